package io.github.detente.actor;

import io.github.detente.actor.Salience.Seen;
import io.github.detente.text.WordSet;

/**
 * Who is called by how he stands to somebody else: <i>its neighbour</i>, <i>his counterpart</i>.
 */
final class Counterparts {
  private static final WordSet NEIGHBOURS = PhraseWords.WORDS.set("neighbour");
  private static final WordSet PERSONS = PhraseWords.WORDS.set("counterpart");

  private final ActorDirectory directory;
  private final Salience salience;

  Counterparts(Story story) {
    this.directory = story.text().directory();
    this.salience = story.salience();
  }

  static boolean isCalledSo(Reading reading) {
    return NEIGHBOURS.contains(reading.noun) || PERSONS.contains(reading.noun);
  }

  /**
   * Returns the other one: for a neighbour the last state but the owner's, for a counterpart the
   * last person of another state than the owner's, or of the state that is named; {@code null} if
   * there is none.
   */
  Found other(Reading reading, Referent owner) {
    Seen other = null;
    if (owner == null || owner.country() == null || reading.indefinite) {
      return null;
    }
    if (NEIGHBOURS.contains(reading.noun)) {
      other = salience.last(reading.from, r -> isState(r) && !owner.country().equals(r.country()));
    } else if (!reading.plural) {
      // "His colleague" is from elsewhere; "his Soviet colleague" says where from.
      boolean same = !owner.isPerson();
      other =
          salience.last(
              reading.from,
              r ->
                  r != owner
                      && r.isPerson()
                      && r.name != null
                      && owner.country().equals(r.country()) == same);
    }
    return other == null ? null : new Found(other.referent(), ResolutionRule.DESCRIPTION, other);
  }

  private boolean isState(Referent r) {
    return r.type == ActorType.STATE && directory.state(r.name) != null;
  }
}
