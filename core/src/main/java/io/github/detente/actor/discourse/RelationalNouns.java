package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.text.WordSet;

/**
 * Who is called by how he stands to somebody else: <i>its neighbour</i>, <i>his counterpart</i>.
 */
public final class RelationalNouns {
  private static final WordSet NEIGHBOURS = ActorWords.WORDS.set("neighbour");
  private static final WordSet PERSONS = ActorWords.WORDS.set("counterpart");

  private final Directory directory;
  private final Salience salience;

  RelationalNouns(Discourse discourse) {
    this.directory = discourse.text().directory();
    this.salience = discourse.salience();
  }

  static boolean isCalledSo(Phrase phrase) {
    return NEIGHBOURS.contains(phrase.noun) || PERSONS.contains(phrase.noun);
  }

  /** <i>His counterpart from Norway</i>: of the state that is named, and not of the owner's. */
  static boolean isFromElsewhere(Phrase phrase, NamedText text) {
    if (phrase.place == null || !PERSONS.contains(phrase.noun)) {
      return false;
    }
    int before = phrase.place.from() - 1;
    return text.is(text.isOf(before, ActorWords.DEFINITE) ? before - 1 : before, "from");
  }

  /**
   * Returns the other one: for a neighbour the last state but the owner's, for a counterpart the
   * last person of another state than the owner's, or of the state that is named; {@code null} if
   * there is none.
   */
  Reference other(Phrase phrase, Referent owner) {
    Seen other = null;
    if (owner == null || owner.country() == null || phrase.indefinite) {
      return null;
    }
    if (NEIGHBOURS.contains(phrase.noun)) {
      other = salience.last(phrase.from, r -> isState(r) && !owner.country().equals(r.country()));
    } else if (!phrase.plural) {
      // "His colleague" is from elsewhere; "his Soviet colleague" says where from.
      boolean same = !owner.isPerson();
      other =
          salience.last(
              phrase.from,
              r ->
                  r != owner
                      && r.isPerson()
                      && r.name != null
                      && owner.country().equals(r.country()) == same);
    }
    return other == null ? null : new Reference(other.referent(), Rule.DESCRIPTION, other);
  }

  private boolean isState(Referent r) {
    return r.type == ReferentType.STATE && directory.state(r.name) != null;
  }
}
