package io.github.detente.cli;

import io.github.detente.actor.ActorResolver;
import io.github.detente.actor.Resolution;
import io.github.detente.article.PublicationDate;
import io.github.detente.article.TableReader;
import io.github.detente.article.TableReader.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who the mentions in a table are. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description = "Resolves mentions: adds actor, type, role and country to every row.",
    footer = {
      "",
      "A mention that cannot be resolved gets empty cells: better no actor than the"
          + " wrong one. Who held an office can only be told with a date.",
      "",
      "Example: detente resolve examples/mentions.csv --text-column who --date-column day"
    })
final class ResolveCommand implements Callable<Integer> {
  private static final List<String> ADDED = List.of("actor", "type", "role", "country");

  @Parameters(paramLabel = "FILE.csv", description = "Table to read; - for standard input.")
  private Path file;

  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      defaultValue = "text",
      description = "Column with the mentions. Default: ${DEFAULT-VALUE}.")
  private String textColumn;

  @Option(
      names = "--date-column",
      paramLabel = "NAME",
      description = "Column with the date of each mention, such as 2022-02-19.")
  private Optional<String> dateColumn = Optional.empty();

  @Option(
      names = "--context-column",
      paramLabel = "NAME",
      description = "Column with the sentence around each mention.")
  private Optional<String> contextColumn = Optional.empty();

  @Mixin private ActorOptions actors;
  @Mixin private TableOptions table;
  @Mixin private OutputOption output;
  @Mixin private SpreadsheetOptions spreadsheet;
  @Mixin private RunOptions run;

  private final Session session;

  ResolveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    Trail trail = run.begin(session);
    try (InputTable input = InputTable.open(file, table, session)) {
      TableReader in = input.reader();
      CellReader text = CellReader.of(in, textColumn);
      Optional<CellReader> date = dateColumn.map(name -> CellReader.of(in, name));
      Optional<CellReader> context = contextColumn.map(name -> CellReader.of(in, name));
      ActorResolver resolver = actors.load(session);
      RowAdder.Cells cells =
          (row, out) -> {
            Resolution resolution =
                resolver.resolve(
                    text.filled(row, "a mention"),
                    context.flatMap(cell -> cell.value(row)),
                    date.flatMap(cell -> day(cell, row)));
            CsvOutput.actor(resolution.actor()).forEach(out::cell);
          };
      long rows = new RowAdder(input, session, ADDED, spreadsheet).run(output, cells);
      trail.count("rows read and written", rows);
      trail.data(List.of(file));
      trail.output(output.path());
    }
    return trail.finish(session.problems().exitStatus());
  }

  private static Optional<LocalDate> day(CellReader cell, Row row) {
    try {
      return cell.value(row).map(PublicationDate::parse);
    } catch (DateTimeException e) {
      throw cell.invalid(row, e.getMessage());
    }
  }
}
