package io.github.detente.actor.phrases;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Name.Use;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.directory.NamedText.Hit;
import io.github.detente.actor.phrases.Phrase.Kind;
import io.github.detente.text.Tokens.Case;
import io.github.detente.text.WordSet;

/**
 * Reads noun phrases: whose, which title or noun, which name. Knows the words of the phrase and the
 * directory, and nothing of the rest of the article. Phrases nest (<i>the envoy of the head of the
 * army</i>), but nobody nests them deeper than {@link #DEEPEST}: what is behind is left unread, so
 * that depth and time are bounded.
 */
public final class PhraseReader {
  private static final int DEEPEST = 12;

  private static final WordSet GUESTS = ActorWords.PHRASES.set("guest");
  private static final WordSet FIGHTERS = ActorWords.WORDS.set("fighter");
  private static final WordSet SPOKEN = ActorWords.PHRASES.set("spoken");
  private static final WordSet OF_ORGANISATIONS = ActorWords.PHRASES.set("organisation-office");
  private static final WordSet ANY_STATE = ActorWords.WORDS.set("any-state");
  private static final WordSet PEOPLE = ActorWords.PHRASES.set("people");

  /** How many words behind a preposition its name stands at most. */
  private static final int NEAR = 6;

  private static final int LONGEST_NAME = 3;

  private final NamedText text;
  private final Directory directory;
  private final PhraseHead head;
  private int depth;

  public PhraseReader(NamedText text) {
    this.text = text;
    this.directory = text.directory();
    this.head = new PhraseHead(text);
  }

  /** Reads the words from {@code from} to {@code to}, exclusive: one phrase, with appositions. */
  public Phrase read(int from, int to) {
    if (depth == DEEPEST) {
      return new Phrase(from, to);
    }
    depth++;
    try {
      return readPhrase(from, to);
    } finally {
      depth--;
    }
  }

  private Phrase readPhrase(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (!text.isWord(start) || (end - start > 1 && isLeading(start)))) {
      start++;
    }
    while (end > start && !text.isWord(end - 1) && !text.isInsideHit(end - 1)) {
      end--;
    }
    if (start >= end) {
      return new Phrase(from, to);
    }
    if (end - start == 1 && text.isOf(start, ActorWords.PRONOUN) && !isAcronym(start)) {
      return pronoun(start);
    }
    int called = PhraseParts.calledAt(text, start + 1, end);
    if (called < end) {
      return named(start, called, end);
    }
    int i = start + 1;
    while (i < end) {
      boolean mark = ",(–—:".indexOf(text.plain(i).charAt(0)) >= 0 && !text.isWord(i);
      int behind = PhraseParts.retiredEnd(text, i);
      if (behind > i && behind < end) {
        i = behind;
      } else if (mark && !text.isInsideHit(i)) {
        Phrase first = readOne(start, i);
        return Apposition.join(first, apposed(first, i + 1, end), directory);
      } else {
        i++;
      }
    }
    return readJoint(start, end);
  }

  /** <i>A spokesman for the front, Ivo Lund</i>: the name of one, though a part is a place's. */
  private Phrase apposed(Phrase first, int from, int to) {
    Phrase second = read(from, to);
    int words = second.to - from;
    boolean named = first.isPersonal() && !first.plural && words > 1 && words <= LONGEST_NAME;
    boolean place = false;
    for (int i = from; named && i < second.to; i++) {
      Hit hit = text.hit(i);
      place |= hit != null;
      boolean part = hit == null || (hit.name().use() == Use.PLACE && hit.to() - hit.from() == 1);
      named = part && text.isCapital(i);
    }
    if (named && place && second.kind != Kind.PERSON) {
      second.kind = Kind.PERSON;
      second.nameFrom = from;
      second.nameTo = second.to;
      second.owner = null;
      second.place = null;
      second.noun = "";
      second.role = "";
    }
    return second;
  }

  /** <i>A former policeman known as Okello</i>: somebody by the name behind, and what he is. */
  private Phrase named(int from, int name, int to) {
    int end = PhraseParts.beforeNaming(text, from, name);
    Phrase person = new Phrase(from, to);
    person.kind = Kind.PERSON;
    person.nameFrom = name;
    person.nameTo = name;
    while (person.nameTo < to && (text.isCapital(person.nameTo) || text.isGlued(person.nameTo))) {
      person.nameTo++;
    }
    return Apposition.join(readOne(from, end), person, directory);
  }

  private boolean isLeading(int i) {
    return text.isOf(i, ActorWords.LEADING) && text.hit(i) == null;
  }

  private boolean isAcronym(int i) {
    return text.caseOf(i) == Case.UPPER && text.end(i) - text.start(i) > 1;
  }

  private Phrase pronoun(int i) {
    Phrase phrase = new Phrase(i, i + 1);
    phrase.kind = Kind.PRONOUN;
    phrase.noun = text.plain(i);
    return phrase;
  }

  /** Of two joined by <i>and</i>, the first speaks for both. */
  private Phrase readJoint(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if ((text.is(i, "and") || text.is(i, "or")) && !text.isInsideHit(i)) {
        long opening = ActorWords.DEFINITE | ActorWords.POSSESSIVE;
        boolean another =
            text.isCapital(i + 1) || text.isOf(i + 1, opening) || isAttributed(i + 1, to);
        Hit left = text.hit(i - 1);
        boolean demonym = left != null && left.name().use() == Use.DEMONYM;
        if (another && demonym && to - i > 2) {
          Phrase right = readOne(i + 1, to);
          right.owner = readOne(from, i);
          return right;
        }
        if (another && !endsWithTail(from, i) && !isInsideTitle(i, to)) {
          return readOne(from, i);
        }
      }
    }
    return readOne(from, to);
  }

  /** <i>… and visiting Norwegian Prime Minister Lund</i>: a small word before somebody else. */
  private boolean isAttributed(int i, int to) {
    Hit next = i + 1 < to ? text.hit(i + 1) : null;
    Hit before = text.hit(i - 2);
    boolean person = text.isCapital(i - 2) && (before == null || before.name().use() == Use.PERSON);
    return person
        && text.caseOf(i) == Case.LOWER
        && next != null
        && (next.name().isOfState() || next.name().use() == Use.TITLE)
        && text.isCapital(i + 1);
  }

  /** <i>Peace and Security Commissioner Okello</i>: one office, of which a title says the kind. */
  private boolean isInsideTitle(int and, int to) {
    int i = and + 1;
    while (i < to && text.isCapital(i) && text.hit(i) == null) {
      i++;
    }
    Hit title = i > and + 1 && i < to ? text.hit(i) : null;
    Use use = title == null ? null : title.name().use();
    return text.isCapital(and - 1)
        && text.hit(and - 1) == null
        && (use == Use.TITLE || use == Use.TITLES);
  }

  private boolean endsWithTail(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (isTail(i) || text.is(i, "of")) {
        return true;
      }
    }
    return false;
  }

  private boolean isTail(int i) {
    return text.isOf(i, ActorWords.TAIL)
        && !text.isGlued(i)
        && text.caseOf(i) == Case.LOWER
        && text.hit(i) == null;
  }

  private Phrase readOwner(int from, int to) {
    if (depth == DEEPEST) {
      return new Phrase(from, to);
    }
    depth++;
    try {
      return readOne(from, to);
    } finally {
      depth--;
    }
  }

  private Phrase readOne(int from, int to) {
    int end = from + 1;
    while (end < to && !isTail(end) && !(text.is(end, "of") && !text.isInsideHit(end))) {
      end++;
    }
    int possessive = -1;
    for (int i = from + 1; i < end; i++) {
      if (text.isPossessive(i) && isOfPeople(i, end)) {
        return bodyOfPeople(from, end, to);
      }
    }
    for (int i = from + 1; i < end; i++) {
      if (text.isPossessive(i) && !text.isInsideHit(i) && !isInsideName(i, end)) {
        possessive = i;
      }
    }
    if (possessive > 0) {
      Phrase owner = readOwner(from, possessive);
      if (possessive + 1 >= to) {
        return owner;
      }
      Phrase phrase = readOne(possessive + 1, to);
      if (owner.kind == Kind.STATE && (isOrganOfOther(phrase, owner) || isCouncil(phrase))) {
        phrase.kind = Kind.ORGAN;
      }
      if (phrase.owner == null || isSentThere(phrase, owner)) {
        phrase.owner = owner;
      } else if (phrase.owner.kind == Kind.ORGAN && phrase.owner.owner == null) {
        phrase.owner.owner = owner;
      }
      phrase.definite = true;
      return phrase;
    }
    return readCore(from, end, to);
  }

  /** <i>Norway's envoy at the United Nations</i>: Norway's, and no private person's host. */
  private boolean isSentThere(Phrase phrase, Phrase owner) {
    int before = phrase.owner.from - 1;
    boolean at = text.is(before, "at") || (text.is(before, "the") && text.is(before - 1, "at"));
    return at
        && owner.kind == Kind.STATE
        && phrase.owner.kind == Kind.ORGANISATION
        && phrase.isPersonal()
        && !phrase.isPrivate;
  }

  private Phrase readCore(int from, int end, int to) {
    Phrase phrase = new Phrase(from, to);
    int start = determiner(phrase, from, end);
    long counting = ActorWords.INDEFINITE | ActorWords.QUANTITY;
    if (end - start == 1 && text.is(end, "of") && text.isOf(start, counting)) {
      return some(from, end + 1, to);
    }
    head.read(phrase, start, end, to);
    if (end + 1 < to && text.is(end, "of")) {
      complement(phrase, end + 1, to);
    } else if (end + 2 < to && phrase.isPersonal() && text.isOf(end, ActorWords.CLOSE)) {
      closeTo(phrase, end + 2, to);
    } else if (end + 1 < to && isAffiliation(phrase, end, to)) {
      complement(phrase, end + 1, to);
    } else if (end < to && text.isOf(end, ActorWords.LOCATION)) {
      phrase.place = place(end, Math.min(to, end + NEAR));
    }
    return phrase;
  }

  /** <i>A person close to the prime minister</i>: somebody unnamed who speaks for that side. */
  private void closeTo(Phrase phrase, int from, int to) {
    complement(phrase, from, to);
    phrase.isPrivate &= phrase.owner == null;
    phrase.official |= phrase.owner != null;
  }

  /** <i>An economist at the bank, the spokesman for the party</i>: whose he is. */
  private boolean isAffiliation(Phrase phrase, int end, int to) {
    boolean person = phrase.isPersonal() && (!phrase.titles.isEmpty() || !phrase.noun.isEmpty());
    if (text.is(end, "on")) {
      return isOfName(phrase, end + 1, to) && text.hit(end + 1) == null;
    }
    return text.is(end, "for")
        ? person || isOfName(phrase, end + 1, to)
        : person
            && (text.is(end, "at")
                || text.is(end, "with")
                || (text.is(end, "from") && isGroup(end + 1, to))
                || (text.is(end, "to") && read(end + 1, to).isPersonal()));
  }

  private boolean isGroup(int from, int to) {
    for (Hit hit : text.hits(from, Math.min(to, from + NEAR))) {
      if (hit.name().use() == Use.GROUP) {
        return true;
      }
    }
    return false;
  }

  /** <i>the Baltic Workers' Council</i>: the name of a body, and nobody's council. */
  private boolean isInsideName(int i, int end) {
    Hit last = text.hit(end - 1);
    boolean body =
        last != null
            && (last.name().use() == Use.NOUN || last.name().use() == Use.NOUNS)
            && directory.isNoun(last.name().key(), NounKind.BODY);
    Hit before = text.hit(i - 1);
    return body
        && text.isCapital(end - 1)
        && text.isCapital(i - 1)
        && (before == null || before.name().isCommon());
  }

  /** <i>the Elbe People's Guard</i>: a body of that name, whatever it is called. */
  private boolean isOfPeople(int i, int end) {
    boolean capitals = text.isCapital(i - 2) && text.isCapital(i - 1) && text.isCapital(end - 1);
    return capitals
        && text.isOf(i - 1, PEOPLE)
        && text.hit(i - 2) == null
        && text.hit(end - 1) == null
        && i + 1 < end;
  }

  private Phrase bodyOfPeople(int from, int end, int to) {
    Phrase phrase = new Phrase(from, to);
    int start = determiner(phrase, from, end);
    phrase.kind = Kind.LOCAL;
    phrase.nameFrom = head.firstCapital(start, end);
    phrase.nameTo = end;
    phrase.noun = text.plain(end - 1);
    return phrase;
  }

  private int determiner(Phrase phrase, int from, int end) {
    int i = from;
    while (i < end - 1 && text.hit(i) == null) {
      if (text.isOf(i, ActorWords.POSSESSIVE)) {
        phrase.owner = pronoun(i);
        phrase.definite = true;
      } else if (text.isOf(i, ActorWords.DEFINITE)) {
        phrase.definite = true;
      } else if (text.isOf(i, ActorWords.INDEFINITE)
          && (!text.isCapital(i) || text.startsSentence(i))) {
        phrase.indefinite = true;
      } else {
        break;
      }
      i++;
    }
    return i;
  }

  /** Reads what a preposition joins to the head: a part of its name, or whose it is. */
  private void complement(Phrase phrase, int from, int to) {
    if (isOfName(phrase, from, to)) {
      nameWithComplement(phrase, from, to);
      phrase.place = place(from, Math.min(to, from + NEAR));
      return;
    }
    int holder = holder(phrase, from, to);
    if (holder > from) {
      Phrase of = read(from, holder);
      boolean entity = of.kind != Kind.NONE && of.kind != Kind.UNNAMED && of.kind != Kind.PERSON;
      phrase.owner = phrase.owner == null && entity ? of : phrase.owner;
      phrase.kind = Kind.PERSON;
      phrase.nameFrom = holder;
      phrase.nameTo = to;
      phrase.role = "";
      return;
    }
    Phrase whose = read(from, to);
    if (whose.indefinite && ANY_STATE.contains(whose.noun)) {
      return; // "a diplomat of a NATO country" speaks for none that is named
    }
    if (text.is(from - 1, "of") && isNationalSociety(phrase, whose)) {
      nameWithComplement(phrase, from, to);
      phrase.name = null;
      phrase.isPrivate = true;
    } else if (whose.kind == Kind.UNNAMED && FIGHTERS.contains(whose.noun)) {
      phrase.isPrivate = true; // "a commander of the Norwegian rebels" speaks for no state
    } else if (whose.kind == Kind.STATE && isOrganOfOther(phrase, whose)) {
      phrase.kind = Kind.ORGAN;
      phrase.owner = whose;
    } else if (whose.kind == Kind.STATE && text.is(from - 1, "for") && isOfficeOfItsOwn(phrase)) {
      phrase.place = place(from, Math.min(to, from + NEAR));
    } else {
      possessor(phrase, whose, from, to);
    }
  }

  private void nameWithComplement(Phrase phrase, int from, int to) {
    phrase.kind = Kind.LOCAL;
    phrase.nameFrom = head.firstCapital(determinerEnd(phrase.from), from);
    phrase.nameTo = localEnd(from, to);
  }

  /** Takes the complement for the possessor, or for more of an organ's name. */
  private void possessor(Phrase phrase, Phrase whose, int from, int to) {
    boolean useful = whose.kind != Kind.NONE && whose.kind != Kind.UNNAMED;
    boolean organisation =
        isOfOrganisation(whose)
            && phrase.owner != null
            && phrase.owner.kind == Kind.STATE
            && (phrase.isPrivate || text.is(from - 1, "of") || text.is(from - 1, "for"));
    if (whose.kind == Kind.STATE && text.is(from - 1, "for") && SPOKEN.contains(phrase.noun)) {
      phrase.titles.clear(); // "the speaker for Norway" in a council, and of no parliament
      phrase.kind = Kind.UNNAMED;
    }
    boolean unknown = useful && text.hits(from, to).isEmpty();
    phrase.isOfUnknown = unknown && whose.kind == Kind.LOCAL && !whose.definite;
    if ((phrase.owner == null || organisation) && useful && !unknown) {
      phrase.owner = whose;
    } else if (phrase.kind == Kind.ORGAN && (phrase.owner != null || !useful)) {
      phrase.role = PhraseHead.lower(phrase.role + " of " + text.written(from, to));
    }
    if (phrase.place == null && (useful || !whose.guessed)) {
      phrase.place = place(from, Math.min(to, from + NEAR));
    }
  }

  /**
   * <i>Minister of Fisheries Ana Lund</i>: where the name begins behind what the office is of;
   * {@code from} if there is none.
   */
  private int holder(Phrase phrase, int from, int to) {
    // "a spokesman for Minister Ana Lund" is somebody else
    boolean other = text.hits(from, to).stream().anyMatch(hit -> hit.name().use() == Use.TITLE);
    boolean of = text.is(from - 1, "of") || (text.is(from - 1, "for") && !other);
    boolean office = of && phrase.isPersonal() && !phrase.titles.isEmpty();
    int known = phrase.isPersonal() ? knownPerson(from, to) : from;
    if (known > from) {
      return known;
    }
    for (int i = from + 1; office && i < to - 1; i++) {
      boolean name = text.isCapital(i) && text.isCapital(i - 1) && text.isCapital(to - 1);
      if (name && text.directory().isFirstName(text.spelling(i)) && isUnknown(from, i)) {
        return i;
      }
    }
    return office ? behindBody(from, to) : from;
  }

  /**
   * Where the name of somebody of the directory ends a phrase; {@code from} if none does, or if he
   * is whom another speaks for: <i>a spokesman for President Lund</i>.
   */
  private int knownPerson(int from, int to) {
    boolean entity = false;
    for (Hit hit : text.hits(from, to)) {
      boolean title = hit.name().use() == Use.TITLE;
      if (title && !entity) {
        return from;
      }
      entity |= !title && hit.name().use() != Use.DEMONYM;
      if (hit.name().use() == Use.PERSON && hit.to() == to && hit.to() - hit.from() > 1) {
        return hit.from();
      }
    }
    return from;
  }

  /**
   * <i>Deputy Minister of the Russian Federation Ivo Moe</i>: where a name of two words or three
   * begins right behind the state or body that an office is of; {@code from} if none does.
   */
  private int behindBody(int from, int to) {
    int end = from;
    for (Hit hit : text.hits(from, to)) {
      Use use = hit.name().use();
      boolean body = use == Use.NOUN && directory.isNoun(hit.name().key(), NounKind.BODY);
      boolean organ = use == Use.NOUN && directory.isNoun(hit.name().key(), NounKind.ORGAN);
      boolean entity = !hit.name().isCommon() && use != Use.PERSON && use != Use.DEMONYM;
      boolean rank = use == Use.TITLE && end > from;
      end = entity || body || organ || rank ? hit.to() : to;
    }
    boolean name = end > from && to - end > 1 && to - end <= LONGEST_NAME;
    for (int i = end; name && i < to; i++) {
      name = text.isCapital(i) && text.hit(i) == null && text.caseOf(i) == Case.CAPITAL;
    }
    return name && text.isCapital(end - 1) ? end : from;
  }

  /** Whether no state, place or organisation is named there. */
  private boolean isUnknown(int from, int to) {
    return text.hits(from, to).stream()
        .allMatch(hit -> hit.name().isCommon() || hit.name().use() == Use.TITLE);
  }

  /**
   * <i>The UN envoy for Syria</i>: an office that says by itself whose it is, and not that state's.
   */
  private boolean isOfficeOfItsOwn(Phrase phrase) {
    return GUESTS.contains(phrase.noun)
        || phrase.titles.stream()
            .map(directory::title)
            .anyMatch(title -> !title.of().isEmpty() || OF_ORGANISATIONS.contains(title.office()));
  }

  /** <i>The Red Cross of Norway</i>: a body of its own, and not the organisation. */
  private static boolean isNationalSociety(Phrase phrase, Phrase whose) {
    return phrase.kind == Kind.ORGANISATION
        && phrase.owner == null
        && phrase.name.use() == Use.ORGANISATION
        && whose.kind == Kind.STATE
        && whose.owner == null;
  }

  private static boolean isOfOrganisation(Phrase whose) {
    boolean owned = whose.owner != null && whose.owner.kind == Kind.ORGANISATION;
    return whose.kind == Kind.ORGANISATION || (whose.kind == Kind.ORGAN && owned);
  }

  /** <i>Armenia's Security Council</i>: no organ of the organisation that has one of that name. */
  private static boolean isCouncil(Phrase phrase) {
    return phrase.kind == Kind.ORGANISATION
        && phrase.owner == null
        && phrase.name.use() == Use.ORGANISATION_ORGAN
        && !phrase.role.isEmpty();
  }

  /** <i>The Supreme Court of India</i>, where the name alone is that of another state's court. */
  private static boolean isOrganOfOther(Phrase phrase, Phrase whose) {
    return phrase.kind == Kind.STATE
        && phrase.owner == null
        && (phrase.name.use() == Use.SEAT || phrase.name.use() == Use.STATE_ORGAN)
        && !phrase.name.key().equals(whose.name.key());
  }

  /** <i>The Sons of the Highlands</i>, <i>the Front for the Mountain Faith</i>: one name. */
  private boolean isOfName(Phrase phrase, int from, int to) {
    boolean body =
        phrase.kind == Kind.LOCAL
            || phrase.kind == Kind.DESCRIPTION
            || (phrase.kind == Kind.UNNAMED && phrase.titles.isEmpty() && !isOnePerson(phrase));
    int nameEnd = from - 2;
    int next = text.isOf(from, ActorWords.DEFINITE | ActorWords.INDEFINITE) ? from + 1 : from;
    // "the Committee on Salt", but "the Ministry of Salt".
    boolean organ =
        phrase.kind == Kind.ORGAN
            && !text.is(from - 1, "of")
            && text.hit(next) == null
            && directory.nouns(phrase.noun).stream().anyMatch(n -> n.kind() == NounKind.BODY);
    return (body || organ)
        && phrase.definite
        && phrase.owner == null
        && nameEnd >= phrase.from
        && text.isCapital(nameEnd)
        && next < to
        && text.isCapital(next);
  }

  /** <i>The Bishop of Lund</i>: somebody, where <i>the Sons of the Highlands</i> is a name. */
  private boolean isOnePerson(Phrase phrase) {
    return !phrase.plural && directory.isNoun(phrase.noun, NounKind.PERSON);
  }

  private int determinerEnd(int from) {
    return text.isOf(from, ActorWords.DEFINITE) ? from + 1 : from;
  }

  private int localEnd(int from, int to) {
    int end = from;
    for (int i = from; i < to && !isTail(i) && !text.isPossessive(i); i++) {
      end = text.isCapital(i) ? i + 1 : end;
    }
    return end;
  }

  /** The first state or organisation in a complement; {@code null} if it is of none. */
  private Hit place(int from, int to) {
    for (Hit hit : text.hits(from, to)) {
      if (hit.name().isOfState() || hit.name().isOfOrganisation()) {
        return hit;
      }
    }
    return null;
  }

  /** <i>Several of the largest unions in Denmark</i>: some of what follows. */
  private Phrase some(int from, int of, int to) {
    Phrase phrase = read(of, to);
    Phrase several = new Phrase(from, to);
    several.kind = Kind.UNNAMED;
    several.plural = !text.is(from, "one");
    several.noun = phrase.noun;
    several.owner = phrase.kind == Kind.NONE ? null : phrase;
    several.place = phrase.place;
    return several;
  }
}
