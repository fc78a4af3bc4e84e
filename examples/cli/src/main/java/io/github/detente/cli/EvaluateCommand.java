package io.github.detente.cli;

import io.github.detente.stance.CrossValidation;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StanceEvaluation;
import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.StanceTrainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores a model on labelled rows. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Scores a model on labelled rows.",
    footer = {
      "",
      "The predicted label is the most probable one, decided or not; macro-F1 averages"
          + " over the labels that occur in the rows. Rows without a label are out of scope"
          + " and are scored separately.",
      "",
      "Examples:",
      "  detente evaluate examples/workbench/rows.csv --folds 3 --slice-column region",
      "  detente evaluate examples/workbench/rows.csv --folds 3 --predictions predictions.csv"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final List<String> USUAL_SLICES = List.of("kind", "act", "region");

  /** Rows that are judged between two looks at the progress. */
  private static final int BATCH = 256;

  @Mixin private LabelledRows rows;
  @Mixin private ModelOptions model;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description =
          "Cross-validate: train on the file itself, and score each row with a model that"
              + " has not seen its fold. Rows of one article (ids that are the same up to the last"
              + " #) share a fold.")
  private Optional<Integer> folds = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Random seed for cross-validation. Default: ${DEFAULT-VALUE}.")
  private long seed = StanceTrainer.DEFAULT_SEED;

  @Option(
      names = "--compare",
      paramLabel = "MODEL",
      description =
          "Also score this model, and test whether the two differ; neither may have seen"
              + " the rows. \"detente compare\" compares settings on the same folds.")
  private Optional<Path> other = Optional.empty();

  @Option(
      names = "--slice-column",
      paramLabel = "NAME",
      description =
          "Also score the rows separately for each value of this column. May be repeated."
              + " Default: kind, act and region, where present. Rows are always scored by length"
              + " as well.")
  private List<String> sliceColumns = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|json",
      description = "Output format. Default: table.")
  private Format format = Format.TABLE;

  @Mixin private TuneOption tune;
  @Mixin private OutputOption output;
  @Mixin private SpreadsheetOptions spreadsheet;
  @Mixin private RunOptions run;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description =
          "Also write a page with the figures, charts and the rows that the model gets wrong.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--predictions",
      paramLabel = "FILE.csv",
      description =
          "Also write the prediction for each row; with --folds, that of a model that has"
              + " not seen it.")
  private Optional<Path> predictions = Optional.empty();

  @Spec private CommandSpec spec;

  private final Session session;
  private int seen;

  /** The forms in which figures are printed. */
  enum Format {
    TABLE,
    JSON
  }

  EvaluateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Trail trail = run.begin(session);
    List<LabelledStatement> labelled =
        rows.read(session, sliceColumns, sliceColumns.isEmpty() ? USUAL_SLICES : List.of());
    if (labelled.stream().noneMatch(row -> row.label().isPresent())) {
      throw new UnusableException(rows.file() + ": no row has a label; expected some");
    }
    Optional<StanceClassifier> second = other.map(ModelOptions::load);
    second.ifPresent(model -> checkSecond(model, labelled));
    List<Judged> judged = judge(labelled);
    Scored scored =
        new Scored(
            StanceEvaluation.of(judged),
            second.map(model -> StanceEvaluation.compare(judged, judge(model, labelled))),
            Slices.of(judged),
            seen);
    session.progress().clear();
    // As where suggestions of read come back that nobody looked at.
    if (scored.all().accuracy() == 1 && rows.tool().isPresent() && folds.isEmpty() && seen == 0) {
      session
          .problems()
          .note(
              rows.file()
                  + ": every label is what the model itself says; expected labels of people who did"
                  + " not see its own");
    }
    try (Destination out = output.open(session)) {
      if (format == Format.JSON) {
        EvaluationJson.write(out.writer(), scored);
      } else {
        new EvaluationTable(scored, session.terminal()).write(out.writer());
      }
      out.complete();
    }
    if (report.isPresent()) {
      try (Destination page = Destination.file(report.get())) {
        new EvaluationPage(rows.file().toString(), scored, judged).write(page.writer());
        page.complete();
      }
    }
    if (predictions.isPresent()) {
      PredictionsCsv.write(predictions.get(), judged, spreadsheet);
    }
    trail.count("rows read", labelled.size());
    trail.data(List.of(rows.file()));
    if (folds.isEmpty()) {
      trail.model(model.load());
    }
    trail.figures(json -> EvaluationJson.fields(json, scored));
    trail.output(output.path());
    trail.output(report);
    trail.output(predictions);
    return trail.finish(session.problems().exitStatus());
  }

  private void check() {
    output.check();
    predictions.ifPresent(Destination::check);
    report.ifPresent(Destination::check);
    tune.check(model.tier());
    folds.ifPresent(n -> Bounds.atLeast(2, "--folds", n, spec));
    if (folds.isEmpty() && other.filter(model::isSame).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--compare is the same model; expected another one");
    }
    if (folds.isPresent() && model.isFile()) {
      throw new ParameterException(
          spec.commandLine(), "--folds trains models of its own; expected no --model with it");
    }
  }

  /** A model that knows the rows by heart would win against any that does not. */
  private void checkSecond(StanceClassifier second, List<LabelledStatement> labelled) {
    ModelRows.requireUnseen(second, other.orElseThrow().toString(), rows.file(), labelled);
    ModelRows.requireLabels(second, rows.file(), labelled);
  }

  private List<Judged> judge(List<LabelledStatement> labelled) {
    if (folds.isEmpty()) {
      StanceClassifier first = model.load();
      ModelRows.requireLabels(first, rows.file(), labelled);
      if (other.isPresent()) {
        ModelRows.requireUnseen(first, model.name(), rows.file(), labelled);
      }
      rows.tellSingleLabels(labelled, first.labels(), session);
      seen = ModelRows.tellSeen(first, model.name(), rows.file(), labelled, session);
      ModelRows.tellUnknown(first, rows.file(), labelled, session);
      List<Judged> judged = judge(first, labelled);
      Undecided undecided = new Undecided(first);
      judged.forEach(row -> undecided.see(row.prediction()));
      undecided.tell(model.name(), session);
      return judged;
    }
    rows.tellSingleLabels(labelled, List.of(), session);
    session.progress().update("folds", 0, 0);
    StanceTrainer trainer = tune.trainer(model.tier(), seed, session);
    return TuneOption.run(
        rows, () -> CrossValidation.of(trainer, labelled, folds.get(), seed).judged());
  }

  private List<Judged> judge(StanceClassifier classifier, List<LabelledStatement> labelled) {
    List<Judged> judged = new ArrayList<>(labelled.size());
    for (int from = 0; from < labelled.size(); from += BATCH) {
      int to = Math.min(labelled.size(), from + BATCH);
      judged.addAll(StanceEvaluation.judge(classifier, labelled.subList(from, to)));
      session.progress().update("rows", to, (double) to / labelled.size());
    }
    return judged;
  }
}
