package io.github.detente.actor.phrases;

import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.NamedText.Hit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the words of a mention say by themselves, before it is known who is meant. Made by {@link
 * PhraseReader}, used within one thread.
 */
public final class Phrase {
  /** What kind of phrase it is. */
  public enum Kind {
    /** Somebody by name, with or without a title. */
    PERSON,
    /** A title without a name: <i>the foreign minister</i>. */
    TITLE,
    /** Persons by a noun: <i>officials</i>, <i>a spokesman</i>. */
    UNNAMED,
    STATE,
    /** A body of a state, or of what owns it: <i>the army</i>, <i>Iran's parliament</i>. */
    ORGAN,
    ORGANISATION,
    GROUP,
    /** A capitalised name that the directory does not hold. */
    LOCAL,
    DOCUMENT,
    /** <i>the alliance</i>, <i>the kingdom</i>, <i>the group</i>. */
    DESCRIPTION,
    PRONOUN,
    NONE
  }

  /** Whether somebody holds an office, or stands under or behind who does. */
  public enum Rank {
    FULL(""),
    FORMER("former "),
    DEPUTY("deputy "),
    FUTURE("future ");

    private final String prefix;

    Rank(String prefix) {
      this.prefix = prefix;
    }

    /** What goes before an office's name. */
    public String prefix() {
      return prefix;
    }
  }

  public Kind kind = Kind.NONE;
  public int from;
  public int to;

  /** Entry of the directory, for states, organisations, groups and known persons. */
  public Name name;

  /** The words of a person's or local name. */
  public int nameFrom = -1;

  public int nameTo = -1;

  /** Titles, as keys of {@code titles.csv}. */
  public final List<String> titles = new ArrayList<>();

  /** The head noun, pronoun or title, folded, in the singular. */
  public String noun = "";

  /** The organ that is named, in small letters. */
  public String role = "";

  /** Whether the head noun is in no list, so that it is somebody only if it speaks. */
  public boolean guessed;

  /** Whether a name begins with a first name, so that it is a person's. */
  public boolean isFirstName;

  /** Whether it belongs to somebody whom no list knows: <i>a spokesman for Salt Air</i>. */
  public boolean isOfUnknown;

  /** Whether the last word of a local name has a capital, so that it is a part of it. */
  boolean isCapital = true;

  public boolean plural;
  public boolean definite;
  public boolean indefinite;
  public Sex sex = Sex.UNKNOWN;

  /** Possessors: state, organisation, group or person. */
  public Phrase owner;

  /** The state, place or organisation after <i>in</i>, <i>from</i> or <i>at</i>. */
  public Hit place;

  /** Whether a noun says that it speaks for no state: <i>analyst</i>, <i>firm</i>. */
  public boolean isPrivate;

  /** Sex of the pronoun that its statement begins with: <i>Clinton said she</i>. */
  public Sex echo = Sex.UNKNOWN;

  /** Whether a word says that it is a state's: <i>security sources</i>. */
  public boolean official;

  /** What a word before the title makes of the office. */
  public Rank rank = Rank.FULL;

  public Phrase(int from, int to) {
    this.from = from;
    this.to = to;
  }

  boolean isPersonal() {
    return kind == Kind.PERSON || kind == Kind.TITLE || kind == Kind.UNNAMED;
  }
}
