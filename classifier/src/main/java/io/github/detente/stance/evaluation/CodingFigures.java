package io.github.detente.stance.evaluation;

import io.github.detente.stance.StanceEvaluation.Interval;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Agreement figures of a table of codes. A figure that cannot be computed, since nobody differs or
 * nothing is there to compare, is not a number. Immutable.
 *
 * @param codes the code that each coder gave each unit, by unit, then by coder; negative if none
 * @param categories number of codes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CodingFigures(int[][] codes, int categories) {
  private static final int DRAWS = 1000;
  private static final long SEED = 20260101L;

  /** How far two codes are from each other, 0 for one and the same. */
  public interface Distance {
    /**
     * Returns the squared distance of two codes.
     *
     * @param totals how often each code was given
     */
    double between(int one, int other, double[] totals);
  }

  /** Returns the share of pairs of coders, over all units, that agree. */
  public double percent() {
    long pairs = 0;
    long same = 0;
    for (int[] unit : codes) {
      for (int a = 0; a < unit.length; a++) {
        for (int b = a + 1; b < unit.length; b++) {
          if (unit[a] >= 0 && unit[b] >= 0) {
            pairs++;
            same += unit[a] == unit[b] ? 1 : 0;
          }
        }
      }
    }
    return pairs == 0 ? Double.NaN : (double) same / pairs;
  }

  /** Returns Cohen's kappa: chance is what each of the two coders would do alone. */
  public double cohen(int first, int second) {
    return kappa(first, second, false);
  }

  /** Returns Scott's pi: chance is what both coders do taken together. */
  public double scott(int first, int second) {
    return kappa(first, second, true);
  }

  private double kappa(int first, int second, boolean pooled) {
    double[] one = new double[categories];
    double[] other = new double[categories];
    int n = 0;
    int same = 0;
    for (int[] unit : codes) {
      if (unit[first] >= 0 && unit[second] >= 0) {
        one[unit[first]]++;
        other[unit[second]]++;
        n++;
        same += unit[first] == unit[second] ? 1 : 0;
      }
    }
    double chance = 0;
    for (int c = 0; c < categories; c++) {
      double both = (one[c] + other[c]) / 2;
      chance += pooled ? both * both : one[c] * other[c];
    }
    return corrected((double) same / n, chance / n / n);
  }

  /** Returns the mean over pairs of coders of a figure of two. */
  public double meanOfPairs(PairFigure figure) {
    int coders = codes.length == 0 ? 0 : codes[0].length;
    double sum = 0;
    int pairs = 0;
    for (int a = 0; a < coders; a++) {
      for (int b = a + 1; b < coders; b++) {
        double value = figure.of(this, a, b);
        if (!Double.isNaN(value)) {
          sum += value;
          pairs++;
        }
      }
    }
    return pairs == 0 ? Double.NaN : sum / pairs;
  }

  /** A figure of two coders. */
  public interface PairFigure {
    double of(CodingFigures figures, int first, int second);
  }

  /** Returns Fleiss' kappa over the units that all coders coded. */
  public double fleiss() {
    double[] totals = new double[categories];
    double observed = 0;
    int n = 0;
    int coders = 0;
    for (int[] unit : codes) {
      if (Arrays.stream(unit).allMatch(code -> code >= 0)) {
        int[] counts = new int[categories];
        Arrays.stream(unit).forEach(code -> counts[code]++);
        coders = unit.length;
        n++;
        double same = 0;
        for (int c = 0; c < categories; c++) {
          totals[c] += counts[c];
          same += (double) counts[c] * (counts[c] - 1);
        }
        observed += same / coders / (coders - 1);
      }
    }
    double chance = 0;
    for (double total : totals) {
      chance += total * total / ((double) n * coders) / ((double) n * coders);
    }
    return corrected(observed / n, chance);
  }

  private static double corrected(double observed, double chance) {
    return chance < 1 ? (observed - chance) / (1 - chance) : Double.NaN;
  }

  /** Returns Krippendorff's alpha; units that fewer than two coders coded do not count. */
  public double alpha(Distance distance) {
    double[][] coincidences = coincidences();
    double[] totals = new double[categories];
    double n = 0;
    for (int c = 0; c < categories; c++) {
      totals[c] = Arrays.stream(coincidences[c]).sum();
      n += totals[c];
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < categories; c++) {
      for (int k = 0; k < categories; k++) {
        if (c != k && totals[c] > 0 && totals[k] > 0) {
          double squared = distance.between(c, k, totals);
          observed += coincidences[c][k] * squared;
          expected += totals[c] * totals[k] * squared;
        }
      }
    }
    return expected == 0 ? Double.NaN : 1 - (n - 1) * observed / expected;
  }

  /** Returns how often two codes meet in a unit, each unit weighing as many as coded it. */
  public double[][] coincidences() {
    double[][] coincidences = new double[categories][categories];
    for (int[] unit : codes) {
      int coded = (int) Arrays.stream(unit).filter(code -> code >= 0).count();
      for (int a = 0; a < unit.length && coded > 1; a++) {
        for (int b = 0; b < unit.length; b++) {
          if (a != b && unit[a] >= 0 && unit[b] >= 0) {
            coincidences[unit[a]][unit[b]] += 1.0 / (coded - 1);
          }
        }
      }
    }
    return coincidences;
  }

  /** Returns these codes as one code against all others. */
  public CodingFigures against(int code) {
    int[][] two = new int[codes.length][];
    for (int i = 0; i < codes.length; i++) {
      two[i] = Arrays.stream(codes[i]).map(c -> c < 0 ? c : c == code ? 1 : 0).toArray();
    }
    return new CodingFigures(two, 2);
  }

  /**
   * Returns how often two coders agree on a code among all times that one of them gives it, each
   * agreement counting twice (positive agreement; the F1 of one against the other).
   */
  public double specific(int code) {
    double both = 0;
    double one = 0;
    for (int[] unit : codes) {
      for (int a = 0; a < unit.length; a++) {
        for (int b = a + 1; b < unit.length; b++) {
          if (unit[a] >= 0 && unit[b] >= 0) {
            both += unit[a] == code && unit[b] == code ? 2 : 0;
            one += (unit[a] == code ? 1 : 0) + (unit[b] == code ? 1 : 0);
          }
        }
      }
    }
    return one == 0 ? Double.NaN : both / one;
  }

  /**
   * Returns the 95 % percentile bootstrap interval of a figure; draws in which it cannot be had are
   * passed over.
   *
   * @param groups the units that are drawn together
   * @return not a number at both ends if it can be had in less than half of the draws, or if there
   *     are fewer than two groups
   */
  public Interval interval(DrawnGroups groups, ToDoubleFunction<CodingFigures> figure) {
    if (groups.size() < 2) {
      return new Interval(Double.NaN, Double.NaN);
    }
    Random random = new Random(SEED);
    double[] values = new double[DRAWS];
    int n = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      int[][] drawn =
          Arrays.stream(groups.draw(random)).mapToObj(i -> codes[i]).toArray(int[][]::new);
      double value = figure.applyAsDouble(new CodingFigures(drawn, categories));
      if (!Double.isNaN(value)) {
        values[n++] = value;
      }
    }
    return 2 * n < DRAWS
        ? new Interval(Double.NaN, Double.NaN)
        : Agreement.interval(Arrays.copyOf(values, n));
  }
}
