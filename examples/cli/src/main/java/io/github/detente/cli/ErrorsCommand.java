package io.github.detente.cli;

import io.github.detente.stance.LabelErrors;
import io.github.detente.stance.LabelErrors.Ranked;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.Tier;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists rows that are probably mislabelled. */
@Command(
    name = "errors",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists labelled rows whose label is probably wrong, the most suspicious first.",
    footer = {
      "",
      "Each row is judged by models that have not seen it. A label is suspicious if"
          + " they are surer of another label than such models usually are where that other"
          + " label is right (confident learning). Look at the rows yourself; do not let a"
          + " program change them.",
      "",
      "Examples:",
      "  detente errors examples/workbench/rows.csv --folds 3 --page errors.html",
      "  detente errors examples/workbench/rows.csv --folds 3 -n 20 --format csv -o errors.csv"
    })
final class ErrorsCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Mixin private LabelledRows rows;

  /** The more rows a model has seen, the fewer of its own errors look like a coder's. */
  @Mixin private FoldOptions foldOptions = new FoldOptions(10);

  @Option(
      names = "-n",
      paramLabel = "NUMBER",
      description =
          "Number of rows. Default: all that confident learning takes for mislabelled; the"
              + " table shows 20 of them.")
  private Optional<Integer> number = Optional.empty();

  @Option(
      names = "--splits",
      paramLabel = "N",
      description =
          "How often to split the rows into folds; more is a little more reliable, and slower."
              + " Default: ${DEFAULT-VALUE}.")
  private int splits = 1;

  @Option(
      names = "--tier",
      paramLabel = "fast|accurate",
      description =
          "What rows are judged by: their words (fast), or also what an encoder makes of them,"
              + " which takes some two minutes for 10,000 rows. Default: accurate.")
  private Tier tier = Tier.ACCURATE;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|csv",
      description = "Output format. Default: table.")
  private RowsFormat format = RowsFormat.TABLE;

  @Mixin private OutputOption output;
  @Mixin private SpreadsheetOptions spreadsheet;
  @Mixin private RunOptions run;

  @Option(
      names = "--page",
      paramLabel = "FILE.html",
      description = "Also write a page with the rows and their near-copies.")
  private Optional<Path> page = Optional.empty();

  @Spec private CommandSpec spec;

  private final Session session;

  ErrorsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    page.ifPresent(Destination::check);
    foldOptions.check();
    Bounds.atLeast(1, "--splits", splits, spec);
    number.ifPresent(n -> Bounds.atLeast(1, "-n", n, spec));
    Trail trail = run.begin(session);
    List<LabelledStatement> labelled = rows.read(session);
    rows.tellSingleLabels(labelled, List.of(), session);
    session.progress().update("folds", 0, 0);
    List<Ranked> all =
        TuneOption.run(
            rows,
            () ->
                LabelErrors.find(tier, labelled, foldOptions.folds(), splits, foldOptions.seed()));
    session.progress().clear();
    List<Ranked> chosen =
        number.isPresent()
            ? all.stream().limit(number.get()).toList()
            : all.stream().filter(Ranked::suspicious).toList();
    try (Destination out = output.open(session)) {
      if (format == RowsFormat.CSV) {
        csv(out.writer(), chosen);
      } else {
        table(out.writer(), chosen, all.size());
      }
      out.complete();
    }
    if (page.isPresent()) {
      try (Destination out = Destination.file(page.get())) {
        new ErrorsPage(rows.file().toString(), chosen, all.size()).write(out.writer());
        out.complete();
      }
    }
    trail.count("rows read", labelled.size());
    trail.count("rows written", chosen.size());
    trail.data(List.of(rows.file()));
    trail.figures(
        json -> {
          json.writeNumberField("labelled", all.size());
          json.writeNumberField("suspicious", all.stream().filter(Ranked::suspicious).count());
        });
    trail.output(output.path());
    trail.output(page);
    return trail.finish(session.problems().exitStatus());
  }

  private void table(Writer out, List<Ranked> chosen, int all) throws IOException {
    out.write(
        String.format(
            Locale.ROOT,
            "%,d of %,d rows with a label, the most suspicious first%s%n%n",
            chosen.size(),
            all,
            chosen.size() > SHOWN && number.isEmpty()
                ? "; these are " + SHOWN + ", --format csv has all"
                : ""));
    int label =
        2
            + chosen.stream()
                .mapToInt(r -> Math.max(label(r).length(), r.suggested().length()))
                .reduce("rather".length(), Math::max);
    int rest = Math.max(30, session.terminal().columns() - 18 - 2 * label - 12);
    TextGrid grid = new TextGrid(session.terminal().ansi(), 18, label, label, 12, rest);
    out.write(grid.row(List.of("row", "is", "rather", "sure", "text")));
    for (Ranked r : chosen.stream().limit(number.isEmpty() ? SHOWN : chosen.size()).toList()) {
      out.write(
          grid.row(
              List.of(
                  Plain.line(r.row().id(), 60),
                  Plain.line(label(r)),
                  Plain.line(r.suggested()),
                  Numbers.shown(r.given()) + "/" + Numbers.shown(r.other()),
                  Plain.line(r.row().text()))));
      for (LabelledStatement twin : r.twins()) {
        out.write(
            grid.row(
                List.of(
                    "  twin " + Plain.line(twin.id(), 60),
                    Plain.line(twin.label().orElse(Labels.OUT_OF_SCOPE)),
                    "",
                    "",
                    Plain.line(twin.text()))));
      }
    }
  }

  private static String label(Ranked ranked) {
    return ranked.row().label().orElse("");
  }

  private void csv(Writer out, List<Ranked> chosen) {
    TableWriter table = spreadsheet.table(out);
    table.header(
        List.of(),
        List.of(
            "rank",
            "id",
            "label",
            "suggested",
            "p_label",
            "p_suggested",
            "suspicious",
            "twins",
            "text"));
    for (int i = 0; i < chosen.size(); i++) {
      Ranked r = chosen.get(i);
      table.row(
          List.of(),
          List.of(
              Integer.toString(i + 1),
              r.row().id(),
              label(r),
              r.suggested(),
              Numbers.plain(r.given()),
              Numbers.plain(r.other()),
              Boolean.toString(r.suspicious()),
              r.twins().stream()
                  .map(twin -> twin.id() + " = " + twin.label().orElse(Labels.OUT_OF_SCOPE))
                  .collect(Collectors.joining("; ")),
              r.row().text()));
    }
  }
}
