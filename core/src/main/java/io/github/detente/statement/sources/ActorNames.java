package io.github.detente.statement.sources;

import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.NameIndex;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Sentence;

/**
 * Names of states, their capitals and people, and of organisations of states, each with its code:
 * enough to see whom a statement is about. Who that is on which day is the resolver's business.
 * Immutable.
 */
public final class ActorNames {
  private static final int LONGEST_NAME = 5;

  private final NameIndex names;

  /**
   * A name in a sentence.
   *
   * @param tokens where it stands
   * @param code whose name it is
   */
  record Match(Range tokens, String code) {}

  private ActorNames(NameIndex names) {
    this.names = names;
  }

  /** Takes the shipped directory of actors. */
  public static ActorNames load() {
    return new ActorNames(Directory.load().index());
  }

  /** The longest name that begins with the word at {@code first}, or {@code null}. */
  public Match at(Sentence s, int first) {
    if (!s.isCapital(first)) {
      return null;
    }
    int last = Math.min(s.size(), first + LONGEST_NAME) - 1;
    NameIndex.Match match =
        names.longest(
            s.tokens(), s.firstToken(first), s.lastToken(last) + 1, ActorNames::isOfActor);
    if (match == null) {
      return null;
    }
    int end = first;
    while (s.lastToken(end) < match.end() - 1) {
      end++;
    }
    return new Match(new Range(first, end), match.names().get(0).key());
  }

  /** Whether some words are the name of a place that the directory knows, and no more. */
  public boolean isPlace(Sentence s, Range words) {
    int end = s.lastToken(words.last()) + 1;
    NameIndex.Match match =
        names.longest(s.tokens(), s.firstToken(words.first()), end, ActorNames::isOfPlace);
    return match != null && match.end() == end;
  }

  private static boolean isOfPlace(Name name) {
    return switch (name.use()) {
      case STATE, CAPITAL, PLACE -> true;
      default -> false;
    };
  }

  private static boolean isOfActor(Name name) {
    return switch (name.use()) {
      case STATE, DEMONYM, CAPITAL, SEAT, ORGANISATION -> true;
      default -> false;
    };
  }
}
