package io.github.detente.stance;

import io.github.detente.stance.model.Calibration;
import io.github.detente.stance.training.Folds;
import io.github.detente.stance.training.RowSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which training rows are held out together to fit a {@link Calibration}, and how much each counts.
 * Every tier fits its calibration on the scores that this plan's folds give.
 *
 * <p>A probability is wanted for text of somebody whom the model has never read. Rows of one writer
 * are alike, so a model that has seen some of them is surer of the others than it can be of a
 * stranger's. Therefore rows whose source is known are held out <em>by source</em>: no fold holds
 * rows of a source that the rest has too. And since rows are not sampled from what users bring
 * (there are as many of each kind as somebody happened to write), each <em>kind</em> of text counts
 * the same: the fit minimises the mean over kinds of the mean log loss, a guard against a shift
 * between kinds (as in Sagawa et al., 2020, with the mean in the place of the worst). Rows without
 * known sources are held out in grouped, stratified folds, and each counts the same.
 *
 * @param foldOf fold of each row, from 0
 * @param weightOf how much each row counts, over 0, with mean 1
 * @param folds number of folds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CalibrationPlan(int[] foldOf, double[] weightOf, int folds) {
  /** From this many rows on, one fold is enough. */
  private static final int ONE_FOLD_ROWS = 30_000;

  /** Makes a plan for rows of which no more is known. */
  static CalibrationPlan of(List<LabelledStatement> rows, int folds, long seed) {
    double[] weights = new double[rows.size()];
    Arrays.fill(weights, 1);
    return new CalibrationPlan(Folds.of(rows, folds, seed), weights, used(rows, folds));
  }

  /** Makes a plan for rows with known sources. */
  static CalibrationPlan bySource(
      List<LabelledStatement> rows,
      Function<LabelledStatement, RowSource> sources,
      int folds,
      long seed) {
    List<RowSource> sourceOf = rows.stream().map(sources).toList();
    Map<String, Integer> rowsOfKind = new HashMap<>();
    sourceOf.forEach(source -> rowsOfKind.merge(source.kind(), 1, Integer::sum));
    double share = (double) rows.size() / Math.max(1, rowsOfKind.size());
    double[] weights =
        sourceOf.stream().mapToDouble(source -> share / rowsOfKind.get(source.kind())).toArray();
    int[] foldOf = Folds.of(rows, folds, seed, row -> sources.apply(row).toString());
    return new CalibrationPlan(foldOf, weights, used(rows, folds));
  }

  /** Returns the plan with all its folds used, however many rows there are. */
  CalibrationPlan withAll(int all) {
    return new CalibrationPlan(foldOf, weightOf, all);
  }

  /**
   * Returns the plan with some rows as its first fold, if there are any; those of the first fold
   * that are not among them go to the second.
   */
  CalibrationPlan withFirst(List<LabelledStatement> rows, Predicate<LabelledStatement> chosen) {
    if (rows.stream().noneMatch(chosen)) {
      return this;
    }
    int[] other = foldOf.clone();
    for (int i = 0; i < other.length; i++) {
      other[i] = chosen.test(rows.get(i)) ? 0 : Math.max(1, other[i]);
    }
    return new CalibrationPlan(other, weightOf, folds);
  }

  private static int used(List<LabelledStatement> rows, int folds) {
    return rows.size() < ONE_FOLD_ROWS ? folds : 1;
  }
}
