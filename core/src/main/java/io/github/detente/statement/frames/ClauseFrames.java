package io.github.detente.statement.frames;

import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.cues.VerbForm;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;

/** Content that is a clause, an infinitive or a gerund. */
public final class ClauseFrames extends CueClause {
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final int FARTHEST_THAT = 25;
  private static final WordSet CLAUSE_LINKS = WORDS.set("clause-link");
  private static final WordSet CONDITIONS = WORDS.set("condition");
  private static final WordSet DURATIONS = WORDS.set("duration");

  ClauseFrames(CueClause clause) {
    super(clause);
  }

  boolean that(int p) {
    return (cue.word().has("that") || cue.word().has("clause"))
        && isThat(p)
        && !(cue.word().lemma().equals("ask") && saysNothing(p + 1))
        && !s.isQuoted(p)
        && content(p + 1, last);
  }

  /** <i>said in a statement on Friday that …</i>. */
  boolean farThat(int p) {
    if ((!cue.word().has("that") && !cue.word().has("clause") && !cue.word().has("tell:that"))
        || quotedBefore()) {
      return false;
    }
    int object = s.isQuoted(p) ? NONE : Grammar.basePhraseEnd(s, p);
    if (object != NONE && !speaker.inverted() && !cue.word().has("tell:that")) {
      // "repeated its charge that", "announced it in a voice that": the object is the content.
      return false;
    }
    boolean aside = false;
    for (int i = p; i < last && i - p < FARTHEST_THAT && !s.isQuoted(i); i++) {
      if (s.is(i, "that") && (s.isTag(i, "SCONJ") || beginsPhrase(i + 1))) {
        return content(i + 1, last);
      }
      // "It is late, he said, adding that"
      if (s.isComma(i) && lexicon.isVerb(s, i + 1, verb -> verb.form() == VerbForm.ING)) {
        return false;
      }
      // "told the paper shortly before he arrived that"
      aside |= s.isOf(i, CLAUSE_LINKS) || s.is(i, "before");
      if (Grammar.isFinite(s, i) && !aside) {
        return false;
      }
    }
    return false;
  }

  boolean wh(int p) {
    // "did not say who" says nothing.
    return cue.word().has("wh")
        && s.isOf(p, WH)
        && !s.isQuoted(p)
        && !quotedBefore()
        && p < last
        && content(p, last);
  }

  boolean infinitive(int p) {
    return infinitiveAt(p) || infinitiveAt(behindPlaces(p));
  }

  private boolean infinitiveAt(int p) {
    int to = s.is(p, "not") ? p + 1 : p;
    boolean verb =
        isInfinitive(to)
            || s.isTag(to, "PART")
            || (s.isOpenEnded() && s.isTag(to + 1, "NOUN"))
            || isBaseForm(to + 1);
    return cue.word().has("to")
        && s.is(to, "to")
        && verb
        && !saysNothing(p)
        && content(negated(p), ObjectEnd.clause(s, p, last));
  }

  /** <i>declined to comment</i>: the tagger takes it for a noun. */
  private boolean isBaseForm(int i) {
    return lexicon.isVerb(s, i, v -> v.form() == VerbForm.BASE);
  }

  public boolean preposition(int p) {
    boolean rough = Grammar.isRough(s, p) && s.isTag(p + 1, "NUM");
    // "demanded of him an answer": of whom, and then what
    int whom = s.is(p, "of") && cue.word().has("obj") ? Grammar.objectEnd(s, p + 1) : NONE;
    return !rough
        && !(whom != NONE && s.isTag(whom + 1, "DET"))
        && cue.word().has("p:" + s.word(p))
        && !quotedBefore()
        && !saysNothing(p + 1)
        && content(p + 1, ObjectEnd.find(s, p + 1, last));
  }

  /** <i>The deal, X said, is dead</i>. */
  boolean middle(int p) {
    int before = speaker.clauseStart() - 1;
    int comma = p;
    if ((!cue.word().has("clause") && !cue.word().has("tell:clause"))
        || !s.isComma(before)
        || draft.link != Draft.Link.OWN_SUBJECT
        || speaker.inverted()
        || speaker.relative()
        || s.is(speaker.clauseStart(), "whose")
        || s.is(s.lastBeforeStop(), ":")
        || saysNothing(p)) {
      return false;
    }
    while (comma <= last && !s.isComma(comma)) {
      if (Grammar.isFinite(s, comma) || s.isQuoted(comma)) {
        return false;
      }
      comma++;
    }
    if (comma >= last || comma - p > 12) {
      return false;
    }
    int rest = comma + 1;
    boolean goesOn =
        s.isOf(0, SUBORDINATORS)
            || (s.is(rest, "to") && isInfinitive(rest) && Grammar.hasFinite(s, 0, before))
            || (s.isOf(rest + 1, WH) && isLink(rest) && Grammar.hasFinite(s, 0, before))
            || ((!s.isTag(rest, "SCONJ") || s.isOf(rest, CONDITIONS))
                && !s.isTag(rest, "ADP")
                && !(s.isTag(rest, "CCONJ") && isReporters(rest + 1))
                && !s.word(rest).endsWith("ing")
                && !Grammar.isRelative(s, rest)
                && Grammar.hasFinite(s, rest, last + 1));
    if (!goesOn) {
      return false;
    }
    draft.postposed = true;
    draft.addContent(0, before);
    return content(rest, last);
  }

  /**
   * <i>, she added, and left the hall</i>; but <i>, and had left</i> and <i>, and would leave</i>
   * are told in the tense of what was said.
   */
  private boolean isReporters(int verb) {
    boolean told = cue.form().isPast() && (s.is(verb, "had") || s.is(verb, "would"));
    return Grammar.isFinite(s, verb) && !told;
  }

  private boolean isLink(int i) {
    return s.isTag(i, "ADP") || s.isTag(i, "SCONJ");
  }

  boolean clauseAfter(int p) {
    if (!cue.word().has("clause") || !isClause(p) || isAnswerTo(p)) {
      return false;
    }
    int q = behindAdjunct(p);
    boolean adjunct = (s.isTag(p, "ADP") && !s.is(p, "in")) || s.isOf(p, SPEECH_SOURCES);
    if (q == p && adjunct && isBeforeClause()) {
      return false;
    }
    if (!beginsClause(q)) {
      return false;
    }
    return content(q, last);
  }

  /** <i>Responding to a question, X said</i>: to whom or what, and nothing said. */
  private boolean isAnswerTo(int p) {
    return cue.isParticiple() && speaker.clauseStart() == 0 && s.is(p, "to") && !isInfinitive(p);
  }

  /** <i>said on its website it had no plans</i>: where the clause begins behind an adjunct. */
  private int behindAdjunct(int p) {
    boolean link = s.isOf(p, SPEECH_SOURCES) && !s.isQuoted(p);
    int end = link ? Grammar.phraseEnd(s, p + 1) : NONE;
    int subject = end == NONE || end >= last ? NONE : Grammar.phraseEnd(s, end + 1);
    boolean clause = subject != NONE && subject < last && Grammar.isFinite(s, subject + 1);
    return clause && !s.isQuoted(end + 1) ? end + 1 : p;
  }

  private boolean isBeforeClause() {
    int k = speaker.clauseStart() - 1;
    return s.isComma(k) && Grammar.hasFinite(s, 0, k);
  }

  private boolean beginsClause(int p) {
    if (s.isOf(p, CLAUSE_LINKS)) {
      // "said as he entered the hall"
      return false;
    }
    if (isBeforeClause() && (s.isTag(p, "SCONJ") || s.isTag(p, "ADP"))) {
      return false;
    }
    return !s.isTag(p, "PUNCT");
  }

  /** <i>The deal is dead, X said</i>. */
  boolean clauseBefore() {
    int comma = speaker.clauseStart() - 1;
    boolean postposable = cue.word().has("clause") || cue.word().has("quote");
    // "Here is what one, a baker, told us:", "After the raid, the minister said:"
    boolean introduces = s.is(s.lastBeforeStop(), ":");
    if (introduces
        || !postposable
        || draft.link != Draft.Link.OWN_SUBJECT
        || !s.isBreak(comma)
        || comma < 1) {
      return false;
    }
    boolean clause = s.isOpenEnded() || Grammar.hasFinite(s, 0, comma) || isFragment(comma);
    // "refused to leave, as Oslo had asked": nothing of it was said
    boolean done = s.is(speaker.clauseStart(), "as") || s.is(comma, ";");
    if (!clause || done || speaker.relative()) {
      return false;
    }
    draft.postposed = true;
    return content(0, comma - 1);
  }

  /**
   * <i>People like Lund, he said.</i>: nothing stands behind the cue, so what is before was said,
   * unless it tells when or where.
   */
  private boolean isFragment(int comma) {
    boolean adverbial = s.isTag(comma - 1, "ADV");
    for (int i = 0; i < comma; i++) {
      adverbial |= Grammar.isTime(s, i) || Grammar.isPeriod(s, i) || s.isOf(i, DURATIONS);
    }
    return s.isComma(comma)
        && comma > 1
        && skipAdverbs(cue.last() + 1) > last
        && !speaker.inverted()
        && beginsPhrase(0)
        && !adverbial;
  }

  public boolean gerund(int p) {
    return cue.word().has("ing")
        && (s.isTag(p, "VERB") || s.isTag(p, "AUX"))
        && s.word(p).endsWith("ing")
        && content(p, last);
  }
}
