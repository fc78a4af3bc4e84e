package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.evaluation.Agreement;
import io.github.detente.stance.evaluation.StudentT;
import io.github.detente.stance.training.Folds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Rows, each judged by a model that was trained without its fold. Rows of one article (ids that are
 * the same up to the last {@code #}) and rows with one text share a fold, and every fold has about
 * the same labels. Immutable.
 *
 * @param judged the rows in their order, and what was said of them
 * @param foldOf the fold of each row, from 0
 */
public record CrossValidation(List<Judged> judged, List<Integer> foldOf) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if they are not of one length
   */
  public CrossValidation {
    judged = List.copyOf(judged);
    foldOf = List.copyOf(foldOf);
    if (judged.size() != foldOf.size()) {
      throw new IllegalArgumentException(judged.size() + " rows and " + foldOf.size() + " folds");
    }
  }

  /**
   * Trains a model for each fold and judges the fold's rows by it.
   *
   * @param folds number of folds, 2 or more
   * @param seed random seed, which assigns rows to folds
   * @throws IllegalArgumentException if there are too few rows to train on without a fold
   */
  public static CrossValidation of(
      StanceTrainer trainer, List<LabelledStatement> rows, int folds, long seed) {
    return of(rows, folds, seed, trainer::train);
  }

  /** Splits the rows and judges each fold by what is made of the others. */
  static CrossValidation of(
      List<LabelledStatement> rows,
      int folds,
      long seed,
      Function<List<LabelledStatement>, StanceClassifier> train) {
    int[] foldOf = folds(rows, folds, seed);
    return new CrossValidation(
        StanceEvaluation.judgeFolds(rows, foldOf, train), Arrays.stream(foldOf).boxed().toList());
  }

  /**
   * Assigns rows to folds.
   *
   * @throws IllegalArgumentException if there are too few rows to train on without a fold
   */
  static int[] folds(List<LabelledStatement> rows, int folds, long seed) {
    requireRows(rows, folds);
    int[] foldOf = Folds.of(rows, folds, seed);
    // Rows of one article, or with one text, may be so many that little is left without them.
    for (int fold : Arrays.stream(foldOf).distinct().toArray()) {
      List<LabelledStatement> rest =
          IntStream.range(0, foldOf.length)
              .filter(i -> foldOf[i] != fold)
              .mapToObj(rows::get)
              .toList();
      try {
        RowCheck.requireEnough(rest);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "without one of "
                + folds
                + " folds, which keep rows of one article or text together, "
                + e.getMessage(),
            e);
      }
    }
    return foldOf;
  }

  private static void requireRows(List<LabelledStatement> rows, int folds) {
    if (folds < 2) {
      throw new IllegalArgumentException(folds + " folds; expected 2 or more");
    }
    long labelled = rows.stream().filter(row -> row.label().isPresent()).count();
    RowCheck.requireEnough(rows);
    int labels = RowCheck.of(rows).labels().size();
    long rest = labelled - (labelled + folds - 1) / folds;
    int needed = RowCheck.needed(labels);
    if (rest < needed) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d rows with a label are too few for %d folds and %d labels: %d would be left to"
                  + " train on; expected %d rows or more",
              labelled,
              folds,
              labels,
              rest,
              (needed * folds + folds - 2) / (folds - 1)));
    }
  }

  /** Returns the macro-F1 of each fold that has a labelled row. */
  public List<Double> macroF1ByFold() {
    List<Double> scores = new ArrayList<>();
    for (int fold : foldOf.stream().mapToInt(f -> f).distinct().sorted().toArray()) {
      List<Judged> own =
          IntStream.range(0, judged.size())
              .filter(i -> foldOf.get(i) == fold)
              .mapToObj(judged::get)
              .filter(j -> j.row().label().isPresent())
              .toList();
      if (!own.isEmpty()) {
        scores.add(Agreement.of(own).macroF1());
      }
    }
    return scores;
  }

  /**
   * The corrected resampled t-test (Nadeau and Bengio 2003) of two settings by the same folds. The
   * folds' training rows overlap, so that their scores are not independent; the plain t-test
   * assumes that they are, and finds differences where there are none.
   *
   * @param difference mean over folds of the first's macro-F1 minus the second's
   * @param interval 95 % confidence interval of the difference
   * @param t the statistic
   * @param degrees degrees of freedom: folds, over all repetitions, less one
   * @param p two-sided p-value, 0 to 1
   */
  public record FoldTest(
      double difference, StanceEvaluation.Interval interval, double t, int degrees, double p) {}

  /**
   * Tests whether two settings differ.
   *
   * @param first cross-validations of one setting, with a seed each
   * @param second those of the other, of the same rows in the same folds
   * @throws IllegalArgumentException if they are not
   */
  public static FoldTest compare(List<CrossValidation> first, List<CrossValidation> second) {
    List<Double> differences = new ArrayList<>();
    if (first.size() != second.size() || first.isEmpty()) {
      throw new IllegalArgumentException(first.size() + " and " + second.size() + " repetitions");
    }
    for (int i = 0; i < first.size(); i++) {
      CrossValidation one = first.get(i);
      CrossValidation other = second.get(i);
      if (!one.foldOf.equals(other.foldOf)) {
        throw new IllegalArgumentException("the folds are not the same");
      }
      List<Double> a = one.macroF1ByFold();
      List<Double> b = other.macroF1ByFold();
      for (int fold = 0; fold < a.size(); fold++) {
        differences.add(a.get(fold) - b.get(fold));
      }
    }
    int n = differences.size();
    double folds = (double) n / first.size();
    double mean = differences.stream().mapToDouble(d -> d).average().orElse(0);
    double variance =
        differences.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum() / Math.max(1, n - 1);
    // A fold's rows to those that it is judged from, on top of the plain test's 1/n.
    double error = Math.sqrt((1.0 / n + 1 / (folds - 1)) * variance);
    int degrees = Math.max(1, n - 1);
    double t = error == 0 ? (mean == 0 ? 0 : Math.signum(mean) * Double.MAX_VALUE) : mean / error;
    double half = error * StudentT.quantile(0.975, degrees);
    return new FoldTest(
        mean,
        new StanceEvaluation.Interval(mean - half, mean + half),
        t,
        degrees,
        StudentT.twoSided(t, degrees));
  }
}
