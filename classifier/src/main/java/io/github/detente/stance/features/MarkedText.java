package io.github.detente.stance.features;

import java.util.Optional;

/**
 * A text to judge, and where its speaker and its target stand in it. Immutable.
 *
 * @param text the words
 * @param speakerStart index of the speaker's first unit, -1 if there is none
 * @param speakerEnd index after the speaker's last unit, -1 if there is none
 * @param targetStart index of the target's first unit, -1 if there is none
 * @param targetEnd index after the target's last unit, -1 if there is none
 */
public record MarkedText(
    String text, int speakerStart, int speakerEnd, int targetStart, int targetEnd) {
  /** Longer words name nobody, and would be looked for for a long time. */
  private static final int LONGEST_MENTION = 500;

  /** Returns a text without marks. */
  public static MarkedText of(String text) {
    return new MarkedText(text, -1, -1, -1, -1);
  }

  /**
   * Finds speaker and target in {@code text}: the first place where each stands as whole words, the
   * target not within the speaker. One that is {@code null} or not there is left out.
   */
  public static MarkedText of(String text, String speaker, String target) {
    int speakerStart = find(text, speaker, -1, -1);
    int speakerEnd = speakerStart < 0 ? -1 : speakerStart + speaker.length();
    int targetStart = find(text, target, speakerStart, speakerEnd);
    int targetEnd = targetStart < 0 ? -1 : targetStart + target.length();
    return new MarkedText(text, speakerStart, speakerEnd, targetStart, targetEnd);
  }

  private static int find(String text, String words, int takenStart, int takenEnd) {
    if (words == null || words.isBlank() || words.length() > LONGEST_MENTION) {
      return -1;
    }
    int at = text.indexOf(words);
    while (at >= 0) {
      int end = at + words.length();
      boolean whole =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      if (whole && (end <= takenStart || at >= takenEnd)) {
        return at;
      }
      at = text.indexOf(words, at + 1);
    }
    return -1;
  }

  /** Returns the speaker's words. */
  public Optional<String> speaker() {
    return speakerStart < 0
        ? Optional.empty()
        : Optional.of(text.substring(speakerStart, speakerEnd));
  }

  /** Returns the target's words. */
  public Optional<String> target() {
    return targetStart < 0 ? Optional.empty() : Optional.of(text.substring(targetStart, targetEnd));
  }
}
