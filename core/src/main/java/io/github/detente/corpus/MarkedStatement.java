package io.github.detente.corpus;

import io.github.detente.actor.Actor;
import io.github.detente.statement.Statement;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement as an annotator marked it: what an extractor, a resolver and a classifier should make
 * of it. Immutable.
 *
 * @param statement content, cue, speaker and target mention
 * @param speaker who speaks; empty if the article gives nobody
 * @param target canonical name of the actor that is addressed, if any
 * @param label the stance's name; empty if the content is out of scope
 * @param also a second stance that a careful annotator would accept; usually empty
 */
public record MarkedStatement(
    Statement statement,
    Optional<Actor> speaker,
    Optional<String> target,
    Optional<String> label,
    Optional<String> also) {

  /** Checks that nothing is {@code null}. */
  public MarkedStatement {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(also, "also");
  }
}
