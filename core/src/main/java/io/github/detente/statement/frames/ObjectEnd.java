package io.github.detente.statement.frames;

import io.github.detente.statement.grammar.Grammar;
import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;

/**
 * Where a content that is no clause of its own ends: before a relative clause in the reporter's
 * words, before the next main clause, and before how or where it was said. Stateless.
 */
public final class ObjectEnd {
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordClasses GRAMMAR = WordClasses.of("grammar");
  private static final WordSet RELATIVES = WORDS.set("relative");
  private static final WordSet CIRCUMSTANCES = WORDS.set("circumstance");
  private static final WordSet MEASURES = WORDS.set("duration");
  private static final WordSet PARTICLES = GRAMMAR.set("verb-particle");
  private static final WordSet CLAUSE_LINKS = WORDS.set("clause-link");
  private static final WordSet COMMENTS = GRAMMAR.set("comment-verb");

  /** What tells in a headline when or why something was said. */
  private static final WordSet HEADLINE_LINKS = GRAMMAR.set("headline-link");

  /** Where something is said to somebody: talks, a visit. */
  private static final WordSet MEETINGS = GRAMMAR.set("meeting");

  private static final WordSet MEDIA = WORDS.set("medium");

  private ObjectEnd() {}

  /** The end of a noun phrase with what belongs to it, at {@code last} at most. */
  public static int find(Sentence s, int first, int last) {
    int end = clause(s, first, last);
    for (int i = first + 1; i < end; i++) {
      if (!s.isQuoted(i) && endsBefore(s, i, end)) {
        int before = i - 1;
        while (before > first && (s.isTag(before, "CCONJ") || s.isComma(before))) {
          before--; // "the deaths, and in a letter"
        }
        return withoutTime(s, first, before);
      }
    }
    return withoutTime(s, first, end);
  }

  private static boolean endsBefore(Sentence s, int i, int end) {
    return isMedium(s, i, end)
        || isWhen(s, i, end)
        || isNextVerb(s, i)
        || isWithoutDoing(s, i)
        || isBehindQuotation(s, i);
  }

  /**
   * <i>called it “a lie” during a debate</i>: the quotation is what was said; but not <i>reminded
   * him of “the interest” in the port</i>, where it is a part of a phrase.
   */
  private static boolean isBehindQuotation(Sentence s, int i) {
    int before = s.isQuoted(i - 1) ? s.quotationStart(i - 1) - 1 : 0;
    boolean article = s.isTag(before, "DET") || Grammar.isPossessivePronoun(s, before);
    int link = article ? before - 1 : before;
    boolean part = s.isTag(link, "ADP") && !s.is(link, "as");
    return s.isQuoted(i - 1)
        && !part
        && (s.isOf(i, CIRCUMSTANCES) || s.isOf(i, CLAUSE_LINKS) || Grammar.isTime(s, i));
  }

  /** <i>on Wednesday</i> at the end tells when it was said. */
  private static int withoutTime(Sentence s, int first, int last) {
    int end = last;
    while (end > first + 1 && Grammar.isTime(s, end) && !s.isQuoted(end)) {
      end -= s.is(end - 1, "on") ? 2 : 1;
    }
    return Math.max(first, end);
  }

  /** The end of an infinitive with what belongs to it: before the next main clause. */
  static int clause(Sentence s, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      if (s.isQuoted(i)) {
        continue;
      }
      if (s.is(i, ";")
          || (i > first + 1 && s.isOf(i, HEADLINE_LINKS) && Grammar.isHeadline(s))
          || isComment(s, i)
          || isMainClause(s, i, last)
          || isSeries(s, i)
          || isOutcome(s, i, last)
          || isAge(s, i)) {
        return i - 1;
      }
    }
    return last;
  }

  /** <i>, hours after the raid</i>, <i>, two weeks after</i>: when it was said. */
  static boolean isAge(Sentence s, int comma) {
    int k = comma + 1;
    while (s.isComma(comma) && (s.isTag(k, "NUM") || s.isTag(k, "DET") || s.isTag(k, "ADV"))) {
      k++;
    }
    return s.isComma(comma) && s.isOf(k, MEASURES) && s.is(k + 1, "after") && !s.isQuoted(k);
  }

  /** <i>, a figure which nobody believed</i>: the reporter's remark. */
  static boolean isRemark(Sentence s, int comma) {
    boolean indefinite = Grammar.isIndefinite(s, comma + 1);
    int end = indefinite && s.isComma(comma) ? Grammar.basePhraseEnd(s, comma + 1) : Grammar.NONE;
    boolean open = end != Grammar.NONE && !s.isQuoted(comma + 1);
    return open && (Grammar.isRelative(s, end + 1) || Grammar.isAnswered(s, comma + 1, end));
  }

  /** <i>agreed to leave, ending the war</i>: what came of it. */
  private static boolean isOutcome(Sentence s, int i, int last) {
    for (int k = i + 1; k < last; k++) {
      if (s.isComma(k) && Grammar.isFinite(s, k + 1)) {
        return false;
      }
    }
    return s.isComma(i)
        && s.isTag(i + 1, "VERB")
        && s.word(i + 1).endsWith("ing")
        && !s.is(i + 1, "including")
        && !s.isQuoted(i + 1);
  }

  /**
   * <i>declined to join, stepped up its purchases</i>: the next verb of a series; in a headline
   * <i>accuses Oslo of lying, vows to answer</i>.
   */
  private static boolean isSeries(Sentence s, int i) {
    String word = s.word(i + 1);
    if (s.isComma(i) && Grammar.isHeadline(s) && Grammar.isFiniteAuxiliary(s, i + 1)) {
      return true; // "accuses Oslo of lying, will not pay"
    }
    return s.isComma(i)
        && s.isTag(i + 1, "VERB")
        && ((word.endsWith("ed") && hasObject(s, i + 1))
            || (Grammar.isHeadline(s) && word.endsWith("s")))
        && !s.isQuoted(i + 1);
  }

  /** <i>stepped up its purchases</i>, but not <i>, carried out under pretexts</i>, a participle. */
  private static boolean hasObject(Sentence s, int verb) {
    int next = s.isOf(verb + 1, PARTICLES) ? verb + 2 : verb + 1;
    return switch (s.tag(next)) {
      case "DET", "PRON", "NUM", "NOUN", "PROPN", "PART", "SCONJ", "ADJ" -> true;
      default -> s.is(next, "to") || s.isQuoted(next);
    };
  }

  /**
   * <i>, which the king called a lie</i>: what others say of it. Any other relative clause belongs
   * to what was said.
   */
  private static boolean isComment(Sentence s, int i) {
    if (!s.isComma(i)) {
      return false;
    }
    boolean relative = s.is(i + 1, "which") || s.is(i + 1, "who");
    int subject = relative ? Grammar.phraseEnd(s, i + 2) : Grammar.NONE;
    int verb = subject == Grammar.NONE ? Grammar.NONE : verbBehind(s, subject);
    return isRemark(s, i) || (verb != Grammar.NONE && s.isOf(verb, COMMENTS) && !s.isQuoted(i + 1));
  }

  /** The verb right behind a subject, with auxiliaries and adverbs between them. */
  private static int verbBehind(Sentence s, int subject) {
    int verb = subject + 1;
    while (Grammar.isFiniteAuxiliary(s, verb) || Grammar.isAdverb(s, verb)) {
      verb++;
    }
    return verb;
  }

  /** <i>as its tanks rolled on</i>. */
  private static boolean isWhen(Sentence s, int i, int last) {
    if (!s.is(i, "as") || s.isComma(i - 1)) {
      return false;
    }
    int end = Grammar.phraseEnd(s, i + 1);
    return end != Grammar.NONE && end < last && Grammar.isFinite(s, end + 1);
  }

  /** <i>and gave notice</i>: a coordinated verb. */
  private static boolean isNextVerb(Sentence s, int i) {
    return s.is(i, "and")
        && s.isTag(i + 1, "VERB")
        && !s.word(i + 1).endsWith("ing")
        && !s.is(i + 2, "by");
  }

  /** <i>voiced support without promising troops</i>: how it was said. */
  private static boolean isWithoutDoing(Sentence s, int i) {
    boolean verb = s.isTag(i + 1, "VERB") || (s.isTag(i + 1, "NOUN") && !s.isTag(i + 2, "ADP"));
    return s.is(i, "without") && verb && s.word(i + 1).endsWith("ing");
  }

  /** <i>in a speech</i>, <i>in a letter to the king</i>, <i>during talks at his office</i>. */
  private static boolean isMedium(Sentence s, int i, int last) {
    if (!s.is(i, "in") && !s.is(i, "during") && !s.is(i, "at")) {
      return false;
    }
    int end = Grammar.basePhraseEnd(s, i + 1);
    if (s.is(i, "during") && s.isOf(end, MEETINGS)) {
      return end <= last;
    }
    boolean indefinite = Grammar.isIndefinite(s, i + 1) || s.isTag(i + 1, "NUM");
    return end != Grammar.NONE && end <= last && indefinite && s.isOf(end, MEDIA);
  }

  /** <i>let Oman, Qatar and Iraq take over</i>: the last of several objects. */
  private static boolean isListed(Sentence s, int and) {
    int k = and - 1;
    while (k > 0 && (s.isTag(k, "PROPN") || s.isComma(k))) {
      k--;
    }
    return s.isTag(and - 1, "PROPN") && k < and - 2 && s.isTag(k, "VERB");
  }

  /** <i>camps where Norse and other troops were seen</i>: the clause has no verb yet. */
  private static boolean isInRelative(Sentence s, int i) {
    for (int k = i - 1; k > 0 && !Grammar.isFinite(s, k) && !s.isBreak(k); k--) {
      boolean clause = s.isTag(k, "SCONJ") && !s.is(k, "that");
      if (clause || (s.isOf(k, RELATIVES) && s.isNounLike(k - 1))) {
        return true; // "since Norse and other troops were seen"
      }
    }
    return false;
  }

  /** <i>and its members walked out</i>: a conjunction, a subject, a finite verb. */
  private static boolean isMainClause(Sentence s, int i, int last) {
    if (!s.isTag(i, "CCONJ") || s.is(i, "or")) {
      return false;
    }
    if (Grammar.isFiniteAuxiliary(s, i + 1)) {
      return true;
    }
    if ((s.isTag(i - 1, "ADJ") && s.isTag(i + 1, "ADJ")) || isListed(s, i) || isInRelative(s, i)) {
      // "Russian and Iranian forces".
      return false;
    }
    int end = Grammar.phraseEnd(s, i + 1);
    int verb = end + 1;
    while (end != Grammar.NONE && verb < last && Grammar.isAdverb(s, verb)) {
      verb++;
    }
    return end != Grammar.NONE && end < last && Grammar.isFinite(s, verb) && !s.isQuoted(verb);
  }
}
