package io.github.detente.statement.grammar;

import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;

/**
 * Finds the subject before a verb group. Appositions, brackets and relative clauses between subject
 * and verb are passed over. Stateless.
 */
public final class SubjectFinder {
  private static final int NONE = Grammar.NONE;
  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_INSERTION = 40;
  private static final int LONGEST_MODIFIER = 14;
  private static final int LONGEST_PLACE = 4;

  /** Words between an auxiliary and its verb, with the commas around them. */
  private static final int LONGEST_ASIDE = 9;

  /** <i>a copy of which</i>. */
  private static final int LONGEST_OWNER = 5;

  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordClasses GRAMMAR = WordClasses.of("grammar");
  private static final WordSet INSERTIONS = WORDS.set("insertion");
  private static final WordSet OBJECT_PRONOUNS = WORDS.set("object-pronoun");
  private static final WordSet TIME_LINKS = WORDS.set("period-modifier");
  private static final WordSet ROLES = WORDS.set("role");
  private static final WordSet NAME_PARTICLES = WORDS.set("name-particle");
  private static final WordSet SUBJECT_PRONOUNS = WORDS.set("subject-pronoun");
  private static final WordSet PLACES_OF_SPEECH = WORDS.set("there");
  private static final WordSet FLOATING = WORDS.set("floating");
  private static final WordSet PREFIXES = WORDS.set("office-prefix");
  private static final WordSet RELATIVE_PERSONS = WORDS.set("relative-person");
  private static final WordSet CLAUSE_LINKS = WORDS.set("clause-link");
  private static final WordSet MEDIA = WORDS.set("medium");
  private static final WordSet KNOWN = GRAMMAR.set("known");
  private static final WordSet NAMING = GRAMMAR.set("naming");
  private static final WordSet RELATIVES = WORDS.set("relative");

  private SubjectFinder() {}

  /** The subject of the verb group that begins with {@code group}, or {@code null}. */
  public static Range find(Sentence s, int group) {
    int last = skipTimes(s, group - 1);
    if (last < 0 || s.isQuoted(last)) {
      return null;
    }
    int auxiliary = interrupted(s, last);
    if (auxiliary != NONE) {
      return find(s, Grammar.groupStart(s, auxiliary));
    }
    if (s.isComma(last) || s.isDash(last) || s.is(last, ")")) {
      return beforeInsertion(s, last);
    }
    if (endsSubject(s, last)) {
      return withoutCircumstance(s, whole(s, last));
    }
    if (isClose(s, last)) {
      return new Range(Grammar.phraseStart(s, last - 3), last);
    }
    int head = beforeRelative(s, last);
    return head == NONE ? null : new Range(Grammar.phraseStart(s, head), head);
  }

  /**
   * <i>He at the same time said</i>, <i>who on 30 October had said</i>: the pronoun before a phrase
   * that tells when or where; {@code null} for <i>and in a letter promised</i>.
   */
  private static Range withoutCircumstance(Sentence s, Range subject) {
    int link = subject.first() - 1;
    if (link < 1
        || s.isQuoted(link)
        || !(s.is(link, "in") || s.is(link, "at") || s.is(link, "on"))) {
      return subject;
    }
    int before = link - 1;
    if (s.isOf(before, SUBJECT_PRONOUNS) || s.is(before, "who") || s.is(before, "which")) {
      return new Range(before, before);
    }
    return isCircumstance(s, link, subject.first()) ? null : subject;
  }

  private static boolean isCircumstance(Sentence s, int link, int first) {
    boolean same = s.is(first + 1, "same");
    int head = Grammar.basePhraseEnd(s, first);
    boolean medium = head != NONE && s.isOf(head, MEDIA) && !s.isCapital(first);
    boolean placed = s.is(link, "in") || s.is(link, "at") || s.is(link, "on");
    return placed && s.isTag(link - 1, "CCONJ") && (same || medium);
  }

  /**
   * Where the clause of a verb begins whose subject is that of the one before: <i>and in the same
   * breath vowed</i>; NONE if it has another.
   */
  public static int sharedFrom(Sentence s, int group) {
    int last = skipTimes(s, group - 1);
    if (last < 2 || s.isQuoted(last) || !endsSubject(s, last)) {
      return NONE;
    }
    int first = whole(s, last).first();
    return first > 1 && isCircumstance(s, first - 1, first) ? first - 1 : NONE;
  }

  /**
   * <i>The union has, for its part, warned</i>: the auxiliary before what two commas insert between
   * it and its verb, NONE if nothing is inserted there.
   */
  private static int interrupted(Sentence s, int closing) {
    for (int i = closing - 2; s.isComma(closing) && i > 0 && closing - i < LONGEST_ASIDE; i--) {
      if (s.isQuoted(i)) {
        return NONE;
      }
      if (s.isComma(i)) {
        return s.isOf(i - 1, Grammar.HAVE) ? i - 1 : NONE;
      }
    }
    return NONE;
  }

  /** <i>on Monday</i>, <i>last week</i>, <i>in 2010</i>, <i>also</i>. */
  private static int skipTimes(Sentence s, int from) {
    int last = from;
    int before;
    do {
      before = last;
      if (Grammar.isTime(s, last) && !s.isPossessive(last)) {
        last -= s.is(last - 1, "on") || s.is(last - 1, "last") ? 2 : 1;
      } else if (Grammar.isPeriod(s, last) && s.isOf(last - 1, TIME_LINKS)) {
        last -= 2;
      } else if (s.is(last - 1, "in") && isYear(s, last)) {
        last -= 2;
      } else if (s.isOf(last, FLOATING) && (s.is(last - 1, ")") || endsSubject(s, last - 1))) {
        last--;
      } else if (last < from && Grammar.isAdverb(s, last)) {
        last--;
      } else if (s.isOf(last, PLACES_OF_SPEECH) && endsSubject(s, last - 1)) {
        last--;
      }
    } while (last >= 0 && last < before);
    return last;
  }

  private static boolean isYear(Sentence s, int i) {
    return s.word(i).length() == 4 && s.isTag(i, "NUM");
  }

  /**
   * Returns the phrase that a subject such as <i>who</i> or <i>who'd</i> stands for, if it stands
   * right behind it: <i>officials in Kyiv who said</i>; else the subject itself.
   */
  public static Range antecedent(Sentence s, Range subject) {
    int who = subject.first();
    if (subject.last() != who || !Grammar.isRelativePerson(s, who) || s.isQuoted(who)) {
      return subject;
    }
    int last = s.isComma(who - 1) || s.isDash(who - 1) ? who - 2 : who - 1;
    if (!endsSubject(s, last) || s.isQuoted(last)) {
      return subject;
    }
    Range nearest = person(s, whole(s, last));
    boolean inserted = s.isComma(who - 1) && s.isComma(nearest.first() - 1);
    int before = nearest.first() - 2;
    if (!inserted || !endsSubject(s, before)) {
      return nearest;
    }
    // "Arif Husain, the chief economist, who said"; "the president, Joe Biden, who said".
    Range outer = whole(s, before);
    if (isName(s, nearest.first(), nearest.last()) && !s.isCapital(before)) {
      return new Range(outer.first(), nearest.last());
    }
    return isName(s, outer.first(), outer.last()) && !s.isCapital(nearest.first())
        ? outer
        : nearest;
  }

  /** <i>a concern for officials in Oslo, who said</i>: the persons within what is no person. */
  private static Range person(Sentence s, Range phrase) {
    for (int i = phrase.last() - 1; i > phrase.first(); i--) {
      boolean thing = s.isTag(i - 1, "NOUN") && !s.isOf(i - 1, ROLES);
      int head = s.isTag(i, "ADP") && thing ? Grammar.basePhraseEnd(s, i + 1) : NONE;
      if (head != NONE && s.isOf(head, ROLES)) {
        return new Range(i + 1, phrase.last());
      }
    }
    return phrase;
  }

  private static boolean endsSubject(Sentence s, int last) {
    boolean object =
        s.isOf(last, OBJECT_PRONOUNS)
            && !(s.is(last - 1, "of") && Grammar.endsPhrase(s, last - 2))
            && !Grammar.isAcronym(s, last);
    return !object && Grammar.endsPhrase(s, last);
  }

  /** <i>Those close to him</i>, <i>people loyal to them</i>. */
  private static boolean isClose(Sentence s, int last) {
    return s.isOf(last, OBJECT_PRONOUNS)
        && (s.isTag(last - 1, "ADP") || s.is(last - 1, "to"))
        && s.isTag(last - 2, "ADJ")
        && (s.isNounLike(last - 3) || s.is(last - 3, "those"));
  }

  /** A noun phrase, or the one that the clause or participle around it belongs to. */
  private static Range whole(Sentence s, int end) {
    int last = withoutOwnPlace(s, end);
    boolean part =
        last > 1
            && s.is(last - 1, "of")
            && (s.is(last, "whom")
                || (s.isOf(last, OBJECT_PRONOUNS) && !Grammar.isAcronym(s, last)))
            && Grammar.endsPhrase(s, last - 2);
    int first = behindPlace(s, Grammar.phraseStart(s, part ? last - 2 : last), last);
    int called = calledSo(s, first);
    if (called != NONE) {
      return new Range(Grammar.phraseStart(s, called), last);
    }
    int head = modified(s, first);
    if (head != NONE) {
      return new Range(Grammar.phraseStart(s, head), head);
    }
    int own = behindObject(s, first, last);
    return own == NONE ? withComma(s, first, last) : new Range(own, last);
  }

  /**
   * A phrase with what a comma joins to it at the head of a clause: <i>Norway's prime minister,
   * Kari Dahl said</i>, <i>Oman, Qatar and Kuwait said</i>; of <i>Kari Dahl, the minister of trade
   * said</i> the name.
   */
  private static Range withComma(Sentence s, int first, int last) {
    Range phrase = new Range(first, last);
    int before = first - 2;
    if (!s.isComma(first - 1) || !s.isNounLike(before)) {
      return phrase;
    }
    int start = Grammar.phraseStart(s, before);
    if (Grammar.opensClause(s, start)) {
      boolean name = before > start && isName(s, start, before);
      if (name && s.is(first, "the") && hasRole(s, first, last)) {
        return new Range(start, before);
      }
      boolean title = s.isOf(before, ROLES) && !Grammar.isIndefinite(s, start);
      if (title && isName(s, first, last)) {
        return new Range(start, last);
      }
    }
    if (!isList(s, first, last) || !s.isTag(before, "PROPN")) {
      return phrase;
    }
    while (s.isComma(start - 1) && s.isTag(start - 2, "PROPN")) {
      start = Grammar.phraseStart(s, start - 2);
    }
    boolean told = s.is(start - 1, "that"); // "said that Oman, Qatar and Kuwait asked"
    return told || Grammar.opensClause(s, start) ? new Range(start, last) : phrase;
  }

  private static boolean hasRole(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (s.isOf(i, ROLES)) {
        return true;
      }
    }
    return false;
  }

  /** <i>Qatar and Kuwait</i>: names. */
  private static boolean isList(Sentence s, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      if (s.is(i, "and") && s.isCapital(i - 1) && s.isCapital(last)) {
        return true;
      }
    }
    // "Norway, Sweden pledge to leave"
    return first == last && first == 2 && s.isCapital(0) && Grammar.isHeadline(s);
  }

  /**
   * <i>A captain called Ivo said</i>, <i>a man known as Ivo said</i>: the token before the
   * participle, for a name that begins at {@code first}; else NONE.
   */
  private static int calledSo(Sentence s, int first) {
    int naming = s.is(first - 1, "as") ? first - 2 : first - 1;
    boolean participle = s.is(first - 1, "as") ? s.isOf(naming, KNOWN) : s.isOf(naming, NAMING);
    boolean named = participle && s.isCapital(first) && s.isNounLike(naming - 1);
    return named && Grammar.isIndefinite(s, Grammar.phraseStart(s, naming - 1)) ? naming - 1 : NONE;
  }

  /** <i>The front in its newspaper said</i>: where it was said is no part of who said it. */
  private static int withoutOwnPlace(Sentence s, int last) {
    int own = last - 1;
    while (own > 1 && last - own < LONGEST_PLACE && s.isTag(own, "ADJ")) {
      own--;
    }
    boolean place =
        own > 1
            && Grammar.isPossessivePronoun(s, own)
            && s.is(own - 1, "in")
            && !s.isQuoted(own - 1)
            && endsSubject(s, own - 2);
    return place ? own - 2 : last;
  }

  /** <i>At the border Ana Ruiz said</i>: where the name begins behind a place before the clause. */
  private static int behindPlace(Sentence s, int first, int last) {
    if (!s.isTag(first - 1, "ADP") || !Grammar.opensClause(s, first - 1) || s.isCapital(first)) {
      return first;
    }
    for (int i = first + 1; i <= last; i++) {
      if (s.isCapital(i)) {
        boolean place = (!s.isCapital(i - 1) && s.isNounLike(i - 1)) || s.isTag(i - 1, "ADJ");
        return place && !s.isOf(i - 1, ROLES) && isName(s, i, last) ? i : first;
      }
    }
    return first;
  }

  /**
   * <i>praised the effort and Mr Li said</i>: what stands right behind a verb is its object, and
   * the subject begins behind <i>and</i>; else NONE.
   */
  private static int behindObject(Sentence s, int first, int last) {
    boolean object = s.isTag(first - 1, "VERB") && !s.isQuoted(first - 1);
    for (int i = last - 1; object && i > first; i--) {
      if (s.is(i, "and") && !s.isTag(i - 1, "ADJ")) {
        return i + 1;
      }
    }
    return NONE;
  }

  /**
   * <i>A teacher who sits on the committee said</i>, <i>two men briefed on the talks said</i>: the
   * last token before <i>who</i> or the participle, for a phrase that begins at {@code first} and
   * is an object within a restrictive clause; else {@link Grammar#NONE}.
   */
  private static int modified(Sentence s, int first) {
    if (Grammar.isRelative(s, first)) {
      return NONE;
    }
    boolean governed = s.isTag(first - 1, "ADP") && !s.isOf(first - 1, CLAUSE_LINKS);
    int met = governed ? beforeContact(s, first - 2) : NONE;
    if (met != NONE) {
      return met;
    }
    boolean object = s.isTag(first - 1, "ADP") || s.isTag(first - 1, "VERB");
    boolean finite = false;
    for (int i = first - 1; i > 0 && first - i < LONGEST_MODIFIER; i--) {
      if (s.isBreak(i) || s.isQuoted(i) || (s.isTag(i, "SCONJ") && !s.is(i, "that"))) {
        return NONE;
      }
      boolean active = object && s.isTag(i, "VERB") && s.word(i).endsWith("ing");
      boolean participle = i > 1 && (active || (!finite && governed && isRightBehind(s, i, first)));
      boolean relative = finite && Grammar.isRelative(s, i) && !s.isTag(i, "SCONJ");
      if ((relative || participle) && s.isNounLike(i - 1) && !s.isPossessive(i - 1)) {
        return i - 1;
      }
      finite |= Grammar.isFinite(s, i);
    }
    return NONE;
  }

  /** <i>briefed on the talks</i>, <i>looked through by the talks' host</i>, and nothing farther. */
  private static boolean isRightBehind(Sentence s, int participle, int first) {
    return isReduced(s, participle) && (participle + 2 == first || s.is(first - 1, "by"));
  }

  /** <i>A man whose sister was killed told</i>: the token before a relative clause, else NONE. */
  private static int beforeRelative(Sentence s, int last) {
    int met = beforeContact(s, last);
    if (met != NONE) {
      return met;
    }
    boolean finite = false;
    for (int i = last; i > 0 && last - i < LONGEST_MODIFIER; i--) {
      if (s.isBreak(i) || s.isQuoted(i) || s.isTag(i, "CCONJ")) {
        return NONE;
      }
      if (s.isOf(i, RELATIVE_PERSONS)) {
        return finite && s.isNounLike(i - 1) && !s.isPossessive(i - 1) ? i - 1 : NONE;
      }
      boolean active = !finite && i < last && s.isTag(i, "VERB") && s.word(i).endsWith("ing");
      if (active && s.isTag(i - 1, "NOUN")) {
        // "an officer standing beside him said"
        return i - 1;
      }
      finite |= Grammar.isFinite(s, i);
    }
    return NONE;
  }

  /**
   * <i>all the experts I interviewed</i>, <i>two experts I spoke to</i>: the noun before such a
   * clause that ends at {@code last}, else NONE.
   */
  private static int beforeContact(Sentence s, int last) {
    if (isContact(s, last)) {
      return last - 2;
    }
    boolean stranded =
        (s.isTag(last, "ADP") || s.is(last, "to"))
            && s.isTag(last - 1, "VERB")
            && s.isOf(last - 2, SUBJECT_PRONOUNS)
            && s.isTag(last - 3, "NOUN");
    return stranded ? last - 3 : NONE;
  }

  private static Range beforeInsertion(Sentence s, int closing) {
    int opening = insertion(s, closing);
    if (opening == NONE) {
      return null;
    }
    int last = beforeBrackets(s, skipAdverb(s, opening - 1));
    if (!endsSubject(s, last)) {
      // "One of the men he met, a baker, said"
      int head = s.isTag(last, "VERB") ? beforeRelative(s, last) : NONE;
      return head == NONE ? null : whole(s, head);
    }
    Range subject = opening(s, whole(s, last), closing);
    // <i>the ministry's spokesman, Ivan Orlov, said</i>: a name after a title belongs to it.
    boolean placed = s.isTag(subject.first(), "DET") && closing - opening > 2;
    boolean title = placed || !s.isCapital(last) || s.isOf(last, ROLES);
    boolean named = title && isTitledName(s, opening + 1, closing - 1);
    return named ? new Range(subject.first(), closing - 1) : subject;
  }

  /**
   * The phrase that opens the clause, if others hang on it one by one up to this one: <i>A baker in
   * Split, Ante Juric, said</i>, <i>Lena Holt, of a Bergen institute, said</i>, <i>The envoy, a
   * former president, Li Wei, said</i>, <i>Oman, which chairs the talks with Kuwait, Iraq and Iran,
   * said</i>, <i>The envoy, speaking for Oman, Qatar and Iraq, said</i>.
   */
  private static Range opening(Sentence s, Range phrase, int closing) {
    Range opening = phrase;
    for (Range outer = owner(s, phrase, closing); outer != null; outer = owner(s, outer, closing)) {
      boolean apposed = s.isComma(phrase.first() - 1) && !s.isTag(outer.first() - 1, "ADP");
      opening = apposed || Grammar.opensClause(s, outer.first()) ? outer : opening;
    }
    return opening;
  }

  /**
   * The phrase that another one hangs on: by a preposition, as an apposition without a name or an
   * age, by a relative clause or a participle; {@code null} if there is none.
   */
  private static Range owner(Sentence s, Range part, int closing) {
    int first = part.first();
    boolean age = first == part.last() && s.isTag(first, "NUM") && s.isCapital(first - 2);
    boolean apposed = s.isComma(first - 1) && (age || Grammar.isIndefinite(s, first));
    int before = beforeBrackets(s, s.isComma(first - 2) ? first - 3 : first - 2);
    if (s.isTag(first - 1, "ADP") && endsSubject(s, before) && !Grammar.isTime(s, before)) {
      return whole(s, before);
    }
    int last = beforeBrackets(s, apposed ? first - 2 : beforeClause(s, first, closing));
    return endsSubject(s, last) ? whole(s, last) : null;
  }

  /** The token before a relative clause or participle that a list's commas stand in, or NONE. */
  private static int beforeClause(Sentence s, int first, int closing) {
    boolean finite = false;
    for (int i = first - 1; i > 1 && closing - i < LONGEST_INSERTION; i--) {
      if (s.isQuoted(i) || s.is(i, ";") || (s.isComma(i) && endsClause(s, i + 1))) {
        return NONE;
      }
      if (!finite && s.isComma(i - 1) && s.isTag(i, "VERB") && s.word(i).endsWith("ing")) {
        return i - 2;
      }
      if (finite && Grammar.isOfWithoutClitic(s, i, RELATIVES)) {
        int comma = i;
        while (comma > i - LONGEST_OWNER && comma > 0 && !s.isComma(comma)) {
          comma--;
        }
        return s.isComma(comma) ? comma - 1 : NONE;
      }
      finite |= Grammar.isFinite(s, i);
    }
    return NONE;
  }

  /** Whether what stands behind a comma goes on with the clause around a relative one. */
  private static boolean endsClause(Sentence s, int i) {
    return s.isTag(i, "CCONJ") || Grammar.isFinite(s, i);
  }

  /** <i>the National Front (NF)</i>: the token before brackets, or {@code last} itself. */
  private static int beforeBrackets(Sentence s, int last) {
    if (!s.is(last, ")")) {
      return last;
    }
    int opening = last - 1;
    while (opening > 0 && last - opening < LONGEST_NAME && !s.is(opening, "(")) {
      opening--;
    }
    return s.is(opening, "(") ? opening - 1 : last;
  }

  private static int skipAdverb(Sentence s, int i) {
    return s.is(i, "here") || s.is(i, "there") ? i - 1 : i;
  }

  /** <i>former president Bill Clinton</i>: at most titles before the name. */
  private static boolean isTitledName(Sentence s, int first, int last) {
    int i = first;
    while (i < last && (s.isOf(i, PREFIXES) || s.isOf(i, ROLES))) {
      i++;
    }
    return isName(s, i, last);
  }

  private static boolean isName(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      boolean part = s.isCapital(i) || s.isTag(i, "PROPN") || s.isOf(i, NAME_PARTICLES);
      if (!part || (i == last && !s.isNounLike(i))) {
        return false;
      }
    }
    return last >= first && last - first < LONGEST_NAME && s.isNounLike(first);
  }

  /**
   * The comma, dash or bracket that opens the insertion which the one at {@code closing} closes.
   */
  private static int insertion(Sentence s, int closing) {
    boolean finite = false;
    for (int i = closing - 1; i > 0 && closing - i < LONGEST_INSERTION; i--) {
      if ((s.isQuoted(i) && !s.isQuoted(closing) && s.isStop(i)) || s.is(i, ";")) {
        return NONE;
      }
      boolean participle =
          s.isTag(i + 1, "VERB") && (s.word(i + 1).endsWith("ing") || isAsked(s, i + 1));
      if (opens(s, i, closing) && (!finite || participle) && canStandBefore(s, i, closing)) {
        return i;
      }
      if (Grammar.isOfWithoutClitic(s, i, RELATIVES)) {
        // What is finite behind a relative pronoun belongs to it.
        finite = false;
      } else {
        // Behind the opening comma, a verb is a participle: "quoted by the agency".
        finite |=
            Grammar.isFinite(s, i)
                && !isReduced(s, i)
                && (!opens(s, i - 1, closing) || s.isTag(i, "AUX"));
      }
    }
    return NONE;
  }

  /**
   * <i>a union based in Lyon</i>, <i>a captain called Ivo</i>: a participle behind its noun, as
   * long as it looks like one.
   */
  private static boolean isReduced(Sentence s, int i) {
    boolean named = s.isOf(i, NAMING) && s.isCapital(i + 1);
    return s.isTag(i, "VERB")
        && s.word(i).endsWith("ed")
        && (s.isTag(i + 1, "ADP") || named || isAttribute(s, i + 1))
        && (s.isNounLike(i - 1) || (s.isTag(i - 1, "ADV") && s.isComma(i - 2)));
  }

  /** <i>a sergeant aged 24,</i>, <i>a sailor captured alive,</i>. */
  private static boolean isAttribute(Sentence s, int i) {
    return (s.isTag(i, "NUM") || s.isTag(i, "ADJ")) && s.isComma(i + 1);
  }

  /** <i>, asked whether it was over, laughed</i>: a participle with a clause of its own. */
  private static boolean isAsked(Sentence s, int i) {
    return s.is(i, "asked") && !s.isTag(i + 1, "DET") && !s.isTag(i + 1, "PRON");
  }

  private static boolean opens(Sentence s, int i, int closing) {
    if (s.is(closing, ")")) {
      return s.is(i, "(");
    }
    return s.isDash(closing) ? s.isDash(i) : s.isComma(i);
  }

  private static boolean canStandBefore(Sentence s, int opening, int closing) {
    int last = beforeBrackets(s, skipAdverb(s, opening - 1));
    return (Grammar.endsPhrase(s, last) || isContact(s, last))
        && (s.is(closing, ")") || beginsInsertion(s, opening + 1));
  }

  /** <i>The men he met, a baker among them, said</i>: a clause without its pronoun. */
  private static boolean isContact(Sentence s, int last) {
    return s.isTag(last, "VERB") && s.isOf(last - 1, SUBJECT_PRONOUNS) && s.isTag(last - 2, "NOUN");
  }

  private static boolean beginsInsertion(Sentence s, int i) {
    boolean clause = Grammar.isRelative(s, i + 1); // "to which both belong"
    if (clause || Grammar.isOfWithoutClitic(s, i, INSERTIONS)) {
      return true;
    }
    return switch (s.tag(i)) {
      case "NUM", "NOUN", "PROPN", "ADJ", "VERB", "ADP", "ADV" -> true;
      default -> false;
    };
  }
}
