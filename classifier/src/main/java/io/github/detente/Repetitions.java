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
 * whatever their case and marks, and those at the same place of a paragraph that stands there
 * twice: <i>he said</i> may mean somebody else the second time. One for each article, whose
 * statements come in text order; used within one thread.
 */
final class Repetitions {
  /** Contents of fewer words may be said twice: <i>no</i>, <i>the charge</i>. */
  private static final int FEWEST_WORDS = 4;

  /** Shorter paragraphs, as <i>He denied it.</i>, may be written twice. */
  private static final int SHORTEST_PARAGRAPH = 40;

  /** How far around a content a paragraph is looked at; the whole may be a book in one line. */
  private static final int AROUND = 500;

  /** The ids of first statements by speaker and words, or by paragraph and place. */
  private final Map<Object, String> firsts = new HashMap<>();

  /**
   * Where a content stands in the lines around it.
   *
   * @param at how far behind their beginning
   */
  private record Place(int at, String lines) {}

  /**
   * Returns the id of the statement that this one repeats; empty if it is the first of its words.
   */
  Optional<String> first(ResolvedStatement resolved) {
    Statement statement = resolved.statement();
    Optional<String> printed = printed(statement).flatMap(key -> first(key, statement));
    StringBuilder said = new StringBuilder("said ").append(speaker(resolved)).append('\n');
    if (addWords(statement.text(), said) < FEWEST_WORDS) {
      return printed;
    }
    Optional<String> spoken = first(said.toString().toLowerCase(Locale.ROOT), statement);
    return printed.or(() -> spoken);
  }

  private Optional<String> first(Object key, Statement statement) {
    return Optional.ofNullable(firsts.putIfAbsent(key, statement.id()));
  }

  /** The lines in which the sentence stands, and where in them the content does. */
  private static Optional<Place> printed(Statement statement) {
    String text = statement.article().text();
    int content = statement.content().get(0).start();
    int start = content;
    while (start > Math.max(0, content - AROUND)
        && (text.charAt(start - 1) != '\n' || start > statement.sentence().start())) {
      start--;
    }
    int end = content;
    while (end < Math.min(text.length(), content + AROUND)
        && (text.charAt(end) != '\n' || end < statement.sentence().end())) {
      end++;
    }
    String lines = text.substring(start, end).strip();
    return lines.length() < SHORTEST_PARAGRAPH
        ? Optional.empty()
        : Optional.of(new Place(content - start, lines));
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
