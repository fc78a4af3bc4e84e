package io.github.detente.stance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well predictions agree with labelled rows. The predicted label is the most probable one,
 * decided or not; a gold label that the model does not know counts as its error. Rows without a
 * label are out of scope: they count for {@link #inScope()} only. Immutable.
 *
 * @param rows number of rows with a label
 * @param accuracy share of them that are right, 0 to 1
 * @param macroF1 mean F1 of the labels that occur in the gold, 0 to 1
 * @param macroF1Interval 95 % bootstrap interval of {@code macroF1} over rows
 * @param labels precision, recall and F1 of each label, gold labels and predicted ones
 * @param confusion number of rows by gold label, then by predicted label
 * @param ece expected calibration error over ten bins of equal width, 0 to 1
 * @param reliability the bins, those without rows left out
 * @param coverage accuracy of the most certain rows, for a growing share of all
 * @param decided share of rows that are decided, and the accuracy of those
 * @param inScope precision and recall of being in scope, over all rows
 */
public record StanceEvaluation(
    int rows,
    double accuracy,
    double macroF1,
    Interval macroF1Interval,
    Map<String, LabelScore> labels,
    Map<String, Map<String, Integer>> confusion,
    double ece,
    List<ReliabilityBin> reliability,
    List<CoveragePoint> coverage,
    CoveragePoint decided,
    LabelScore inScope) {
  private static final int BINS = 10;
  private static final int COVERAGE_STEPS = 20;
  private static final int RESAMPLES = 1000;
  private static final long SEED = 20260101L;

  /** Copies the collections. */
  public StanceEvaluation {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    confusion = Collections.unmodifiableMap(new LinkedHashMap<>(confusion));
    reliability = List.copyOf(reliability);
    coverage = List.copyOf(coverage);
  }

  /**
   * A range.
   *
   * @param low lower end
   * @param high upper end
   */
  public record Interval(double low, double high) {}

  /**
   * How well one label is found.
   *
   * @param precision share of the rows given this label that have it; 0 if there are none
   * @param recall share of the rows with this label that were given it; 0 if there are none
   * @param f1 harmonic mean of both
   * @param support number of rows with this label
   */
  public record LabelScore(double precision, double recall, double f1, int support) {
    static LabelScore of(int right, int given, int support) {
      double precision = given == 0 ? 0 : (double) right / given;
      double recall = support == 0 ? 0 : (double) right / support;
      double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return new LabelScore(precision, recall, f1, support);
    }
  }

  /**
   * Rows whose probability lies in one range.
   *
   * @param low lower end of the range
   * @param high upper end of the range
   * @param probability mean probability of the predicted labels
   * @param accuracy share of the predicted labels that are right
   * @param rows number of rows
   */
  public record ReliabilityBin(
      double low, double high, double probability, double accuracy, int rows) {}

  /**
   * Accuracy when the least certain rows are left out.
   *
   * @param coverage share of the rows that are kept, 0 to 1
   * @param accuracy share of those that are right, 0 to 1
   */
  public record CoveragePoint(double coverage, double accuracy) {}

  /**
   * A labelled row and what a model says of it.
   *
   * @param row the row
   * @param prediction what the model says
   */
  public record Judged(LabelledStatement row, StancePrediction prediction) {
    /** Checks that nothing is {@code null}. */
    public Judged {
      Objects.requireNonNull(row, "row");
      Objects.requireNonNull(prediction, "prediction");
    }

    private boolean isRight() {
      return row.label().map(prediction.label()::equals).orElse(false);
    }
  }

  /**
   * Judges rows by a model and scores it.
   *
   * @throws IllegalArgumentException if no row has a label
   */
  public static StanceEvaluation of(StanceClassifier classifier, List<LabelledStatement> rows) {
    return of(judge(classifier, rows));
  }

  /** Judges rows by a model; one of the accurate tier on all processors, since it takes its time. */
  public static List<Judged> judge(StanceClassifier classifier, List<LabelledStatement> rows) {
    Stream<LabelledStatement> stream =
        classifier.tier() == Tier.ACCURATE ? rows.parallelStream() : rows.stream();
    return stream.map(row -> new Judged(row, classifier.classify(row))).toList();
  }

  /**
   * Scores judged rows.
   *
   * @throws IllegalArgumentException if no row has a label
   */
  public static StanceEvaluation of(List<Judged> all) {
    List<Judged> labelled = all.stream().filter(j -> j.row.label().isPresent()).toList();
    if (labelled.isEmpty()) {
      throw new IllegalArgumentException("none of " + all.size() + " rows has a label");
    }
    int[] gold = indices(labelled, j -> j.row.label().orElseThrow(), names(labelled));
    List<String> names = names(labelled);
    int[] predicted = indices(labelled, j -> j.prediction.label(), names);
    List<ReliabilityBin> bins = reliability(labelled);
    return new StanceEvaluation(
        labelled.size(),
        share(labelled),
        macroF1(gold, predicted, names.size()),
        bootstrap(gold, predicted, names.size()),
        labelScores(gold, predicted, names),
        confusion(gold, predicted, names),
        bins.stream().mapToDouble(b -> b.rows * Math.abs(b.probability - b.accuracy)).sum()
            / labelled.size(),
        bins,
        coverage(labelled),
        decided(labelled),
        inScope(all));
  }

  /**
   * Scores a trainer by cross-validation: each row is judged by a model that was trained without
   * its fold. Rows of one article (ids that are alike up to the last {@code #}) and rows with one
   * text share a fold, and every fold has about the same labels.
   *
   * @param folds number of folds, 2 or more
   * @param seed decides who is in which fold
   * @return the judged rows, in the order of {@code rows}
   */
  public static List<Judged> crossValidate(
      StanceTrainer trainer, List<LabelledStatement> rows, int folds, long seed) {
    int[] foldOf = Folds.of(rows, folds, seed);
    Judged[] judged = new Judged[rows.size()];
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      int[] inside = IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == held).toArray();
      List<LabelledStatement> rest =
          IntStream.range(0, foldOf.length)
              .filter(i -> foldOf[i] != held)
              .mapToObj(rows::get)
              .toList();
      List<Judged> own =
          judge(trainer.train(rest), Arrays.stream(inside).mapToObj(rows::get).toList());
      for (int i = 0; i < inside.length; i++) {
        judged[inside[i]] = own.get(i);
      }
    }
    return List.of(judged);
  }

  /** Scores the rows of each slice by themselves; slices without a labelled row are left out. */
  public static Map<String, StanceEvaluation> bySlice(
      List<Judged> all, Function<LabelledStatement, String> slice) {
    Map<String, List<Judged>> slices =
        all.stream()
            .filter(j -> j.row.label().isPresent())
            .collect(
                Collectors.groupingBy(
                    j -> slice.apply(j.row), LinkedHashMap::new, Collectors.toList()));
    Map<String, StanceEvaluation> scores = new LinkedHashMap<>();
    slices.forEach((name, rows) -> scores.put(name, of(rows)));
    return scores;
  }

  private static List<String> names(List<Judged> rows) {
    Set<String> names = new LinkedHashSetOfLabels(rows).names();
    return List.copyOf(names);
  }

  /** Gold labels in the order of the model, then those it does not know, sorted. */
  private record LinkedHashSetOfLabels(List<Judged> rows) {
    Set<String> names() {
      Set<String> used = new TreeSet<>();
      rows.forEach(j -> used.add(j.row.label().orElseThrow()));
      rows.forEach(j -> used.add(j.prediction.label()));
      Set<String> ordered = new java.util.LinkedHashSet<>();
      rows.get(0).prediction.probabilities().keySet().stream()
          .filter(used::contains)
          .forEach(ordered::add);
      ordered.addAll(used);
      return ordered;
    }
  }

  private static int[] indices(
      List<Judged> rows, Function<Judged, String> label, List<String> names) {
    return rows.stream().mapToInt(j -> names.indexOf(label.apply(j))).toArray();
  }

  private static double share(List<Judged> rows) {
    return rows.isEmpty()
        ? 0
        : (double) rows.stream().filter(Judged::isRight).count() / rows.size();
  }

  /** Mean F1 of the labels that occur in the gold. */
  static double macroF1(int[] gold, int[] predicted, int labels) {
    int[] right = new int[labels];
    int[] given = new int[labels];
    int[] support = new int[labels];
    for (int i = 0; i < gold.length; i++) {
      given[predicted[i]]++;
      support[gold[i]]++;
      right[gold[i]] += gold[i] == predicted[i] ? 1 : 0;
    }
    double sum = 0;
    int n = 0;
    for (int label = 0; label < labels; label++) {
      if (support[label] > 0) {
        sum += 2.0 * right[label] / (given[label] + support[label]);
        n++;
      }
    }
    return sum / n;
  }

  private static Interval bootstrap(int[] gold, int[] predicted, int labels) {
    Random random = new Random(SEED);
    double[] scores = new double[RESAMPLES];
    int[] g = new int[gold.length];
    int[] p = new int[gold.length];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      for (int i = 0; i < gold.length; i++) {
        int row = random.nextInt(gold.length);
        g[i] = gold[row];
        p[i] = predicted[row];
      }
      scores[sample] = macroF1(g, p, labels);
    }
    Arrays.sort(scores);
    return new Interval(scores[RESAMPLES / 40], scores[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  private static Map<String, LabelScore> labelScores(
      int[] gold, int[] predicted, List<String> names) {
    Map<String, LabelScore> scores = new LinkedHashMap<>();
    for (int label = 0; label < names.size(); label++) {
      int right = 0;
      int given = 0;
      int support = 0;
      for (int i = 0; i < gold.length; i++) {
        right += gold[i] == label && predicted[i] == label ? 1 : 0;
        given += predicted[i] == label ? 1 : 0;
        support += gold[i] == label ? 1 : 0;
      }
      scores.put(names.get(label), LabelScore.of(right, given, support));
    }
    return scores;
  }

  private static Map<String, Map<String, Integer>> confusion(
      int[] gold, int[] predicted, List<String> names) {
    Map<String, Map<String, Integer>> confusion = new LinkedHashMap<>();
    for (String name : names) {
      Map<String, Integer> row = new LinkedHashMap<>();
      names.forEach(other -> row.put(other, 0));
      confusion.put(name, row);
    }
    for (int i = 0; i < gold.length; i++) {
      confusion.get(names.get(gold[i])).merge(names.get(predicted[i]), 1, Integer::sum);
    }
    return confusion;
  }

  private static List<ReliabilityBin> reliability(List<Judged> rows) {
    List<ReliabilityBin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      double low = (double) bin / BINS;
      double high = (double) (bin + 1) / BINS;
      boolean last = bin == BINS - 1;
      List<Judged> inside =
          rows.stream()
              .filter(j -> j.prediction.probability() >= low)
              .filter(j -> last || j.prediction.probability() < high)
              .toList();
      if (!inside.isEmpty()) {
        double mean =
            inside.stream().mapToDouble(j -> j.prediction.probability()).average().orElseThrow();
        bins.add(new ReliabilityBin(low, high, mean, share(inside), inside.size()));
      }
    }
    return bins;
  }

  private static List<CoveragePoint> coverage(List<Judged> rows) {
    List<Judged> sorted = new ArrayList<>(rows);
    sorted.sort((a, b) -> Double.compare(b.prediction.probability(), a.prediction.probability()));
    List<CoveragePoint> points = new ArrayList<>();
    for (int step = 1; step <= COVERAGE_STEPS; step++) {
      double coverage = (double) step / COVERAGE_STEPS;
      int n = (int) Math.round(coverage * sorted.size());
      if (n > 0) {
        points.add(new CoveragePoint(coverage, share(sorted.subList(0, n))));
      }
    }
    return points;
  }

  private static CoveragePoint decided(List<Judged> rows) {
    List<Judged> decided = rows.stream().filter(j -> j.prediction.decided()).toList();
    return new CoveragePoint((double) decided.size() / rows.size(), share(decided));
  }

  private static LabelScore inScope(List<Judged> all) {
    int right = 0;
    int given = 0;
    int support = 0;
    for (Judged judged : all) {
      boolean gold = judged.row.label().isPresent();
      boolean said = judged.prediction.inScope() >= StancePrediction.IN_SCOPE_THRESHOLD;
      right += gold && said ? 1 : 0;
      given += said ? 1 : 0;
      support += gold ? 1 : 0;
    }
    return LabelScore.of(right, given, support);
  }

  /**
   * How much better one model is than another on the same rows.
   *
   * @param macroF1Difference macro-F1 of the first less that of the second
   * @param interval 95 % paired bootstrap interval of the difference
   * @param onlyFirst number of rows that only the first gets right
   * @param onlySecond number of rows that only the second gets right
   * @param mcNemar two-sided p-value of McNemar's exact test, 0 to 1
   */
  public record Comparison(
      double macroF1Difference, Interval interval, int onlyFirst, int onlySecond, double mcNemar) {}

  /**
   * Compares two models by what they said of the same rows.
   *
   * @throws IllegalArgumentException if the rows are not the same, or none has a label
   */
  public static Comparison compare(List<Judged> first, List<Judged> second) {
    List<LabelledStatement> rows = first.stream().map(Judged::row).toList();
    if (!rows.equals(second.stream().map(Judged::row).toList())) {
      throw new IllegalArgumentException("the models have not judged the same rows");
    }
    return ModelComparison.of(
        first.stream().filter(j -> j.row.label().isPresent()).toList(),
        second.stream().filter(j -> j.row.label().isPresent()).toList());
  }

  /** Macro-F1 over some of the rows, each index as often as it occurs. */
  static double macroF1(List<Judged> rows, int[] indices) {
    List<String> names = names(rows);
    int[] gold = indices(rows, j -> j.row.label().orElseThrow(), names);
    int[] predicted = indices(rows, j -> j.prediction.label(), names);
    return macroF1(
        Arrays.stream(indices).map(i -> gold[i]).toArray(),
        Arrays.stream(indices).map(i -> predicted[i]).toArray(),
        names.size());
  }

  /** Returns the score of a label; empty if neither gold nor predictions hold it. */
  public Optional<LabelScore> label(String label) {
    return Optional.ofNullable(labels.get(label));
  }
}
