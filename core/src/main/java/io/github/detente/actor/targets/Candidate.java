package io.github.detente.actor.targets;

import io.github.detente.actor.discourse.Reference;
import io.github.detente.actor.discourse.Referent;
import java.util.List;
import java.util.Objects;

/**
 * An actor that a statement may be aimed at, with its mentions near the statement. Immutable.
 *
 * @param referent who it is
 * @param places its mentions, in text order; at least one
 */
public record Candidate(Referent referent, List<Place> places) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public Candidate {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a candidate that is not mentioned");
    }
  }

  /** How a mention stands in the text. */
  public enum Form {
    /** What the extractor took for the target: the object of the cue, mostly. */
    OBJECT,
    /** A phrase of its own. */
    PHRASE,
    /** A name within a longer phrase: <i>Russian</i> in <i>Russian gas</i>. */
    WITHIN,
    PRONOUN
  }

  /**
   * A mention.
   *
   * @param from its first token
   * @param to behind its last token
   * @param reference how it was resolved
   */
  public record Place(int from, int to, Form form, Reference reference) {}

  /** Returns the actor's name or, of unnamed persons, their country. */
  static String key(Referent referent) {
    return Objects.requireNonNullElse(
        referent.name, Objects.requireNonNullElse(referent.country(), ""));
  }

  /** Returns {@link #key(Referent)} of the actor. */
  String key() {
    return key(referent);
  }

  /** Returns the mention to show: the extractor's, else the last. */
  public Place shown() {
    return places.stream()
        .filter(place -> place.form() == Form.OBJECT)
        .findFirst()
        .orElse(places.get(places.size() - 1));
  }
}
