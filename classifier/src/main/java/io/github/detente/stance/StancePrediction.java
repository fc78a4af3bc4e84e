package io.github.detente.stance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model says of one statement. Immutable.
 *
 * @param label the most probable label of the model, decided or not
 * @param probabilities calibrated probability of each label of the model, 0 to 1, summing to 1, in
 *     the model's order
 * @param inScope probability that the text is a political statement or act at all, 0 to 1; 1 for a
 *     model that was trained without texts out of scope
 * @param decided whether the text is in scope and the most probable label reaches the model's
 *     threshold
 */
public record StancePrediction(
    String label, Map<String, Double> probabilities, double inScope, boolean decided) {
  /** Below this probability of {@link #inScope()} a text has no stance. */
  public static final double IN_SCOPE_THRESHOLD = 0.5;

  /**
   * Checks that the label has a probability.
   *
   * @throws IllegalArgumentException if it has none
   */
  public StancePrediction {
    Objects.requireNonNull(label, "label");
    if (!(probabilities instanceof LabelProbabilities)) {
      probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
    }
    if (!probabilities.containsKey(label)) {
      throw new IllegalArgumentException(
          "label \"" + label + "\" is not in " + probabilities.keySet());
    }
  }

  /** Returns the probability of {@link #label()}, 0 to 1. */
  public double probability() {
    return probabilities.get(label);
  }

  /**
   * Returns the stance: empty if the model's labels are not the three stances, and for a text
   * judged out of scope. A stance that is too close to call is given, but not {@link #decided()}.
   */
  public Optional<Stance> stance() {
    if (inScope < IN_SCOPE_THRESHOLD) {
      return Optional.empty();
    }
    for (Stance stance : Stance.values()) {
      if (stance.name().equals(label)) {
        return Optional.of(stance);
      }
    }
    return Optional.empty();
  }
}
