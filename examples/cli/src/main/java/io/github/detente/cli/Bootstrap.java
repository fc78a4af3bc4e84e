package io.github.detente.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How far a mean is to be believed: the percentile interval of the bootstrap (Efron and Tibshirani
 * 1993). What is drawn anew are whole articles, since statements of one article resemble each other
 * (the cluster bootstrap; Field and Welsh 2007). The same values give the same interval.
 */
final class Bootstrap {
  private static final int DRAWS = 1000;
  private static final double CONFIDENCE = 0.95;
  private static final long SEED = 1L;

  private Bootstrap() {}

  /** An interval, ends included. */
  record Interval(double low, double high) {}

  /**
   * Returns the interval of 95 % of the mean of all values.
   *
   * @param clusters the values of each article
   * @return empty for fewer than two articles, which cannot tell how much articles differ
   */
  static Optional<Interval> ofMean(Collection<double[]> clusters) {
    int n = clusters.size();
    if (n < 2) {
      return Optional.empty();
    }
    double[] sums = clusters.stream().mapToDouble(c -> Arrays.stream(c).sum()).toArray();
    int[] sizes = clusters.stream().mapToInt(c -> c.length).toArray();
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      long size = 0;
      for (int i = 0; i < n; i++) {
        int cluster = random.nextInt(n);
        sum += sums[cluster];
        size += sizes[cluster];
      }
      means[draw] = sum / size;
    }
    Arrays.sort(means);
    return Optional.of(
        new Interval(quantile(means, (1 - CONFIDENCE) / 2), quantile(means, (1 + CONFIDENCE) / 2)));
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
