package io.github.detente.actor.phrases;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.NamedText.Hit;
import io.github.detente.actor.phrases.Phrase.Kind;
import io.github.detente.actor.phrases.Phrase.Rank;
import io.github.detente.text.WordSet;

/** Joins what two phrases with a comma between them say of one actor. Stateless. */
public final class Apposition {
  private static final WordSet KIN = ActorWords.WORDS.set("kin");

  private Apposition() {}

  /** Joins {@code second} into {@code first}, or the other way round, if they are about one. */
  static Phrase join(Phrase first, Phrase second) {
    if (first.kind == Kind.PERSON && (second.kind == Kind.TITLE || second.kind == Kind.UNNAMED)) {
      return describe(first, second);
    }
    boolean kin = first.kind == Kind.UNNAMED && KIN.contains(first.noun);
    if (kin && second.kind == Kind.PERSON && !second.titles.isEmpty()) {
      second.from = first.from; // "her husband, President Okello": what she is says nothing of him
      return second;
    }
    boolean title = first.kind == Kind.TITLE || first.kind == Kind.UNNAMED;
    if (title && second.kind == Kind.PERSON) {
      return describe(second, first);
    }
    boolean body = first.kind == Kind.LOCAL || first.kind == Kind.GROUP;
    if (body && second.kind == Kind.DESCRIPTION && first.owner == null) {
      first.owner = second.owner;
    }
    if (first.kind == Kind.LOCAL && first.owner == null && second.kind == Kind.STATE) {
      first.place = new Hit(second.nameFrom, second.nameTo, second.name);
    }
    return first;
  }

  private static boolean isPast(Phrase phrase) {
    return phrase.rank == Rank.FORMER || phrase.rank == Rank.FUTURE;
  }

  private static Phrase describe(Phrase person, Phrase title) {
    person.from = Math.min(person.from, title.from);
    person.to = Math.max(person.to, title.to);
    if (isPast(title)
        && !title.titles.isEmpty()
        && person.rank == Rank.FULL
        && !person.titles.isEmpty()) {
      return person; // who speaks as an envoy does not speak as the former president
    }
    if (isPast(person) && !isPast(title) && !title.titles.isEmpty()) {
      person.titles.clear();
      person.rank = Rank.FULL;
      person.owner = null;
      person.place = null;
      person.role = "";
    }
    title.titles.stream().filter(t -> !person.titles.contains(t)).forEach(person.titles::add);
    if (person.owner == null || person.owner.kind == Kind.PRONOUN) {
      person.owner = title.owner != null ? title.owner : person.owner;
    }
    if (person.place == null) {
      person.place = title.place;
    }
    person.role = person.role.isEmpty() ? title.role : person.role;
    person.noun = person.noun.isEmpty() ? title.noun : person.noun;
    person.isPrivate |= title.isPrivate;
    person.rank = person.rank == Rank.FULL ? title.rank : person.rank;
    person.sex = person.sex == Sex.UNKNOWN ? title.sex : person.sex;
    return person;
  }
}
