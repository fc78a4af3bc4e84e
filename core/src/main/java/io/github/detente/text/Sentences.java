package io.github.detente.text;

/**
 * Cuts a paragraph into sentences, in one pass over its tokens. A quotation is never cut: sentences
 * that stand together in one pair of marks stay together with their attribution. OpenNLP's sentence
 * model breaks after titles, months and initials in news; here a full stop after one of those ends
 * nothing.
 */
final class Sentences {
  private static final WordClasses WORDS = WordClasses.of("text");
  private static final WordSet ABBREVIATIONS = WORDS.set("abbreviation");
  private static final WordSet OPENERS = WORDS.set("opener");
  private static final WordSet ATTRIBUTIONS = WORDS.set("attribution");
  private static final WordSet NO_ATTRIBUTIONS = WORDS.set("no-attribution");
  private static final WordSet CIRCUMSTANCES =
      WordClasses.of("statement").set("audience", "place-link");

  /** What only a clause has, so that it does not only tell where something was said. */
  private static final WordSet CLAUSES =
      WordClasses.of("statement").set("finite-auxiliary", "subject-pronoun");

  private static final WordSet NUMBERED = WORDS.set("numbered");
  private static final String CLOSING_QUOTES = "”\"»'’“`«›‹";
  private static final String OPENING = "“\"‘«„`'[(•–—-*‹»";

  /** Longer than any real sentence; cut, so that the cost stays linear in the text's length. */
  private static final int LONGEST_SENTENCE = 1200;

  /** How many words may stand before the verb of an attribution: <i>Mr John Q. Public asked.</i> */
  private static final int LONGEST_ATTRIBUTION = 9;

  /** How many words may stand behind it: <i>told reporters at the airport.</i> */
  private static final int LONGEST_CIRCUMSTANCE = 9;

  private final Tokens t;
  private int end;

  Sentences(Tokens t) {
    this.t = t;
  }

  /** Adds the sentences of a paragraph. */
  void read(int paragraph) {
    end = t.paragraphTable.ends[paragraph];
    split(t.paragraphTable.bodies[paragraph]);
  }

  private void split(int body) {
    int start = body;
    int k = body;
    while (k < end) {
      int q = t.quotations[k];
      boolean ends;
      if (q == Tokens.NONE) {
        ends = ends(k);
      } else {
        k = t.quotationTable.ends[q] - 1;
        ends = endsInside(k);
      }
      if (ends || t.ends[k] - t.starts[start] > LONGEST_SENTENCE) {
        int after = behindClosing(k + 1);
        t.addSentence(start);
        start = after;
        k = after;
      } else {
        k++;
      }
    }
    if (start < end) {
      t.addSentence(start);
    }
  }

  private boolean isTight(int k) {
    return k < end && t.has(k, Tokens.TIGHT);
  }

  private int behindClosing(int from) {
    int k = from;
    while (isTight(k)
        && t.quotations[k] == Tokens.NONE
        && (t.has(k, Tokens.STOP) || t.isMark(k, ")]’'*"))) {
      k++;
    }
    return k;
  }

  /** Whether a sentence ends with the closing mark at {@code k}. */
  private boolean endsInside(int k) {
    int last = k;
    while (last > 0 && t.isMark(last, CLOSING_QUOTES)) {
      last--;
    }
    boolean stop = t.has(last, Tokens.STOP | Tokens.ACRONYM);
    return stop && beginsSentence(k + 1) && !isAttribution(k + 1);
  }

  /** Whether a sentence ends with the token at {@code k}, which stands in no quotation. */
  private boolean ends(int k) {
    if (!t.has(k, Tokens.STOP | Tokens.ACRONYM)) {
      return false;
    }
    boolean acronym = t.has(k, Tokens.ACRONYM);
    if (isTight(k + 1) && t.has(k + 1, Tokens.STOP)) {
      return false;
    }
    int next = behindClosing(k + 1);
    if (!beginsSentence(next)) {
      return false;
    }
    if (acronym) {
      // An initial of a name ends nothing.
      return t.ends[k] - t.starts[k] > 2 && opensSentence(next);
    }
    return !t.isMark(k, '.') || !isAbbreviation(k, next);
  }

  private boolean beginsSentence(int next) {
    return next < end
        && !isTight(next)
        && (t.isCapital(next) || t.has(next, Tokens.DIGITS) || t.isMark(next, OPENING));
  }

  private boolean opensSentence(int next) {
    return OPENERS.contains(t.hashes[next]) && !isAcronym(next);
  }

  private boolean isAcronym(int k) {
    return t.caseOf(k) == Tokens.Case.UPPER && t.ends[k] - t.starts[k] > 1;
  }

  private boolean isAbbreviation(int stop, int next) {
    if (!isTight(stop) || !t.isWord(stop - 1)) {
      return false;
    }
    long word = t.hashes[stop - 1];
    if (Structure.TITLES.contains(word)) {
      return !NUMBERED.contains(word) || t.has(next, Tokens.DIGITS);
    }
    return ABBREVIATIONS.contains(word) && !opensSentence(next);
  }

  /**
   * Whether what is behind the verb of an attribution, to the sentence's end, tells to whom and
   * where it was said: <i>reporters at the airport</i>; no verb and no mark stands in it.
   */
  private boolean isCircumstance(int from) {
    int k = from;
    boolean person = false;
    while (k < end && t.isWord(k) && k - from < LONGEST_CIRCUMSTANCE) {
      long word = t.hashes[k];
      if (CLAUSES.contains(word) || t.is(k, "that")) {
        return false;
      }
      person |= CIRCUMSTANCES.contains(word);
      k++;
    }
    return person && k < end && t.isMark(k, '.');
  }

  /** Whether the words from here attribute a quotation before them: <i>“Why?” Mr Li asked.</i> */
  private boolean isAttribution(int from) {
    int k = from;
    for (int words = 0; words < LONGEST_ATTRIBUTION && k < end; words++) {
      long word = t.hashes[k];
      if (!t.isWord(k) || NO_ATTRIBUTIONS.contains(word)) {
        return false;
      }
      k++;
      if (ATTRIBUTIONS.contains(word)) {
        boolean over = t.isMark(k, '.') || t.isMark(k, ',') || t.is(k, "in");
        return words > 0 && k < end && (over || isCircumstance(k));
      }
      if (words < 3 && isTight(k) && t.isMark(k, '.')) {
        k++;
      }
    }
    return false;
  }
}
