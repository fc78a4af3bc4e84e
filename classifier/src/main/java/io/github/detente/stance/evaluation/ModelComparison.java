package io.github.detente.stance.evaluation;

import io.github.detente.stance.StanceEvaluation.Comparison;
import io.github.detente.stance.StanceEvaluation.Judged;
import java.util.List;

/** Tests whether two models differ on the same rows. Stateless. */
public final class ModelComparison {
  private ModelComparison() {}

  /**
   * Compares what two models said.
   *
   * @param groups the rows that belong together
   */
  public static Comparison of(List<Judged> first, List<Judged> second, DrawnGroups groups) {
    int n = first.size();
    if (n == 0) {
      throw new IllegalArgumentException("no row has a label");
    }
    int onlyFirst = 0;
    int onlySecond = 0;
    for (int i = 0; i < n; i++) {
      boolean one = first.get(i).isRight();
      boolean other = second.get(i).isRight();
      onlyFirst += one && !other ? 1 : 0;
      onlySecond += other && !one ? 1 : 0;
    }
    Agreement a = Agreement.of(first);
    Agreement b = Agreement.of(second);
    return new Comparison(
        a.accuracy() - b.accuracy(),
        a.macroF1() - b.macroF1(),
        a.macroF1Difference(b, groups),
        onlyFirst,
        onlySecond,
        mcNemar(onlyFirst, onlySecond),
        groups.size());
  }

  /** McNemar's test in its exact form: a two-sided binomial test of the rows where they differ. */
  public static double mcNemar(int onlyFirst, int onlySecond) {
    int n = onlyFirst + onlySecond;
    int k = Math.min(onlyFirst, onlySecond);
    double tail = 0;
    double logChoose = 0;
    for (int i = 0; i <= k; i++) {
      tail += Math.exp(logChoose - n * Math.log(2));
      logChoose += Math.log((double) (n - i) / (i + 1));
    }
    return Math.min(1, 2 * tail);
  }
}
