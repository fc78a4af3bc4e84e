package io.github.detente.statement.frames;

import io.github.detente.statement.cues.CueWord;
import io.github.detente.statement.cues.StateNames;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;

/** Content behind an addressee: <i>told X that …</i>, <i>urged X to …</i>. */
public final class AddresseeFrames extends CueClause {
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet SUBJECT_PRONOUNS = WORDS.set("subject-pronoun");

  private static final WordSet AUDIENCES = WORDS.set("audience");

  private static final WordSet NOBODY = WORDS.set("nobody");

  private static final int LONGEST_APPOSITION = 18;
  private static final int LONGEST_BRACKET = 4;

  private final QuotedFrames quoted;

  AddresseeFrames(CueClause clause, QuotedFrames quoted) {
    super(clause);
    this.quoted = quoted;
  }

  public boolean tell(int p) {
    CueWord word = cue.word();
    if ((!word.hasAny("tell") && !word.hasAny("whom"))
        || s.isQuoted(p)
        || (s.isOf(p, SUBJECT_PRONOUNS) && !s.isTag(p, "DET") && !isAsked(p + 1))) {
      return false;
    }
    int end = Grammar.objectEnd(s, p);
    if (end == NONE) {
      return false;
    }
    int longer = s.is(end + 1, "of") ? Grammar.phraseEnd(s, p) : end;
    int number = numberBehindName(p, end);
    int subject = subjectWithin(p, end);
    return (subject <= end && tell(p, subject - 1, subject))
        || tell(p, end, end + 1)
        || isListTold(p, end)
        || (longer > end && tell(p, longer, longer + 1))
        || (number <= end && tell(p, number - 1, number))
        || tell(p, end, behindBracket(end + 1))
        || tell(p, end, behindPlace(end + 1));
  }

  /** <i>asked the Salt Council (SC) to wait</i>: the word behind the bracket, or NONE. */
  private int behindBracket(int open) {
    for (int i = open + 1; s.is(open, "(") && i < last && i - open <= LONGEST_BRACKET; i++) {
      if (s.is(i, ")")) {
        return i + 1;
      }
    }
    return NONE;
  }

  /** <i>asked Norway, Sweden and Denmark to wait</i>: whether names follow, and then what. */
  private boolean isListTold(int p, int end) {
    int last = end;
    while (last != NONE && s.isComma(last + 1) && s.isTag(last + 2, "PROPN")) {
      int next = Grammar.objectEnd(s, last + 2);
      last = next == last ? NONE : next;
    }
    return last != NONE && last > end && tell(p, last, last + 1);
  }

  /**
   * <i>told the session Norway had left</i>, <i>told the paper nobody had left</i>: where the
   * subject of what is told begins, that was read as a part of the addressee; else behind it.
   */
  private int subjectWithin(int first, int end) {
    boolean clause = cue.word().has("tell:clause") && Grammar.isFinite(s, end + 1);
    for (int i = first + 1; clause && i <= end; i++) {
      boolean nobody = s.isOf(i, NOBODY);
      boolean state = s.isCapital(i) && s.isTag(i, "PROPN") && StateNames.contains(s, i);
      boolean modified = s.isTag(i - 1, "NUM") || (s.isTag(i - 1, "ADJ") && !s.isCapital(i - 1));
      boolean heard = s.isOf(i - 1, AUDIENCES) && s.isNounLike(i - 1) && !s.isOf(i, AUDIENCES);
      if (heard && i <= first + 2 && !s.isTag(i, "NUM")) {
        return i; // "told parliament Norse officials had left"
      }
      if (i == end
          && !modified
          && s.isNounLike(end)
          && (nobody || (state && !s.isPossessive(i - 1)))) {
        return i;
      }
    }
    return end + 1;
  }

  /** <i>urged it to leave</i>, <i>warned it not to</i>; but <i>warned it would leave</i>. */
  private boolean isAsked(int behind) {
    return s.is(behind, "to") || (s.is(behind, "not") && s.is(behind + 1, "to"));
  }

  /**
   * <i>told his supporters at a rally in Bergen to vote</i>: the word behind the places, or NONE.
   */
  private int behindPlace(int next) {
    int behind = behindPlaces(next);
    return behind == next ? NONE : behind;
  }

  /**
   * Whether something is told behind an addressee.
   *
   * @param p the addressee's first word
   * @param end its last word
   * @param behind the word behind it and where it is told, or NONE
   */
  private boolean tell(int p, int end, int behind) {
    if (behind == NONE) {
      return false;
    }
    int next = skipAdverbs(behind);
    draft.addressed = tellTo(next) || inviteTo(next);
    boolean found =
        draft.addressed
            || (cue.word().has("tell:that")
                && isThat(next)
                && (behind == end + 1 || !quotedBefore())
                && content(next + 1, last))
            || (cue.word().has("tell:wh")
                && s.isOf(next, WH)
                && !quotedBefore()
                && content(next, last))
            || (cue.word().has("tell:that")
                && s.is(next, ":")
                && next < last
                && !s.isQuoted(next + 1)
                && content(next + 1, last))
            || (hasQuote() && quoteAt(next) != NONE && !isCharge(next) && quoted.quoteAfter(next))
            || (!quotedBefore()
                && (((behind == end + 1 || s.is(next, "for")) && tellOf(next))
                    || tellClause(next)));
    draft.target = found ? new Range(p, end) : null;
    return found;
  }

  /** <i>accused X of “…”</i>: the quotation is a part of the charge. */
  private boolean isCharge(int quotation) {
    return cue.word().hasAny("whom") && s.isQuoted(quotation);
  }

  private boolean tellTo(int from) {
    int next = behindApposition(from);
    int to = s.is(next, "not") || s.isQuoted(next) ? next + 1 : next;
    return (cue.word().has("tell:to") || cue.word().has("whom:to"))
        && s.is(to, "to")
        && isInfinitive(to)
        && content(negated(next), ObjectEnd.clause(s, next, last));
  }

  /** <i>invited the envoy to Oslo for talks</i>. */
  private boolean inviteTo(int next) {
    return cue.word().has("whom:to")
        && s.is(next, "to")
        && !s.isQuoted(next)
        && Grammar.basePhraseEnd(s, next + 1) != NONE
        && content(next, ObjectEnd.find(s, next, last));
  }

  /** <i>asked X, the chairman, to …</i>. */
  private int behindApposition(int from) {
    for (int i = from + 1; s.isComma(from) && i < last && i - from < LONGEST_APPOSITION; i++) {
      if (s.isComma(i) && (s.is(i + 1, "to") || cue.word().has("whom:" + s.word(i + 1)))) {
        return i + 1;
      }
    }
    return from;
  }

  private boolean tellOf(int next) {
    return cue.word().has("tell:" + s.word(next))
        && !s.is(next, "that")
        && !s.is(next, "to")
        && content(next + 1, ObjectEnd.find(s, next + 1, last));
  }

  private boolean tellClause(int next) {
    return cue.word().has("tell:clause")
        && isClause(next)
        && beginsPhrase(next)
        && content(next, last);
  }
}
