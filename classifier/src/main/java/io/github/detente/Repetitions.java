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
 * whatever their case and marks. One for each article, whose statements come in text order; used
 * within one thread.
 */
final class Repetitions {
  /** Contents of fewer words may be said twice: <i>no</i>, <i>the charge</i>. */
  private static final int FEWEST_WORDS = 4;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The ids of first statements by speaker and words. */
  private final Map<String, String> firsts = new HashMap<>();

  /**
   * Returns the id of the statement that this one repeats; empty if it is the first of its words.
   */
  Optional<String> first(ResolvedStatement resolved) {
    Statement statement = resolved.statement();
    String words = NO_WORD.matcher(statement.text()).replaceAll(" ").strip();
    if (words.split(" ").length < FEWEST_WORDS) {
      return Optional.empty();
    }
    String said = (speaker(resolved) + '\n' + words).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(firsts.putIfAbsent(said, statement.id()));
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
