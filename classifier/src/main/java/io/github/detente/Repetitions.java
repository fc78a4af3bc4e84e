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
import java.util.regex.Pattern;

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

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The ids of first statements by speaker and words, or by paragraph and place. */
  private final Map<String, String> firsts = new HashMap<>();

  /**
   * Returns the id of the statement that this one repeats; empty if it is the first of its words.
   */
  Optional<String> first(ResolvedStatement resolved) {
    Statement statement = resolved.statement();
    Optional<String> printed = printed(statement).flatMap(key -> first(key, statement));
    String words = NO_WORD.matcher(statement.text()).replaceAll(" ").strip();
    if (words.split(" ").length < FEWEST_WORDS) {
      return printed;
    }
    String said = "said " + speaker(resolved) + '\n' + words;
    Optional<String> spoken = first(said.toLowerCase(Locale.ROOT), statement);
    return printed.or(() -> spoken);
  }

  private Optional<String> first(String key, Statement statement) {
    return Optional.ofNullable(firsts.putIfAbsent(key, statement.id()));
  }

  /** The lines in which the sentence stands, and where in them the content does. */
  private static Optional<String> printed(Statement statement) {
    String text = statement.article().text();
    int start = text.lastIndexOf('\n', statement.sentence().start() - 1) + 1;
    int behind = text.indexOf('\n', statement.sentence().end());
    String lines = text.substring(start, behind < 0 ? text.length() : behind).strip();
    return lines.length() < SHORTEST_PARAGRAPH
        ? Optional.empty()
        : Optional.of("at " + (statement.content().get(0).start() - start) + '\n' + lines);
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
