package io.github.detente.statement.frames;

import io.github.detente.statement.grammar.Grammar;

/** Content in quotation marks: before, behind and around its cue. */
public final class QuotedFrames extends CueClause {
  QuotedFrames(CueClause clause) {
    super(clause);
  }

  /** <i>“…,” X said, “…”</i>. */
  public boolean split(int p) {
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
    draft.addContent(s.quotationStart(q), q);
    return content(r, s.quotationEnd(r));
  }

  boolean quoteAfter(int p) {
    if (!hasQuote() && !cue.word().has("clause")) {
      return false;
    }
    int q = quoteAt(p);
    if (q == NONE && s.is(p, ":") && p < last) {
      // "Salt Row Explained: Why Prices Rose": a label, and nothing said
      boolean label = s.isTitleCase() && s.isCapital(cue.verb()) && Grammar.isHeadline(s);
      return !label && content(p + 1, last);
    }
    if (q == NONE) {
      int colon = farAnchor(p);
      q = colon == NONE ? NONE : quoteAt(colon);
      boolean goesOn = q != NONE && (isJoined(q) || isJoined(q + 1));
      if (goesOn && cue.word().has("obj")) {
        return false; // "demanded an answer, “or else we come”"
      }
      if (q != NONE && s.isComma(colon) && isTitled(q, s.quotationEnd(q))) {
        return false; // "wrote a book, “Why We Left”"
      }
    }
    if (q == NONE) {
      return false;
    }
    int end = s.quotationEnd(q);
    return content(q, end >= last || s.isBreak(end + 1) ? end : last);
  }

  boolean quoteBefore() {
    int q = quoteBeforeClause();
    if ((!hasQuote() && !cue.word().has("clause")) || q == NONE || isTitleOfWork(q)) {
      return false;
    }
    draft.postposed = true;
    int start = s.quotationStart(q);
    int rest = skipAdverbs(cue.last() + 1);
    if (s.isComma(rest)
        && s.isTag(rest + 1, "CCONJ")
        && containsQuote(rest)
        && !speaker.inverted()) {
      // <i>“…,” he said, and then “…”</i>.
      draft.addContent(rest + 1, last);
    }
    boolean whole = start == 0 || s.isBreak(start - 1) || s.isStop(start - 1);
    return content(whole || cue.verb() != firstCue ? start : 0, q);
  }

  private boolean isJoined(int i) {
    return s.isTag(i, "CCONJ") && s.isQuoted(i);
  }

  /** <i>On “Fox News Sunday,” X said it was over</i>: a name, and the content follows. */
  private boolean isTitleOfWork(int last) {
    int start = s.quotationStart(last);
    return start > 0
        && isTitled(start, last)
        && s.isWord(start - 1)
        && isClause(skipAdverbs(cue.last() + 1));
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
}
