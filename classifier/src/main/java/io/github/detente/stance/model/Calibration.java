package io.github.detente.stance.model;

import io.github.detente.stance.evaluation.Agreement;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns scores into probabilities that mean what they say, and says when to abstain. All three
 * numbers are fitted on scores of rows that the scoring model had not seen, nor any others of their
 * source. Immutable.
 *
 * @param logistic whether a score is the log odds of its label against the rest (logistic
 *     regression) rather than a margin
 * @param temperature what log-likelihoods are divided by, 0.025 to 40
 * @param threshold least probability of a decided label, 0 to 1
 * @param conformal least probability of a label in a prediction set with 90 % coverage, 0 to 1
 */
public record Calibration(
    boolean logistic, double temperature, double threshold, double conformal) {
  /**
   * Accuracy that decided predictions are to reach on rows of the kind they are trained on. Real
   * articles are harder than ours: there it comes to some three points less.
   */
  public static final double TARGET_ACCURACY = 0.92;

  /** Share of prediction sets that are to hold the right label. */
  public static final double COVERAGE = 0.90;

  private static final double MIN_TEMPERATURE = 0.05;
  private static final double MAX_TEMPERATURE = 20;
  private static final int SEARCH_STEPS = 60;
  private static final int MIN_DECIDED = 20;

  public Calibration {
    // What is fitted lies well within; outside, a probability may be no number.
    if (!(temperature >= MIN_TEMPERATURE / 2 && temperature <= 2 * MAX_TEMPERATURE)
        || !(threshold >= 0 && threshold <= 1)
        || !(conformal >= 0 && conformal <= 1)) {
      throw new IllegalArgumentException(
          "a calibration with temperature %s, threshold %s, quantile %s"
              .formatted(temperature, threshold, conformal));
    }
  }

  /**
   * A held-out row.
   *
   * @param scores of the labels, by a model that has not seen the row
   * @param gold index of its label
   * @param weight how much it counts, over 0
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Sample(double[] scores, int gold, double weight) {}

  /** Returns the share of rows whose best score is that of their label, 0 to 1. */
  public static double accuracy(List<Sample> samples) {
    return samples.stream().filter(s -> argmax(s.scores()) == s.gold()).count()
        / (double) Math.max(1, samples.size());
  }

  /** Returns the mean F1 of the labels, 0 to 1, when the best score decides. */
  public static double macroF1(List<Sample> samples, List<String> labels) {
    int[] gold = samples.stream().mapToInt(Sample::gold).toArray();
    int[] predicted = samples.stream().mapToInt(s -> argmax(s.scores())).toArray();
    return new Agreement(labels, gold, predicted).macroF1();
  }

  /**
   * Fits a calibration to held-out rows, the same for every solver and tier. {@link
   * CalibrationPlan} says which rows to hold out and how much each counts.
   *
   * <p>One temperature, for the least log loss (Guo et al., 2017): with more parameters, held-out
   * sources are judged no better. A margin of a support vector machine is divided by it and goes
   * through the softmax (Platt's method without an intercept).
   */
  public static Calibration fit(boolean logistic, List<Sample> samples) {
    double temperature = samples.isEmpty() ? 1 : temperature(logistic, samples);
    Calibration plain = new Calibration(logistic, temperature, 0, 0);
    List<Weighted> top = new ArrayList<>();
    List<Weighted> gold = new ArrayList<>();
    for (Sample sample : samples) {
      double[] p = sample.scores().clone();
      plain.apply(p);
      int best = argmax(p);
      boolean right = best == sample.gold();
      top.add(new Weighted(p[best], sample.weight(), right));
      gold.add(new Weighted(p[sample.gold()], sample.weight(), right));
    }
    return new Calibration(logistic, temperature, threshold(top), conformal(gold));
  }

  /** A probability, how much it counts, and whether the row's most probable label is right. */
  private record Weighted(double probability, double weight, boolean right) {}

  /** Golden-section search for the temperature with the least log loss. */
  private static double temperature(boolean logistic, List<Sample> samples) {
    double ratio = (Math.sqrt(5) - 1) / 2;
    double low = Math.log(MIN_TEMPERATURE);
    double high = Math.log(MAX_TEMPERATURE);
    for (int step = 0; step < SEARCH_STEPS; step++) {
      double a = high - ratio * (high - low);
      double b = low + ratio * (high - low);
      if (loss(logistic, Math.exp(a), samples) < loss(logistic, Math.exp(b), samples)) {
        high = b;
      } else {
        low = a;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double loss(boolean logistic, double temperature, List<Sample> samples) {
    Calibration calibration = new Calibration(logistic, temperature, 0, 0);
    double loss = 0;
    for (Sample sample : samples) {
      double[] p = sample.scores().clone();
      calibration.apply(p);
      loss -= sample.weight() * Math.log(Math.max(p[sample.gold()], 1e-12));
    }
    return loss;
  }

  /** Least probability above which {@link #TARGET_ACCURACY} of the rows, by weight, are right. */
  private static double threshold(List<Weighted> top) {
    if (top.isEmpty()) {
      return 0;
    }
    top.sort(Comparator.comparingDouble(Weighted::probability).reversed());
    double threshold = 1;
    double seen = 0;
    double right = 0;
    for (int i = 0; i < top.size(); i++) {
      seen += top.get(i).weight();
      right += top.get(i).right() ? top.get(i).weight() : 0;
      if (i + 1 >= Math.min(MIN_DECIDED, top.size()) && right >= TARGET_ACCURACY * seen) {
        threshold = top.get(i).probability();
      }
    }
    return threshold;
  }

  /**
   * The quantile of split-conformal prediction (Vovk et al., 2005; score 1 - p of the right label),
   * weighted (Tibshirani et al., 2019), the new row counting like one of mean weight. Sets hold the
   * right label with at least {@link #COVERAGE} if the new row is exchangeable with the weighted
   * held-out ones; for a source of its own that is an approximation.
   */
  private static double conformal(List<Weighted> gold) {
    gold.sort(Comparator.comparingDouble(Weighted::probability));
    double total = gold.stream().mapToDouble(Weighted::weight).sum();
    double allowed = (1 - COVERAGE) * (total + total / Math.max(1, gold.size()));
    double below = 0;
    double quantile = 0;
    for (Weighted row : gold) {
      below += row.weight();
      if (below > allowed) {
        break;
      }
      quantile = row.probability();
    }
    return quantile;
  }

  /** Replaces scores by probabilities that sum to 1. */
  public void apply(double[] scores) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      double likelihood = logistic ? logSigmoid(scores[i]) : scores[i];
      scores[i] = likelihood / temperature;
      max = Math.max(max, scores[i]);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - max);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }

  /**
   * Replaces what Tribuo says of each label: a probability, normalised, from logistic regression,
   * else a margin. The logarithm of the former is the log-likelihood up to a constant.
   */
  public void applyToTribuo(double[] said) {
    if (!logistic) {
      apply(said);
      return;
    }
    double[] powers = new double[said.length];
    double sum = 0;
    for (int i = 0; i < said.length; i++) {
      powers[i] = Math.pow(said[i], 1 / temperature);
      sum += powers[i];
    }
    for (int i = 0; i < said.length; i++) {
      said[i] = powers[i] / sum;
    }
  }

  private static double logSigmoid(double x) {
    return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
  }

  /** Returns the index of the largest value, the first of equal ones. */
  public static int argmax(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Writes the calibration; {@link #read} reads it. */
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(logistic);
    out.writeDouble(temperature);
    out.writeDouble(threshold);
    out.writeDouble(conformal);
  }

  /** Reads what {@link #write} wrote. */
  public static Calibration read(DataInput in) throws IOException {
    return new Calibration(in.readBoolean(), in.readDouble(), in.readDouble(), in.readDouble());
  }
}
