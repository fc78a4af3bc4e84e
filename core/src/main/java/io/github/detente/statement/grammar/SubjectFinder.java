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
  private static final int LONGEST_INSERTION = 40;
  private static final int LONGEST_MODIFIER = 14;
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet INSERTIONS = WORDS.set("insertion");
  private static final WordSet OBJECT_PRONOUNS = WORDS.set("object-pronoun");
  private static final WordSet TIME_LINKS = WORDS.set("period-modifier");
  private static final WordSet RELATIVE_PERSONS = WORDS.set("relative-person");
  private static final WordSet RELATIVES = WORDS.set("relative");

  private SubjectFinder() {}

  /** The subject of the verb group that begins with {@code group}, or {@code null}. */
  public static Range find(Sentence s, int group) {
    int last = skipTimes(s, group - 1);
    if (last < 0 || s.isQuoted(last)) {
      return null;
    }
    if (s.isComma(last) || s.isDash(last) || s.is(last, ")")) {
      return beforeInsertion(s, last);
    }
    if (endsSubject(s, last)) {
      return whole(s, last);
    }
    int head = beforeRelative(s, last);
    return head == NONE ? null : new Range(Grammar.phraseStart(s, head), head);
  }

  /** <i>on Monday</i>, <i>last week</i>, <i>in 2010</i>, <i>also</i>. */
  private static int skipTimes(Sentence s, int from) {
    int last = from;
    int before;
    do {
      before = last;
      if (Grammar.isTime(s, last) && !s.isPossessive(last)) {
        last -= s.is(last - 1, "on") || s.is(last - 1, "last") ? 2 : 1;
      } else if (Grammar.isPeriod(s, last) && TIME_LINKS.contains(s.word(last - 1))) {
        last -= 2;
      } else if (s.is(last - 1, "in") && isYear(s, last)) {
        last -= 2;
      } else if (last < from && Grammar.isAdverb(s, last)) {
        last--;
      }
    } while (last >= 0 && last < before);
    return last;
  }

  private static boolean isYear(Sentence s, int i) {
    return s.word(i).length() == 4 && s.isTag(i, "NUM");
  }

  private static boolean endsSubject(Sentence s, int last) {
    boolean object = OBJECT_PRONOUNS.contains(s.word(last)) && !Grammar.isAcronym(s, last);
    return !object && Grammar.endsPhrase(s, last);
  }

  /** A noun phrase, or the one that the clause or participle around it belongs to. */
  private static Range whole(Sentence s, int last) {
    int first = Grammar.phraseStart(s, last);
    int head = modified(s, first);
    if (head != NONE) {
      return new Range(Grammar.phraseStart(s, head), head);
    }
    return new Range(first, last);
  }

  /**
   * <i>A teacher who sits on the committee said</i>: the last token before <i>who</i>, for a phrase
   * that begins at {@code first} and is an object within a restrictive clause; else {@link
   * Grammar#NONE}.
   */
  private static int modified(Sentence s, int first) {
    boolean object = s.isTag(first - 1, "ADP") || s.isTag(first - 1, "VERB");
    if (!object || Grammar.isRelative(s, first)) {
      return NONE;
    }
    for (int i = first - 1; i > 0 && first - i < LONGEST_MODIFIER; i--) {
      if (s.isBreak(i) || s.isQuoted(i) || (s.isTag(i, "SCONJ") && !s.is(i, "that"))) {
        return NONE;
      }
      boolean participle = s.isTag(i, "VERB") && s.word(i).endsWith("ing") && i > 1;
      if ((s.is(i, "who") || participle) && s.isNounLike(i - 1) && !s.isPossessive(i - 1)) {
        return i - 1;
      }
    }
    return NONE;
  }

  /** <i>A man whose sister was killed told</i>: the token before a relative clause, else NONE. */
  private static int beforeRelative(Sentence s, int last) {
    boolean finite = false;
    for (int i = last; i > 0 && last - i < LONGEST_MODIFIER; i--) {
      if (s.isBreak(i) || s.isQuoted(i) || s.isTag(i, "CCONJ")) {
        return NONE;
      }
      if (RELATIVE_PERSONS.contains(s.word(i))) {
        return finite && s.isNounLike(i - 1) && !s.isPossessive(i - 1) ? i - 1 : NONE;
      }
      finite |= Grammar.isFinite(s, i);
    }
    return NONE;
  }

  private static Range beforeInsertion(Sentence s, int closing) {
    int opening = insertion(s, closing);
    if (opening == NONE) {
      return null;
    }
    int last = skipAdverb(s, opening - 1);
    if (!endsSubject(s, last)) {
      return null;
    }
    Range subject = whole(s, last);
    // <i>the ministry's spokesman, Ivan Orlov, said</i>: a name after a title belongs to it.
    boolean named = !s.isCapital(last) && isName(s, opening + 1, closing - 1);
    return named ? new Range(subject.first(), closing - 1) : subject;
  }

  private static int skipAdverb(Sentence s, int i) {
    return s.is(i, "here") || s.is(i, "there") ? i - 1 : i;
  }

  private static boolean isName(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!s.isCapital(i) || !s.isNounLike(i)) {
        return false;
      }
    }
    return last >= first && last - first < 6;
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
      boolean participle = s.isTag(i + 1, "VERB") && s.word(i + 1).endsWith("ing");
      if (opens(s, i, closing) && (!finite || participle) && canStandBefore(s, i, closing)) {
        return i;
      }
      if (RELATIVES.contains(s.word(i))) {
        // What is finite behind a relative pronoun belongs to it.
        finite = false;
      } else {
        // Behind the opening comma, a verb is a participle: "quoted by the agency".
        finite |= Grammar.isFinite(s, i) && (!opens(s, i - 1, closing) || s.isTag(i, "AUX"));
      }
    }
    return NONE;
  }

  private static boolean opens(Sentence s, int i, int closing) {
    if (s.is(closing, ")")) {
      return s.is(i, "(");
    }
    return s.isDash(closing) ? s.isDash(i) : s.isComma(i);
  }

  private static boolean canStandBefore(Sentence s, int opening, int closing) {
    return Grammar.endsPhrase(s, skipAdverb(s, opening - 1))
        && (s.is(closing, ")") || beginsInsertion(s, opening + 1));
  }

  private static boolean beginsInsertion(Sentence s, int i) {
    if (INSERTIONS.contains(s.word(i))) {
      return true;
    }
    return switch (s.tag(i)) {
      case "NUM", "NOUN", "PROPN", "ADJ", "VERB", "ADP", "ADV" -> true;
      default -> false;
    };
  }
}
