package io.github.detente.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import org.junit.jupiter.api.Test;

/** What the choice among candidates and nobody costs, and what it makes weights learn. */
class TargetLossTest {
  private static BitSet of(int... candidates) {
    BitSet right = new BitSet();
    for (int candidate : candidates) {
      right.set(candidate);
    }
    return right;
  }

  /** Two candidates, the first of them right; one who is not; two, who are both right. */
  private static TargetLoss loss(double cost) {
    return new TargetLoss(
        List.of(new int[][] {{0, 1}, {1, 2}}, new int[][] {{2}}, new int[][] {{0}, {3}}),
        List.of(List.of(of(0), of(0)), List.of(of()), List.of(of(0, 1), of())),
        4,
        cost);
  }

  @Test
  void withoutWeightsAnyChoiceIsAsLikely() {
    double[] none = new double[5];
    double expected = 2 * Math.log(3) + Math.log(2) + (Math.log(3) - Math.log(2)) + Math.log(3);
    assertEquals(expected, loss(1).valueAt(none), 1e-12);
    assertEquals(expected / 4, loss(.25).valueAt(none), 1e-12);
  }

  @Test
  void theGradientIsTheSlopeOfTheValue() {
    double[] at = {0.3, -0.7, 1.1, 0.2, -0.4};
    double[] gradient = loss(.5).gradientAt(at);
    assertEquals(5, gradient.length);
    double step = 1e-6;
    for (int i = 0; i < at.length; i++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[i] += step;
      down[i] -= step;
      double slope = (loss(.5).valueAt(up) - loss(.5).valueAt(down)) / (2 * step);
      assertEquals(slope, gradient[i], 1e-6, "weight " + i);
    }
  }

  /** One object for many weights: nothing of the last ones stays. */
  @Test
  void answersForTheWeightsThatAreAsked() {
    TargetLoss loss = loss(1);
    double[] one = {1, 2, 3, 4, 5};
    double first = loss.valueAt(one);
    one[0] = -1;
    double second = loss.valueAt(one);
    assertTrue(Math.abs(first - second) > 1e-3, first + " " + second);
    assertEquals(loss(1).valueAt(one), second, 0);
  }

  @Test
  void highScoresDoNotOverflow() {
    double[] high = {900, 900, -900, 0, 900};
    double value = loss(1).valueAt(high);
    assertTrue(Double.isFinite(value) && value > 0, "" + value);
    for (double slope : loss(1).gradientAt(high)) {
      assertTrue(Double.isFinite(slope), "" + slope);
    }
  }

  @Test
  void theBestWeightsPreferWhoIsRight() {
    double[] weights = new QNMinimizer(0, 0.5, 60).minimize(loss(5));
    double right = weights[0] + weights[1];
    double wrong = weights[1] + weights[2];
    assertTrue(right > wrong + 1, right + " " + wrong);
    assertTrue(weights[2] + weights[4] < 0, "who is no target is worse than nobody");
  }
}
