package io.github.detente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Reads articles from files and folders: {@code .txt} (the first line is the title), {@code .html},
 * {@code .csv} and {@code .tsv} (a header, then one article per row), {@code .jsonl} and {@code
 * .ndjson} (one article per line), {@code .json} (a list of articles). Columns and fields are
 * {@code id?, title?, text, published?, outlet?, url?, language?}, or those that {@link
 * Builder#column} names. Text is read as UTF-8, HTML in the encoding that it declares. Rows are
 * read one by one, so a file may be larger than memory. Entities and tags that an export left in a
 * cell are decoded, and an unpaired surrogate becomes U+FFFD.
 *
 * <p>What cannot be used goes to {@link Builder#onInvalid}, as an exception that names file and
 * line; reading then goes on. Without a handler, the stream throws that exception. What can be used
 * but may not be what was meant goes to {@link Builder#onNote}. The date comes from the article's
 * field, a page's metadata or its address, else from {@link Builder#published}, else from a
 * complete dateline. No two articles of one reading have the same id: the second one gets {@code
 * (2)} appended.
 *
 * <p>A reader is immutable and may be shared between threads; its streams may not.
 */
public final class ArticleReader {
  private final ReadingOptions options;
  private final LongConsumer onBytes;

  private ArticleReader(Builder builder) {
    onBytes = builder.onBytes;
    options =
        new ReadingOptions(
            builder.published,
            builder.columns,
            builder.delimiter,
            builder.quoted,
            builder.onInvalid,
            builder.onNote);
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
   * Reads the articles of files and folders. A folder stands for all files in and below it with one
   * of these endings except {@code .json}, in alphabetical order. Close the stream: it may hold a
   * file open.
   *
   * @param paths files and folders
   * @return the articles, in order; nothing is read before the stream is
   */
  public Stream<Article> read(List<Path> paths) {
    return named(sources(paths).stream().flatMap(this::open));
  }

  /** Returns how many bytes the files hold that {@link #read(List)} reads; others count nothing. */
  public static long size(List<Path> paths) {
    long size = 0;
    for (Path path : paths) {
      for (Path file :
          Files.isDirectory(path) ? FileFinder.in(path, problem -> {}) : List.of(path)) {
        try {
          size += Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
          // Whoever reads it will be told.
        }
      }
    }
    return size;
  }

  /** Reads the articles of one file or folder, as {@link #read(List)} does. */
  public Stream<Article> read(Path path) {
    return read(List.of(path));
  }

  /**
   * Reads the articles of a stream: JSON if it begins with an object or a list of them, HTML if it
   * begins with {@code <}, else one article of plain text. The caller closes the stream.
   *
   * @param in what to read
   * @param name what to call it in ids and errors
   */
  public Stream<Article> read(InputStream in, String name) {
    try {
      BufferedInputStream buffered = new BufferedInputStream(in);
      return read(buffered, name, ArticleFormat.of(buffered));
    } catch (IOException e) {
      report(new InvalidRecordException(name, 0, "cannot be read: " + FileReason.of(e), e));
      return Stream.empty();
    }
  }

  /**
   * Reads the articles of a stream. The caller closes it.
   *
   * @param in what to read
   * @param name what to call it in ids and errors
   * @param format how it holds them
   */
  public Stream<Article> read(InputStream in, String name, ArticleFormat format) {
    return named(open(new Source(name, name, format, () -> in)));
  }

  private Stream<Article> open(Source source) {
    return source.format().read(source, options);
  }

  /** Sees to it that no two articles have one name, and says what is odd about an article. */
  private Stream<Article> named(Stream<Article> articles) {
    SeenNames names = new SeenNames();
    return articles.map(
        article -> {
          String name = names.free(article.id());
          if (!name.equals(article.id())) {
            options.note(article.id(), 0, "is the name of several articles; one is called " + name);
          }
          ArticleNotes.of(article).ifPresent(note -> options.note(name, 0, note));
          return article.withId(name);
        });
  }

  private void report(InvalidRecordException problem) {
    options.onInvalid().accept(problem);
  }

  private List<Source> sources(List<Path> paths) {
    record Found(Path file, String relative) {}
    List<Found> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        FileFinder.in(path, options.onInvalid())
            .forEach(file -> found.add(new Found(file, path.relativize(file).toString())));
      } else {
        found.add(new Found(path, path.toString()));
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
      problem = otherKind(file).orElse("expected a name that ends in " + ArticleFormat.NAMES);
    }
    if (problem != null) {
      report(new InvalidRecordException(file.toString(), 0, problem));
      return Optional.empty();
    }
    return Optional.of(
        new Source(
            id,
            file.toString(),
            format.orElseThrow(),
            () -> new CountedStream(Files.newInputStream(file), onBytes)));
  }

  /** Says what a file is whose name says nothing, if its first bytes do. */
  private static Optional<String> otherKind(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return FileSignature.problem(FileSignature.peek(in));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String stem(String name) {
    int dot = name.toLowerCase(Locale.ROOT).lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Chooses what an {@link ArticleReader} does. */
  public static final class Builder {
    private final Map<ArticleField, String> columns = new EnumMap<>(ArticleField.class);
    private Optional<LocalDate> published = Optional.empty();
    private Optional<Character> delimiter = Optional.empty();
    private Optional<Boolean> quoted = Optional.empty();
    private Consumer<String> onNote = note -> {};
    private LongConsumer onBytes = bytes -> {};
    private Consumer<InvalidRecordException> onInvalid =
        problem -> {
          throw problem;
        };

    private Builder() {}

    /**
     * Sets the day of publication of articles that have none in a field or in metadata. It goes
     * before a dateline.
     */
    public Builder published(LocalDate date) {
      published = Optional.of(date);
      return this;
    }

    /** Sets what is called with input that cannot be used; the rest is then read. */
    public Builder onInvalid(Consumer<InvalidRecordException> handler) {
      onInvalid = Objects.requireNonNull(handler, "handler");
      return this;
    }

    /**
     * Sets what is called with notes on what was read but is perhaps not what was meant: words of
     * the form {@code file:line: what}. Nobody, if it is not set.
     */
    public Builder onNote(Consumer<String> handler) {
      onNote = Objects.requireNonNull(handler, "handler");
      return this;
    }

    /**
     * Sets a listener that is told how many more bytes of the files have been read. It is called on
     * the thread that reads; {@link ArticleReader#size} gives the total.
     */
    public Builder onBytes(LongConsumer handler) {
      onBytes = Objects.requireNonNull(handler, "handler");
      return this;
    }

    /**
     * Sets the column of a table, and the field of JSON, that says something of an article; it must
     * then be in the table's header.
     */
    public Builder column(ArticleField field, String name) {
      columns.put(field, Objects.requireNonNull(name, "name"));
      return this;
    }

    /** Sets what stands between two cells of a table; what it shows, if it is not set. */
    public Builder delimiter(char value) {
      delimiter = Optional.of(value);
      return this;
    }

    /** Sets whether {@code "} may stand around a cell; in all but {@code .tsv}, if not set. */
    public Builder quoted(boolean value) {
      quoted = Optional.of(value);
      return this;
    }

    /** Returns the reader. */
    public ArticleReader build() {
      return new ArticleReader(this);
    }
  }
}
