package io.github.detente.statement;

import io.github.detente.article.TextSpan;
import java.util.Objects;

/**
 * A piece of an article that names somebody or something: the words as they stand there, not what
 * they stand for.
 *
 * @param span where it stands in the article's text
 * @param text the words at {@code span}
 */
public record Mention(TextSpan span, String text) {

  /**
   * Checks that span and words fit.
   *
   * @throws IllegalArgumentException if {@code text} is not as long as {@code span}
   */
  public Mention {
    Objects.requireNonNull(span, "span");
    if (text.length() != span.length()) {
      throw new IllegalArgumentException("mention \"" + text + "\" is not as long as " + span);
    }
  }

  /** Returns the mention at {@code span} of {@code text}. */
  public static Mention of(TextSpan span, String text) {
    return new Mention(span, span.of(text));
  }
}
