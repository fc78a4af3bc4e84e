package io.github.detente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads articles from files and folders: {@code .txt} (the first line is the title), {@code .html},
 * {@code .csv} and {@code .jsonl} (fields {@code id?, title?, text, published?, outlet?, url?,
 * language?}). Text is UTF-8, HTML what it declares itself to be. Rows are read one by one, so that
 * a file may be larger than the memory.
 *
 * <p>What cannot be used goes to {@link Builder#onInvalid}, as an exception that names file and
 * line; the rest is still read. Without a handler it is thrown out of the stream. A date comes from
 * the article's field or a page's meta data, else from {@link Builder#published}, else from a
 * complete dateline.
 *
 * <p>A reader is immutable and may be shared between threads; its streams may not.
 */
public final class ArticleReader {
  private final Optional<LocalDate> published;
  private final Consumer<InvalidRecordException> onInvalid;

  private ArticleReader(Builder builder) {
    published = builder.published;
    onInvalid = builder.onInvalid;
  }

  /**
   * Returns a reader that throws at the first thing it cannot use, and that knows no date but the
   * articles' own.
   */
  public static ArticleReader create() {
    return builder().build();
  }

  /** Returns a builder, to choose what {@link #create()} leaves open. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the articles of files and folders. A folder stands for all files in and below it whose
   * names end in one of the four ways, in alphabetical order. Close the stream: it may hold a file
   * open.
   *
   * @param paths files and folders
   * @return the articles, in order; nothing is read before the stream is
   */
  public Stream<Article> read(List<Path> paths) {
    List<Source> sources = sources(paths);
    return sources.stream().flatMap(this::open);
  }

  /** Reads the articles of one file or folder, as {@link #read(List)} does. */
  public Stream<Article> read(Path path) {
    return read(List.of(path));
  }

  /**
   * Reads the articles of a stream: JSON Lines if it begins with <code>{</code>, HTML if it begins
   * with {@code <}, else one article of plain text. The caller closes the stream.
   *
   * @param in what to read
   * @param name what to call it in ids and errors
   */
  public Stream<Article> read(InputStream in, String name) {
    try {
      BufferedInputStream buffered = new BufferedInputStream(in);
      return open(new Source(name, name, ArticleFormat.of(buffered), () -> buffered));
    } catch (IOException e) {
      onInvalid.accept(new InvalidRecordException(name, 0, "cannot be read: " + e.getMessage(), e));
      return Stream.empty();
    }
  }

  private Stream<Article> open(Source source) {
    return source.format().read(source, this::report, published);
  }

  private void report(InvalidRecordException problem) {
    onInvalid.accept(problem);
  }

  private List<Source> sources(List<Path> paths) {
    record Found(Path file, String relative) {}
    List<Found> found = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        found.add(new Found(path, path.toString()));
        continue;
      }
      try (Stream<Path> files = Files.walk(path)) {
        files
            .filter(file -> Files.isRegularFile(file) && ArticleFormat.of(file).isPresent())
            .sorted()
            .forEach(file -> found.add(new Found(file, path.relativize(file).toString())));
      } catch (IOException | UncheckedIOException e) {
        report(
            new InvalidRecordException(
                path.toString(), 0, "cannot be listed: " + e.getMessage(), e));
      }
    }
    Map<String, Integer> stems = new HashMap<>();
    found.forEach(f -> stems.merge(stem(f.file.getFileName().toString()), 1, Integer::sum));
    List<Source> sources = new ArrayList<>();
    for (Found f : found) {
      String stem = stem(f.file.getFileName().toString());
      String id = stems.get(stem) == 1 ? stem : f.relative;
      source(f.file, id).ifPresent(sources::add);
    }
    return sources;
  }

  private Optional<Source> source(Path file, String id) {
    Optional<ArticleFormat> format = ArticleFormat.of(file);
    String problem = null;
    if (!Files.exists(file)) {
      problem = "no such file or folder";
    } else if (format.isEmpty()) {
      problem = "expected a name that ends in .txt, .html, .csv or .jsonl";
    }
    if (problem != null) {
      report(new InvalidRecordException(file.toString(), 0, problem));
      return Optional.empty();
    }
    return Optional.of(
        new Source(id, file.toString(), format.orElseThrow(), () -> Files.newInputStream(file)));
  }

  private static String stem(String name) {
    int dot = name.toLowerCase(Locale.ROOT).lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Chooses what an {@link ArticleReader} does. */
  public static final class Builder {
    private Optional<LocalDate> published = Optional.empty();
    private Consumer<InvalidRecordException> onInvalid =
        problem -> {
          throw problem;
        };

    private Builder() {}

    /** Sets the day of publication of articles that carry none of their own. */
    public Builder published(LocalDate date) {
      published = Optional.of(date);
      return this;
    }

    /** Sets who hears of input that cannot be used; the rest is then read on. */
    public Builder onInvalid(Consumer<InvalidRecordException> handler) {
      onInvalid = Objects.requireNonNull(handler, "handler");
      return this;
    }

    /** Returns the reader. */
    public ArticleReader build() {
      return new ArticleReader(this);
    }
  }
}
