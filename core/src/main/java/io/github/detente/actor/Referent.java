package io.github.detente.actor;

import io.github.detente.actor.Entries.Sex;
import io.github.detente.actor.Entries.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An actor in one article, with what the article says of it so far. Used within one thread. */
final class Referent {
  final ActorType type;

  /** Canonical name; {@code null} for persons without a name. */
  String name;

  String country;
  String role = "";
  String sector = "";
  Sex sex = Sex.UNKNOWN;
  boolean plural;

  /** Entry of the directory, for persons. */
  Person person;

  /** The term of office that country and role are from, if they are from one. */
  Term term;

  private List<String> words = List.of();
  private String looseKey;

  /** Offices that the article or the directory gives to a person. */
  final Set<String> offices = new HashSet<>();

  /** Nouns and title words, folded, that the article uses of it. */
  final Set<String> nouns = new HashSet<>();

  /** Entry of the directory, for states, organisations and groups. */
  Name entry;

  /** Number of mentions, to know whom an article is about. */
  int mentions;

  Referent(ActorType type) {
    this.type = type;
  }

  /** Returns the folded words of a person's or local name. */
  List<String> words() {
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
    return type == ActorType.PERSON;
  }
}
