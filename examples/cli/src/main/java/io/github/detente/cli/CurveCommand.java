package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.LearningCurve;
import io.github.detente.stance.LearningCurve.Point;
import io.github.detente.stance.StanceEvaluation.Comparison;
import io.github.detente.stance.StanceTrainer;
import io.github.detente.stance.Tier;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says whether more labelled rows would help. */
@Command(
    name = "curve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows how models improve with more rows, and so whether more labels would help.",
    footer = {
      "",
      "Trains a model for each fold and size, each size twice the one before, and"
          + " scores each row with models that have not seen it.",
      "",
      "Example: detente curve examples/workbench/rows.csv --folds 3 --sizes 3 --plot curve.svg"
    })
final class CurveCommand implements Callable<Integer> {
  @Mixin private LabelledRows rows;
  @Mixin private FoldOptions foldOptions;

  @Option(
      names = "--sizes",
      paramLabel = "N",
      description = "Number of training sizes, 2 or more. Default: ${DEFAULT-VALUE}.")
  private int sizes = 5;

  @Option(
      names = "--tier",
      paramLabel = "fast|accurate",
      description = "Kind of model. Default: fast.")
  private Tier tier = Tier.FAST;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|csv",
      description = "Output format. Default: table.")
  private RowsFormat format = RowsFormat.TABLE;

  @Mixin private OutputOption output;
  @Mixin private SpreadsheetOptions spreadsheet;
  @Mixin private RunOptions run;

  @Option(
      names = "--plot",
      paramLabel = "FILE.svg",
      description = "Also draw the curve of macro-F1, with intervals.")
  private Optional<Path> plot = Optional.empty();

  @Spec private CommandSpec spec;

  private final Session session;

  CurveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    plot.ifPresent(this::checkPlot);
    foldOptions.check();
    Bounds.atLeast(2, "--sizes", sizes, spec);
    Trail trail = run.begin(session);
    List<LabelledStatement> labelled = rows.read(session);
    rows.tellSingleLabels(labelled, List.of(), session);
    StanceTrainer trainer = StanceTrainer.builder().tier(tier).seed(foldOptions.seed()).build();
    LearningCurve curve =
        TuneOption.run(
            rows,
            () ->
                LearningCurve.of(
                    trainer,
                    labelled,
                    sizes,
                    foldOptions.folds(),
                    foldOptions.seed(),
                    (done, all) -> session.progress().update("models", done, (double) done / all)));
    session.progress().clear();
    if (curve.points().size() < sizes) {
      session
          .problems()
          .note(
              rows.file()
                  + ": "
                  + EvaluationFigures.count(curve.points().size(), "size")
                  + " instead of "
                  + sizes
                  + ", since smaller parts of the rows are too few to train on");
    }
    try (Destination out = output.open(session)) {
      if (format == RowsFormat.CSV) {
        csv(out.writer(), curve);
      } else {
        table(out.writer(), curve);
      }
      out.complete();
    }
    if (plot.isPresent()) {
      try (Destination out = Destination.file(plot.get())) {
        out.writer().write(CurvePlot.svg(curve));
        out.complete();
      }
    }
    trail.count("rows read", labelled.size());
    trail.count("sizes", curve.points().size());
    trail.data(List.of(rows.file()));
    trail.figures(json -> figures(json, curve));
    trail.output(output.path());
    trail.output(plot);
    return trail.finish(session.problems().exitStatus());
  }

  private void checkPlot(Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
      throw new ParameterException(
          spec.commandLine(), "--plot is " + file + "; expected a name that ends in .svg");
    }
    Destination.check(file);
  }

  private static void table(Writer out, LearningCurve curve) throws IOException {
    out.write(String.format(Locale.ROOT, "%8s  %-30s  %s%n", "rows", "macro-F1", "accuracy"));
    for (Point p : curve.points()) {
      out.write(
          String.format(
              Locale.ROOT,
              "%,8d  %-30s  %.3f%s%n",
              p.rows(),
              Numbers.fine(p.macroF1()) + EvaluationFigures.range(p.macroF1Interval(), "%.3f"),
              p.accuracy(),
              EvaluationFigures.range(p.accuracyInterval(), "%.3f")));
    }
    List<Point> points = curve.points();
    if (curve.gain().isPresent()) {
      Comparison gain = curve.gain().get();
      Point last = points.get(points.size() - 1);
      Point before = points.get(points.size() - 2);
      out.write(
          String.format(
              Locale.ROOT,
              "%nintervals over %s%s%n",
              EvaluationFigures.count(gain.groups(), "group"),
              EvaluationFigures.few(gain.groups())));
      out.write(
          String.format(
              Locale.ROOT,
              "The last %,d rows brought %+.3f macro-F1%s.%n",
              last.rows() - before.rows(),
              gain.macroF1Difference(),
              EvaluationFigures.range(gain.interval(), "%+.3f")));
    }
  }

  private static void figures(JsonGenerator json, LearningCurve curve) throws IOException {
    json.writeArrayFieldStart("points");
    for (Point p : curve.points()) {
      json.writeStartObject();
      json.writeNumberField("rows", p.rows());
      Json.number(json, "macroF1", p.macroF1());
      EvaluationJson.interval(json, "macroF1Interval", p.macroF1Interval());
      Json.number(json, "accuracy", p.accuracy());
      EvaluationJson.interval(json, "accuracyInterval", p.accuracyInterval());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void csv(Writer out, LearningCurve curve) {
    TableWriter table = spreadsheet.table(out);
    table.header(
        List.of(),
        List.of(
            "rows",
            "macro_f1",
            "macro_f1_low",
            "macro_f1_high",
            "accuracy",
            "accuracy_low",
            "accuracy_high"));
    for (Point p : curve.points()) {
      table.row(
          List.of(),
          Stream.concat(
                  Stream.of(Integer.toString(p.rows())),
                  Stream.of(
                          p.macroF1(),
                          p.macroF1Interval().low(),
                          p.macroF1Interval().high(),
                          p.accuracy(),
                          p.accuracyInterval().low(),
                          p.accuracyInterval().high())
                      .map(Numbers::plain))
              .toList());
    }
  }
}
