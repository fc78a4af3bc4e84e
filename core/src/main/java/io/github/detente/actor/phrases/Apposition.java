package io.github.detente.actor.phrases;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.phrases.Phrase.Kind;
import io.github.detente.actor.phrases.Phrase.Rank;
import io.github.detente.text.WordSet;

/** Joins what two phrases with a comma between them say of one actor. Stateless. */
public final class Apposition {
  private static final WordSet KIN = ActorWords.WORDS.set("kin");

  private Apposition() {}

  /** Joins {@code second} into {@code first}, or the other way round, if they are about one. */
  static Phrase join(Phrase first, Phrase second, Directory directory) {
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
    if (second.kind == Kind.PERSON && isOffice(first, second, directory)) {
      return describe(second, first);
    }
    if (isDescribedBody(first, second, directory)) {
      return name(first, second);
    }
    boolean body = first.kind == Kind.LOCAL || first.kind == Kind.GROUP;
    if (body && second.kind == Kind.DESCRIPTION && first.owner == null) {
      first.owner = second.owner;
    }
    return first;
  }

  /** Whether the second phrase is the name of what the first one describes. */
  static boolean isNamed(Phrase first, Phrase second, Directory directory) {
    return (second.kind == Kind.PERSON && isOffice(first, second, directory))
        || isDescribedBody(first, second, directory);
  }

  /** <i>The Chief of the Coast Staff, Captain Lund</i>: an office that no list has. */
  private static boolean isOffice(Phrase first, Phrase second, Directory directory) {
    boolean described = first.kind == Kind.LOCAL || first.kind == Kind.DESCRIPTION;
    boolean courtesy = !second.titles.isEmpty() || ActorWords.isHonorific(second.noun);
    boolean full = second.nameTo - second.nameFrom > 1;
    return described && first.definite && (courtesy || full) && !isBody(first, directory);
  }

  private static boolean isBody(Phrase phrase, Directory directory) {
    return phrase.isPrivate
        || directory.nouns(phrase.noun).stream()
            .anyMatch(n -> n.kind() != NounKind.PERSON && n.kind() != NounKind.PRIVATE);
  }

  /** <i>The ruling party, Dawn</i>, <i>a Dutch manufacturer, Van Dijk</i>: a body and its name. */
  private static boolean isDescribedBody(Phrase first, Phrase second, Directory directory) {
    boolean name =
        second.kind == Kind.LOCAL
            || second.kind == Kind.GROUP
            || (second.kind == Kind.PERSON
                && second.name == null
                && !second.isFirstName
                && second.titles.isEmpty());
    boolean said = second.kind == Kind.PERSON && ActorWords.isHonorific(second.noun);
    boolean small = first.kind == Kind.DESCRIPTION || first.kind == Kind.ORGAN || !first.isCapital;
    boolean kind =
        first.kind == Kind.DESCRIPTION || first.kind == Kind.LOCAL || first.kind == Kind.ORGAN;
    return name
        && !said
        && small
        && kind
        && !first.plural
        && directory.isNoun(first.noun, NounKind.BODY);
  }

  private static Phrase name(Phrase first, Phrase second) {
    second.from = first.from;
    if (second.kind == Kind.PERSON) {
      second.kind = Kind.LOCAL;
    }
    second.noun = first.noun; // what it is called later: "the company"
    second.isPrivate |= first.isPrivate;
    second.owner = second.owner == null ? first.owner : second.owner;
    second.place = second.place == null ? first.place : second.place;
    second.definite = true;
    return second;
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
    boolean asItsChair =
        title.to <= person.nameFrom
            && title.owner != null
            && title.owner.kind == Kind.ORGANISATION
            && !isPast(title)
            && person.owner != null
            && person.owner.kind == Kind.STATE;
    boolean unsure =
        person.owner == null || person.owner.guessed || person.owner.kind == Kind.PRONOUN;
    if (unsure || asItsChair) {
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
