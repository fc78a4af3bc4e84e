package io.github.detente.actor.targets;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.Reference;
import io.github.detente.actor.discourse.Referent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  /**
   * Returns the actor's name; of unnamed persons their country or, of several who act for none,
   * what they are. Empty for anybody else.
   */
  static String key(Referent referent) {
    if (referent.name != null) {
      return referent.name;
    }
    if (referent.country() != null) {
      return referent.country();
    }
    // No name and no code has a star.
    return referent.several().isEmpty() ? "" : "*" + referent.several();
  }

  /** Returns {@link #key(Referent)} of the actor. */
  String key() {
    return key(referent);
  }

  /**
   * Returns its name; of several persons without one what the mention that is shown calls them,
   * without the small words before it: <i>foreign oil workers</i>, of <i>those 34 foreign oil
   * workers</i>. {@code null} for anybody else without a name.
   */
  public @Nullable String name(NamedText text) {
    return referent.several().isEmpty() ? referent.name : called(shown(), text);
  }

  private static String called(Place place, NamedText text) {
    int from = place.from();
    while (from < place.to() && isSmall(text, from)) {
      from++;
    }
    if (from == place.to()) {
      return text.written(place.from(), place.to());
    }
    if (text.isGlued(from)) {
      return text.written(from - 1, place.to()); // "Non-OPEC oil producers"
    }
    String called = text.written(from, place.to());
    NamedText.Hit hit = text.hit(from);
    boolean name = hit != null && hit.name().isOfState();
    return text.startsSentence(from) && !name
        ? called.substring(0, 1).toLowerCase(Locale.ROOT) + called.substring(1)
        : called;
  }

  private static boolean isSmall(NamedText text, int i) {
    return text.isOf(
            i,
            ActorWords.DEFINITE
                | ActorWords.INDEFINITE
                | ActorWords.POSSESSIVE
                | ActorWords.QUANTITY)
        || Character.isDigit(text.plain(i).charAt(0));
  }

  /** Returns the mention to show: the extractor's, else the last. */
  public Place shown() {
    return places.stream()
        .filter(place -> place.form() == Form.OBJECT)
        .findFirst()
        .orElse(places.get(places.size() - 1));
  }
}
