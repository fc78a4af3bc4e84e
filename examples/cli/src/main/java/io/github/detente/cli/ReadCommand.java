package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.Detente;
import io.github.detente.stance.StanceClassifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads articles: from files to statements with speaker, target and stance. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads articles and prints each statement with its speaker, target and stance.",
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
  @Mixin private ArticleInput input;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|jsonl|csv|html",
      description = "Output format. Default: table.")
  private ReadingFormat format = ReadingFormat.TABLE;

  @Mixin private OutputOption output;

  @Option(
      names = "--articles",
      paramLabel = "FILE",
      description = "Also write the articles as JSON Lines, with their text.")
  private Optional<Path> articles = Optional.empty();

  @Mixin private ActorOptions actors;
  @Mixin private ModelOptions model;

  @Option(
      names = "--explain",
      description =
          "In the table, also print by which words each speaker and target was found to act for"
              + " its country. JSON Lines always say so (\"evidence\").")
  private boolean explain;

  private final Session session;
  private long read;

  ReadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    articles.ifPresent(Destination::check);
    StanceClassifier classifier = model.load();
    Detente reader =
        Detente.builder().resolver(actors.load(session)).classifier(classifier).build();
    try (Destination out = output.open(session);
        Destination also = articles.map(Destination::file).orElse(null)) {
      List<ReadingOutput> outputs = new ArrayList<>();
      outputs.add(format.open(out.writer(), session.terminal(), classifier.labels(), explain));
      if (also != null) {
        outputs.add(new ArticleOutput(also.writer()));
      }
      input.read(session, input.paths(), session.in(), reader, reading -> write(outputs, reading));
      for (ReadingOutput each : outputs) {
        each.finish();
      }
      out.complete();
      if (also != null) {
        also.complete();
      }
    }
    if (read == 0 && session.problems().exitStatus() == 0) {
      throw input.nothing("articles");
    }
    return session.problems().exitStatus();
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
  }
}
