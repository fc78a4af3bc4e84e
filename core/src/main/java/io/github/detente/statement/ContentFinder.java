package io.github.detente.statement;

import java.util.Set;

/** Finds which words of a sentence are a verb cue's content, frame by frame. Stateless. */
final class ContentFinder {
  private static final int NONE = -1;
  private static final Set<String> WH =
      Set.of("whether", "if", "how", "why", "what", "who", "when", "where", "which");
  private static final Set<String> SPEECH_SOURCES =
      Set.of("in", "at", "on", "during", "to", "via", "by", "through", "from", "before", "after");

  private final Sentence s;
  private final CueMatch cue;
  private final SpeakerFinder.Speaker speaker;
  private final Draft draft;
  private final CueLexicon lexicon;

  /** Last token that may be content. */
  private final int last;

  ContentFinder(
      Sentence s, CueMatch cue, SpeakerFinder.Speaker speaker, Draft draft, CueLexicon lexicon) {
    this.s = s;
    this.cue = cue;
    this.speaker = speaker;
    this.draft = draft;
    this.lexicon = lexicon;
    int end = s.size() - 1;
    while (end > 0 && !s.isQuoted(end) && s.isStop(end)) {
      end--;
    }
    this.last = end;
  }

  /** Fills in the draft's content and addressee; returns whether there is content. */
  boolean find() {
    int next = cue.last() + 1;
    if (speaker.inverted()) {
      next = speaker.mention()[1] + 1;
    }
    int p = skipAdverbs(next);
    if (cue.passive()) {
      return passive(p);
    }
    return split(p)
        || that(p)
        || quoteAfter(p)
        || wh(p)
        || tell(p)
        || infinitive(p)
        || preposition(p)
        || quoteBefore()
        || farThat(p)
        || middle(p)
        || clauseAfter(p)
        || clauseBefore(p)
        || gerund(p)
        || object(p);
  }

  private int skipAdverbs(int from) {
    int p = from;
    while (p <= last
        && !s.isQuoted(p)
        && (s.isTag(p, "ADV") && !WH.contains(s.word(p))
            || Grammar.isTime(s, p)
            || s.is(p, "on") && Grammar.isTime(s, p + 1))) {
      p++;
    }
    return p;
  }

  private boolean content(int first, int end) {
    draft.addContent(first, end);
    return !draft.content.isEmpty();
  }

  private boolean isThat(int p) {
    return s.is(p, "that") && p < last && (s.isTag(p, "SCONJ") || !s.isStop(p + 1));
  }

  private boolean that(int p) {
    return (cue.word().has("that") || cue.word().has("clause"))
        && isThat(p)
        && !s.isQuoted(p)
        && content(p + 1, last);
  }

  private boolean hasQuote() {
    return cue.word().has("quote") || cue.word().has("quote:strict");
  }

  /** Where a quotation begins at {@code p}, behind a colon or a comma if need be; or NONE. */
  private int quoteAt(int p) {
    int q = p;
    if (s.is(q, ":") || s.isComma(q) || s.isDash(q)) {
      q++;
    }
    return s.isQuoted(q) && (q == 0 || s.quotation[q - 1] != s.quotation[q]) ? q : NONE;
  }

  private int quoteEnd(int q) {
    int end = q;
    while (end + 1 < s.size() && s.quotation[end + 1] == s.quotation[q]) {
      end++;
    }
    return end;
  }

  private int quoteStart(int q) {
    int start = q;
    while (start > 0 && s.quotation[start - 1] == s.quotation[q]) {
      start--;
    }
    return start;
  }

  /** <i>“…,” X said, “…”</i>. */
  private boolean split(int p) {
    int q = quoteBeforeClause();
    int r = quoteAt(p);
    if (!hasQuote() || q == NONE || r == NONE) {
      return false;
    }
    draft.postposed = true;
    draft.addContent(quoteStart(q), q);
    return content(r, quoteEnd(r));
  }

  private boolean quoteAfter(int p) {
    if (!hasQuote() && !cue.word().has("clause")) {
      return false;
    }
    int q = quoteAt(p);
    if (q == NONE && s.is(p, ":") && p < last) {
      return content(p + 1, last);
    }
    if (q == NONE) {
      int colon = farAnchor(p);
      q = colon == NONE ? NONE : quoteAt(colon);
    }
    if (q == NONE) {
      return false;
    }
    int end = quoteEnd(q);
    boolean alone = end >= last || s.isComma(end + 1) || s.isStop(end) || s.isBreak(end + 1);
    return content(q, alone && !continues(end + 1) ? end : last);
  }

  /** Whether the clause goes on after a quotation that stands within it. */
  private boolean continues(int p) {
    return s.is(p, "and") || s.is(p, "or") || s.isTag(p, "VERB") || s.isTag(p, "AUX");
  }

  /** A colon, or a comma before a quotation, behind nothing but adjuncts of the cue. */
  private int farAnchor(int p) {
    for (int i = p; i <= last && i - p < 30; i++) {
      if (s.isQuoted(i)) {
        return NONE;
      }
      if (s.is(i, ":") || (s.isComma(i) || s.isDash(i)) && s.isQuoted(i + 1)) {
        return i;
      }
      if (Grammar.isFinite(s, i)) {
        return NONE;
      }
    }
    return NONE;
  }

  private boolean wh(int p) {
    return cue.word().has("wh") && WH.contains(s.word(p)) && !s.isQuoted(p) && content(p, last);
  }

  private int phraseEnd(int p) {
    if (s.isQuoted(p)) {
      return NONE;
    }
    return Grammar.phraseEnd(s, p);
  }

  private boolean tell(int p) {
    if (!cue.word().hasAny("tell") && !cue.word().hasAny("whom")) {
      return false;
    }
    int end = phraseEnd(p);
    if (end == NONE) {
      return false;
    }
    int next = skipAdverbs(end + 1);
    draft.target = new int[] {p, end};
    CueWord word = cue.word();
    if (word.has("tell:that") && isThat(next)) {
      return content(next + 1, last);
    }
    if ((word.has("tell:to") || word.has("whom:to")) && s.is(next, "to")) {
      return content(next, last);
    }
    if (word.has("tell:to") && s.is(next, "not") && s.is(next + 1, "to")) {
      return content(next, last);
    }
    if (word.has("tell:wh") && WH.contains(s.word(next))) {
      return content(next, last);
    }
    if (word.has("tell:" + s.word(next)) && !s.is(next, "that")) {
      return content(next + 1, last);
    }
    int quote = quoteAt(next);
    if (hasQuote() && quote != NONE) {
      return quoteAfter(next);
    }
    if (word.has("tell:clause") && !quotedBefore() && isClause(next)) {
      return content(next, last);
    }
    draft.target = null;
    return false;
  }

  private boolean quotedBefore() {
    return quoteBeforeClause() != NONE;
  }

  private boolean infinitive(int p) {
    return cue.word().has("to")
        && (s.is(p, "to") || s.is(p, "not") && s.is(p + 1, "to"))
        && s.isTag(s.is(p, "to") ? p + 1 : p + 2, "VERB")
        && content(p, last);
  }

  private boolean preposition(int p) {
    return cue.word().has("p:" + s.word(p)) && !quotedBefore() && content(p + 1, last);
  }

  /** Last token of a quotation right before the cue's clause, or NONE. */
  private int quoteBeforeClause() {
    int k = speaker.clauseStart() - 1;
    if (draft.link == Draft.Link.SHARED_SUBJECT) {
      return NONE;
    }
    if (s.isComma(k) && !s.isQuoted(k) || s.isDash(k)) {
      k--;
    }
    return s.isQuoted(k) ? k : NONE;
  }

  private boolean quoteBefore() {
    int q = quoteBeforeClause();
    if (!hasQuote() && !cue.word().has("clause") || q == NONE) {
      return false;
    }
    draft.postposed = true;
    int start = quoteStart(q);
    boolean whole =
        start == 0 || s.isBreak(start - 1) || s.isStop(start - 1) || isSentence(start, q);
    return content(whole ? start : clauseStartBefore(start), q);
  }

  private boolean isSentence(int start, int end) {
    return s.isCapital(start + 1) && end - start > 4 && !Grammar.hasFinite(s, 0, start);
  }

  private int clauseStartBefore(int i) {
    return 0;
  }

  /** <i>said in a statement on Friday that …</i>. */
  private boolean farThat(int p) {
    if (!cue.word().has("that") && !cue.word().has("clause") && !cue.word().has("tell:that")
        || quotedBefore()) {
      return false;
    }
    for (int i = p; i < last && i - p < 25 && !s.isQuoted(i); i++) {
      if (s.is(i, "that") && s.isTag(i, "SCONJ")) {
        return content(i + 1, last);
      }
      if (Grammar.isFinite(s, i)) {
        return false;
      }
    }
    return false;
  }

  /** <i>The deal, X said, is dead</i>. */
  private boolean middle(int p) {
    int before = speaker.clauseStart() - 1;
    int comma = p;
    if (!cue.word().has("clause")
        || !s.isComma(before)
        || draft.link != Draft.Link.OWN_SUBJECT
        || speaker.mention() == null
        || Grammar.isRelative(s, speaker.mention()[0])) {
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
        !s.isTag(rest, "SCONJ")
            && !s.isTag(rest, "ADP")
            && !s.word(rest).endsWith("ing")
            && !Grammar.isRelative(s, rest)
            && (Grammar.hasFinite(s, rest, last + 1));
    if (!goesOn) {
      return false;
    }
    draft.postposed = true;
    draft.addContent(0, before);
    return content(rest, last);
  }

  private boolean isClause(int p) {
    if (p > last || s.isBreak(p) || s.isStop(p) || s.isTag(p, "CCONJ")) {
      return false;
    }
    boolean headline = !s.isStop(s.size() - 1) && !s.isQuoted(s.size() - 1);
    return headline && !s.isTag(p, "ADP") || Grammar.hasFinite(s, p, last + 1);
  }

  private boolean clauseAfter(int p) {
    if (!cue.word().has("clause") || !isClause(p)) {
      return false;
    }
    int q = p;
    if (s.isTag(p, "ADP") && !s.is(p, "in") || SPEECH_SOURCES.contains(s.word(p))) {
      // An adjunct first: the clause begins behind its noun phrase.
      boolean fronted = isBeforeClause();
      if (fronted) {
        return false;
      }
    }
    if (!beginsClause(q)) {
      return false;
    }
    return content(q, last);
  }

  private boolean isBeforeClause() {
    int k = speaker.clauseStart() - 1;
    return s.isComma(k) && Grammar.hasFinite(s, 0, k);
  }

  private boolean beginsClause(int p) {
    if (s.isQuoted(p)) {
      return true;
    }
    if (isBeforeClause() && (s.isTag(p, "SCONJ") || s.isTag(p, "ADP"))) {
      return false;
    }
    return !s.isTag(p, "PUNCT");
  }

  /** <i>The deal is dead, X said</i>. */
  private boolean clauseBefore(int p) {
    int comma = speaker.clauseStart() - 1;
    boolean postposable = cue.word().has("clause") || cue.word().has("quote");
    if (!postposable || draft.link != Draft.Link.OWN_SUBJECT || !s.isBreak(comma) || comma < 1) {
      return false;
    }
    boolean headline = !s.isStop(s.size() - 1);
    if (!headline && !Grammar.hasFinite(s, 0, comma) || speaker.mention() == null) {
      return false;
    }
    draft.postposed = true;
    return content(0, comma - 1);
  }

  private boolean gerund(int p) {
    return cue.word().has("ing")
        && s.isTag(p, "VERB")
        && s.word(p).endsWith("ing")
        && content(p, last);
  }

  private boolean object(int p) {
    CueWord word = cue.word();
    if (p > last || s.isBreak(p) || s.isStop(p)) {
      return false;
    }
    boolean phrase = s.isQuoted(p) || beginsPhrase(p);
    if (!phrase) {
      return false;
    }
    if (word.has("obj") || word.has("whom")) {
      return target(p, word.has("whom")) && content(p, last);
    }
    if (word.has("noun")) {
      int end = Grammar.basePhraseEnd(s, p);
      return end != NONE && lexicon.noun(s.word(end)) != null && content(p, last);
    }
    if (word.has("obj:quote") && containsQuote(p)) {
      return content(p, last);
    }
    if (word.has("obj:as") && predicate(p)) {
      return content(p, last);
    }
    return argument(p, word);
  }

  private boolean target(int p, boolean whom) {
    int end = whom ? phraseEnd(p) : NONE;
    if (end != NONE) {
      draft.target = new int[] {p, end};
    }
    return true;
  }

  private boolean containsQuote(int p) {
    for (int i = p; i <= last; i++) {
      if (s.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean predicate(int p) {
    int end = phraseEnd(p);
    return end != NONE && end < last && !s.isBreak(end + 1) && !s.isTag(end + 1, "CCONJ")
        || end == last && cue.word().has("obj:quote") && end > p;
  }

  /** An object with the preposition that the frame asks for. */
  private boolean argument(int p, CueWord word) {
    int end = phraseEnd(p);
    for (int i = p + 1; end != NONE && i <= last && i <= end + 8; i++) {
      if (word.has("whom:" + s.word(i)) || word.has("obj:" + s.word(i))) {
        if (word.has("whom:" + s.word(i))) {
          draft.target = new int[] {p, Math.max(p, Math.min(end, i - 1))};
        }
        return content(p, last);
      }
    }
    return false;
  }

  private boolean beginsPhrase(int p) {
    String tag = s.tag(p);
    return switch (tag) {
      case "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "SYM" -> true;
      case "VERB" -> s.word(p).endsWith("ed") && s.isNounLike(p + 1);
      default -> false;
    };
  }

  /** <i>was warned by X that …</i>, <i>was accused by X of …</i>. */
  private boolean passive(int p) {
    CueWord word = cue.word();
    int agentEnd = speaker.mention() == null ? NONE : speaker.mention()[1];
    int next = agentEnd != NONE && speaker.mention()[0] == p + 1 ? agentEnd + 1 : p;
    int[] patient = Grammar.subject(s, cue.group());
    if (patient != null && (word.hasAny("tell") || word.hasAny("whom") || word.has("whom"))) {
      draft.target = patient;
    }
    if (word.hasAny("tell") && isThat(next)) {
      return content(next + 1, last);
    }
    if (s.is(next, "to") && (word.has("tell:to") || word.has("whom:to"))) {
      return content(next, last);
    }
    if (patient == null) {
      return false;
    }
    draft.clauseStart = patient[0];
    draft.addContent(patient[0], patient[1]);
    if (next <= last && s.isTag(next, "ADP") && !s.is(next, "by")) {
      int end =
          speaker.mention() != null && speaker.mention()[0] > next
              ? speaker.mention()[0] - 2
              : last;
      draft.addContent(next, end);
    }
    return true;
  }
}
