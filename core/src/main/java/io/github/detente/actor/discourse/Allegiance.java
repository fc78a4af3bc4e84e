package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Labels;
import io.github.detente.actor.phrases.Phrase;

/**
 * The state or organisation that somebody acts for, and the words that say so. Immutable.
 *
 * @param key code or name of what it acts for, as the directory has it: <i>WFP</i>
 * @param country the state or organisation of states that this is, <i>UN</i>; {@code null} if the
 *     words say that it is nobody's, as of a breakaway state
 * @param home the state that it belongs to at least, or {@code null}
 * @param from first word that says so
 * @param to behind the last one
 */
public record Allegiance(String key, String country, String home, Basis basis, int from, int to) {
  static Allegiance of(Directory directory, String key, Basis basis, Phrase by) {
    return of(directory, key, basis, by.from, by.to);
  }

  static Allegiance of(Directory directory, String key, Basis basis, int from, int to) {
    return new Allegiance(
        key, Labels.country(directory, key), Labels.home(directory, key), basis, from, to);
  }

  /** Returns the same, for another reason. */
  Allegiance because(Basis other, int start, int end) {
    return new Allegiance(key, country, home, other, start, end);
  }

  /** Returns the country that it speaks for, else the one that it belongs to; or {@code null}. */
  String place() {
    return country == null ? home : country;
  }
}
