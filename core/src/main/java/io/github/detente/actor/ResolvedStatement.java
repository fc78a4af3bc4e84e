package io.github.detente.actor;

import io.github.detente.statement.Statement;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement, and who its speaker and its target are. Immutable.
 *
 * @param statement the statement; without its target if that was the speaker's own state, which is
 *     a topic and nobody whom the statement is aimed at, unless a domestic opponent speaks
 * @param speaker who speaks; empty if the statement has no speaker mention
 * @param target who is addressed; empty if the statement has no target
 */
public record ResolvedStatement(
    Statement statement, Optional<Resolution> speaker, Optional<Resolution> target) {

  /** Checks that nothing is {@code null}. */
  public ResolvedStatement {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(target, "target");
  }
}
