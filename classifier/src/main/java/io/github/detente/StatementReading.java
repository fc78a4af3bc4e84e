package io.github.detente;

import io.github.detente.actor.Actor;
import io.github.detente.actor.Resolution;
import io.github.detente.actor.ResolvedStatement;
import io.github.detente.stance.Stance;
import io.github.detente.stance.StancePrediction;
import io.github.detente.statement.Statement;
import java.util.Objects;
import java.util.Optional;

/**
 * All that Detente finds out about one statement. Immutable.
 *
 * @param resolved the statement, its speaker and its target
 * @param prediction its stance
 * @param duplicateOf id of the first statement of the article in which the same speaker says the
 *     same words, or which stands at the same place of a paragraph that the article repeats; empty
 *     for that one, and for all others
 */
public record StatementReading(
    ResolvedStatement resolved, StancePrediction prediction, Optional<String> duplicateOf) {

  /** Checks that nothing is {@code null}. */
  public StatementReading {
    Objects.requireNonNull(resolved, "resolved");
    Objects.requireNonNull(prediction, "prediction");
    Objects.requireNonNull(duplicateOf, "duplicateOf");
  }

  /** Makes a reading of a statement that repeats none. */
  public StatementReading(ResolvedStatement resolved, StancePrediction prediction) {
    this(resolved, prediction, Optional.empty());
  }

  /** Returns the statement as it stands in its article. */
  public Statement statement() {
    return resolved.statement();
  }

  /** Returns who speaks; empty if that cannot be known. */
  public Optional<Actor> speaker() {
    return resolved.speaker().flatMap(Resolution::actor);
  }

  /** Returns the state or organisation of states that the speaker speaks for, as its code. */
  public Optional<String> country() {
    return speaker().flatMap(Actor::country);
  }

  /** Returns whom the statement is aimed at; empty if that is nobody, or cannot be known. */
  public Optional<Actor> target() {
    return resolved.target().flatMap(Resolution::actor);
  }

  /**
   * Returns the stance: empty for a text judged out of scope, and for a model with other labels. It
   * is also given if it is too close to call; {@code prediction().decided()} tells.
   */
  public Optional<Stance> stance() {
    return prediction.stance();
  }
}
