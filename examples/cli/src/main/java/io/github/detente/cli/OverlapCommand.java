package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.LabelledStatementReader;
import io.github.detente.stance.NearTexts;
import io.github.detente.stance.NearTexts.Match;
import io.github.detente.stance.StanceClassifier;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds rows that stand in two tables, or that a model was trained on. */
@Command(
    name = "overlap",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Finds test rows that also occur among the training rows, word for word or nearly so; of"
            + " one table, rows that repeat others.",
    footer = {
      "",
      "Case, punctuation and layout do not count. A model keeps hashes of the rows"
          + " that it was trained on, so with --model only copies word for word are found.",
      "",
      "Examples:",
      "  detente overlap examples/workbench/rows.csv examples/workbench/new.csv",
      "  detente overlap examples/workbench/rows.csv",
      "  detente train examples/workbench/rows.csv --model my.model",
      "  detente overlap --model my.model examples/workbench/new.csv"
    })
final class OverlapCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..2",
      description =
          "TRAIN and TEST; with --model or --tier, TEST alone; or one table, to find copies"
              + " within it.")
  private List<Path> files;

  @Mixin private StatementColumns columns;
  @Mixin private TableOptions table;
  @Mixin private ModelOptions model;

  @Option(
      names = "--similarity",
      paramLabel = "SHARE",
      description =
          "Share of three-letter runs in common (Jaccard) from which two texts count as"
              + " near-copies, 0.6 to 1. Default: ${DEFAULT-VALUE}.")
  private double similarity = NearTexts.SIMILARITY;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|csv",
      description =
          "Output format; csv has a row for each row of TEST that is found. Default: table.")
  private RowsFormat format = RowsFormat.TABLE;

  @Mixin private OutputOption output;
  @Mixin private SpreadsheetOptions spreadsheet;
  @Mixin private RunOptions run;
  @Spec private CommandSpec spec;

  private final Session session;

  /**
   * A row of the test that stands elsewhere.
   *
   * @param train the row that it is like; empty if only the model's hashes are known
   */
  private record Found(
      LabelledStatement test,
      Optional<LabelledStatement> train,
      double similarity,
      boolean exact) {}

  OverlapCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    check();
    Trail trail = run.begin(session);
    List<LabelledStatement> test = rows(files.get(files.size() - 1));
    List<Found> found =
        files.size() == 2
            ? byRows(rows(files.get(0)), test)
            : model.isGiven() ? byModel(test) : within(test);
    try (Destination out = output.open(session)) {
      if (format == RowsFormat.CSV) {
        csv(out.writer(), found);
      } else {
        table(out.writer(), found, test.size());
      }
      out.complete();
    }
    trail.count("rows of the test read", test.size());
    trail.count("rows found", found.size());
    trail.data(files);
    if (model.isGiven()) {
      trail.model(model.load());
    }
    trail.figures(json -> figures(json, found, test.size()));
    trail.output(output.path());
    return trail.finish(session.problems().exitStatus());
  }

  private void check() {
    if (files.size() == 2 && model.isGiven()) {
      throw new ParameterException(
          spec.commandLine(), "expected TRAIN and TEST, or TEST and --model or --tier");
    }
    if (!(similarity >= 0.6 && similarity <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--similarity is " + similarity + "; expected 0.6 to 1");
    }
  }

  private List<LabelledStatement> rows(Path file) {
    InputTable.requireTable(file);
    try (LabelledStatementReader reader =
        columns.reader(table, session).labelColumn(null).open(file)) {
      return reader.readAll();
    } catch (IOException e) {
      throw new UnusableException(file + ": cannot be read: " + Destination.reason(e), e);
    }
  }

  private List<Found> byModel(List<LabelledStatement> test) {
    StanceClassifier classifier = model.load();
    if (!classifier.knowsItsRows()) {
      throw new UnusableException(
          model.name()
              + ": does not say which rows it was trained on; expected a model trained by this"
              + " release, or TRAIN");
    }
    return classifier.seen(test).stream()
        .map(row -> new Found(row, Optional.empty(), 1, true))
        .toList();
  }

  private List<Found> byRows(List<LabelledStatement> train, List<LabelledStatement> test) {
    NearTexts near = NearTexts.of(train.stream().map(LabelledStatement::text).toList(), similarity);
    List<Found> found = new ArrayList<>();
    int done = 0;
    for (LabelledStatement row : test) {
      List<Match> matches = near.near(row.text());
      if (!matches.isEmpty()) {
        Match best = matches.get(0);
        found.add(
            new Found(row, Optional.of(train.get(best.index())), best.similarity(), best.same()));
      }
      session.progress().update("rows", ++done, (double) done / test.size());
    }
    return found;
  }

  /** Finds rows that repeat an earlier one of the same table. */
  private List<Found> within(List<LabelledStatement> rows) {
    NearTexts near = NearTexts.of(rows.stream().map(LabelledStatement::text).toList(), similarity);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      near.near(row).stream()
          .filter(match -> match.index() < row)
          .findFirst()
          .ifPresent(
              best ->
                  found.add(
                      new Found(
                          rows.get(row),
                          Optional.of(rows.get(best.index())),
                          best.similarity(),
                          best.same())));
      session.progress().update("rows", row + 1, (double) (row + 1) / rows.size());
    }
    return found;
  }

  private void table(Writer out, List<Found> found, int rows) throws IOException {
    long exact = found.stream().filter(Found::exact).count();
    out.write(
        line(files.size() == 1 && !model.isGiven() ? "rows" : "rows of the test", rows, rows));
    out.write(line("word for word", exact, rows));
    if (!model.isGiven()) {
      out.write(line("nearly", found.size() - exact, rows));
    }
    out.write(line("new", rows - found.size(), rows));
    if (found.isEmpty()) {
      return;
    }
    out.write(found.size() > SHOWN ? "\nThe first " + SHOWN + "; --format csv has all:\n" : "\n");
    for (Found each : found.stream().limit(SHOWN).toList()) {
      out.write(
          String.format(
              Locale.ROOT,
              "  %.2f  %s%s  “%s”%n",
              each.similarity(),
              Plain.line(each.test().id(), 40),
              each.train().map(t -> " = " + Plain.line(t.id(), 40)).orElse(""),
              Plain.line(each.test().text(), 60)));
    }
  }

  private void figures(JsonGenerator json, List<Found> found, int rows) throws IOException {
    long exact = found.stream().filter(Found::exact).count();
    json.writeNumberField("rows", rows);
    json.writeNumberField("exact", exact);
    if (!model.isGiven()) {
      json.writeNumberField("near", found.size() - exact);
    }
  }

  private static String line(String name, long count, int rows) {
    return String.format(
        Locale.ROOT, "%-18s%,7d  %5.1f %%%n", name, count, 100.0 * count / Math.max(1, rows));
  }

  private void csv(Writer out, List<Found> found) {
    TableWriter rows = spreadsheet.table(out);
    rows.header(
        List.of(),
        List.of("test_id", "train_id", "similarity", "exact", "test_text", "train_text"));
    for (Found each : found) {
      rows.row(
          List.of(),
          List.of(
              each.test().id(),
              each.train().map(LabelledStatement::id).orElse(""),
              Numbers.plain(each.similarity()),
              Boolean.toString(each.exact()),
              each.test().text(),
              each.train().map(LabelledStatement::text).orElse("")));
    }
  }
}
