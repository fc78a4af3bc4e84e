package io.github.detente.text;

/**
 * Recognises what is not running text: datelines, time stamps, bullets, by-lines, headlines. Every
 * room uses these tests, so that each is written once. Stateless.
 */
final class Layout {
  private static final WordClasses WORDS = WordClasses.of("text");
  private static final WordSet MONTHS = WORDS.set("month");
  private static final WordSet TIME_WORDS = WORDS.set("time-stamp");
  private static final WordSet ZONES = WORDS.set("time-zone");
  private static final WordSet WIRE_LABELS = WORDS.set("wire-label");
  private static final WordSet PROMOTIONS = WORDS.set("promotion");

  /** A dateline has a place, a date and an agency at most. */
  private static final int LONGEST_DATELINE = 80;

  /** Capitals of the place, when no agency and no date stands behind it. */
  private static final int CAPITALS = 4;

  /** Letters of a word that headlines write with a capital. */
  private static final int LONG = 4;

  /** Long words that a headline in title case has at least. */
  private static final int MIN_TITLE = 3;

  private static final int LONGEST_BYLINE = 8;
  private static final int LONGEST_PROMOTION = 40;

  private Layout() {}

  /** The first token of a paragraph's text proper; its end if there is none. */
  static int body(Tokens t, int paragraph) {
    int start = t.paragraphTable.starts[paragraph];
    int end = t.paragraphTable.ends[paragraph];
    int k = start;
    while (k < end && isBullet(t, k)) {
      k++;
    }
    k = behindQuestionMark(t, k, end);
    k = behindWireLabel(t, k, end);
    int behind = behindTime(t, k, end);
    if (behind > k) {
      return behind;
    }
    if (isByline(t, k, end) || isPromotion(t, k, end)) {
      return end;
    }
    return behindDateline(t, k, end);
  }

  static boolean isBullet(Tokens t, int k) {
    boolean dash = t.isMark(k, "-–—") && t.has(k, Tokens.LINE) && !t.has(k + 1, Tokens.TIGHT);
    return dash || t.isMark(k, Letters.BULLETS);
  }

  /** A clock's time: <i>15.42, 9:05</i>. */
  static boolean isTime(Tokens t, int k) {
    int length = t.ends[k] - t.starts[k];
    if (!t.has(k, Tokens.DIGITS) || length < 4 || length > 5) {
      return false;
    }
    int mark = t.ends[k] - 3;
    boolean clock = t.units[mark] == ':' || t.units[mark] == '.';
    return clock
        && Character.isDigit(t.units[mark + 1])
        && Character.isDigit(t.units[mark + 2])
        && t.units[mark + 1] < '6';
  }

  /** The token behind a time stamp on a line of its own, or before a dash or a colon. */
  private static int behindTime(Tokens t, int start, int end) {
    if (!t.has(start, Tokens.DIGITS) && !t.has(start + 1, Tokens.DIGITS)) {
      return start;
    }
    int k = start;
    if (k < end && TIME_WORDS.contains(t.hashes[k]) && k + 1 < end && isStampWord(t, k + 1)) {
      k++;
    }
    if (k >= end || !isTime(t, k)) {
      return start;
    }
    while (k < end && isStampWord(t, k)) {
      k++;
    }
    if (k == end) {
      return end;
    }
    boolean mark = t.isMark(k, "-–—:|");
    // "16.20 GMT Oslo says"
    boolean label = k + 1 < end && t.isMark(k + 1, ':'); // "16.20 Oslo: border stays closed"
    boolean zone = t.isCapital(k) && (label || ZONES.contains(t.hashes[k - 1]));
    // "16:20 Oslo's minister says"
    boolean clock = k == start + 1 && t.units[t.ends[start] - 3] == ':' && t.isCapital(k);
    return mark ? k + 1 : zone || clock || t.has(k, Tokens.LINE) ? k : start;
  }

  private static boolean isStampWord(Tokens t, int k) {
    return isTime(t, k)
        || TIME_WORDS.contains(t.hashes[k])
        || t.isMark(k, ",(./)")
        || MONTHS.contains(t.hashes[k])
        || (t.has(k, Tokens.DIGITS) && t.ends[k] - t.starts[k] <= 4);
  }

  /** The token behind <i>Q:</i> or <i>Q.</i>, which an interview's question begins with. */
  private static int behindQuestionMark(Tokens t, int start, int end) {
    if (start + 1 >= end || !t.is(start, "q") || !t.isCapital(start)) {
      return start;
    }
    boolean colon = t.isMark(start + 1, ":") && start + 2 < end;
    return colon ? start + 2 : t.has(start, Tokens.ACRONYM) ? start + 1 : start;
  }

  /**
   * The token behind <i>UPDATE 2-</i> and <i>EXCLUSIVE-</i>, which agencies put before headlines.
   */
  private static int behindWireLabel(Tokens t, int start, int end) {
    int k = start;
    while (k < end && WIRE_LABELS.contains(t.hashes[k]) && t.caseOf(k) == Tokens.Case.UPPER) {
      k++;
      k += k < end && t.has(k, Tokens.DIGITS) ? 1 : 0;
      if (k >= end || !t.has(k, Tokens.GLUED)) {
        return start;
      }
    }
    return k;
  }

  /** <i>Sign up to our newsletter</i>, <i>Read more: …</i> */
  private static boolean isPromotion(Tokens t, int start, int end) {
    if (end - start < 2
        || end - start > LONGEST_PROMOTION
        || !t.isWord(start)
        || !t.isWord(start + 1)
        || !PROMOTIONS.mayBegin(t.hashes[start])) {
      return false;
    }
    String words = t.folded(start) + " " + t.folded(start + 1);
    return PROMOTIONS.contains(words);
  }

  /** <i>By Jane Doe in Vienna</i>. */
  private static boolean isByline(Tokens t, int start, int end) {
    if (end - start < 3 || end - start > LONGEST_BYLINE || !t.is(start, "by")) {
      return false;
    }
    for (int k = start + 1; k < end; k++) {
      boolean link = t.is(k, "and") || t.is(k, "in") || t.is(k, "for") || t.isMark(k, ",.|");
      if (!link && !t.isCapital(k)) {
        return false;
      }
    }
    return t.isCapital(start) && t.isCapital(start + 1) && t.isCapital(start + 2);
  }

  /**
   * The token behind a dateline such as <i>GENEVA, March 3 (Wire) --</i>: a place in capital
   * letters, or a place with a date or an agency, before a dash that stands free.
   */
  private static int behindDateline(Tokens t, int start, int end) {
    boolean agency = false;
    boolean date = false;
    boolean leading = true;
    int bracket = 0;
    int capitals = 0;
    int words = 0;
    for (int k = start; k < end && t.ends[k] - t.starts[start] <= LONGEST_DATELINE; k++) {
      if (t.quotations[k] != Tokens.NONE) {
        return start;
      }
      if (t.isMark(k)) {
        char c = t.units[t.starts[k]];
        leading &= c == '.' || c == '\'' || c == '’' || c == '-';
        if (c == '(') {
          agency = true;
          bracket++;
        } else if (c == ')') {
          bracket--;
        } else if ("-–—".indexOf(c) >= 0) {
          boolean place = words > 0 && (agency || date || capitals >= CAPITALS);
          int next = t.isMark(k + 1, c) && t.has(k + 1, Tokens.TIGHT) ? k + 2 : k + 1;
          return place && next < end && t.caseOf(next) != Tokens.Case.LOWER ? next : start;
        } else if (",./’'".indexOf(c) < 0) {
          return start;
        }
        continue;
      }
      boolean known = t.isCapital(k) || t.has(k, Tokens.DIGITS) || bracket > 0;
      if (!known && words > 0 && !t.isPossessive(k) && !isSmallLink(t, k)) {
        return start;
      }
      if (!known && words == 0) {
        return start;
      }
      words++;
      date |= t.isCapital(k) && MONTHS.contains(t.hashes[k]);
      leading &= t.caseOf(k) == Tokens.Case.UPPER;
      capitals += leading ? t.ends[k] - t.starts[k] : 0;
    }
    return start;
  }

  /** <i>Rio de Janeiro</i>. */
  private static boolean isSmallLink(Tokens t, int k) {
    return t.ends[k] - t.starts[k] <= 3 && t.isCapital(k + 1);
  }

  /** How a sentence is written, by its long words. */
  static Tokens.LetterCase style(Tokens t, int from, int to) {
    int large = 0;
    int small = 0;
    int capitals = 0;
    for (int k = from; k < to; k++) {
      if (t.isWord(k) && !t.has(k, Tokens.DIGITS) && t.ends[k] - t.starts[k] >= LONG) {
        boolean capital = t.isCapital(k);
        large += capital ? 1 : 0;
        small += capital ? 0 : 1;
        capitals += t.caseOf(k) == Tokens.Case.UPPER ? 1 : 0;
      }
    }
    if (large < MIN_TITLE || large <= 3 * small) {
      return Tokens.LetterCase.SENTENCE;
    }
    return 2 * capitals > large ? Tokens.LetterCase.CAPITALS : Tokens.LetterCase.TITLE;
  }
}
