package io.github.detente.actor;

import io.github.detente.actor.Entries.NounKind;
import io.github.detente.actor.Name.Use;
import io.github.detente.actor.NamedText.Hit;
import io.github.detente.actor.Reading.Kind;
import io.github.detente.text.Tokens.Case;

/**
 * Reads noun phrases: whose, which title or noun, which name. Knows the words of the phrase and the
 * directory, and nothing of the rest of the article. Phrases nest (<i>the envoy of the head of the
 * army</i>), but nobody nests them deeper than {@link #DEEPEST}: what is behind is left unread, so
 * that depth and time are bounded.
 */
final class PhraseReader {
  private static final int DEEPEST = 12;

  /** How many words behind a preposition its name stands at most. */
  private static final int NEAR = 6;

  private final NamedText text;
  private final ActorDirectory directory;
  private final PhraseHead head;
  private int depth;

  PhraseReader(NamedText text) {
    this.text = text;
    this.directory = text.directory();
    this.head = new PhraseHead(text);
  }

  /** Reads the words from {@code from} to {@code to}, exclusive: one phrase, with appositions. */
  Reading read(int from, int to) {
    if (depth == DEEPEST) {
      return new Reading(from, to);
    }
    depth++;
    try {
      return readPhrase(from, to);
    } finally {
      depth--;
    }
  }

  private Reading readPhrase(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (!text.isWord(start) || (end - start > 1 && isLeading(start)))) {
      start++;
    }
    while (end > start && !text.isWord(end - 1) && !text.isInsideHit(end - 1)) {
      end--;
    }
    if (start >= end) {
      return new Reading(from, to);
    }
    if (end - start == 1 && text.isOf(start, PhraseWords.PRONOUN) && !isAcronym(start)) {
      return pronoun(start);
    }
    for (int i = start + 1; i < end; i++) {
      boolean mark = ",(–—:".indexOf(text.plain(i).charAt(0)) >= 0 && !text.isWord(i);
      if (mark && !text.isInsideHit(i)) {
        return Apposition.join(readOne(start, i), read(i + 1, end));
      }
    }
    return readJoint(start, end);
  }

  private boolean isLeading(int i) {
    return text.isOf(i, PhraseWords.LEADING) && text.hit(i) == null;
  }

  private boolean isAcronym(int i) {
    return text.caseOf(i) == Case.UPPER && text.end(i) - text.start(i) > 1;
  }

  private Reading pronoun(int i) {
    Reading reading = new Reading(i, i + 1);
    reading.kind = Kind.PRONOUN;
    reading.noun = text.plain(i);
    return reading;
  }

  /** Of two joined by <i>and</i>, the first speaks for both. */
  private Reading readJoint(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if ((text.is(i, "and") || text.is(i, "or")) && !text.isInsideHit(i)) {
        boolean another = text.isCapital(i + 1) || text.isOf(i + 1, PhraseWords.DEFINITE);
        Hit left = text.hit(i - 1);
        boolean demonym = left != null && left.name().use() == Use.DEMONYM;
        if (another && demonym && to - i > 2) {
          Reading right = readOne(i + 1, to);
          right.owner = readOne(from, i);
          return right;
        }
        if (another && !endsWithTail(from, i)) {
          return readOne(from, i);
        }
      }
    }
    return readOne(from, to);
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
    return text.isOf(i, PhraseWords.TAIL) && text.caseOf(i) == Case.LOWER && text.hit(i) == null;
  }

  private Reading readOwner(int from, int to) {
    if (depth == DEEPEST) {
      return new Reading(from, to);
    }
    depth++;
    try {
      return readOne(from, to);
    } finally {
      depth--;
    }
  }

  private Reading readOne(int from, int to) {
    int end = from + 1;
    while (end < to && !isTail(end) && !(text.is(end, "of") && !text.isInsideHit(end))) {
      end++;
    }
    int possessive = -1;
    for (int i = from + 1; i < end; i++) {
      if (text.isPossessive(i) && !text.isInsideHit(i) && !isInsideName(i, end)) {
        possessive = i;
      }
    }
    if (possessive > 0) {
      Reading owner = readOwner(from, possessive);
      if (possessive + 1 >= to) {
        return owner;
      }
      Reading reading = readOne(possessive + 1, to);
      if (reading.owner == null) {
        reading.owner = owner;
      } else if (reading.owner.kind == Kind.ORGAN && reading.owner.owner == null) {
        reading.owner.owner = owner;
      }
      reading.definite = true;
      return reading;
    }
    return readCore(from, end, to);
  }

  private Reading readCore(int from, int end, int to) {
    Reading reading = new Reading(from, to);
    int start = determiner(reading, from, end);
    long counting = PhraseWords.INDEFINITE | PhraseWords.QUANTITY;
    if (end - start == 1 && text.is(end, "of") && text.isOf(start, counting)) {
      return some(from, end + 1, to);
    }
    head.read(reading, start, end, to);
    if (end + 1 < to && text.is(end, "of")) {
      complement(reading, end + 1, to);
    } else if (end + 1 < to && isAffiliation(reading, end, to)) {
      complement(reading, end + 1, to);
    } else if (end < to && text.isOf(end, PhraseWords.LOCATION)) {
      reading.place = place(end, Math.min(to, end + NEAR));
    }
    return reading;
  }

  /** <i>An economist at the bank, the spokesman for the party</i>: whose he is. */
  private boolean isAffiliation(Reading reading, int end, int to) {
    boolean person = reading.isPersonal() && (!reading.titles.isEmpty() || !reading.noun.isEmpty());
    return text.is(end, "for")
        ? person || isOfName(reading, end + 1, to)
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
            && directory.nouns(last.name().key()).stream()
                .anyMatch(noun -> noun.kind() == NounKind.BODY);
    Hit before = text.hit(i - 1);
    return body
        && text.isCapital(end - 1)
        && text.isCapital(i - 1)
        && (before == null || before.name().isCommon());
  }

  private int determiner(Reading reading, int from, int end) {
    int i = from;
    while (i < end - 1 && text.hit(i) == null) {
      if (text.isOf(i, PhraseWords.POSSESSIVE)) {
        reading.owner = pronoun(i);
        reading.definite = true;
      } else if (text.isOf(i, PhraseWords.DEFINITE)) {
        reading.definite = true;
      } else if (text.isOf(i, PhraseWords.INDEFINITE)
          && (!text.isCapital(i) || text.startsSentence(i))) {
        reading.indefinite = true;
      } else {
        break;
      }
      i++;
    }
    return i;
  }

  private void complement(Reading reading, int from, int to) {
    if (isOfName(reading, from, to)) {
      reading.kind = Kind.LOCAL;
      reading.nameFrom = head.firstCapital(determinerEnd(reading.from), from);
      reading.nameTo = localEnd(from, to);
      return;
    }
    Reading whose = read(from, to);
    boolean useful = whose.kind != Kind.NONE && whose.kind != Kind.UNNAMED;
    if (whose.kind == Kind.STATE && isOrganOfOther(reading, whose)) {
      reading.kind = Kind.ORGAN;
      reading.owner = whose;
      return;
    }
    boolean organisation =
        isOfOrganisation(whose)
            && reading.owner != null
            && reading.owner.kind == Kind.STATE
            && (reading.isPrivate || text.is(from - 1, "of"));
    if ((reading.owner == null || organisation) && useful && !text.hits(from, to).isEmpty()) {
      reading.owner = whose;
    } else if ((reading.kind == Kind.ORGAN && reading.owner != null)
        || (reading.kind == Kind.ORGAN && !useful)) {
      reading.role = PhraseHead.lower(reading.role + " of " + text.written(from, to));
    }
    if (reading.place == null && (useful || !whose.guessed)) {
      reading.place = place(from, Math.min(to, from + NEAR));
    }
  }

  private static boolean isOfOrganisation(Reading whose) {
    boolean owned = whose.owner != null && whose.owner.kind == Kind.ORGANISATION;
    return whose.kind == Kind.ORGANISATION || (whose.kind == Kind.ORGAN && owned);
  }

  /** <i>The Supreme Court of India</i>, where the name alone is that of another state's court. */
  private static boolean isOrganOfOther(Reading reading, Reading whose) {
    return reading.kind == Kind.STATE
        && reading.owner == null
        && (reading.name.use() == Use.SEAT || reading.name.use() == Use.STATE_ORGAN)
        && !reading.name.key().equals(whose.name.key());
  }

  /** <i>The Sons of the Highlands</i>, <i>the Front for the Mountain Faith</i>: one name. */
  private boolean isOfName(Reading reading, int from, int to) {
    boolean body =
        reading.kind == Kind.LOCAL
            || reading.kind == Kind.DESCRIPTION
            || (reading.kind == Kind.UNNAMED && reading.titles.isEmpty());
    int nameEnd = from - 2;
    int next = text.is(from, "the") ? from + 1 : from;
    return body
        && reading.definite
        && reading.owner == null
        && nameEnd >= reading.from
        && text.isCapital(nameEnd)
        && next < to
        && text.isCapital(next);
  }

  private int determinerEnd(int from) {
    return text.isOf(from, PhraseWords.DEFINITE) ? from + 1 : from;
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
  private Reading some(int from, int of, int to) {
    Reading reading = read(of, to);
    Reading several = new Reading(from, to);
    several.kind = Kind.UNNAMED;
    several.plural = true;
    several.noun = reading.noun;
    several.owner = reading.kind == Kind.NONE ? null : reading;
    several.place = reading.place;
    return several;
  }
}
