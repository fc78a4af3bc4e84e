package io.github.detente.cli;

import io.github.detente.article.TableReader;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StatementText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives every row of a table a stance. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "Adds a stance to every row of a table and keeps its other columns.",
    footer = {
      "",
      "Adds the columns stance, p_escalatory, p_de_escalatory, p_diplomatic and"
          + " decided; with a model that has other labels, label, p_LABEL for each, and"
          + " decided. An empty stance means out of scope: not a political statement or act.",
      "",
      "Example: detente classify examples/workbench/new.csv --text-column text"
    })
final class ClassifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.csv", description = "Table to read; - for standard input.")
  private Path file;

  @Mixin private StatementColumns columns;
  @Mixin private TableOptions table;
  @Mixin private ModelOptions model;
  @Mixin private OutputOption output;
  @Mixin private SpreadsheetOptions spreadsheet;
  @Mixin private RunOptions run;

  private final Session session;

  ClassifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    Trail trail = run.begin(session);
    try (InputTable input = InputTable.open(file, table, session)) {
      TableReader in = input.reader();
      CellReader text = CellReader.of(in, columns.text());
      Optional<CellReader> speaker = CellReader.of(in, columns.speaker(), "speaker");
      Optional<CellReader> target = CellReader.of(in, columns.target(), "target");
      StanceClassifier classifier = model.load();
      Undecided undecided = new Undecided(classifier);
      boolean stances = Labels.areStances(classifier.labels());
      RowAdder.Cells cells =
          (row, out) ->
              Labels.write(
                  undecided.see(
                      classifier.classify(
                          new StatementText(
                              text.filled(row, "the words to judge"),
                              speaker.flatMap(cell -> cell.value(row)),
                              target.flatMap(cell -> cell.value(row))))),
                  stances,
                  out);
      long rows =
          new RowAdder(input, session, Labels.columns(classifier.labels()), spreadsheet)
              .run(output, cells);
      undecided.tell(model.name(), session);
      trail.count("rows read and written", rows);
      trail.data(List.of(file));
      trail.model(classifier);
      trail.output(output.path());
    }
    return trail.finish(session.problems().exitStatus());
  }
}
