package io.github.detente.actor;

import io.github.detente.statement.Statement;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement, and who its speaker and its target are. Immutable.
 *
 * @param statement the statement
 * @param speaker who speaks; empty if the statement has no speaker mention
 * @param target who is addressed; empty if the statement has no target mention
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
