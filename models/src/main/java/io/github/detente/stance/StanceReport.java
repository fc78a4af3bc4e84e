package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.StanceTrainer.Doubt;
import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.training.RowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Says how good a training of the fast tier is: on sources that were held out whole, and on rows of
 * files that are never trained on.
 */
public final class StanceReport {
  /** How many wrong rows of each set are shown. */
  private static int misses;

  private StanceReport() {}

  /**
   * Prints the figures.
   *
   * @param args options {@code key=value}: {@code more} a folder of marked articles that are
   *     trained on, too; {@code rows} a CSV file that is, too; {@code test} a CSV file that is not;
   *     {@code doubt}, {@code folds}, {@code cost}; the same option may be given several times
   */
  public static void main(String[] args) throws IOException {
    List<LabelledStatement> rows = new ArrayList<>(ShippedModel.rows());
    List<Path> tests = new ArrayList<>();
    StanceTrainer.Builder settings =
        StanceTrainer.builder().folds(ShippedModel.FOLDS).sources(ShippedModel::source);
    int folds = 0;
    int features = StanceTrainer.Defaults.FEATURES.templates();
    for (String arg : args) {
      String value = arg.substring(arg.indexOf('=') + 1);
      switch (arg.substring(0, arg.indexOf('='))) {
        case "more" -> rows.addAll(articles(Path.of(value)));
        case "rows" -> {
          try (LabelledStatementReader reader =
              LabelledStatementReader.options().open(Path.of(value))) {
            rows.addAll(reader.readAll());
          }
        }
        case "test" -> tests.add(Path.of(value));
        case "doubt" -> settings.doubt(Doubt.valueOf(value));
        case "cost" -> settings.cost(Double.parseDouble(value));
        case "less" -> {
          features &= ~StatementFeatures.Template.valueOf(value).bit();
          settings.features(new FeatureExtractor.FeatureSet(features, true));
        }
        case "plus" -> {
          features |= StatementFeatures.Template.valueOf(value).bit();
          settings.features(new FeatureExtractor.FeatureSet(features, true));
        }
        case "misses" -> misses = Integer.parseInt(value);
        case "folds" -> folds = Integer.parseInt(value);
        default -> throw new IllegalArgumentException(arg);
      }
    }
    StanceTrainer trainer = settings.build();
    if (!tests.isEmpty()) {
      StanceClassifier classifier = trainer.train(rows);
      for (Path test : tests) {
        try (LabelledStatementReader reader = LabelledStatementReader.options().open(test)) {
          tell(test.getFileName().toString(), StanceEvaluation.judge(classifier, reader.readAll()));
        }
      }
    }
    if (folds > 0) {
      CalibrationPlan plan =
          CalibrationPlan.bySource(rows, ShippedModel::source, folds, StanceTrainer.DEFAULT_SEED);
      StanceTrainer plain = settings.folds(0).build();
      List<Judged> judged = StanceEvaluation.judgeFolds(rows, plan.foldOf(), plain::train);
      tell("held-out", judged);
      Map<String, List<Judged>> groups = new TreeMap<>();
      for (Judged one : judged) {
        groups.computeIfAbsent(group(one.row()), name -> new ArrayList<>()).add(one);
      }
      groups.forEach(StanceReport::tell);
    }
  }

  private static String group(LabelledStatement row) {
    RowSource source = ShippedModel.source(row);
    return source.kind().equals("sentence")
        ? "sentences"
        : source.name().startsWith("n") ? "articles n*" : "articles";
  }

  private static List<LabelledStatement> articles(Path folder) throws IOException {
    List<LabelledStatement> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        rows.addAll(
            ShippedModel.rows(
                file.getFileName().toString().replace(".txt", ""), Files.readString(file)));
      }
    }
    return rows;
  }

  private static void tell(String name, List<Judged> judged) {
    StanceEvaluation score = StanceEvaluation.of(judged);
    StringBuilder labels = new StringBuilder();
    score
        .labels()
        .forEach(
            (label, one) ->
                labels.append(
                    String.format(
                        Locale.ROOT,
                        "  %s %.3f/%.3f",
                        label.substring(0, 3),
                        one.precision(),
                        one.recall())));
    System.out.printf(
        Locale.ROOT,
        "%-20s n %5d  macro %.3f  acc %.3f  also %.3f  ece %.3f%s  out r %.2f%n",
        name,
        score.rows(),
        score.macroF1(),
        score.accuracy(),
        score.accuracyWithAlso(),
        score.ece(),
        labels,
        score.outOfScope().recall());
    judged.stream()
        .filter(one -> one.row().label().isPresent() && !one.isRight())
        .limit(misses)
        .forEach(
            one ->
                System.out.printf(
                    Locale.ROOT,
                    "%s for %s %s %.2f: %s%n",
                    one.prediction().label(),
                    one.row().label().orElse(""),
                    one.row().also().orElse(""),
                    one.prediction().probability(),
                    one.row().text()));
  }
}
