package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.stance.CrossValidation;
import io.github.detente.stance.CrossValidation.FoldTest;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StanceEvaluation;
import io.github.detente.stance.StanceEvaluation.Comparison;
import io.github.detente.stance.StanceEvaluation.Judged;
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
import picocli.CommandLine.Spec;

/** Compares two settings or two models. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Tests whether one of two settings, or one of two models, is better.",
    footer = {
      "",
      "Settings are trained and scored on the same folds. Models must not have seen"
          + " the rows: one that has would win, so it is refused.",
      "Tests: the corrected resampled t-test over folds (Nadeau and Bengio 2003); a paired"
          + " bootstrap that draws whole articles; McNemar's exact test. A setting is a list of "
          + Setting.FORM
          + ".",
      "",
      "Examples:",
      "  detente compare examples/workbench/rows.csv --folds 3 --setting marks=yes --setting"
          + " marks=no",
      "  detente compare examples/workbench/rows.csv --folds 3 --setting cost=1 --setting cost=10"
    })
final class CompareCommand implements Callable<Integer> {
  @Mixin private LabelledRows rows;
  @Mixin private FoldOptions foldOptions;

  @Option(
      names = "--setting",
      paramLabel = "NAME=VALUE,...",
      converter = Setting.Converter.class,
      description = "How to train one of the two; give it twice.")
  private List<Setting> settings = List.of();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "One of the two models, made by \"detente train\"; give it twice.")
  private List<Path> models = List.of();

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description =
          "How often to split the rows into folds; more makes the t-test more reliable."
              + " Default: ${DEFAULT-VALUE}.")
  private int repeats = 1;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|json",
      description = "Output format. Default: table.")
  private EvaluateCommand.Format format = EvaluateCommand.Format.TABLE;

  @Mixin private OutputOption output;
  @Mixin private RunOptions run;
  @Spec private CommandSpec spec;

  private final Session session;

  CompareCommand(Session session) {
    this.session = session;
  }

  /**
   * What is found.
   *
   * @param names of the two
   * @param scores of the two, of the first split if there are several
   * @param comparison of the two, by the same
   * @param test by folds; empty for models
   */
  private record Compared(
      List<String> names,
      List<StanceEvaluation> scores,
      Comparison comparison,
      Optional<FoldTest> test) {}

  @Override
  public Integer call() throws IOException {
    output.check();
    check();
    Trail trail = run.begin(session);
    List<LabelledStatement> labelled = rows.read(session);
    if (labelled.stream().noneMatch(row -> row.label().isPresent())) {
      throw new UnusableException(rows.file() + ": no row has a label; expected some");
    }
    Compared compared = models.isEmpty() ? bySettings(labelled) : byModels(labelled);
    session.progress().clear();
    try (Destination out = output.open(session)) {
      if (format == EvaluateCommand.Format.JSON) {
        Json.line(out.writer(), json -> figures(json, compared));
      } else {
        table(out.writer(), compared);
      }
      out.complete();
    }
    trail.count("rows read", labelled.size());
    trail.data(List.of(rows.file()));
    trail.data(models);
    trail.figures(json -> figures(json, compared));
    trail.output(output.path());
    return trail.finish(session.problems().exitStatus());
  }

  private void check() {
    boolean bySettings = settings.size() == 2 && models.isEmpty();
    boolean byModels = models.size() == 2 && settings.isEmpty();
    if (!bySettings && !byModels) {
      throw new ParameterException(
          spec.commandLine(), "expected --setting twice, or --model twice");
    }
    Object first = bySettings ? settings.get(0).withoutWords() : Destination.real(models.get(0));
    Object second = bySettings ? settings.get(1).withoutWords() : Destination.real(models.get(1));
    if (first.equals(second)) {
      throw new ParameterException(
          spec.commandLine(),
          (bySettings ? "the two settings" : "the two models") + " are the same; expected others");
    }
    foldOptions.check();
    Bounds.atLeast(1, "--repeats", repeats, spec);
  }

  private Compared byModels(List<LabelledStatement> labelled) {
    List<List<Judged>> judged = new ArrayList<>();
    List<StanceClassifier> loaded = models.stream().map(ModelOptions::load).toList();
    for (int i = 0; i < 2; i++) {
      ModelRows.requireUnseen(loaded.get(i), models.get(i).toString(), rows.file(), labelled);
      ModelRows.requireLabels(loaded.get(i), rows.file(), labelled);
      ModelRows.tellUnknown(loaded.get(i), rows.file(), labelled, session);
      if (!loaded.get(i).knowsItsRows()) {
        session
            .problems()
            .note(
                models.get(i)
                    + ": does not say which rows it was trained on, so it may have seen some of"
                    + " these");
      }
    }
    loaded.forEach(model -> judged.add(StanceEvaluation.judge(model, labelled)));
    return new Compared(
        models.stream().map(Path::toString).toList(),
        judged.stream().map(StanceEvaluation::of).toList(),
        StanceEvaluation.compare(judged.get(0), judged.get(1)),
        Optional.empty());
  }

  private Compared bySettings(List<LabelledStatement> labelled) {
    rows.tellSingleLabels(labelled, List.of(), session);
    List<List<CrossValidation>> validations = new ArrayList<>();
    int done = 0;
    for (Setting setting : settings) {
      List<CrossValidation> own = new ArrayList<>();
      for (int repeat = 0; repeat < repeats; repeat++) {
        session.progress().update("splits", done, (double) done / (2 * repeats));
        long split = foldOptions.seed() + repeat;
        CrossValidation validation =
            TuneOption.run(
                rows,
                () ->
                    CrossValidation.of(
                        setting.trainer(foldOptions.seed()),
                        setting.rows(labelled),
                        foldOptions.folds(),
                        split));
        own.add(new CrossValidation(ofRows(labelled, validation.judged()), validation.foldOf()));
        done++;
      }
      validations.add(own);
    }
    List<List<Judged>> first = validations.stream().map(own -> own.get(0).judged()).toList();
    return new Compared(
        settings.stream().map(Setting::words).toList(),
        first.stream().map(StanceEvaluation::of).toList(),
        StanceEvaluation.compare(first.get(0), first.get(1)),
        Optional.of(CrossValidation.compare(validations.get(0), validations.get(1))));
  }

  /** Settings may read the rows in their own ways; they are the same rows. */
  private static List<Judged> ofRows(List<LabelledStatement> rows, List<Judged> judged) {
    List<Judged> own = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      own.add(new Judged(rows.get(i), judged.get(i).prediction()));
    }
    return own;
  }

  private static void table(Writer out, Compared compared) throws IOException {
    for (int i = 0; i < 2; i++) {
      StanceEvaluation score = compared.scores.get(i);
      out.write(
          String.format(
              Locale.ROOT,
              "%-6s  macro-F1 %.3f%s, accuracy %.3f%s  %s%n",
              i == 0 ? "first" : "second",
              score.macroF1(),
              EvaluationFigures.range(score.macroF1Interval(), "%.3f"),
              score.accuracy(),
              EvaluationFigures.range(score.accuracyInterval(), "%.3f"),
              Plain.line(compared.names.get(i), 60)));
    }
    Comparison c = compared.comparison;
    out.write(
        String.format(
            Locale.ROOT,
            "intervals %s%n%nFirst minus second%n%-12s%+.3f%s, paired bootstrap%n"
                + "%-12s%+.3f%n%-12sfirst %,d, second %,d; McNemar p = %.3f%n",
            EvaluationFigures.intervals(compared.scores.get(0)),
            "macro-F1",
            c.macroF1Difference(),
            EvaluationFigures.range(c.interval(), "%+.3f"),
            "accuracy",
            c.accuracyDifference(),
            "right alone",
            c.onlyFirst(),
            c.onlySecond(),
            c.mcNemar()));
    if (compared.test.isPresent()) {
      FoldTest t = compared.test.get();
      out.write(
          String.format(
              Locale.ROOT,
              "%-12s%+.3f (95 %% %+.3f to %+.3f), corrected resampled t(%d) = %.2f, p = %.3f%n",
              "by fold",
              t.difference(),
              t.interval().low(),
              t.interval().high(),
              t.degrees(),
              t.t(),
              t.p()));
    }
  }

  private static void figures(JsonGenerator json, Compared compared) throws IOException {
    json.writeArrayFieldStart("scores");
    for (int i = 0; i < 2; i++) {
      StanceEvaluation score = compared.scores.get(i);
      json.writeStartObject();
      json.writeStringField("name", compared.names.get(i));
      json.writeNumberField("rows", score.rows());
      Json.number(json, "macroF1", score.macroF1());
      EvaluationJson.interval(json, "macroF1Interval", score.macroF1Interval());
      Json.number(json, "accuracy", score.accuracy());
      EvaluationJson.interval(json, "accuracyInterval", score.accuracyInterval());
      json.writeEndObject();
    }
    json.writeEndArray();
    EvaluationJson.comparison(json, compared.comparison);
    if (compared.test.isPresent()) {
      FoldTest t = compared.test.get();
      json.writeObjectFieldStart("folds");
      Json.number(json, "macroF1Difference", t.difference());
      EvaluationJson.interval(json, "interval", t.interval());
      Json.number(json, "t", t.t());
      json.writeNumberField("degrees", t.degrees());
      Json.number(json, "p", t.p());
      json.writeEndObject();
    }
  }
}
