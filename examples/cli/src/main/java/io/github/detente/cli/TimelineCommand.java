package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.Detente;
import io.github.detente.cli.NearDuplicates.Counted;
import io.github.detente.stance.StanceClassifier;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows statements over time: from articles, or from what {@code read} wrote. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Shows how stances change over time, by speaker, by pair of countries or overall.",
    footer = {
      "",
      "The index is the mean of p(escalatory) - p(de-escalatory) over the statements:"
          + " 1 is all escalation, -1 all de-escalation. Its 95 %% interval is a bootstrap"
          + " over articles. Weeks are ISO weeks. A statement printed in several papers"
          + " counts once. See docs/timeline.md.",
      "",
      "A .jsonl or .csv file, or standard input, may also hold what \"detente read\"" + " wrote.",
      "",
      "Examples:",
      "  detente timeline examples/articles --format html -o page.html",
      "  detente read examples/articles --format jsonl -o statements.jsonl",
      "  detente timeline statements.jsonl --by dyad --period month --format csv"
    })
final class TimelineCommand implements Callable<Integer> {
  @Mixin private ArticleInput input;

  @Option(
      names = "--by",
      paramLabel = "speaker|dyad|all",
      description =
          "What makes a line: each speaker, each pair of a speaker's and a target's"
              + " country (dyad), or all statements together. Default: all.")
  private Grouping by = Grouping.ALL;

  @Option(
      names = "--period",
      paramLabel = "day|week|month",
      description = "Length of a period. Default: week.")
  private Period period = Period.WEEK;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|csv|html",
      description = "Output format; html shows all three groupings. Default: table.")
  private TimelineFormat format = TimelineFormat.TABLE;

  @Option(names = "--keep-duplicates", description = "Count reprints of a statement as well.")
  private boolean keepDuplicates;

  @Option(
      names = "--domestic",
      description = "With --by dyad, keep pairs of a country with itself.")
  private boolean domestic;

  @Mixin private OutputOption output;
  @Mixin private SpreadsheetOptions spreadsheet;
  @Mixin private RunOptions run;

  @Mixin private ModelOptions model;

  private final Session session;
  private final List<DatedStatement> statements = new ArrayList<>();
  private long read;

  TimelineCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    Trail trail = run.begin(session);
    boolean anything = readAll();
    if (!anything && session.problems().exitStatus() == 0) {
      throw input.nothing("articles or statements");
    }
    statements.sort(Comparator.comparing(DatedStatement::day));
    List<Counted> counted =
        keepDuplicates
            ? statements.stream().map(Counted::alone).toList()
            : NearDuplicates.join(statements);
    TimelineView view = new TimelineView(counted, by, period, domestic);
    if (by == Grouping.DYAD) {
      session.note(view.pairs());
    }
    try (Destination out = output.open(session)) {
      format.write(view, session.terminal(), spreadsheet, out.writer());
      out.complete();
    }
    if (read > 0) {
      trail.count("articles read", read);
      trail.model(model.load());
    }
    trail.count("statements read", statements.size());
    trail.count("statements counted", counted.size());
    trail.data(input.paths());
    trail.output(output.path());
    return trail.finish(session.problems().exitStatus());
  }

  /** Reads everything, and returns whether there was anything. */
  private boolean readAll() throws IOException {
    BufferedInputStream in = new BufferedInputStream(session.in());
    List<Path> articles = new ArrayList<>();
    for (Path path : input.paths()) {
      if (path.equals(ArticleInput.STANDARD_INPUT)) {
        if (!readStatements("standard-input", in)) {
          articles.add(path);
        }
      } else if (!mayHoldStatements(path) || !readStatements(path)) {
        articles.add(path);
      }
    }
    if (!articles.isEmpty()) {
      readArticles(articles, in);
    }
    return articles.size() < input.paths().size() || read > 0;
  }

  private static boolean mayHoldStatements(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return Stream.of(".jsonl", ".ndjson", ".json", ".csv").anyMatch(name::endsWith)
        && Files.isRegularFile(path);
  }

  private boolean readStatements(Path file) throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return readStatements(file.toString(), in);
    }
  }

  /**
   * Reads statements that {@code read} wrote; returns false, and reads nothing, if it is no such.
   */
  private boolean readStatements(String name, BufferedInputStream in) throws IOException {
    if (StatementTable.areIn(in)) {
      StatementTable.read(in, name, input.date(), session.problems()::report, statements::add);
      return true;
    }
    if (!StatementLines.areIn(in)) {
      return false;
    }
    new StatementLines(name, input.date(), session.problems()::report).read(in, statements::add);
    return true;
  }

  private void readArticles(List<Path> articles, InputStream in) {
    StanceClassifier classifier = model.load();
    if (!Labels.areStances(classifier.labels())) {
      throw new UnusableException(
          "the model's labels are "
              + String.join(", ", classifier.labels())
              + "; expected a model of the three stances");
    }
    Detente reader = Detente.builder().classifier(classifier).build();
    input.read(session, articles, in, reader, this::add);
  }

  private void add(ArticleReading reading) {
    read++;
    if (reading.article().published().isEmpty()) {
      session
          .problems()
          .report(
              reading.article().id()
                  + ": no date of publication; expected one in the article, or --date YYYY-MM-DD");
      return;
    }
    reading.statements().forEach(statement -> statements.add(DatedStatement.of(statement)));
  }
}
