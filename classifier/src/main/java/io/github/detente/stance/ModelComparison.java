package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.Comparison;
import io.github.detente.stance.StanceEvaluation.Interval;
import io.github.detente.stance.StanceEvaluation.Judged;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Tests whether two models differ on the same rows. Stateless. */
final class ModelComparison {
  private static final int RESAMPLES = 1000;
  private static final long SEED = 20260101L;

  private ModelComparison() {}

  static Comparison of(List<Judged> first, List<Judged> second) {
    int n = first.size();
    if (n == 0) {
      throw new IllegalArgumentException("no row has a label");
    }
    int onlyFirst = 0;
    int onlySecond = 0;
    for (int i = 0; i < n; i++) {
      boolean a = isRight(first.get(i));
      boolean b = isRight(second.get(i));
      onlyFirst += a && !b ? 1 : 0;
      onlySecond += b && !a ? 1 : 0;
    }
    int[] all = IntStream.range(0, n).toArray();
    Random random = new Random(SEED);
    double[] differences = new double[RESAMPLES];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      int[] drawn = random.ints(n, 0, n).toArray();
      differences[sample] = difference(first, second, drawn);
    }
    Arrays.sort(differences);
    Interval interval =
        new Interval(differences[RESAMPLES / 40], differences[RESAMPLES - 1 - RESAMPLES / 40]);
    return new Comparison(
        difference(first, second, all),
        interval,
        onlyFirst,
        onlySecond,
        mcNemar(onlyFirst, onlySecond));
  }

  private static boolean isRight(Judged judged) {
    return judged.row().label().map(judged.prediction().label()::equals).orElse(false);
  }

  private static double difference(List<Judged> first, List<Judged> second, int[] indices) {
    return StanceEvaluation.macroF1(first, indices) - StanceEvaluation.macroF1(second, indices);
  }

  /** McNemar's test in its exact form: a two-sided binomial test of the rows where they differ. */
  static double mcNemar(int onlyFirst, int onlySecond) {
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
