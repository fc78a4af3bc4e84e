package io.github.detente.actor;

import io.github.detente.statement.Mention;
import java.util.Objects;
import java.util.Optional;

/**
 * Who a mention is, and how that was found out. Immutable.
 *
 * @param actor who it is; empty when that cannot be known: better none than wrong
 * @param rule what decided
 * @param antecedent the earlier mention that this one goes back to, if any
 */
public record Resolution(Optional<Actor> actor, ResolutionRule rule, Optional<Mention> antecedent) {

  /** Checks that nothing is {@code null}. */
  public Resolution {
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(antecedent, "antecedent");
  }
}
