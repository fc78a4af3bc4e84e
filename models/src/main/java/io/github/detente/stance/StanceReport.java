package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.training.RowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says how good a training of the fast tier is: on sources that were held out whole, and on rows of
 * files that are never trained on.
 */
public final class StanceReport {
  private static final String ACT = "act";

  /** First letters of the batches of the ordinary part. */
  private static final String ORDINARY = "nrs";

  private static final int PARTS = 100;

  /** One in so many texts in scope is held out. */
  private static final int HELD_OUT = 10;

  /** How many wrong rows of each set are shown. */
  private static int misses;

  private StanceReport() {}

  /**
   * Prints the figures.
   *
   * @param args options {@code key=value}: {@code more} a folder of marked articles that are
   *     trained on, too; {@code rows} a CSV file that is, too; {@code test} a CSV file that is not;
   *     {@code ordinary} the share of the ordinary part of the data that is trained on, 0 to 1;
   *     {@code unseen} kinds of texts out of scope that are held out whole, with commas between;
   *     {@code folds}, {@code cost}; the same option may be given several times
   */
  public static void main(String[] args) throws IOException {
    List<LabelledStatement> rows = new ArrayList<>(ShippedRows.rows());
    List<Path> tests = new ArrayList<>();
    StanceTrainer.Builder settings =
        StanceTrainer.builder().folds(ShippedModel.FOLDS).sources(ShippedRows::source);
    Set<String> unseen = Set.of();
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
        case "cost" -> settings.cost(Double.parseDouble(value));
        case "less" -> {
          features &= ~StatementFeatures.Template.valueOf(value).bit();
          settings.features(new FeatureExtractor.FeatureSet(features, true));
        }
        case "plus" -> {
          features |= StatementFeatures.Template.valueOf(value).bit();
          settings.features(new FeatureExtractor.FeatureSet(features, true));
        }
        case "ordinary" -> rows.removeIf(isLeftOut(Double.parseDouble(value)));
        case "unseen" -> unseen = Set.of(value.split(","));
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
    if (!unseen.isEmpty()) {
      tellScope(trainer, ShippedRows.rows(List.of(ACT)), unseen);
    }
    if (folds > 0) {
      CalibrationPlan plan =
          CalibrationPlan.bySource(rows, ShippedRows::source, folds, StanceTrainer.DEFAULT_SEED);
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

  /** Returns whether a row of the ordinary part is left out, whole articles at a time. */
  private static Predicate<LabelledStatement> isLeftOut(double share) {
    return row -> {
      String source = row.id().replaceAll("#.*", "");
      return ORDINARY.indexOf(source.charAt(0)) >= 0
          && Math.floorMod(source.hashCode() / HELD_OUT, PARTS) >= share * PARTS;
    };
  }

  /**
   * Tells how well texts of kinds that were never seen are left out, beside a tenth of the texts in
   * scope, held out by article.
   */
  private static void tellScope(
      StanceTrainer trainer, List<LabelledStatement> rows, Set<String> unseen) {
    Map<Boolean, List<LabelledStatement>> heldOut =
        rows.stream()
            .collect(
                Collectors.partitioningBy(
                    row ->
                        row.label().isPresent()
                            ? Math.floorMod(row.id().replaceAll("#.*", "").hashCode(), HELD_OUT)
                                == 0
                            : unseen.contains(row.attributes().getOrDefault(ACT, ""))));
    StanceClassifier classifier = trainer.train(heldOut.get(false));
    Map<Boolean, List<Judged>> judged =
        StanceEvaluation.judge(classifier, heldOut.get(true)).stream()
            .collect(Collectors.partitioningBy(one -> one.row().label().isPresent()));
    double[] in = scopes(judged.get(true));
    double[] out = scopes(judged.get(false));
    System.out.printf(
        Locale.ROOT, "%d texts out of scope of unseen kinds, %d in scope%n", out.length, in.length);
    for (double least : new double[] {0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98}) {
      double right = Arrays.stream(out).filter(p -> p < least).count();
      double wrong = Arrays.stream(in).filter(p -> p < least).count();
      System.out.printf(
          Locale.ROOT,
          "out of scope under %.2f: recall %.3f, precision %.3f%n",
          least,
          right / out.length,
          right / Math.max(1, right + wrong));
    }
    for (String kind : new TreeSet<>(unseen)) {
      double[] of =
          scopes(
              judged.get(false).stream()
                  .filter(one -> one.row().attributes().getOrDefault(ACT, "").equals(kind))
                  .toList());
      System.out.printf(
          Locale.ROOT,
          "%s: %d, under 0.5 %.2f%n",
          kind,
          of.length,
          Arrays.stream(of).filter(p -> p < 0.5).count() / (double) Math.max(1, of.length));
    }
  }

  private static double[] scopes(List<Judged> judged) {
    return judged.stream().mapToDouble(one -> one.prediction().inScope()).toArray();
  }

  private static String group(LabelledStatement row) {
    RowSource source = ShippedRows.source(row);
    return source.kind().equals("sentence")
        ? "sentences"
        : source.name().startsWith("n") ? "articles n*" : "articles";
  }

  private static List<LabelledStatement> articles(Path folder) throws IOException {
    List<LabelledStatement> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        rows.addAll(
            ShippedRows.rows(
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
