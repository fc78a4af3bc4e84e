package io.github.detente.actor;

import io.github.detente.actor.Entries.Sex;
import io.github.detente.actor.NamedText.Hit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the words of a mention say by themselves, before it is known who is meant. Made by {@link
 * PhraseReader}, used within one thread.
 */
final class Reading {
  /** What kind of phrase it is. */
  enum Kind {
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
  enum Rank {
    FULL(""),
    FORMER("former "),
    DEPUTY("deputy "),
    FUTURE("future ");

    private final String prefix;

    Rank(String prefix) {
      this.prefix = prefix;
    }

    /** What goes before an office's name. */
    String prefix() {
      return prefix;
    }
  }

  Kind kind = Kind.NONE;
  int from;
  int to;

  /** Entry of the directory, for states, organisations, groups and known persons. */
  Name name;

  /** The words of a person's or local name. */
  int nameFrom = -1;

  int nameTo = -1;

  /** Titles, as keys of {@code titles.csv}. */
  final List<String> titles = new ArrayList<>();

  /** The head noun, pronoun or title, folded, in the singular. */
  String noun = "";

  /** The organ that is named, in small letters. */
  String role = "";

  /** Whether the head noun is in no list, so that it is somebody only if it speaks. */
  boolean guessed;

  boolean plural;
  boolean definite;
  boolean indefinite;
  Sex sex = Sex.UNKNOWN;

  /** Whose: state, organisation, group or person. */
  Reading owner;

  /** The state, place or organisation after <i>in</i>, <i>from</i> or <i>at</i>. */
  Hit place;

  /** Whether a noun says that it speaks for no state: <i>analyst</i>, <i>firm</i>. */
  boolean isPrivate;

  /** Whether a word says that it is a state's: <i>security sources</i>. */
  boolean official;

  /** What a word before the title makes of the office. */
  Rank rank = Rank.FULL;

  Reading(int from, int to) {
    this.from = from;
    this.to = to;
  }

  boolean isPersonal() {
    return kind == Kind.PERSON || kind == Kind.TITLE || kind == Kind.UNNAMED;
  }
}
