package io.github.detente.statement.cues;

import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.NameIndex;
import io.github.detente.text.Sentence;

/**
 * Names of states, of their capitals and people, of one word: what the tagger takes for other words
 * in headlines and at the head of sentences. Stateless.
 */
public final class StateNames {
  private static final NameIndex NAMES = Directory.load().index();

  private StateNames() {}

  /** Whether the word at {@code i} is such a name. */
  public static boolean contains(Sentence s, int i) {
    int token = s.firstToken(i);
    return NAMES.longest(s.tokens(), token, token + 1, StateNames::isOfState) != null;
  }

  private static boolean isOfState(Name name) {
    return switch (name.use()) {
      case STATE, DEMONYM, CAPITAL -> true;
      default -> false;
    };
  }
}
