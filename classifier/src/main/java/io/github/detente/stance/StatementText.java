package io.github.detente.stance;

import java.util.Objects;
import java.util.Optional;

/**
 * A statement as loose words, with its speaker and its target if they are known. Immutable.
 *
 * <pre>{@code
 * StatementText.of("Norway threatened Iceland with sanctions.").speaker("Norway").target("Iceland")
 * }</pre>
 *
 * @param text the words: a sentence or a few, with the attribution as the source has it
 * @param speaker who speaks or acts, as it stands in the text; ignored if it does not
 * @param target whom it addresses or affects, as it stands in the text; ignored if it does not
 */
public record StatementText(String text, Optional<String> speaker, Optional<String> target) {
  /** Checks that nothing is {@code null}. */
  public StatementText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(target, "target");
  }

  /** Returns words of which no more is known. */
  public static StatementText of(String text) {
    return new StatementText(text, Optional.empty(), Optional.empty());
  }

  /** Returns the same words with a speaker. */
  public StatementText speaker(String words) {
    return new StatementText(text, Optional.of(words), target);
  }

  /** Returns the same words with a target. */
  public StatementText target(String words) {
    return new StatementText(text, speaker, Optional.of(words));
  }
}
