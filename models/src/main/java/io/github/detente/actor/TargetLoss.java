package io.github.detente.actor;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * What weights of targets' features cost: one statement after the other is a choice among its
 * candidates and nobody, whose score is 0, and each answer costs the negative logarithm of the
 * probability that the weights give it. So candidates compete, and what speaks for each of them
 * speaks against nobody. The last weight is the same for every candidate. Not thread-safe.
 */
final class TargetLoss implements Function {
  /** Features of all candidates in one row, and where those of each begin and end. */
  private final int[] features;

  private final int[] begins;

  /** The first candidate of each statement, and behind them the number of all. */
  private final int[] firsts;

  private final List<List<BitSet>> answers;
  private final int dimension;
  private final double cost;

  private final double[] scores;
  private final double[] slopes;

  /** The weights that were asked about last, and the answer: it takes both in one pass. */
  private double[] last = new double[0];

  private double value;
  private double[] gradient = new double[0];

  /**
   * Makes the loss.
   *
   * @param statements for each statement the features of each of its candidates, of which there is
   *     at least one, by number
   * @param answers for each statement its answers: which candidates are right, none of them if it
   *     is aimed at nobody or at somebody who is no candidate
   * @param size the number of features
   * @param cost what the answers count beside half the sum of squares of the weights
   */
  TargetLoss(List<int[][]> statements, List<List<BitSet>> answers, int size, double cost) {
    int candidates = statements.stream().mapToInt(s -> s.length).sum();
    this.features =
        statements.stream().flatMap(Arrays::stream).flatMapToInt(Arrays::stream).toArray();
    this.begins = new int[candidates + 1];
    this.firsts = new int[statements.size() + 1];
    int c = 0;
    for (int s = 0; s < statements.size(); s++) {
      firsts[s] = c;
      for (int[] own : statements.get(s)) {
        begins[c + 1] = begins[c] + own.length;
        c++;
      }
    }
    firsts[statements.size()] = c;
    this.answers = answers;
    this.dimension = size + 1;
    this.cost = cost;
    this.scores = new double[candidates];
    this.slopes = new double[candidates];
  }

  @Override
  public int getDimension() {
    return dimension;
  }

  @Override
  public double valueAt(double[] weights) {
    look(weights);
    return value;
  }

  @Override
  public double[] gradientAt(double[] weights) {
    look(weights);
    return gradient.clone();
  }

  private void look(double[] weights) {
    if (Arrays.equals(weights, last)) {
      return;
    }
    last = weights.clone();
    for (int c = 0; c < scores.length; c++) {
      double score = weights[dimension - 1];
      for (int i = begins[c]; i < begins[c + 1]; i++) {
        score += weights[features[i]];
      }
      scores[c] = score;
    }
    Arrays.fill(slopes, 0);
    value = 0;
    for (int s = 0; s < answers.size(); s++) {
      for (BitSet right : answers.get(s)) {
        value += cost * answer(firsts[s], firsts[s + 1], right);
      }
    }
    gradient = new double[dimension];
    for (int c = 0; c < scores.length; c++) {
      double slope = cost * slopes[c];
      gradient[dimension - 1] += slope;
      for (int i = begins[c]; i < begins[c + 1]; i++) {
        gradient[features[i]] += slope;
      }
    }
  }

  /** Returns what an answer costs, and adds what it costs more for a higher score of each. */
  private double answer(int first, int end, BitSet right) {
    double top = 0;
    double best = right.isEmpty() ? 0 : Double.NEGATIVE_INFINITY;
    for (int c = first; c < end; c++) {
      top = Math.max(top, scores[c]);
      best = right.get(c - first) ? Math.max(best, scores[c]) : best;
    }
    // Each sum goes by the largest of its own scores, so that none of them is 0.
    double all = Math.exp(-top);
    double wanted = right.isEmpty() ? 1 : 0;
    for (int c = first; c < end; c++) {
      all += Math.exp(scores[c] - top);
      wanted += right.get(c - first) ? Math.exp(scores[c] - best) : 0;
    }
    for (int c = first; c < end; c++) {
      slopes[c] += Math.exp(scores[c] - top) / all;
      slopes[c] -= right.get(c - first) ? Math.exp(scores[c] - best) / wanted : 0;
    }
    return Math.log(all) + top - Math.log(wanted) - best;
  }
}
