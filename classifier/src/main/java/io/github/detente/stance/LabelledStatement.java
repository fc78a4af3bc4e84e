package io.github.detente.stance;

import java.util.Objects;
import java.util.Optional;

/**
 * A text with a label, to train on or to score against. Immutable.
 *
 * @param id name of the row
 * @param text the words: a sentence or a few, with the attribution as the source has it
 * @param speaker who speaks or acts, exactly as it stands in the text
 * @param target whom it addresses or hits, exactly as it stands in the text
 * @param label its label; empty for a text out of scope
 */
public record LabelledStatement(
    String id,
    String text,
    Optional<String> speaker,
    Optional<String> target,
    Optional<String> label) {

  /** Checks that nothing is {@code null}. */
  public LabelledStatement {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(label, "label");
  }
}
