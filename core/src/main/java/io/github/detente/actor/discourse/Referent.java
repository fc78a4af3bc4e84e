package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Entries.Term;
import io.github.detente.actor.directory.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An actor in one article, with what the article says of it so far. Used within one thread. */
public final class Referent {
  public final ReferentType type;

  /** Canonical name; {@code null} for persons without a name. */
  public String name;

  public String role = "";
  public String sector = "";
  Sex sex = Sex.UNKNOWN;
  boolean plural;

  /** What several persons without a name are called, in the singular; empty if it is not such. */
  String several = "";

  /** Entry of the directory, for persons. */
  Person person;

  /** The term of office that country and role are from, if they are from one. */
  public Term term;

  private Allegiance allegiance;
  private String home;
  private boolean isPrivate;
  private boolean isPast;
  private List<String> words = List.of();
  private String looseKey;

  /** Offices that the article or the directory gives to a person. */
  final Set<String> offices = new HashSet<>();

  /** Nouns and title words, folded, that the article uses of it. */
  final Set<String> nouns = new HashSet<>();

  /** Short names that the article gives to a body, folded. */
  final Set<String> shortNames = new HashSet<>(2);

  /** First word of the first and of the latest mention so far; -1 before the first. */
  int first = -1;

  int latest = -1;

  /** Whether it has said something so far. */
  boolean spoke;

  /** Whether a mention said that a name is a person's: by a title, a courtesy, an apposition. */
  boolean described;

  Referent(ReferentType type) {
    this.type = type;
  }

  /** Returns the folded words of a person's or local name. */
  public List<String> words() {
    return words;
  }

  void words(List<String> folded) {
    words = folded;
    looseKey = null;
  }

  /** Returns the words' {@link Person#looseKey}. */
  String looseKey() {
    if (looseKey == null) {
      looseKey = Person.looseKey(words);
    }
    return looseKey;
  }

  boolean isPerson() {
    return type == ReferentType.PERSON;
  }

  /** Whether this is a person who has no name, and was called by a noun. */
  boolean isUnnamed(String noun) {
    return isPerson() && name == null && nouns.contains(noun);
  }

  /**
   * Whether more than one unknown word with a capital says that it is a person: that may be a place
   * or a ship.
   */
  boolean isSurelyPerson() {
    return person != null || name == null || spoke || described || words.size() > 1;
  }

  /**
   * Returns the noun, in the singular, of several persons who have no name and act for no state:
   * <i>rebel</i>, of <i>the rebels</i>; empty for anybody else.
   */
  public String several() {
    return name == null && country() == null ? several : "";
  }

  /** Returns whom it acts for, and why; {@code null} if nobody or not known. */
  public Allegiance allegiance() {
    return allegiance;
  }

  /** Returns the state or organisation that it acts for, or {@code null}. */
  public String country() {
    return allegiance == null ? null : allegiance.country();
  }

  /**
   * Returns the state that it comes from or is based in, if only that is known; or {@code null}.
   */
  public String home() {
    return home;
  }

  /** Returns the country that it acts for, or at least belongs to; or {@code null}. */
  String place() {
    return country() == null ? home : country();
  }

  /** Whether it speaks for no state, whatever stands around it. */
  boolean isPrivate() {
    return isPrivate;
  }

  /** Keeps it from speaking for a state, unless it holds an office that the directory knows. */
  void speaksForItself() {
    isPrivate = true;
    allegiance = term == null ? null : allegiance;
  }

  /** Notes whom it acts for, unless that is known already; {@code null} says nothing. */
  void actsFor(Allegiance whose) {
    if (whose == null) {
      return;
    }
    home = home == null ? whose.home() : home;
    boolean free = allegiance == null || allegiance.country() == null || isPast;
    if (free && !isPrivate) {
      allegiance = whose;
      isPast = false;
    }
  }

  /** Notes where it belongs without acting for it. */
  void comesFrom(Allegiance whose) {
    home = home == null && whose != null ? whose.home() : home;
  }

  /** Notes whom it acted for once: it still speaks for it, unless it now acts for somebody else. */
  void actedFor(Allegiance whose) {
    if (whose != null && allegiance == null) {
      actsFor(whose);
      isPast = true;
    }
  }

  /** Whether what is known of it is past. */
  boolean isPast() {
    return isPast;
  }

  /** Notes the office that it holds, which goes before all else. */
  void holds(Term office, Allegiance whose) {
    term = office;
    home = whose.home();
    allegiance = whose;
    isPast = false;
  }
}
