package io.github.detente.actor.discourse;

import io.github.detente.actor.discourse.Salience.Seen;

/**
 * A mention's referent and how it was found. Immutable.
 *
 * @param referent {@code null} if it was not
 * @param antecedent the mention that it goes back to, or {@code null}
 */
public record Reference(Referent referent, Rule rule, Seen antecedent) {
  static Reference nothing() {
    return new Reference(null, Rule.NONE, null);
  }
}
