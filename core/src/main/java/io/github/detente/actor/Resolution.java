package io.github.detente.actor;

import io.github.detente.statement.Mention;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Who a mention is, and how that was found out. Immutable.
 *
 * @param actor who it is; empty when that cannot be known: better none than wrong
 * @param rule what decided
 * @param evidence why the actor is said to act for its country; empty if it acts for none
 * @param antecedent the earlier mention that this one goes back to, if any
 * @param knownTo the day to which the directory knows the person's office to be held, if the
 *     mention is later: that it still is, is then an assumption
 */
public record Resolution(
    Optional<Actor> actor,
    ResolutionRule rule,
    Optional<Evidence> evidence,
    Optional<Mention> antecedent,
    Optional<LocalDate> knownTo) {

  /** Nothing is known. */
  static final Resolution UNKNOWN =
      new Resolution(
          Optional.empty(),
          ResolutionRule.NONE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Checks that nothing is {@code null}. */
  public Resolution {
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(antecedent, "antecedent");
    Objects.requireNonNull(knownTo, "knownTo");
  }
}
