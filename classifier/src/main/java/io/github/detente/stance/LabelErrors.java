package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds rows that are probably mislabelled, by confident learning (Northcutt, Jiang and Chuang
 * 2021): a row is suspicious if a model that has not seen it is at least as sure of another label
 * as such models are on average of the rows that have that label. The most suspicious rows come
 * first: those where the label's probability lies farthest under that of the other one. A label
 * that is given as a second one ({@link LabelledStatement#also()}) is not suspected. Stateless.
 *
 * <pre>{@code
 * LabelErrors.rank(CrossValidation.of(trainer, rows, 5, seed).judged())
 * }</pre>
 */
public final class LabelErrors {
  private LabelErrors() {}

  /**
   * A row, and how suspicious its label is.
   *
   * @param index place of the row among those that were judged, from 0
   * @param row the row
   * @param suggested the most probable of the other labels
   * @param given probability of the row's label, 0 to 1; 0 if the model does not know it
   * @param other probability of {@code suggested}, 0 to 1
   * @param suspicious whether confident learning takes the label for wrong
   * @param twins rows with nearly the same text and another label
   */
  public record Ranked(
      int index,
      LabelledStatement row,
      String suggested,
      double given,
      double other,
      boolean suspicious,
      List<LabelledStatement> twins) {

    /** Copies the list. */
    public Ranked {
      twins = List.copyOf(twins);
    }

    /** Returns the label's probability less that of the other one, -1 to 1. */
    public double margin() {
      return given - other;
    }
  }

  /**
   * Ranks all rows that have a label.
   *
   * @param judged rows and what models that have not seen them say
   * @return the suspicious ones first, those with the least margin before others
   * @throws IllegalArgumentException if no row has a label
   */
  public static List<Ranked> rank(List<Judged> judged) {
    Map<String, Double> thresholds = thresholds(judged);
    NearTexts texts = NearTexts.of(judged.stream().map(j -> j.row().text()).toList());
    return IntStream.range(0, judged.size())
        .filter(i -> judged.get(i).row().label().isPresent())
        .mapToObj(i -> ranked(i, judged, thresholds, texts))
        .sorted(
            Comparator.comparing((Ranked r) -> !r.suspicious).thenComparingDouble(Ranked::margin))
        .toList();
  }

  /** Returns how probable each label is on average where it is given. */
  private static Map<String, Double> thresholds(List<Judged> judged) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (Judged j : judged) {
      j.row()
          .label()
          .ifPresent(
              label -> {
                double[] sum = sums.computeIfAbsent(label, l -> new double[2]);
                sum[0] += j.prediction().probabilities().getOrDefault(label, 0.0);
                sum[1]++;
              });
    }
    if (sums.isEmpty()) {
      throw new IllegalArgumentException("none of " + judged.size() + " rows has a label");
    }
    Map<String, Double> means = new LinkedHashMap<>();
    sums.forEach((label, sum) -> means.put(label, sum[0] / sum[1]));
    return means;
  }

  private static Ranked ranked(
      int index, List<Judged> judged, Map<String, Double> thresholds, NearTexts texts) {
    LabelledStatement row = judged.get(index).row();
    Map<String, Double> probabilities = judged.get(index).prediction().probabilities();
    String label = row.label().orElseThrow();
    String suggested = label;
    String confident = label;
    double given = probabilities.getOrDefault(label, 0.0);
    for (Map.Entry<String, Double> entry : probabilities.entrySet()) {
      String other = entry.getKey();
      double p = entry.getValue();
      if (other.equals(label) || row.also().filter(other::equals).isPresent()) {
        continue;
      }
      if (suggested.equals(label) || p > probabilities.get(suggested)) {
        suggested = other;
      }
      if (p >= thresholds.getOrDefault(other, 2.0)
          && p > probabilities.getOrDefault(confident, 0.0)) {
        confident = other;
      }
    }
    // All its labels may be acceptable: then nothing is suggested in the place of its own.
    double other = suggested.equals(label) ? 0 : probabilities.get(suggested);
    return new Ranked(
        index, row, suggested, given, other, !confident.equals(label), twins(index, judged, texts));
  }

  private static List<LabelledStatement> twins(int index, List<Judged> judged, NearTexts texts) {
    LabelledStatement row = judged.get(index).row();
    List<LabelledStatement> twins = new ArrayList<>();
    for (NearTexts.Match match : texts.near(index)) {
      LabelledStatement other = judged.get(match.index()).row();
      if (!other.label().equals(row.label())) {
        twins.add(other);
      }
    }
    return twins;
  }
}
