package io.github.detente.cli;

import io.github.detente.Detente;
import io.github.detente.actor.ActorResolver;
import io.github.detente.article.Article;
import io.github.detente.article.ArticleReader;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.statement.StatementExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Reads articles: from files to statements with speaker, target and stance. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reads articles and prints each statement with its speaker, its target and its stance.%n",
    footer = {
      "",
      "CSV and JSON Lines hold an article a row: id?, title?, text, published?, outlet?, url?,"
          + " language?. Offsets in the output are Unicode code points of an article's whole"
          + " text, end exclusive.",
      "",
      "Examples:",
      "  detente read article.txt --date 2022-02-19",
      "  detente read folder/ --format html -o page.html"
    })
final class ReadCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files (.txt, .html, .csv, .jsonl) or folders; - for standard input.")
  private List<Path> paths;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|jsonl|csv|html",
      description = "How to print. Default: table.")
  private ReadingFormat format = ReadingFormat.TABLE;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = "Day of publication of articles that carry none.")
  private Optional<LocalDate> date = Optional.empty();

  @Mixin private OutputOption output;

  @Option(
      names = "--articles",
      paramLabel = "FILE",
      description = "Also write the articles as JSON Lines, with their text.")
  private Optional<Path> articles = Optional.empty();

  @Mixin private ModelOptions model;

  @Option(
      names = "--extractor",
      paramLabel = "FILE",
      description = "Find statements with a model made by \"detente train-extractor\".")
  private Optional<Path> extractor = Optional.empty();

  private final Session session;
  private long read;

  ReadCommand(Session session) {
    this.session = session;
  }

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

  @Override
  public Integer call() throws IOException {
    output.check();
    articles.ifPresent(Destination::check);
    StanceClassifier classifier = model.load();
    StatementExtractor finder =
        extractor.map(ExtractionOptions::load).orElseGet(StatementExtractor::load);
    Detente reader = Detente.of(finder, ActorResolver.load(), classifier);
    try (Destination out = output.open(session);
        Destination also = articles.map(Destination::file).orElse(null)) {
      List<ReadingOutput> outputs = new ArrayList<>();
      outputs.add(format.open(out.writer(), session.terminal(), classifier.labels()));
      if (also != null) {
        outputs.add(new ArticleOutput(also.writer()));
      }
      readAll(reader, outputs);
      for (ReadingOutput each : outputs) {
        each.finish();
      }
      out.complete();
      if (also != null) {
        also.complete();
      }
    }
    if (read == 0 && session.problems().exitStatus() == 0) {
      throw new UnusableException(
          paths.get(0) + ": no articles; expected files .txt, .html, .csv or .jsonl");
    }
    return session.problems().exitStatus();
  }

  private void readAll(Detente reader, List<ReadingOutput> outputs) {
    try (InOrder<Article, ArticleReading> work =
        new InOrder<>(article -> read(reader, article), reading -> write(outputs, reading))) {
      try (Stream<Article> stream = articles()) {
        // Pushed, not pulled: an iterator over nested streams would hold a whole file.
        stream.forEach(work::accept);
      }
      work.finish();
    }
  }

  private Stream<Article> articles() {
    ArticleReader.Builder builder = ArticleReader.builder().onInvalid(session.problems()::report);
    date.ifPresent(builder::published);
    ArticleReader reader = builder.build();
    if (!paths.contains(STANDARD_INPUT)) {
      return reader.read(paths);
    }
    List<Path> files = paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList();
    return Stream.concat(reader.read(session.in(), "standard-input"), reader.read(files));
  }

  private ArticleReading read(Detente reader, Article article) {
    try {
      return new ArticleReading(article, reader.read(article));
    } catch (RuntimeException e) {
      session.problems().reportDefect(article.id(), e);
      return new ArticleReading(article, List.of());
    }
  }

  private void write(List<ReadingOutput> outputs, ArticleReading reading) {
    try {
      for (ReadingOutput output : outputs) {
        output.write(reading);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    read++;
    session.progress().update("articles", read, -1);
  }
}
