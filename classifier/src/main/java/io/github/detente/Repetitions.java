package io.github.detente;

import io.github.detente.actor.Actor;
import io.github.detente.actor.Resolution;
import io.github.detente.actor.ResolvedStatement;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what an article prints twice: live blogs repeat entries in their summaries, and agencies
 * the lead under another headline. The same are statements of one speaker in the same words,
 * whatever their case and marks. One for each article, whose statements come in text order; used
 * within one thread.
 */
final class Repetitions {
  /** Contents of fewer words may be said twice: <i>no</i>, <i>the charge</i>. */
  private static final int FEWEST_WORDS = 4;

  /** The ids of first statements by speaker and words. */
  private final Map<String, String> firsts = new HashMap<>();

  /**
   * Returns the id of the statement that this one repeats; empty if it is the first of its words.
   */
  Optional<String> first(ResolvedStatement resolved) {
    Statement statement = resolved.statement();
    StringBuilder said = new StringBuilder(speaker(resolved)).append('\n');
    if (addWords(statement.text(), said) < FEWEST_WORDS) {
      return Optional.empty();
    }
    String key = said.toString().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(firsts.putIfAbsent(key, statement.id()));
  }

  /** Appends the words of a text, whatever stands between them; returns how many there are. */
  private static int addWords(String text, StringBuilder to) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      boolean word = isLetterOrNumber(point);
      if (word) {
        words += within ? 0 : 1;
        to.append(within || words == 1 ? "" : " ").appendCodePoint(point);
      }
      within = word;
    }
    return words;
  }

  private static boolean isLetterOrNumber(int point) {
    if (point < 0x80) {
      return Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetterOrDigit(point);
    };
  }

  /** An actor by its name; somebody unnamed by the country and the words that mention him. */
  private static String speaker(ResolvedStatement resolved) {
    Optional<Actor> actor = resolved.speaker().flatMap(Resolution::actor);
    return actor
        .flatMap(Actor::name)
        .orElseGet(
            () ->
                actor.flatMap(Actor::country).orElse("")
                    + '\t'
                    + resolved.statement().speaker().map(Mention::text).orElse(""));
  }
}
