package io.github.detente.actor;

import io.github.detente.actor.Entries.Noun;
import io.github.detente.actor.Entries.NounKind;
import io.github.detente.actor.Entries.Sex;
import io.github.detente.actor.Entries.Title;
import io.github.detente.actor.Name.Use;
import io.github.detente.actor.PhraseParts.Part;
import io.github.detente.actor.Reading.Kind;
import io.github.detente.actor.Reading.Rank;
import io.github.detente.text.Tokens.Case;
import java.util.List;
import java.util.Locale;

/**
 * Reads the core of a noun phrase, without determiner and complements: which name, title or noun it
 * ends in, and what stands before that.
 */
final class PhraseHead {
  private final NamedText text;
  private final ActorDirectory directory;
  private final PhraseParts phraseParts;

  PhraseHead(NamedText text) {
    this.text = text;
    this.directory = text.directory();
    this.phraseParts = new PhraseParts(text);
  }

  /** Reads the words from {@code from} to {@code to}, exclusive, into a reading. */
  void read(Reading reading, int from, int to, int phraseEnd) {
    for (int i = from; i < to; i++) {
      if (text.isOf(i, PhraseWords.HONORIFIC) && i + 1 < to && text.isCapital(i)) {
        reading.sex = PhraseWords.honorific(text.plain(i));
        reading.noun = text.plain(i);
      }
    }
    List<Part> parts = phraseParts.parts(from, to);
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    Part person = last(parts, Use.PERSON);
    boolean titled = parts.stream().anyMatch(Part::isTitle);
    rank(reading, parts, from, to);
    if (person != null && parts.indexOf(person) >= parts.size() - 2) {
      named(reading, parts, person, from);
      reading.name = person.hit().name();
    } else if (last != null
        && last.isRun()
        && last.to() == to
        && (titled || isPersonal(reading, parts))) {
      named(reading, parts, last, from);
    } else if (last == null || (last.to() < to && !last.isNoun() && !last.isTitle())) {
      lowercaseHead(reading, parts, to);
    } else if (last.isRun()) {
      local(reading, parts, from, to);
    } else if (last.isTitle()) {
      title(reading, parts, last);
    } else if (last.isNoun()) {
      noun(reading, parts, last, from, to);
    } else {
      entity(reading, parts, last, from, phraseEnd);
    }
  }

  /** <i>Former, deputy, designate</i>: the word stands before the title, or behind it. */
  private void rank(Reading reading, List<Part> parts, int from, int to) {
    for (Part part : parts) {
      if (!part.isTitle() && !part.isNoun()) {
        continue;
      }
      if (part.to() < to && text.isOf(part.to(), PhraseWords.FUTURE)) {
        reading.rank = Rank.FUTURE;
      }
      for (int i = from; i < part.from() && reading.rank == Rank.FULL; i++) {
        reading.rank = rankOf(i, part);
      }
      if (reading.rank != Rank.FULL) {
        return;
      }
    }
  }

  private Rank rankOf(int i, Part part) {
    if (text.isOf(i, PhraseWords.FORMER)) {
      return Rank.FORMER;
    }
    if (text.isOf(i, PhraseWords.FUTURE)) {
      return Rank.FUTURE;
    }
    boolean deputy = part.isTitle() && text.isOf(i, PhraseWords.DEPUTY);
    return deputy ? Rank.DEPUTY : Rank.FULL;
  }

  private static Part last(List<Part> parts, Use use) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i).is(use)) {
        return parts.get(i);
      }
    }
    return null;
  }

  /** Whether a capitalised run at the end is somebody, by what stands before it. */
  private boolean isPersonal(Reading reading, List<Part> parts) {
    if (PhraseWords.isHonorific(reading.noun)) {
      return true;
    }
    Part last = parts.get(parts.size() - 1);
    if (parts.size() > 1) {
      Part before = parts.get(parts.size() - 2);
      return before.isNoun() && isKind(before, NounKind.PERSON);
    }
    return directory.isFirstName(text.spelling(last.from()))
        && last.to() - last.from() > 1
        && !reading.definite;
  }

  private void named(Reading reading, List<Part> parts, Part name, int from) {
    reading.kind = Kind.PERSON;
    reading.nameFrom = name.from();
    reading.nameTo = name.to();
    while (!name.isRun()
        && reading.nameFrom > from
        && text.hit(reading.nameFrom - 1) == null
        && phraseParts.isNameWord(reading.nameFrom - 1)) {
      reading.nameFrom--;
    }
    for (Part part : parts) {
      if (part.from() == name.from()) {
        break;
      }
      if (part.isTitle()) {
        addTitle(reading, part);
      } else if (part.isNoun()) {
        organBefore(reading, part);
        reading.isPrivate |= isKind(part, NounKind.PRIVATE);
      } else if (part.isEntity()) {
        owner(reading, part);
      }
    }
  }

  private void addTitle(Reading reading, Part part) {
    Title title = directory.title(part.hit().name().key());
    reading.titles.add(title.title());
    reading.noun = title.head();
    reading.sex = reading.sex == Sex.UNKNOWN ? title.sex() : reading.sex;
  }

  private void organBefore(Reading reading, Part part) {
    if (isKind(part, NounKind.ORGAN)) {
      reading.role = lower(text.written(part.from(), part.to()));
    }
  }

  /** Whose: the first that is named, but the organisation before the nationality of its people. */
  private void owner(Reading reading, Part part) {
    boolean organisation =
        reading.owner != null && reading.owner.kind == Kind.STATE && isOfOrganisation(part);
    if (reading.owner == null || reading.owner.kind == Kind.PRONOUN || organisation) {
      reading.owner = new Reading(part.from(), part.to());
      entityKind(reading.owner, part);
    }
  }

  private static boolean isOfOrganisation(Part part) {
    return part.is(Use.ORGANISATION) || part.is(Use.ORGANISATION_ORGAN);
  }

  private boolean isKind(Part part, NounKind kind) {
    for (Noun noun : directory.nouns(part.hit().name().key())) {
      if (noun.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /**
   * The phrase ends in a small word that no list knows: somebody of a state, if one goes before.
   */
  private void lowercaseHead(Reading reading, List<Part> parts, int to) {
    for (Part part : parts) {
      if (part.isEntity()) {
        owner(reading, part);
      } else if (part.is(Use.PERSON)) {
        return;
      }
    }
    String head = text.plain(to - 1);
    reading.noun = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
    reading.plural = head.endsWith("s");
    reading.kind = reading.owner != null ? Kind.UNNAMED : Kind.NONE;
    reading.guessed = true;
    if (reading.owner == null && text.caseOf(to - 1) == Case.LOWER) {
      reading.kind = Kind.UNNAMED;
    }
  }

  /** Capitalised words that nobody knows: a body if it says so or has an article, else a person. */
  private void local(Reading reading, List<Part> parts, int from, int to) {
    Part last = parts.get(parts.size() - 1);
    int start = parts.get(0).isRun() || !text.isCapital(from) ? last.from() : from;
    reading.kind = Kind.LOCAL;
    reading.nameFrom = parts.size() == 1 ? last.from() : Math.min(start, last.from());
    reading.nameTo = to;
    reading.noun = text.plain(to - 1);
    reading.isPrivate |= Whose.isPrivate(directory, reading.noun);
    for (Part part : parts) {
      if (part.isEntity()) {
        owner(reading, part);
      }
    }
    boolean entityBefore = parts.size() > 1 && parts.get(parts.size() - 2).isEntity();
    if (!reading.definite && !entityBefore && text.caseOf(to - 1) != Case.UPPER) {
      reading.kind = Kind.PERSON;
      reading.nameFrom = last.from();
      reading.noun = "";
    }
  }

  private void title(Reading reading, List<Part> parts, Part last) {
    for (Part part : parts) {
      if (part.isTitle()) {
        addTitle(reading, part);
      } else if (part.isEntity()) {
        owner(reading, part);
      } else if (part.isNoun()) {
        organBefore(reading, part);
      } else if (part.isRun() && reading.owner == null && part.from() != last.from()) {
        reading.role = lower(text.written(part.from(), part.to()));
      }
    }
    reading.plural = last.is(Use.TITLES);
    Title title = directory.title(last.hit().name().key());
    boolean common = title.office().equals("official") || title.office().equals("lawmaker");
    boolean some = reading.indefinite || reading.plural || (common && title.of().isEmpty());
    reading.kind = some ? Kind.UNNAMED : Kind.TITLE;
  }

  private void noun(Reading reading, List<Part> parts, Part last, int from, int to) {
    Part before = null;
    int ownerEnd = from;
    for (Part part : parts) {
      if (part.isEntity() && part.from() != last.from()) {
        owner(reading, part);
        ownerEnd = part.to();
        before = part;
      }
    }
    reading.noun = PhraseWords.headWord(last.hit().name().key());
    reading.isPrivate |= isKind(last, NounKind.PRIVATE);
    reading.plural = last.is(Use.NOUNS) || text.isOf(last.to() - 1, PhraseWords.MANY);
    boolean ofGroup = before != null && before.is(Use.GROUP);
    boolean run = parts.stream().anyMatch(Part::isRun);
    if (ofGroup && !run && (isKind(last, NounKind.BODY) || isKind(last, NounKind.STATE))) {
      reading.owner = null;
      entityKind(reading, before);
    } else if (isKind(last, NounKind.ORGAN)
        && !(isKind(last, NounKind.BODY) && isNamedBody(parts, last))) {
      reading.kind = Kind.ORGAN;
      reading.role = organ(last, Math.min(ownerEnd, last.from()));
    } else if (isKind(last, NounKind.DOCUMENT)) {
      reading.kind = Kind.DOCUMENT;
      reading.role = issuer(parts, last);
    } else if (isNamedBody(parts, last)) {
      local(reading, parts, from, to);
      reading.kind = Kind.LOCAL;
      reading.nameFrom = firstCapital(from, to);
    } else if (isKind(last, NounKind.PERSON)) {
      reading.kind = Kind.UNNAMED;
      reading.official = last.from() > from && text.isOf(last.from() - 1, PhraseWords.OFFICIAL);
      for (Part part : parts) {
        if (part.isNoun() && part.from() != last.from()) {
          organBefore(reading, part);
          reading.isPrivate |= isKind(part, NounKind.PRIVATE) && isKind(part, NounKind.PERSON);
        }
      }
    } else {
      reading.kind = Kind.DESCRIPTION;
    }
  }

  int firstCapital(int from, int to) {
    int i = from;
    while (i < to - 1 && !text.isCapital(i)) {
      i++;
    }
    return i;
  }

  /**
   * <i>the Azov regiment</i>, <i>Prairie Unity Party</i>: a run of capitals before or in the noun.
   */
  private boolean isNamedBody(List<Part> parts, Part last) {
    boolean body =
        isKind(last, NounKind.BODY)
            || isKind(last, NounKind.ORGANISATION)
            || isKind(last, NounKind.STATE);
    boolean run = parts.size() > 1 && parts.get(parts.size() - 2).isRun();
    boolean capital = text.isCapital(last.to() - 1) && parts.size() > 1;
    return body && (run || capital);
  }

  /** The words of an organ from behind its owner: <i>foreign ministry</i>. */
  private String organ(Part noun, int from) {
    String listed = directory.nouns(noun.hit().name().key()).get(0).role();
    if (noun.to() - noun.from() > 1 || from >= noun.from()) {
      return listed;
    }
    int start = noun.from();
    while (start > from
        && text.isWord(start - 1)
        && noun.from() - start < 2
        && !text.isOf(
            start - 1, PhraseWords.DEFINITE | PhraseWords.INDEFINITE | PhraseWords.POSSESSIVE)) {
      start--;
    }
    return start == noun.from() ? listed : lower(text.written(start, noun.to()));
  }

  private String issuer(List<Part> parts, Part last) {
    for (Part part : parts) {
      if (part.from() != last.from() && part.isNoun() && isKind(part, NounKind.ORGAN)) {
        int from =
            part.from() > 0 && phraseParts.isNameWord(part.from() - 1)
                ? part.from() - 1
                : part.from();
        return lower(text.written(from, part.to()));
      }
    }
    return "";
  }

  private void entity(Reading reading, List<Part> parts, Part last, int from, int phraseEnd) {
    for (Part part : parts) {
      if (part.isEntity() && part.from() != last.from()) {
        owner(reading, part);
      }
    }
    entityKind(reading, last);
    boolean stateOfOther =
        reading.owner != null
            && reading.owner.name != null
            && last.hit().name().isOfState()
            && !last.hit().name().key().equals(reading.owner.name.key());
    boolean organ = last.is(Use.SEAT) || last.is(Use.STATE_ORGAN);
    if (stateOfOther && organ) {
      reading.kind = Kind.ORGAN;
      reading.noun = text.plain(last.to() - 1);
    } else if (!stateOfOther) {
      reading.owner = null;
    }
    reading.nameFrom = last.from();
    reading.nameTo = Math.min(last.to(), phraseEnd);
    if (last.is(Use.DEMONYM)) {
      reading.plural = text.plain(last.to() - 1).endsWith("s");
    }
    reading.definite |= from < last.from() && text.is(from - 1, "the");
  }

  private void entityKind(Reading reading, Part part) {
    Name name = part.hit().name();
    reading.name = name;
    reading.role = name.role();
    reading.noun = text.plain(part.to() - 1);
    reading.kind =
        switch (name.use()) {
          case ORGANISATION, ORGANISATION_ORGAN -> Kind.ORGANISATION;
          case GROUP -> Kind.GROUP;
          default -> Kind.STATE;
        };
  }

  static String lower(String text) {
    return String.join(" ", text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
  }
}
