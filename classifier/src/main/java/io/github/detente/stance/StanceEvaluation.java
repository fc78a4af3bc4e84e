package io.github.detente.stance;

import io.github.detente.stance.evaluation.Agreement;
import io.github.detente.stance.evaluation.Certainty;
import io.github.detente.stance.evaluation.DrawnGroups;
import io.github.detente.stance.evaluation.ModelComparison;
import io.github.detente.stance.evaluation.TextLength;
import io.github.detente.stance.training.Folds;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well predictions agree with labelled rows. The predicted label is the most probable one,
 * decided or not; a gold label that the model does not know counts as its error. Rows without a
 * label are out of scope: they count for {@link #inScope()} only. Immutable.
 *
 * <p>Intervals are 95 % bootstrap intervals. Rows of one article (ids that are the same up to the
 * last {@code #}) and rows with one text are alike, so they are drawn together. Each draw is scored
 * on the labels of all rows; one that it neither holds nor is given counts 0. Both ends are not a
 * number where all rows are one group.
 *
 * @param rows number of rows with a label
 * @param groups number of groups that these rows are drawn in for the intervals
 * @param articles number of articles that these rows are of; 0 if the id of some row names none
 * @param accuracy share of them that are right, 0 to 1
 * @param accuracyInterval interval of {@code accuracy}
 * @param accuracyWithAlso share of them whose label or second label is predicted, 0 to 1
 * @param macroF1 mean F1 of the labels that occur in the gold, 0 to 1
 * @param macroF1Interval interval of {@code macroF1}
 * @param labels precision, recall and F1 of each label, gold labels and predicted ones
 * @param confusion number of rows by gold label, then by predicted label
 * @param ece expected calibration error over ten bins of equal width, 0 to 1
 * @param reliability the bins, those without rows left out
 * @param coverage accuracy of the most certain rows, for a growing share of all
 * @param decided share of rows that are decided, and the accuracy of those
 * @param inScope precision and recall of being in scope, over all rows
 * @param outOfScope precision and recall of being out of scope, over all rows
 */
public record StanceEvaluation(
    int rows,
    int groups,
    int articles,
    double accuracy,
    Interval accuracyInterval,
    double accuracyWithAlso,
    double macroF1,
    Interval macroF1Interval,
    Map<String, LabelScore> labels,
    Map<String, Map<String, Integer>> confusion,
    double ece,
    List<ReliabilityBin> reliability,
    List<CoveragePoint> coverage,
    CoveragePoint decided,
    LabelScore inScope,
    LabelScore outOfScope) {
  private static final String IN = "in";
  private static final String OUT = "out";

  /** What stands for an attribute without a value. */
  static final String NO_VALUE = "(none)";

  /** Copies the collections. */
  public StanceEvaluation {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    confusion = Collections.unmodifiableMap(new LinkedHashMap<>(confusion));
    reliability = List.copyOf(reliability);
    coverage = List.copyOf(coverage);
  }

  /**
   * Returns the share of wrong rows among the most certain ones, 0 to 1 (selective risk; Geifman
   * and El-Yaniv, 2017).
   *
   * @param share of the rows that are kept, 0 to 1; the nearest point of {@link #coverage()} counts
   */
  public double riskAt(double share) {
    return coverage.stream()
        .min(Comparator.comparingDouble(point -> Math.abs(point.coverage() - share)))
        .map(point -> 1 - point.accuracy())
        .orElse(0.0);
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
   * @param f1Interval interval of {@code f1}
   */
  public record LabelScore(
      double precision, double recall, double f1, int support, Interval f1Interval) {}

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
   * @param accuracy share of those that are right, 0 to 1; not a number if none is kept
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

    /** Whether the label or the second label is predicted. */
    private boolean isAcceptable() {
      return isRight() || row.also().map(prediction.label()::equals).orElse(false);
    }

    /** Returns whether the label is predicted; false for a row without one. */
    public boolean isRight() {
      return row.label().map(prediction.label()::equals).orElse(false);
    }

    private boolean saysInScope() {
      return prediction.inScope() >= StancePrediction.IN_SCOPE_THRESHOLD;
    }
  }

  /**
   * Judges rows by a model and scores it. Ask {@link StanceClassifier#seen} whether it was trained
   * on some of them.
   *
   * @throws IllegalArgumentException if no row has a label, or none has a label that the model
   *     knows
   */
  public static StanceEvaluation of(StanceClassifier classifier, List<LabelledStatement> rows) {
    RowCheck.of(rows).requireLabelsOf(classifier);
    return of(judge(classifier, rows));
  }

  /**
   * Judges rows by a model; one of the accurate tier on all processors, since it takes its time.
   */
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
    Agreement agreement = Agreement.of(labelled);
    DrawnGroups groups = groups(labelled);
    Agreement.Figures figures = agreement.figures(groups);
    Agreement scope =
        Agreement.of(
            all.stream().map(j -> j.row.label().isPresent() ? IN : OUT).toList(),
            all.stream().map(j -> j.saysInScope() ? IN : OUT).toList(),
            List.of(IN, OUT));
    Map<String, LabelScore> scopeScores = scope.figures(groups(all)).labels();
    Certainty certainty = new Certainty(labelled);
    return new StanceEvaluation(
        labelled.size(),
        groups.size(),
        articles(labelled),
        agreement.accuracy(),
        figures.accuracy(),
        (double) labelled.stream().filter(Judged::isAcceptable).count() / labelled.size(),
        agreement.macroF1(),
        figures.macroF1(),
        figures.labels(),
        agreement.confusion(),
        certainty.expectedCalibrationError(),
        certainty.reliability(),
        certainty.coverage(),
        certainty.decided(),
        scopeScores.get(IN),
        scopeScores.getOrDefault(OUT, new LabelScore(0, 0, 0, 0, new Interval(0, 0))));
  }

  static DrawnGroups groups(List<Judged> judged) {
    return DrawnGroups.of(Folds.groups(judged.stream().map(Judged::row).toList()));
  }

  private static int articles(List<Judged> judged) {
    List<String> ids = judged.stream().map(j -> j.row.id()).toList();
    return ids.stream().allMatch(id -> id.lastIndexOf('#') > 0) ? DrawnGroups.ofIds(ids).size() : 0;
  }

  /** Judges the rows of each fold by what {@code train} makes of the rows of all others. */
  static List<Judged> judgeFolds(
      List<LabelledStatement> rows,
      int[] foldOf,
      Function<List<LabelledStatement>, StanceClassifier> train) {
    Judged[] judged = new Judged[rows.size()];
    for (int fold : Arrays.stream(foldOf).distinct().sorted().toArray()) {
      int[] inside = IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == fold).toArray();
      List<LabelledStatement> rest =
          IntStream.range(0, foldOf.length)
              .filter(i -> foldOf[i] != fold)
              .mapToObj(rows::get)
              .toList();
      List<Judged> own =
          judge(train.apply(rest), Arrays.stream(inside).mapToObj(rows::get).toList());
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

  /**
   * Scores the rows of each attribute's values by themselves.
   *
   * @return by attribute, then by value, the value with most rows first
   */
  public static Map<String, Map<String, StanceEvaluation>> byAttribute(List<Judged> all) {
    Map<String, Map<String, StanceEvaluation>> scores = new LinkedHashMap<>();
    all.stream()
        .flatMap(j -> j.row.attributes().keySet().stream())
        .distinct()
        .forEach(name -> scores.put(name, largestFirst(bySlice(all, row -> value(row, name)))));
    return scores;
  }

  private static String value(LabelledStatement row, String attribute) {
    String value = row.attributes().getOrDefault(attribute, "");
    return value.isEmpty() ? NO_VALUE : value;
  }

  private static Map<String, StanceEvaluation> largestFirst(Map<String, StanceEvaluation> slices) {
    Map<String, StanceEvaluation> sorted = new LinkedHashMap<>();
    slices.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, StanceEvaluation> s) -> -s.getValue().rows())
                .thenComparing(Map.Entry::getKey))
        .forEach(slice -> sorted.put(slice.getKey(), slice.getValue()));
    return sorted;
  }

  /**
   * Scores the rows by the length of their texts.
   *
   * @return by length in words, short ones first
   */
  public static Map<String, StanceEvaluation> byLength(List<Judged> all) {
    Map<String, StanceEvaluation> found = bySlice(all, row -> TextLength.of(row.text()).words());
    Map<String, StanceEvaluation> sorted = new LinkedHashMap<>();
    for (TextLength length : TextLength.values()) {
      if (found.containsKey(length.words())) {
        sorted.put(length.words(), found.get(length.words()));
      }
    }
    return sorted;
  }

  /**
   * How much better one model is than another on the same rows. Rows of one article, and rows with
   * one text, are alike: the bootstrap draws them together, so that its interval is not too narrow.
   * Both its ends are not a number where all rows are one group.
   *
   * @param accuracyDifference accuracy of the first minus that of the second
   * @param macroF1Difference macro-F1 of the first minus that of the second
   * @param interval 95 % paired bootstrap interval of the difference of macro-F1
   * @param onlyFirst number of rows that only the first gets right
   * @param onlySecond number of rows that only the second gets right
   * @param mcNemar two-sided p-value of McNemar's exact test, 0 to 1
   * @param groups number of groups that the bootstrap draws from
   */
  public record Comparison(
      double accuracyDifference,
      double macroF1Difference,
      Interval interval,
      int onlyFirst,
      int onlySecond,
      double mcNemar,
      int groups) {}

  /**
   * Compares two models on rows that neither has seen.
   *
   * @throws IllegalArgumentException if one of them was trained on some of the rows, which makes
   *     the comparison unfair, if none of the rows' labels is one of its own, or if no row has a
   *     label
   */
  public static Comparison compare(
      StanceClassifier first, StanceClassifier second, List<LabelledStatement> rows) {
    RowCheck check = RowCheck.of(rows);
    int number = 1;
    for (StanceClassifier model : List.of(first, second)) {
      int seen = model.seen(rows).size();
      if (seen > 0) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "model %d was trained on %d of the %d rows; expected rows that neither has seen",
                number,
                seen,
                rows.size()));
      }
      check.requireLabelsOf(model);
      number++;
    }
    return compare(judge(first, rows), judge(second, rows));
  }

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
    List<Judged> labelled = first.stream().filter(j -> j.row.label().isPresent()).toList();
    return ModelComparison.of(
        labelled,
        second.stream().filter(j -> j.row.label().isPresent()).toList(),
        groups(labelled));
  }
}
