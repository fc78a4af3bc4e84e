package io.github.detente.actor;

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
record Allegiance(String key, String country, String home, Evidence.Basis basis, int from, int to) {
  static Allegiance of(ActorDirectory directory, String key, Evidence.Basis basis, Reading by) {
    return of(directory, key, basis, by.from, by.to);
  }

  static Allegiance of(
      ActorDirectory directory, String key, Evidence.Basis basis, int from, int to) {
    return new Allegiance(
        key, Actors.country(directory, key), Actors.home(directory, key), basis, from, to);
  }

  /** Returns the same, for another reason. */
  Allegiance because(Evidence.Basis other, int start, int end) {
    return new Allegiance(key, country, home, other, start, end);
  }

  /** Returns the country that it speaks for, else the one that it belongs to; or {@code null}. */
  String place() {
    return country == null ? home : country;
  }
}
