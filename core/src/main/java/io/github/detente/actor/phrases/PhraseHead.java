package io.github.detente.actor.phrases;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.Noun;
import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Entries.Title;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.Name.Use;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.phrases.Phrase.Kind;
import io.github.detente.actor.phrases.Phrase.Rank;
import io.github.detente.actor.phrases.PhraseParts.Part;
import io.github.detente.text.Tokens.Case;
import io.github.detente.text.WordSet;
import java.util.List;
import java.util.Locale;

/**
 * Reads the core of a noun phrase, without determiner and complements: which name, title or noun it
 * ends in, and what stands before that.
 */
public final class PhraseHead {
  /** Words that names of newspapers end in: <i>Dallas Morning News</i>. */
  private static final WordSet OUTLET = ActorWords.WORDS.set("outlet");

  private static final WordSet FIRM = ActorWords.PHRASES.set("firm");
  private static final WordSet RETIRED = ActorWords.PHRASES.set("retired");
  private static final WordSet KIND = ActorWords.PHRASES.set("small-kind");
  private static final WordSet BRANCH = ActorWords.PHRASES.set("branch");
  private static final WordSet PROFESSION = ActorWords.PHRASES.set("profession");
  private static final WordSet DEPUTIES = ActorWords.PHRASES.set("deputy-before-name");

  /** How the directory has that title. */
  private static final String DEPUTY = "rep.";

  private static final WordSet POST_NOMINAL = ActorWords.PHRASES.set("post-nominal");

  private final NamedText text;
  private final Directory directory;
  private final PhraseParts phraseParts;

  /** The noun that was asked for last, and what it may stand for: many ask for one in a row. */
  private String asked = "";

  private List<Noun> entries = List.of();

  PhraseHead(NamedText text) {
    this.text = text;
    this.directory = text.directory();
    this.phraseParts = new PhraseParts(text);
  }

  private static boolean hasRun(List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).isRun()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTitle(List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).isTitle()) {
        return true;
      }
    }
    return false;
  }

  /** Reads the words from {@code from} to {@code to}, exclusive, into a phrase. */
  void read(Phrase phrase, int from, int to, int phraseEnd) {
    for (int i = from; i < to; i++) {
      if (text.isOf(i, ActorWords.HONORIFIC) && i + 1 < to && text.isCapital(i)) {
        phrase.sex = ActorWords.honorific(text.plain(i));
        phrase.noun = text.plain(i);
      }
    }
    List<Part> parts = phraseParts.parts(from, to);
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    Part person = last(parts, Use.PERSON);
    boolean titled = hasTitle(parts);
    rank(phrase, parts, from, to);
    for (int i = from; last != null && i < last.from(); i++) {
      phrase.isPrivate |= text.isOf(i, RETIRED); // who has left the army speaks for nobody
    }
    if (person != null && parts.indexOf(person) >= parts.size() - 2) {
      named(phrase, parts, person, from);
      phrase.name = person.hit().name();
    } else if (last != null
        && last.isRun()
        && last.to() == to
        && (titled || isPersonal(phrase, parts))) {
      named(phrase, parts, last, from);
    } else if (last == null || (last.to() < to && !last.isNoun() && !last.isTitle())) {
      lowercaseHead(phrase, parts, to);
    } else if (last.isRun()) {
      local(phrase, parts, from, to);
    } else if (last.isTitle()) {
      title(phrase, parts, last);
    } else if (last.isNoun()) {
      noun(phrase, parts, last, from, to);
    } else {
      entity(phrase, parts, last, from, phraseEnd);
    }
  }

  /** <i>Former, deputy, designate</i>: the word stands before the title, or behind it. */
  private void rank(Phrase phrase, List<Part> parts, int from, int to) {
    // Each word is looked at once, however many titles stand behind it.
    int next = from;
    boolean deputy = false;
    for (Part part : parts) {
      if (!part.isTitle() && !part.isNoun()) {
        continue;
      }
      if (part.to() < to && text.isOf(part.to(), ActorWords.FUTURE)) {
        phrase.rank = Rank.FUTURE;
      }
      if (phrase.rank == Rank.FULL && deputy && part.isTitle()) {
        phrase.rank = Rank.DEPUTY;
      }
      for (; next < part.from() && phrase.rank == Rank.FULL; next++) {
        phrase.rank = rankOf(next, part);
        deputy |= text.isOf(next, ActorWords.DEPUTY);
      }
      if (phrase.rank != Rank.FULL) {
        return;
      }
    }
  }

  private Rank rankOf(int i, Part part) {
    if (text.isOf(i, ActorWords.FORMER)) {
      return Rank.FORMER;
    }
    if (text.isOf(i, ActorWords.FUTURE)) {
      return Rank.FUTURE;
    }
    boolean deputy = part.isTitle() && text.isOf(i, ActorWords.DEPUTY);
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
  private boolean isPersonal(Phrase phrase, List<Part> parts) {
    if (ActorWords.isHonorific(phrase.noun)) {
      return true;
    }
    Part last = parts.get(parts.size() - 1);
    if (parts.size() > 1) {
      Part before = parts.get(parts.size() - 2);
      return before.isNoun() && isKind(before, NounKind.PERSON);
    }
    return directory.isFirstName(text.spelling(last.from()))
        && last.to() - last.from() > 1
        && !phrase.definite;
  }

  private void named(Phrase phrase, List<Part> parts, Part name, int from) {
    phrase.kind = Kind.PERSON;
    phrase.nameFrom = name.from();
    phrase.nameTo = name.to();
    cutHonours(phrase);
    while (!name.isRun()
        && phrase.nameFrom > from
        && text.hit(phrase.nameFrom - 1) == null
        && phraseParts.isNameWord(phrase.nameFrom - 1)) {
      phrase.nameFrom--;
    }
    for (Part part : parts) {
      if (part.from() == name.from()) {
        break;
      }
      if (part.isTitle()) {
        addTitle(phrase, part);
      } else if (isDeputy(parts, part, name)) {
        phrase.titles.add(DEPUTY);
      } else if (part.isNoun()) {
        organBefore(phrase, part);
        phrase.isPrivate |= isKind(part, NounKind.PRIVATE);
      } else if ((part.isRun() || part.is(Use.PERSON)) && phrase.owner == null) {
        phrase.owner = person(part);
      } else if (part.isEntity()) {
        owner(phrase, parts, part);
      }
    }
  }

  /** <i>Representative Ann Lee</i>: a title of deputies, where the noun has many meanings. */
  private boolean isDeputy(List<Part> parts, Part noun, Part name) {
    return noun.isNoun()
        && noun.from() == parts.get(0).from()
        && noun.to() == name.from()
        && noun.to() - noun.from() == 1
        && text.isCapital(noun.from())
        && DEPUTIES.contains(text.plain(noun.from()));
  }

  /** Whose somebody is: of a state, or of a body whose name a state's adjective opens. */
  private void owner(Phrase phrase, List<Part> parts, Part part) {
    int i = parts.indexOf(part) + 1;
    while (i < parts.size() - 1 && isInName(parts.get(i))) {
      i++;
    }
    boolean body =
        part.is(Use.DEMONYM)
            && phrase.owner == null
            && i + 1 < parts.size()
            && parts.get(i).isNoun()
            && (parts.get(i + 1).isTitle() || parts.get(i + 1).isNoun())
            && text.isCapital(parts.get(i).to() - 1)
            && isKind(parts.get(i), NounKind.BODY)
            && PROFESSION.contains(text.plain(parts.get(i).to() - 1));
    if (!body) {
      owner(phrase, part);
      return;
    }
    Part noun = parts.get(i);
    phrase.owner = new Phrase(part.from(), noun.to());
    ownBody(phrase.owner, part.from(), noun.to());
  }

  /** <i>Pilots</i> in <i>Norwegian Pilots Union</i>. */
  private boolean isInName(Part part) {
    int last = part.to() - 1;
    return part.isRun()
        || (part.isNoun() && text.isCapital(last) && !PROFESSION.contains(text.plain(last)));
  }

  /** <i>Ann Lee QC</i>: honours are no part of the name. */
  private void cutHonours(Phrase phrase) {
    while (phrase.nameTo - phrase.nameFrom > 2
        && text.isOf(phrase.nameTo - 1, POST_NOMINAL)
        && text.caseOf(phrase.nameTo - 1) != Case.LOWER) {
      phrase.nameTo--;
    }
  }

  /** <i>Okello spokesman Sam Mwangi</i>: Okello's, if there is such a person. */
  private Phrase person(Part part) {
    Phrase person = new Phrase(part.from(), part.to());
    person.guessed = true;
    person.kind = Kind.PERSON;
    person.nameFrom = part.from();
    person.nameTo = part.to();
    person.name = part.hit() == null ? null : part.hit().name();
    return person;
  }

  private void addTitle(Phrase phrase, Part part) {
    Title title = directory.title(part.hit().name().key());
    phrase.titles.add(title.title());
    phrase.noun = title.head();
    phrase.sex = phrase.sex == Sex.UNKNOWN ? title.sex() : phrase.sex;
  }

  private void organBefore(Phrase phrase, Part part) {
    if (isKind(part, NounKind.ORGAN)) {
      phrase.role = lower(text.written(part.from(), part.to()));
    }
  }

  /**
   * Possessors: the first that is named, but the organisation before the nationality of its people.
   */
  private void owner(Phrase phrase, Part part) {
    boolean organisation =
        phrase.owner != null && phrase.owner.kind == Kind.STATE && isOfOrganisation(part);
    // "Visiting Norwegian President Okello": a capital says less than a name that is known.
    boolean guessed = phrase.owner != null && phrase.owner.guessed;
    if (phrase.owner == null || phrase.owner.kind == Kind.PRONOUN || guessed || organisation) {
      phrase.owner = new Phrase(part.from(), part.to());
      entityKind(phrase.owner, part);
    }
  }

  private static boolean isOfOrganisation(Part part) {
    return part.is(Use.ORGANISATION) || part.is(Use.ORGANISATION_ORGAN);
  }

  @SuppressWarnings("ReferenceEquality") // An equal key is looked up once more, and no harm done.
  private boolean isKind(Part part, NounKind kind) {
    String key = part.hit().name().key();
    if (key != asked) {
      asked = key;
      entries = directory.nouns(key);
    }
    return Directory.isAny(entries, kind);
  }

  /**
   * The phrase ends in a small word that no list knows: somebody of a state, if one goes before.
   */
  private void lowercaseHead(Phrase phrase, List<Part> parts, int to) {
    for (Part part : parts) {
      if (part.isEntity()) {
        owner(phrase, part);
      }
    }
    String head = text.plain(to - 1);
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (last != null && last.to() == to - 1 && BRANCH.contains(head) && isOwnBody(parts, last)) {
      ownBody(phrase, parts.get(parts.size() - 2).from(), last.to());
      return;
    }
    phrase.noun = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
    phrase.plural = head.endsWith("s");
    phrase.kind = phrase.owner != null ? Kind.UNNAMED : Kind.NONE;
    phrase.guessed = true;
    if (phrase.owner == null && text.caseOf(to - 1) == Case.LOWER) {
      phrase.kind = Kind.UNNAMED;
    }
  }

  /** Capitalised words that nobody knows: a body if it says so or has an article, else a person. */
  private void local(Phrase phrase, List<Part> parts, int from, int to) {
    Part last = parts.get(parts.size() - 1);
    int start = parts.get(0).isRun() || !text.isCapital(from) ? last.from() : from;
    phrase.kind = Kind.LOCAL;
    phrase.nameFrom = parts.size() == 1 ? last.from() : Math.min(start, last.from());
    phrase.nameFrom = behindCompound(phrase.nameFrom, last.from());
    phrase.nameTo = to;
    phrase.noun = text.plain(to - 1);
    phrase.isCapital = text.isCapital(to - 1);
    phrase.isPrivate |=
        directory.isNoun(phrase.noun, NounKind.PRIVATE) || OUTLET.contains(phrase.noun);
    for (Part part : parts) {
      if (part.isEntity()) {
        owner(phrase, part);
      }
    }
    Part kind = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
    if (kind != null
        && kind.isNoun()
        && kind.to() == last.from()
        && isKind(kind, NounKind.BODY)
        && !text.isCapital(kind.to() - 1)) {
      phrase.nameFrom = last.from();
      phrase.noun = ActorWords.headWord(kind.hit().name().key());
      boolean firm = FIRM.contains(phrase.noun);
      phrase.isPrivate |= isKind(kind, NounKind.PRIVATE) && (phrase.owner == null || firm);
      return;
    }
    boolean entityBefore = parts.size() > 1 && parts.get(parts.size() - 2).isEntity();
    if (!phrase.definite && !entityBefore && text.caseOf(to - 1) != Case.UPPER) {
      phrase.kind = Kind.PERSON;
      phrase.nameFrom = last.from();
      phrase.noun = "";
      cutHonours(phrase);
      phrase.isFirstName =
          last.to() - last.from() > 1 && directory.isFirstName(text.spelling(last.from()));
    }
  }

  /** <i>Bergen-based Harbour Watch</i>: the name begins behind where it is. */
  private int behindCompound(int from, int head) {
    int start = from;
    for (int i = from + 1; i < head; i++) {
      if (text.isGlued(i) && text.isOf(i, ActorWords.COMPOUND)) {
        start = i + 1;
      }
    }
    return start;
  }

  private void title(Phrase phrase, List<Part> parts, Part last) {
    for (Part part : parts) {
      if (part.isTitle()) {
        addTitle(phrase, part);
      } else if (part.isEntity()) {
        owner(phrase, parts, part);
      } else if (part.isNoun()) {
        organBefore(phrase, part);
        // "A rebel spokesman", "a student leader": of those people, and of no state.
        phrase.isPrivate |= isKind(part, NounKind.PRIVATE) && isKind(part, NounKind.PERSON);
      } else if (part.isRun() && phrase.owner == null && part.from() != last.from()) {
        phrase.role = lower(text.written(part.from(), part.to()));
      }
    }
    phrase.plural = last.is(Use.TITLES);
    Title title = directory.title(last.hit().name().key());
    boolean common = title.office().equals("official") || title.office().equals("lawmaker");
    boolean some = phrase.indefinite || phrase.plural || (common && title.of().isEmpty());
    phrase.kind = some ? Kind.UNNAMED : Kind.TITLE;
  }

  private void noun(Phrase phrase, List<Part> parts, Part last, int from, int to) {
    Part before = null;
    int ownerEnd = from;
    for (Part part : parts) {
      if (part.isEntity() && part.from() != last.from()) {
        owner(phrase, part);
        ownerEnd = part.to();
        before = part;
      }
    }
    phrase.noun = ActorWords.headWord(last.hit().name().key());
    phrase.isPrivate |= isKind(last, NounKind.PRIVATE);
    phrase.plural = last.is(Use.NOUNS) || text.isOf(last.to() - 1, ActorWords.MANY);
    boolean ofGroup = before != null && before.is(Use.GROUP);
    if (ofGroup
        && !hasRun(parts)
        && (isKind(last, NounKind.BODY) || isKind(last, NounKind.STATE))) {
      phrase.owner = null;
      entityKind(phrase, before);
    } else if (isKind(last, NounKind.ORGAN)
        && !(isKind(last, NounKind.BODY) && isNamedBody(parts, last))) {
      phrase.kind = Kind.ORGAN;
      phrase.role = organ(last, Math.min(ownerEnd, last.from()));
    } else if (isKind(last, NounKind.DOCUMENT)) {
      phrase.kind = Kind.DOCUMENT;
      phrase.role = issuer(parts, last);
    } else if (before != null && text.isGlued(before.to()) && isBody(last)) {
      ledBody(phrase, before, last);
    } else if (isNamedBody(parts, last)) {
      local(phrase, parts, from, to);
      phrase.kind = Kind.LOCAL;
      phrase.noun = text.plain(last.to() - 1);
      phrase.nameFrom = behindCompound(firstCapital(from, to), last.from());
      boolean named = phrase.nameFrom < last.from();
      if (named && KIND.contains(phrase.noun) && text.caseOf(last.to() - 1) == Case.LOWER) {
        phrase.nameTo = last.from(); // "the Highland Salt company": a small word is no name
      }
    } else if (isKind(last, NounKind.PERSON)) {
      phrase.kind = Kind.UNNAMED;
      phrase.official = last.from() > from && text.isOf(last.from() - 1, ActorWords.OFFICIAL);
      for (Part part : parts) {
        if (part.isNoun() && part.from() != last.from()) {
          organBefore(phrase, part);
          phrase.isPrivate |= isKind(part, NounKind.PRIVATE) && isKind(part, NounKind.PERSON);
        }
      }
    } else {
      phrase.kind = Kind.DESCRIPTION;
    }
  }

  private boolean isBody(Part noun) {
    return isKind(noun, NounKind.BODY) || isKind(noun, NounKind.ORGANISATION);
  }

  /** <i>The US-led coalition</i>: not the state that leads it, but a body of that name. */
  private void ledBody(Phrase phrase, Part leader, Part last) {
    phrase.kind = Kind.LOCAL;
    phrase.nameFrom = leader.from();
    phrase.nameTo = last.to();
    phrase.isPrivate |= !isOfOrganisation(leader);
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
    // "the Chamber of Mines": a name of several words, although it is in the list
    boolean name =
        last.to() - last.from() > 2
            && text.isCapital(last.from())
            && text.isCapital(last.to() - 1)
            && isKind(last, NounKind.PRIVATE);
    return body && (run || capital || name);
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
            start - 1, ActorWords.DEFINITE | ActorWords.INDEFINITE | ActorWords.POSSESSIVE)) {
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

  private void entity(Phrase phrase, List<Part> parts, Part last, int from, int phraseEnd) {
    if (isOwnBody(parts, last)) {
      ownBody(phrase, parts.get(parts.size() - 2).from(), last.to());
      return;
    }
    for (Part part : parts) {
      if (part.isEntity() && part.from() != last.from()) {
        owner(phrase, part);
      }
    }
    entityKind(phrase, last);
    boolean stateOfOther =
        phrase.owner != null
            && phrase.owner.name != null
            && last.hit().name().isOfState()
            && !last.hit().name().key().equals(phrase.owner.name.key());
    boolean organ = last.is(Use.SEAT) || last.is(Use.STATE_ORGAN);
    if (stateOfOther && organ) {
      phrase.kind = Kind.ORGAN;
      phrase.noun = text.plain(last.to() - 1);
    } else if (!stateOfOther) {
      phrase.owner = null;
    }
    phrase.nameFrom = last.from();
    phrase.nameTo = Math.min(last.to(), phraseEnd);
    if (last.is(Use.DEMONYM)) {
      phrase.plural = text.plain(last.to() - 1).endsWith("s");
    }
    phrase.definite |= from < last.from() && text.is(from - 1, "the");
  }

  /**
   * <i>The Norwegian Red Cross</i>, <i>Delmar Petroleum Norway</i>: neither the organisation nor
   * the state, but a body of its own that is called so.
   */
  private boolean isOwnBody(List<Part> parts, Part last) {
    if (parts.size() < 2) {
      return false;
    }
    Part before = parts.get(parts.size() - 2);
    boolean adjacent = before.to() == last.from();
    boolean society = last.is(Use.ORGANISATION) && before.is(Use.DEMONYM);
    boolean firm = last.is(Use.STATE) && before.isRun() && before.to() - before.from() > 1;
    return adjacent && text.caseOf(last.to() - 1) == Case.CAPITAL && (society || firm);
  }

  private void ownBody(Phrase phrase, int from, int to) {
    phrase.kind = Kind.LOCAL;
    phrase.owner = null;
    phrase.nameFrom = from;
    phrase.nameTo = to;
    phrase.noun = text.plain(to - 1);
    phrase.isPrivate = true;
  }

  private void entityKind(Phrase phrase, Part part) {
    Name name = part.hit().name();
    phrase.name = name;
    phrase.role = name.role();
    phrase.noun = text.plain(part.to() - 1);
    phrase.kind =
        switch (name.use()) {
          case ORGANISATION, ORGANISATION_ORGAN -> Kind.ORGANISATION;
          case GROUP -> Kind.GROUP;
          default -> Kind.STATE;
        };
  }

  private static boolean isLoneBlank(String text, int i) {
    return text.charAt(i) == ' ' && (i == 0 || text.charAt(i - 1) != ' ');
  }

  /** Returns words in small letters, a blank between two. */
  static String lower(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) > ' ' || isLoneBlank(text, i))) {
      i++;
    }
    if (i == text.length()) {
      return text.toLowerCase(Locale.ROOT).strip();
    }
    return String.join(" ", text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
  }
}
