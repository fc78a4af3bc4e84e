package io.github.detente.statement;

import java.util.Set;

/** Finds which words of a sentence are a verb cue's content, frame by frame. Stateless. */
final class ContentFinder {
  private static final int NONE = -1;
  private static final Set<String> WH =
      Set.of("whether", "if", "how", "why", "what", "who", "when", "where", "which");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "because", "until", "since");
  private static final Set<String> SUBORDINATORS =
      Set.of("although", "though", "while", "as", "when", "after", "because", "since", "before");
  private static final Set<String> TIME_LINKS = Set.of("last", "this", "next", "late", "early");
  private static final Set<String> SUBJECT_PRONOUNS =
      Set.of("he", "she", "they", "we", "i", "it", "there", "this", "that", "these");
  private static final Set<String> SPEECH_SOURCES =
      Set.of("in", "at", "on", "during", "to", "via", "by", "through", "from", "before", "after");

  private final Sentence s;
  private final CueMatch cue;
  private final SpeakerFinder.Speaker speaker;
  private final Draft draft;
  private final CueLexicon lexicon;

  /** Token of the sentence's first cue. */
  private final int firstCue;

  /** Last token that may be content. */
  private final int last;

  ContentFinder(
      Sentence s,
      CueMatch cue,
      SpeakerFinder.Speaker speaker,
      Draft draft,
      CueLexicon lexicon,
      int firstCue) {
    this.firstCue = firstCue;
    this.s = s;
    this.cue = cue;
    this.speaker = speaker;
    this.draft = draft;
    this.lexicon = lexicon;
    int end = s.size() - 1;
    while (end > 0 && !s.isQuoted(end) && s.isStop(end)) {
      end--;
    }
    this.last = subordinateEnd(relativeEnd(end));
  }

  /** <i>X, who said it was over, left</i>: a relative clause ends before the main verb. */
  private int relativeEnd(int end) {
    if (speaker.mention() == null || !Grammar.isRelative(s, speaker.mention().first())) {
      return end;
    }
    for (int i = cue.last() + 1; i < end; i++) {
      if (s.isComma(i) && !s.isQuoted(i) && Grammar.isFinite(s, i + 1) && !s.isQuoted(i + 1)) {
        return i - 1;
      }
    }
    return end;
  }

  /** <i>Although X said it was over, Y went on</i>: a fronted clause ends before the main one. */
  private int subordinateEnd(int end) {
    int start = speaker.clauseStart();
    if (start < 1 || start > 3 || !SUBORDINATORS.contains(s.word(start - 1))) {
      return end;
    }
    for (int i = cue.last() + 1; i < end; i++) {
      int subject = s.isComma(i) && !s.isQuoted(i) ? Grammar.phraseEnd(s, i + 1) : NONE;
      if (subject != NONE && subject < end && Grammar.isFinite(s, subject + 1)) {
        return i - 1;
      }
    }
    return end;
  }

  /** Fills in the draft's content and addressee; returns whether there is content. */
  boolean find() {
    int next = cue.last() + 1;
    if (speaker.inverted()) {
      next = speaker.mention().last() + 1;
    }
    int p = skipAdverbs(next);
    if (isToll(p)) {
      return false;
    }
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
        || gerund(p)
        || object(p)
        || clauseBefore();
  }

  /** Adverbs, times (<i>on Monday, last week</i>) and <i>, however,</i>. */
  private int skipAdverbs(int from) {
    int p = from;
    int before = -1;
    while (p <= last && p > before && !s.isQuoted(p)) {
      before = p;
      p += adjunct(p);
    }
    return Math.min(p, last + 1);
  }

  private int adjunct(int p) {
    if (Grammar.isTime(s, p) || (s.isTag(p, "ADV") && !WH.contains(s.word(p)))) {
      return 1;
    }
    if (s.is(p, "on") && Grammar.isTime(s, p + 1)) {
      return 2;
    }
    if (Grammar.isPeriod(s, p + 1) && TIME_LINKS.contains(s.word(p))) {
      return 2;
    }
    return s.isComma(p) && s.isTag(p + 1, "ADV") && s.isComma(p + 2) ? 3 : 0;
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
    if (r == NONE) {
      int anchor = farAnchor(p);
      r = anchor == NONE ? NONE : quoteAt(anchor);
    }
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
      if (s.is(i, ":") || ((s.isComma(i) || s.isDash(i)) && s.isQuoted(i + 1))) {
        return i;
      }
      if (Grammar.isFinite(s, i)) {
        return NONE;
      }
    }
    return NONE;
  }

  private boolean wh(int p) {
    // "did not say who" says nothing.
    return cue.word().has("wh")
        && WH.contains(s.word(p))
        && !s.isQuoted(p)
        && !quotedBefore()
        && p < last
        && content(p, last);
  }

  private int phraseEnd(int p) {
    if (s.isQuoted(p)) {
      return NONE;
    }
    return Grammar.phraseEnd(s, p);
  }

  private boolean tell(int p) {
    CueWord word = cue.word();
    if ((!word.hasAny("tell") && !word.hasAny("whom"))
        || s.isQuoted(p)
        || SUBJECT_PRONOUNS.contains(s.word(p))) {
      return false;
    }
    int end = Grammar.objectEnd(s, p);
    int longer = s.is(end + 1, "of") ? Grammar.phraseEnd(s, p) : end;
    return end != NONE && (tell(p, end) || (longer > end && tell(p, longer)));
  }

  private boolean tell(int p, int end) {
    int next = skipAdverbs(end + 1);
    draft.addressed = tellTo(next);
    boolean found =
        draft.addressed
            || (cue.word().has("tell:that") && isThat(next) && content(next + 1, last))
            || (cue.word().has("tell:wh") && WH.contains(s.word(next)) && content(next, last))
            || (hasQuote() && quoteAt(next) != NONE && quoteAfter(next))
            || (!quotedBefore() && (tellOf(next) || tellClause(next)));
    draft.target = found ? new Range(p, end) : null;
    return found;
  }

  private boolean tellTo(int next) {
    int to = s.is(next, "not") || s.isQuoted(next) ? next + 1 : next;
    boolean infinitive =
        s.isTag(to + 1, "VERB") || s.isTag(to + 1, "AUX") || s.isTag(to + 1, "ADV");
    return (cue.word().has("tell:to") || cue.word().has("whom:to"))
        && s.is(to, "to")
        && infinitive
        && content(next, ObjectEnd.clause(s, next, last));
  }

  private boolean tellOf(int next) {
    return cue.word().has("tell:" + s.word(next))
        && !s.is(next, "that")
        && !s.is(next, "to")
        && content(next + 1, last);
  }

  private boolean tellClause(int next) {
    return cue.word().has("tell:clause")
        && isClause(next)
        && beginsPhrase(next)
        && content(next, last);
  }

  private boolean quotedBefore() {
    return quoteBeforeClause() != NONE;
  }

  private boolean infinitive(int p) {
    int to = s.is(p, "not") ? p + 1 : p;
    boolean verb =
        s.isTag(to + 1, "VERB")
            || s.isTag(to + 1, "AUX")
            || s.isTag(to + 1, "ADV")
            || s.isTag(to, "PART")
            || (isHeadline() && s.isTag(to + 1, "NOUN"))
            || isBaseForm(to + 1);
    return cue.word().has("to")
        && s.is(to, "to")
        && verb
        && content(p, ObjectEnd.clause(s, p, last));
  }

  /** <i>declined to comment</i>: the tagger takes it for a noun. */
  private boolean isBaseForm(int i) {
    return lexicon.verbs(s.word(i)).stream().anyMatch(v -> v.form() == VerbForm.BASE);
  }

  private boolean preposition(int p) {
    return cue.word().has("p:" + s.word(p))
        && !quotedBefore()
        && !isIdle(p + 1)
        && content(p + 1, last);
  }

  /** Last token of a quotation right before the cue's clause, or NONE. */
  private int quoteBeforeClause() {
    int k = speaker.clauseStart() - 1;
    if (draft.link == Draft.Link.SHARED_SUBJECT) {
      return NONE;
    }
    if ((s.isComma(k) && !s.isQuoted(k)) || s.isDash(k)) {
      k--;
    }
    return s.isQuoted(k) ? k : NONE;
  }

  private boolean quoteBefore() {
    int q = quoteBeforeClause();
    if ((!hasQuote() && !cue.word().has("clause")) || q == NONE) {
      return false;
    }
    draft.postposed = true;
    int start = quoteStart(q);
    int rest = skipAdverbs(cue.last() + 1);
    if (s.isComma(rest)
        && s.isTag(rest + 1, "CCONJ")
        && containsQuote(rest)
        && !speaker.inverted()) {
      // <i>“…,” he said, and then “…”</i>.
      draft.addContent(rest + 1, last);
    }
    boolean whole =
        start == 0 || s.isBreak(start - 1) || s.isStop(start - 1) || isSentence(start, q);
    return content(whole || cue.verb() != firstCue ? start : 0, q);
  }

  private boolean isSentence(int start, int end) {
    return s.isCapital(start + 1) && end - start > 4 && !Grammar.hasFinite(s, 0, start);
  }

  /** <i>said in a statement on Friday that …</i>. */
  private boolean farThat(int p) {
    if ((!cue.word().has("that") && !cue.word().has("clause") && !cue.word().has("tell:that"))
        || quotedBefore()) {
      return false;
    }
    int object = s.isQuoted(p) ? NONE : Grammar.basePhraseEnd(s, p);
    if (object != NONE && lexicon.noun(s.word(object)) != null) {
      // "repeated its charge that": the object is the content.
      return false;
    }
    for (int i = p; i < last && i - p < 25 && !s.isQuoted(i); i++) {
      if (s.is(i, "that") && (s.isTag(i, "SCONJ") || beginsPhrase(i + 1))) {
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
    if ((!cue.word().has("clause") && !cue.word().has("tell:clause"))
        || !s.isComma(before)
        || draft.link != Draft.Link.OWN_SUBJECT
        || speaker.mention() == null
        || speaker.inverted()
        || Grammar.isRelative(s, speaker.mention().first())) {
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
        SUBORDINATORS.contains(s.word(0))
            || ((!s.isTag(rest, "SCONJ") || CONDITIONS.contains(s.word(rest)))
                && !s.isTag(rest, "ADP")
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

  /** Headlines leave auxiliaries out and end without a stop. */
  private boolean isHeadline() {
    return !s.isStop(s.size() - 1) && !s.isQuoted(s.size() - 1);
  }

  private boolean isClause(int p) {
    if (p > last
        || s.isBreak(p)
        || s.isStop(p)
        || (s.isTag(p, "CCONJ") && !s.is(p, "neither") && !s.is(p, "both") && !s.is(p, "either"))) {
      return false;
    }
    if (cue.word().lemma().equals("say") && last - p >= 3 && beginsPhrase(p)) {
      return true;
    }
    boolean headline = isHeadline();
    return (headline && !s.isTag(p, "ADP")) || Grammar.hasFinite(s, p, last + 1);
  }

  private boolean clauseAfter(int p) {
    if (!cue.word().has("clause") || !isClause(p)) {
      return false;
    }
    int q = p;
    if ((s.isTag(p, "ADP") && !s.is(p, "in")) || SPEECH_SOURCES.contains(s.word(p))) {
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
  private boolean clauseBefore() {
    int comma = speaker.clauseStart() - 1;
    boolean postposable = cue.word().has("clause") || cue.word().has("quote");
    if (!postposable || draft.link != Draft.Link.OWN_SUBJECT || !s.isBreak(comma) || comma < 1) {
      return false;
    }
    boolean headline = isHeadline();
    if ((!headline && !Grammar.hasFinite(s, 0, comma))
        || speaker.mention() == null
        || Grammar.isRelative(s, speaker.mention().first())) {
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
    if (word.has("obj:as") && s.is(p, "as")) {
      return content(p + 1, last);
    }
    boolean phrase = s.isQuoted(p) || beginsPhrase(p);
    if (!phrase || isQuotedAs(p) || isIdle(p)) {
      return false;
    }
    int end = ObjectEnd.find(s, p, last);
    target(p);
    if (word.has("obj") || word.has("whom")) {
      return content(p, end);
    }
    if (word.has("noun")) {
      int noun = Grammar.basePhraseEnd(s, p);
      CueWord object = noun == NONE ? null : lexicon.noun(s.word(noun));
      return object != null && !object.frames().isEmpty() && content(p, end);
    }
    if (word.has("obj:quote") && containsQuote(p)) {
      return content(p, end);
    }
    if (word.has("obj:as") && predicate(p)) {
      return content(p, end);
    }
    return argument(p, word, end);
  }

  /** <i>quoted X as saying</i>: the participle is the cue. */
  private boolean isQuotedAs(int p) {
    int end = phraseEnd(p);
    return end != NONE
        && s.is(end + 1, "as")
        && lexicon.verbs(s.word(end + 2)).stream().anyMatch(v -> v.form() == VerbForm.ING);
  }

  /** <i>claimed 30 lives</i>. */
  private boolean isToll(int p) {
    return cue.word().lemma().equals("claim")
        && (s.is(p + 1, "lives") || s.is(p + 2, "lives") || s.is(p + 1, "life"));
  }

  /** <i>asked for anonymity</i>. */
  private boolean isIdle(int p) {
    return s.is(p, "anonymity");
  }

  private void target(int p) {
    boolean person = cue.word().has("whom") || cue.word().has("obj:as");
    int end = person ? Grammar.objectEnd(s, p) : NONE;
    if (end != NONE) {
      draft.target = new Range(p, end);
    }
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
    return (end != NONE && end < last && !s.isBreak(end + 1) && !s.isTag(end + 1, "CCONJ"))
        || (end == last && cue.word().has("obj:quote") && end > p);
  }

  /** An object with the preposition that the frame asks for. */
  private boolean argument(int p, CueWord word, int contentEnd) {
    int end = phraseEnd(p);
    for (int i = p + 1; end != NONE && i <= contentEnd && i <= end + 8; i++) {
      if (word.has("whom:" + s.word(i)) || word.has("obj:" + s.word(i))) {
        if (word.has("whom:" + s.word(i))) {
          draft.target = new Range(p, Math.min(Grammar.objectEnd(s, p), i - 1));
          draft.addressed = true;
        }
        return content(p, contentEnd);
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
    int agentEnd = speaker.mention() == null ? NONE : speaker.mention().last();
    int next = agentEnd != NONE && speaker.mention().first() == p + 1 ? agentEnd + 1 : p;
    Range patient = SubjectFinder.find(s, cue.group());
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
    draft.clauseStart = patient.first();
    draft.addContent(patient.first(), patient.last());
    if (next <= last && s.isTag(next, "ADP") && !s.is(next, "by")) {
      int end =
          speaker.mention() != null && speaker.mention().first() > next
              ? speaker.mention().first() - 2
              : last;
      draft.addContent(next, end);
    }
    return true;
  }
}
