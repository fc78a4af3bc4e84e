package io.github.detente.actor.directory;

/**
 * A form that somebody or something in the directory is called by.
 *
 * @param use what the form says about {@code key}
 * @param key code, canonical name, title or noun: key of the entry in the directory
 * @param role the organ that the form names, if it does; else empty
 * @param form the form itself
 */
public record Name(Use use, String key, String role, String form) {
  /** What a form says about its entry. */
  public enum Use {
    PERSON,
    STATE,
    DEMONYM,
    ORGANISATION,
    GROUP,
    /** A palace or ministry that stands for its state. */
    SEAT,
    /** A force or service of a state, by its own name. */
    STATE_ORGAN,
    /** A part of an organisation, by its own name. */
    ORGANISATION_ORGAN,
    CAPITAL,
    PLACE,
    /** A title of an office; {@code key} is the title in its singular. */
    TITLE,
    /** A common noun from {@code nouns.csv}. */
    NOUN,
    /** The same in the plural. */
    TITLES,
    NOUNS;

    /** Which use goes first where a form has several: the order above. */
    int rank() {
      return compareTo(PERSON);
    }
  }

  public boolean isCommon() {
    return use == Use.TITLE || use == Use.TITLES || use == Use.NOUN || use == Use.NOUNS;
  }

  /** Whether this names a state, or a place or body in one. */
  public boolean isOfState() {
    return switch (use) {
      case STATE, DEMONYM, CAPITAL, PLACE, SEAT, STATE_ORGAN -> true;
      default -> false;
    };
  }

  public boolean isOfOrganisation() {
    return use == Use.ORGANISATION || use == Use.ORGANISATION_ORGAN;
  }
}
