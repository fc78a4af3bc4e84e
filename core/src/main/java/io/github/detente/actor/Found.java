package io.github.detente.actor;

import io.github.detente.actor.Salience.Seen;

/**
 * A mention's referent and how it was found. Immutable.
 *
 * @param referent {@code null} if it was not
 * @param antecedent the mention that it goes back to, or {@code null}
 */
record Found(Referent referent, ResolutionRule rule, Seen antecedent) {
  static Found nothing() {
    return new Found(null, ResolutionRule.NONE, null);
  }
}
