package io.github.detente.actor.discourse;

import io.github.detente.actor.discourse.Salience.Seen;

/**
 * A mention's referent and how it was found. Immutable.
 *
 * @param referent {@code null} if it was not
 * @param antecedent the mention that it goes back to, or {@code null}
 */
public record Reference(Referent referent, Rule rule, Seen antecedent) {
  /** Returns what is known of a mention that was resolved before. */
  public static Reference again(Referent referent) {
    return new Reference(referent, Rule.NONE, null);
  }

  static Reference nothing() {
    return new Reference(null, Rule.NONE, null);
  }
}
