package io.github.detente.stance.evaluation;

import io.github.detente.stance.StanceEvaluation.CoveragePoint;
import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.StanceEvaluation.ReliabilityBin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far the probabilities of labelled rows are to be believed. Immutable.
 *
 * @param rows labelled rows and what a model says of them, at least one
 */
public record Certainty(List<Judged> rows) {
  private static final int BINS = 10;
  private static final int COVERAGE_STEPS = 20;

  /** Returns the bins of equal width that hold rows. */
  public List<ReliabilityBin> reliability() {
    List<List<Judged>> inside = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      inside.add(new ArrayList<>());
    }
    for (Judged row : rows) {
      inside.get(Math.min(BINS - 1, (int) (row.prediction().probability() * BINS))).add(row);
    }
    List<ReliabilityBin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      List<Judged> held = inside.get(bin);
      if (!held.isEmpty()) {
        double low = (double) bin / BINS;
        double high = (double) (bin + 1) / BINS;
        bins.add(new ReliabilityBin(low, high, probability(held), accuracy(held), held.size()));
      }
    }
    return bins;
  }

  /** Returns the mean distance of probability and accuracy in the bins (Naeini et al., 2015). */
  public double expectedCalibrationError() {
    return reliability().stream()
            .mapToDouble(bin -> bin.rows() * Math.abs(bin.probability() - bin.accuracy()))
            .sum()
        / rows.size();
  }

  /** Returns the accuracy of the most certain rows, for a growing share of all. */
  public List<CoveragePoint> coverage() {
    List<Judged> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingDouble((Judged j) -> j.prediction().probability()).reversed());
    List<CoveragePoint> points = new ArrayList<>();
    for (int step = 1; step <= COVERAGE_STEPS; step++) {
      double coverage = (double) step / COVERAGE_STEPS;
      int n = (int) Math.round(coverage * sorted.size());
      if (n > 0) {
        points.add(new CoveragePoint(coverage, accuracy(sorted.subList(0, n))));
      }
    }
    return points;
  }

  /**
   * Returns the share of rows that are decided, and the accuracy of those; not a number if there
   * are none.
   */
  public CoveragePoint decided() {
    List<Judged> decided = rows.stream().filter(j -> j.prediction().decided()).toList();
    return new CoveragePoint(
        (double) decided.size() / rows.size(), decided.isEmpty() ? Double.NaN : accuracy(decided));
  }

  private static double probability(List<Judged> rows) {
    return rows.stream().mapToDouble(j -> j.prediction().probability()).average().orElse(0);
  }

  private static double accuracy(List<Judged> rows) {
    return rows.stream().mapToInt(j -> j.isRight() ? 1 : 0).average().orElse(0);
  }
}
