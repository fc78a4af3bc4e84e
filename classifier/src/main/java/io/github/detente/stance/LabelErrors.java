package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.Judged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds rows that are probably mislabelled, by confident learning (Northcutt, Jiang and Chuang
 * 2021): a row is suspicious if models that have not seen it are at least as sure of another label
 * as such models are on average of the rows that have that label. Rows are ranked by how improbable
 * their label is against the other one, whether suspicious or not: that finds more errors than to
 * rank by the label's own probability, by the difference of the two, or the suspicious ones before
 * the others. A label that is given as a second one ({@link LabelledStatement#also()}) is not
 * suspected. Stateless.
 *
 * <pre>{@code
 * LabelErrors.find(Tier.ACCURATE, rows, 10, 1, seed)
 * }</pre>
 */
public final class LabelErrors {
  /** Under this all probabilities say the same: no. */
  private static final double LEAST = 1e-4;

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

    /** Returns the label's probability minus that of the other one, -1 to 1. */
    public double margin() {
      return given - other;
    }

    private double odds() {
      return Math.log((given + LEAST) / (other + LEAST));
    }
  }

  /**
   * Ranks all rows that have a label by cross-validation. Rows are judged by their words and, with
   * {@link Tier#ACCURATE}, also by what an encoder makes of them, as it was before it was tuned to
   * any label. Where two such different models are sure of another label, it is more certain than
   * where one is: their probabilities are multiplied.
   *
   * @param folds number of folds, 2 or more
   * @param splits how often rows are split into folds, 1 or more
   * @param seed random seed, which assigns rows to folds
   * @return those whose label is least probable first
   * @throws IllegalArgumentException if there are too few rows to train on without a fold
   * @throws IllegalStateException if the accurate tier is wanted without {@code detente-embeddings}
   */
  public static List<Ranked> find(
      Tier tier, List<LabelledStatement> rows, int folds, int splits, long seed) {
    if (splits < 1) {
      throw new IllegalArgumentException(splits + " splits; expected 1 or more");
    }
    // Before the rows are read, which takes longer.
    CrossValidation.folds(rows, folds, seed);
    Optional<RowVectors> vectors =
        tier == Tier.ACCURATE ? Optional.of(RowVectors.of(rows)) : Optional.empty();
    return find(vectors, rows, folds, splits, seed);
  }

  /** Ranks rows whose vectors are known. */
  static List<Ranked> find(
      Optional<RowVectors> vectors,
      List<LabelledStatement> rows,
      int folds,
      int splits,
      long seed) {
    // Not calibrated: the order of the rows hardly changes by it, and it takes most of the time.
    StanceTrainer words = StanceTrainer.builder().folds(0).seed(seed).build();
    List<List<Judged>> views = new ArrayList<>();
    for (int split = 0; split < splits; split++) {
      int[] foldOf = CrossValidation.folds(rows, folds, seed + split);
      views.add(StanceEvaluation.judgeFolds(rows, foldOf, words::train));
      vectors.ifPresent(known -> views.add(known.judge(rows, foldOf, seed)));
    }
    return rank(together(rows, views));
  }

  /** Multiplies what the views say, and takes the root: the geometric mean, brought to sum 1. */
  private static List<Judged> together(List<LabelledStatement> rows, List<List<Judged>> views) {
    Set<String> labels = RowCheck.of(rows).labels().keySet();
    List<Judged> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Double> product = new LinkedHashMap<>();
      for (String label : labels) {
        double logs = 0;
        for (List<Judged> view : views) {
          double p = view.get(i).prediction().probabilities().getOrDefault(label, 0.0);
          logs += Math.log(Math.max(p, LEAST));
        }
        product.put(label, Math.exp(logs / views.size()));
      }
      double sum = product.values().stream().mapToDouble(p -> p).sum();
      product.replaceAll((label, p) -> p / sum);
      String best = Collections.max(product.entrySet(), Map.Entry.comparingByValue()).getKey();
      all.add(new Judged(rows.get(i), new StancePrediction(best, product, 1, false)));
    }
    return all;
  }

  /**
   * Ranks all rows that have a label.
   *
   * @param judged rows and what models that have not seen them say
   * @return those whose label is least probable first
   * @throws IllegalArgumentException if no row has a label
   */
  public static List<Ranked> rank(List<Judged> judged) {
    Map<String, Double> thresholds = thresholds(judged);
    NearTexts texts = NearTexts.of(judged.stream().map(j -> j.row().text()).toList());
    return IntStream.range(0, judged.size())
        .filter(i -> judged.get(i).row().label().isPresent())
        .mapToObj(i -> ranked(i, judged, thresholds, texts))
        .sorted(Comparator.comparingDouble(Ranked::odds))
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
