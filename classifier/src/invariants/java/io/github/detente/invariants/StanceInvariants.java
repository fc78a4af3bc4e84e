package io.github.detente.invariants;

import io.github.detente.stance.Explanation;
import io.github.detente.stance.StancePrediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What holds for every prediction and every explanation, whatever the text. Each method returns
 * what does not hold, in words; nothing if all is well.
 */
public final class StanceInvariants {
  private static final double ROUNDING = 1e-9;

  private StanceInvariants() {}

  /** Checks what a model says. */
  public static List<String> prediction(StancePrediction prediction) {
    List<String> wrong = new ArrayList<>();
    double sum = 0;
    for (Map.Entry<String, Double> one : prediction.probabilities().entrySet()) {
      double p = one.getValue();
      if (!(p >= 0 && p <= 1)) {
        wrong.add("the probability of " + one.getKey() + " is " + p);
      }
      if (p > prediction.probability()) {
        wrong.add(one.getKey() + " is more probable than " + prediction.label());
      }
      sum += p;
    }
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      wrong.add("the probabilities sum to " + sum + ": " + prediction);
    }
    double scope = prediction.inScope();
    if (!(scope >= 0 && scope <= 1)) {
      wrong.add("inScope is " + scope);
    }
    if (prediction.decided() && scope < StancePrediction.IN_SCOPE_THRESHOLD) {
      wrong.add("decided, and out of scope: " + prediction);
    }
    return wrong;
  }

  /** Checks why a model says it. */
  public static List<String> explanation(Explanation explanation) {
    List<String> wrong = new ArrayList<>(prediction(explanation.prediction()));
    int length = explanation.text().length();
    for (Explanation.Contribution one : explanation.contributions()) {
      one.spans().stream()
          .filter(span -> span.end() > length)
          .forEach(span -> wrong.add(one.feature() + " rests on " + span + " of " + length));
    }
    explanation.unknown().stream()
        .filter(span -> span.end() > length)
        .forEach(span -> wrong.add("an unknown word at " + span + " of " + length));
    for (Map.Entry<String, Double> score : explanation.scores().entrySet()) {
      if (!Double.isFinite(score.getValue())) {
        wrong.add("the score of " + score.getKey() + " is " + score.getValue());
      }
    }
    return wrong;
  }
}
