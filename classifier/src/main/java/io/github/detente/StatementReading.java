package io.github.detente;

import io.github.detente.actor.ResolvedStatement;
import io.github.detente.stance.StancePrediction;
import java.util.Objects;

/**
 * All that Detente makes of one statement. Immutable.
 *
 * @param resolved the statement, its speaker and its target
 * @param prediction its stance
 */
public record StatementReading(ResolvedStatement resolved, StancePrediction prediction) {

  /** Checks that nothing is {@code null}. */
  public StatementReading {
    Objects.requireNonNull(resolved, "resolved");
    Objects.requireNonNull(prediction, "prediction");
  }
}
