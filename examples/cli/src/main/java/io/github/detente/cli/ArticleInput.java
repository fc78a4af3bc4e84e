package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.Detente;
import io.github.detente.article.Article;
import io.github.detente.article.ArticleReader;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which articles a command reads. */
final class ArticleInput {
  static final Path STANDARD_INPUT = Path.of("-");

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files (.txt, .html, .csv, .tsv, .jsonl, .json) or folders; - for standard input.")
  private List<Path> paths;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = "Publication date for articles without one in a field or metadata.")
  private Optional<LocalDate> date = Optional.empty();

  @Mixin private ArticleColumns columns;
  @Mixin private TableOptions table;

  /** Reads a day. */
  static final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException("\"" + value + "\"; expected a day such as 2022-02-19");
      }
    }
  }

  List<Path> paths() {
    return paths;
  }

  TableOptions table() {
    return table;
  }

  Optional<LocalDate> date() {
    return date;
  }

  /** Returns the error of an input that held nothing. */
  UnusableException nothing(String what) {
    return new UnusableException(
        paths.get(0) + ": no " + what + "; expected files .txt, .html, .csv, .tsv or .jsonl");
  }

  /**
   * Reads articles on all processors.
   *
   * @param some which of {@link #paths()}
   * @param in what {@code -} stands for
   * @param reader what reads them
   * @param out takes what was found, in the order of the input, on this thread
   */
  void read(
      Session session,
      List<Path> some,
      InputStream in,
      Detente reader,
      Consumer<ArticleReading> out) {
    read(session, some, in, reader, 0, out);
  }

  /**
   * Reads articles on all processors, as {@link #read(Session, List, InputStream, Detente,
   * Consumer)} does.
   *
   * @param done how many were read in an earlier run, and are passed over
   */
  void read(
      Session session,
      List<Path> some,
      InputStream in,
      Detente reader,
      long done,
      Consumer<ArticleReading> out) {
    long[] read = {done};
    long size = size(some);
    AtomicLong bytes = new AtomicLong();
    Consumer<ArticleReading> counted =
        reading -> {
          out.accept(reading);
          session
              .progress()
              .update("articles", ++read[0], size > 0 ? (double) bytes.get() / size : -1);
        };
    try (InOrder<Article, ArticleReading> work =
        new InOrder<>(article -> read(session, reader, article), counted)) {
      try (Stream<Article> stream = articles(session, some, in, bytes::addAndGet)) {
        // Pushed, not pulled: an iterator over nested streams would hold a whole file.
        stream.skip(done).forEach(work::accept);
      }
      work.finish();
    }
  }

  /** Returns how many bytes there are to read; 0 if that is not known. */
  private static long size(List<Path> some) {
    return some.contains(STANDARD_INPUT) ? 0 : ArticleReader.size(some);
  }

  private Stream<Article> articles(
      Session session, List<Path> some, InputStream in, LongConsumer onBytes) {
    ArticleReader.Builder builder =
        ArticleReader.builder()
            .onInvalid(session.problems()::report)
            .onNote(session.problems()::note)
            .onBytes(onBytes);
    columns.choose(builder);
    table.delimiter().ifPresent(builder::delimiter);
    table.quoted().ifPresent(builder::quoted);
    date.ifPresent(builder::published);
    ArticleReader reader = builder.build();
    if (!some.contains(STANDARD_INPUT)) {
      return reader.read(some);
    }
    List<Path> files = some.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList();
    return Stream.concat(reader.read(in, "standard-input"), reader.read(files));
  }

  private static ArticleReading read(Session session, Detente reader, Article article) {
    try {
      return new ArticleReading(article, reader.read(article));
    } catch (CancellationException e) {
      // The run has ended already, such as on a full disk; that is what is told.
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      session.problems().reportDefect(article.id(), e);
      return new ArticleReading(article, List.of());
    }
  }
}
