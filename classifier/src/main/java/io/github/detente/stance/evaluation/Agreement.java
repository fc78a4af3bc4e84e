package io.github.detente.stance.evaluation;

import io.github.detente.stance.StanceEvaluation.Interval;
import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.StanceEvaluation.LabelScore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Gold labels and predicted ones of the same rows, counted. Immutable.
 *
 * @param names the labels, which the indices refer to
 * @param gold index of each row's gold label
 * @param predicted index of each row's predicted label
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Agreement(List<String> names, int[] gold, int[] predicted) {
  private static final int RESAMPLES = 1000;
  private static final long SEED = 20260101L;

  /**
   * Pairs labels.
   *
   * @param order labels that come first, in their order; those that do not occur are left out
   */
  public static Agreement of(List<String> gold, List<String> predicted, List<String> order) {
    Set<String> used = new TreeSet<>(gold);
    used.addAll(predicted);
    Set<String> ordered = new LinkedHashSet<>(order);
    ordered.retainAll(used);
    ordered.addAll(used);
    List<String> names = List.copyOf(ordered);
    return new Agreement(
        names,
        gold.stream().mapToInt(names::indexOf).toArray(),
        predicted.stream().mapToInt(names::indexOf).toArray());
  }

  /** Pairs gold and predicted labels; the model's labels come first, in its order. */
  public static Agreement of(List<Judged> labelled) {
    return of(
        labelled.stream().map(j -> j.row().label().orElseThrow()).toList(),
        labelled.stream().map(j -> j.prediction().label()).toList(),
        List.copyOf(labelled.get(0).prediction().probabilities().keySet()));
  }

  /** Returns some of the rows, each as often as its index occurs. */
  public Agreement rows(int[] indices) {
    return new Agreement(
        names,
        Arrays.stream(indices).map(i -> gold[i]).toArray(),
        Arrays.stream(indices).map(i -> predicted[i]).toArray());
  }

  /** Returns the share of rows that are right, 0 to 1; 0 without rows. */
  public double accuracy() {
    int right = 0;
    for (int i = 0; i < gold.length; i++) {
      right += gold[i] == predicted[i] ? 1 : 0;
    }
    return gold.length == 0 ? 0 : (double) right / gold.length;
  }

  /** Returns the mean F1 of the labels that occur in the gold, 0 to 1. */
  public double macroF1() {
    return macroF1(counts(), goldLabels());
  }

  /** Returns the indices of the labels that occur in the gold. */
  private int[] goldLabels() {
    return Arrays.stream(gold).distinct().sorted().toArray();
  }

  /**
   * The mean is over the labels of all rows also where a draw lacks one: over others it would be
   * another quantity. A label that a draw neither holds nor is given has the F1 of 0, as is usual.
   */
  private static double macroF1(int[][] counts, int[] labels) {
    return Arrays.stream(labels).mapToDouble(label -> f1(counts[label])).average().orElse(0);
  }

  private static double f1(int[] label) {
    return label[1] + label[2] == 0 ? 0 : 2.0 * label[0] / (label[1] + label[2]);
  }

  /** Returns for each label how often it is right, how often it is given, and how often it is. */
  private int[][] counts() {
    int[][] counts = new int[names.size()][3];
    for (int i = 0; i < gold.length; i++) {
      counts[predicted[i]][1]++;
      counts[gold[i]][2]++;
      counts[gold[i]][0] += gold[i] == predicted[i] ? 1 : 0;
    }
    return counts;
  }

  /** Returns the number of rows by gold label, then by predicted label. */
  public Map<String, Map<String, Integer>> confusion() {
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

  /**
   * Figures with their 95 % bootstrap intervals (Efron's percentile method); not a number at both
   * ends where there is one group alone, which tells nothing of others.
   *
   * @param accuracy interval of the accuracy
   * @param macroF1 interval of the macro-F1
   * @param labels score of each label
   */
  public record Figures(Interval accuracy, Interval macroF1, Map<String, LabelScore> labels) {}

  /**
   * Returns figures with their intervals.
   *
   * @param groups the rows that are drawn together
   */
  public Figures figures(DrawnGroups groups) {
    Random random = new Random(SEED);
    int[] goldLabels = goldLabels();
    double[] accuracies = new double[RESAMPLES];
    double[] macros = new double[RESAMPLES];
    double[][] ofLabel = new double[names.size()][RESAMPLES];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      Agreement drawn = rows(groups.draw(random));
      int[][] counts = drawn.counts();
      accuracies[sample] = drawn.accuracy();
      macros[sample] = macroF1(counts, goldLabels);
      for (int label = 0; label < ofLabel.length; label++) {
        ofLabel[label][sample] = f1(counts[label]);
      }
    }
    int[][] counts = counts();
    Map<String, LabelScore> scores = new LinkedHashMap<>();
    for (int i = 0; i < ofLabel.length; i++) {
      scores.put(
          names.get(i),
          score(counts[i][0], counts[i][1], counts[i][2], interval(groups, ofLabel[i])));
    }
    return new Figures(interval(groups, accuracies), interval(groups, macros), scores);
  }

  private static Interval interval(DrawnGroups groups, double[] values) {
    return groups.size() > 1 ? interval(values) : new Interval(Double.NaN, Double.NaN);
  }

  /** Returns the range that holds 95 % of the values. */
  static Interval interval(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int cut = sorted.length / 40;
    return new Interval(sorted[cut], sorted[sorted.length - 1 - cut]);
  }

  /**
   * Returns the 95 % paired bootstrap interval of this macro-F1 less that of {@code other}.
   *
   * @param groups the rows that are drawn together
   */
  public Interval macroF1Difference(Agreement other, DrawnGroups groups) {
    Random random = new Random(SEED);
    int[] labels = goldLabels();
    int[] otherLabels = other.goldLabels();
    double[] differences =
        IntStream.range(0, RESAMPLES)
            .mapToDouble(
                sample -> {
                  int[] drawn = groups.draw(random);
                  return macroF1(rows(drawn).counts(), labels)
                      - macroF1(other.rows(drawn).counts(), otherLabels);
                })
            .toArray();
    return interval(groups, differences);
  }

  private static LabelScore score(int right, int given, int support, Interval f1Interval) {
    double precision = given == 0 ? 0 : (double) right / given;
    double recall = support == 0 ? 0 : (double) right / support;
    double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new LabelScore(precision, recall, f1, support, f1Interval);
  }
}
