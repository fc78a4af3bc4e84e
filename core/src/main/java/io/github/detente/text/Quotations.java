package io.github.detente.text;

import java.util.Arrays;

/**
 * Matches quotation marks, paragraph by paragraph, in one pass over the tokens. Every style that
 * news uses is known; a mark that the text also uses for other things (<i>'</i>, <i>’</i>) opens or
 * closes only where a contraction or a possessive cannot be. A mark without a partner reaches to
 * the end of its own paragraph and no farther. Marks inside a quotation belong to it. Letters keep
 * contractions and possessives out of sight: those are no marks among the {@link Tokens}.
 */
final class Quotations {
  private static final String DOUBLE_OPENING = "“«„";
  private static final String DOUBLE_CLOSING = "”»";
  private static final String ANGLES = "‹›";
  private static final String SINGLE = "'‘’‚`‹›";
  private static final WordSet ELISIONS = WordClasses.of("text").set("elision");
  private static final WordSet NICKNAMING = WordClasses.of("text").set("nicknaming");
  private static final WordSet ARTICLES = WordClasses.of("text").set("article");
  private static final int NONE = -1;
  private static final int LONGEST_NICKNAME = 3;

  private final Tokens t;

  /** Offsets of the paragraph. */
  private int from;

  private int to;
  private int lastToken;

  /** Token of the mark that is open, its mark's length, and which mark it is. */
  private int open = NONE;

  private int openLength;
  private char opener;

  /** Whether curly marks within straight ones are open. */
  private boolean nested;

  /** A closing single mark that may as well be a possessive: <i>the workers' strike</i>. */
  private int doubtful = NONE;

  Quotations(Tokens t) {
    this.t = t;
  }

  /** Fills in the outermost quotations of all paragraphs, in text order. */
  void read() {
    t.quotationTable.count = 0;
    if ((t.anywhere & Tokens.QUOTE) == 0) {
      Arrays.fill(t.quotations, 0, t.size, NONE);
      return;
    }
    for (int p = 0; p < t.paragraphTable.count; p++) {
      paragraph(t.paragraphTable.starts[p], t.paragraphTable.ends[p]);
    }
    Arrays.fill(t.quotations, 0, t.size, NONE);
    for (int q = 0; q < t.quotationTable.count; q++) {
      Arrays.fill(t.quotations, t.quotationTable.starts[q], t.quotationTable.ends[q], q);
    }
  }

  private void paragraph(int first, int end) {
    from = t.starts[first];
    to = t.ends[end - 1];
    lastToken = end - 1;
    open = NONE;
    doubtful = NONE;
    nested = false;
    int k = first;
    while (k < end) {
      int length = (t.flags[k] & Tokens.QUOTE) != 0 ? markLength(k) : 0;
      if (length > 0) {
        mark(k, length);
      }
      k += Math.max(1, length);
    }
    // A monologue goes on in the next paragraph, which opens with the same mark.
    boolean carriedOn = open != NONE && end < t.size && t.isMark(end, opener);
    if (open != NONE && doubtful != NONE && !carriedOn) {
      add(doubtful, doubtful + 1);
    }
    // A lone ' is more likely an apostrophe.
    if (open != NONE && (!isSingle(opener) || openLength > 1 || carriedOn)) {
      add(end, end);
    }
  }

  /** Whether a unit may open or close a quotation. */
  static boolean isMark(char c) {
    return c == '"'
        || DOUBLE_OPENING.indexOf(c) >= 0
        || DOUBLE_CLOSING.indexOf(c) >= 0
        || SINGLE.indexOf(c) >= 0;
  }

  private int markLength(int k) {
    char c = unit(k);
    if (c == '"' || DOUBLE_OPENING.indexOf(c) >= 0 || DOUBLE_CLOSING.indexOf(c) >= 0) {
      return 1;
    }
    if (SINGLE.indexOf(c) < 0) {
      return 0;
    }
    boolean twice = k < lastToken && t.isMark(k + 1, c) && t.has(k + 1, Tokens.TIGHT);
    return twice && mayBeDoubled(c) ? 2 : 1;
  }

  /** Two ’ are one mark only where two ‘ opened: else each closes a quotation of its own. */
  private boolean mayBeDoubled(char c) {
    return c == '`'
        || c == '\''
        || (c == '‘' && open == NONE)
        || (c == '’' && open != NONE && openLength == 2);
  }

  private char unit(int k) {
    return t.units[t.starts[k]];
  }

  private char before(int k) {
    return at(t.starts[k] - 1);
  }

  private char after(int k, int length) {
    return at(t.starts[k] + length);
  }

  private char at(int i) {
    return i < from || i >= to ? '\n' : t.units[i];
  }

  private static boolean isSingle(char c) {
    return SINGLE.indexOf(c) >= 0;
  }

  private boolean isSingleOpen() {
    return openLength == 1 && isSingle(opener);
  }

  private void mark(int k, int length) {
    char c = unit(k);
    boolean single = length == 1 && isSingle(c);
    if (open == NONE) {
      if (single ? opensSingle(k) : opensDouble(k, length)) {
        open = k;
        openLength = length;
        opener = c;
        doubtful = NONE;
      }
    } else if (single == isSingleOpen()) {
      if (single) {
        markInSingle(k);
      } else {
        markInDouble(k, length);
      }
    }
  }

  private boolean opensDouble(int k, int length) {
    char c = unit(k);
    if (DOUBLE_OPENING.indexOf(c) >= 0 || c == '`' || c == '‘') {
      return true;
    }
    // ” opens in Swedish news and after a slip of the keyboard; " and '' open where a word begins.
    boolean wordBefore = Character.isLetterOrDigit(before(k));
    boolean blankAfter = Letters.isBlank(after(k, length));
    return !wordBefore && !(blankAfter && c != '"');
  }

  private boolean opensSingle(int k) {
    char c = unit(k);
    char before = before(k);
    char after = after(k, 1);
    if (Character.isLetterOrDigit(before) || ".,!?)”".indexOf(before) >= 0) {
      return false;
    }
    boolean wordAfter = Character.isLetter(after) || "“\"[(…$€£".indexOf(after) >= 0;
    if (c == '’') {
      return false;
    }
    if (ANGLES.indexOf(c) >= 0) {
      return wordAfter;
    }
    boolean elided =
        k < lastToken && t.has(k + 1, Tokens.TIGHT) && ELISIONS.contains(t.hashes[k + 1]);
    return c == '‘' ? wordAfter || Character.isDigit(after) : wordAfter && !elided;
  }

  private void markInDouble(int k, int length) {
    char c = unit(k);
    if (opener == '"' && c == '“') {
      nested = Letters.isBlank(before(k)) && closesBoth(k);
      return;
    }
    if (nested && c == '”') {
      nested = false;
      return;
    }
    boolean closing =
        switch (opener) {
          case '„' -> c == '“' || c == '”' || c == '"';
          case '»' -> c == '«';
          case '«' -> c == '»';
          case '`' ->
              c == '\''
                  || c == '"'
                  || c == '”'
                  || (c == '`'
                      && !Letters.isBlank(before(k))
                      && !Character.isLetterOrDigit(after(k, length)));
          case '‘' -> c == '’' || c == '”' || c == '\'';
          case '“' -> c == '”' || c == '"' || (c == '\'' && !Character.isLetter(after(k, length)));
          default -> c == opener || c == '”';
        };
    if (!closing) {
      return;
    }
    boolean opensAgain =
        c == '"' && Letters.isBlank(before(k)) && !Letters.isBlank(after(k, 1)) && k > open + 1;
    if (opensAgain && opener == '"') {
      // The mark before has no partner.
      open = k;
    } else {
      add(k, k + length);
    }
  }

  /** <i>"He cried “Run!” and ran,"</i>: whether two closing marks follow one behind the other. */
  private boolean closesBoth(int k) {
    int closing = 0;
    for (int i = k + 1; i <= lastToken && closing < 2; i++) {
      char c = unit(i);
      if (c == '“') {
        return false;
      }
      closing += c == '”' || (closing == 1 && c == '"') ? 1 : 0;
      if (closing == 0 && c == '"') {
        return false;
      }
    }
    return closing == 2;
  }

  private void markInSingle(int k) {
    char c = unit(k);
    if (ANGLES.indexOf(opener) >= 0 || ANGLES.indexOf(c) >= 0) {
      if (c != opener && ANGLES.indexOf(c) >= 0 && ANGLES.indexOf(opener) >= 0) {
        add(k, k + 1);
      }
      return;
    }
    char before = before(k);
    char after = after(k, 1);
    if (opener == '‚' && c == '‘' && !Character.isLetterOrDigit(after)) {
      add(k, k + 1);
      return;
    }
    if (c == '‘' || c == '`') {
      if (doubtful != NONE) {
        add(doubtful, doubtful + 1);
        mark(k, 1);
      }
      return;
    }
    if (Character.isLetterOrDigit(after) || Letters.isBlank(before)) {
      return;
    }
    boolean smallBehind = k < lastToken && t.caseOf(k + 1) == Tokens.Case.LOWER;
    if (before == 's' && Letters.isBlank(after) && smallBehind) {
      // "the workers' strike"
      doubtful = doubtful == NONE ? k : doubtful;
    } else {
      add(k, k + 1);
    }
  }

  /** <i>Samuel “Big Hat” Okoro</i>: a few capital words between two parts of a name. */
  private boolean isNickname(int first, int closing, int end) {
    boolean between =
        closing > first
            && closing - first <= LONGEST_NICKNAME
            && end > closing
            && t.isCapital(open - 1)
            && !t.has(open, Tokens.TIGHT)
            && t.isCapital(end)
            && end <= lastToken
            && !t.has(end, Tokens.TIGHT);
    for (int k = first; between && k < closing; k++) {
      between = t.isCapital(k);
    }
    return between;
  }

  /** <i>A fighter nicknamed “the Bull”</i>, <i>a woman called “Mama Rosa”</i>: another name. */
  private boolean isCalled(int first, int closing) {
    int name = first < closing && ARTICLES.contains(t.hashes[first]) ? first + 1 : first;
    boolean capitals = closing > name && closing - name <= LONGEST_NICKNAME;
    for (int k = name; capitals && k < closing; k++) {
      capitals = t.isCapital(k);
    }
    if (!capitals) {
      return false;
    }
    int by = t.is(open - 1, "as") ? open - 2 : open - 1;
    boolean named = by >= 0 && NICKNAMING.contains(t.hashes[by]);
    // "A woman called", but "the plan that they called".
    return named && (!t.is(by, "called") || t.is(by - 2, "a") || t.is(by - 3, "a"));
  }

  /** Ends the quotation before token {@code closing}; its marks end before {@code end}. */
  private void add(int closing, int end) {
    int first = open + openLength;
    if (isNickname(first, closing, end) || isCalled(first, closing)) {
      for (int k = open; k < end; k++) {
        t.flags[k] |= Tokens.NICKNAME;
      }
    } else if (first < closing) {
      t.quotationTable.add(open, end, t.starts[first], t.ends[closing - 1]);
    }
    open = NONE;
    doubtful = NONE;
    nested = false;
  }
}
