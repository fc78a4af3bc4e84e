package io.github.detente.text;

/**
 * Finds paragraphs. A line is one of its own, unless text was wrapped at a fixed width: then lines
 * between blank lines belong together. Stateless.
 */
final class Paragraphs {
  /** Mails and agencies' wires are wrapped at 60 to 80 units, printed pages at up to 100. */
  private static final int SHORTEST_WRAPPED_LINE = 40;

  private static final int LONGEST_WRAPPED_LINE = 100;

  /** What is shorter is an item of a list. */
  private static final int SHORTEST_BROKEN_LINE = 8;

  /** In wrapped English two lines in three begin with a small letter; lists of headlines do not. */
  private static final int SMALL_SHARE = 3;

  private static final int LONGEST_NAME = 6;

  private static final WordClasses WORDS = WordClasses.of("text");
  private static final WordSet LEADS_ON = WORDS.set("leads-on");
  private static final WordSet NAMES_NEXT = WORDS.set("names-next");
  private static final WordSet BEHIND_OBJECT = WORDS.set("behind-object");

  private Paragraphs() {}

  static void read(Tokens t) {
    t.paragraphTable.count = 0;
    if ((t.anywhere & Tokens.LINE) == 0 && t.size > 0) {
      t.paragraphTable.add(0, t.size);
      return;
    }
    int block = 0;
    while (block < t.size) {
      int end = block + 1;
      boolean lines = false;
      while (end < t.size && !t.has(end, Tokens.BLANK_LINE)) {
        lines |= t.has(end, Tokens.LINE);
        end++;
      }
      if (!lines || isWrapped(t, block, end)) {
        t.paragraphTable.add(block, end);
      } else {
        addLines(t, block, end);
      }
      block = end;
    }
  }

  private static void addLines(Tokens t, int from, int to) {
    boolean narrow = isNarrow(t, from, to);
    int line = from;
    int last = from;
    for (int k = from + 1; k <= to; k++) {
      if (k < to && !t.has(k, Tokens.LINE)) {
        continue;
      }
      // What stands first may be a headline.
      boolean goesOn =
          k < to && (goesOn(t, line, last, k) || (narrow && last > from && isOpen(t, k - 1)));
      last = k;
      if (!goesOn) {
        t.paragraphTable.add(line, k);
        line = k;
      }
    }
  }

  /** Whether so many lines begin with a small letter that all of them may have been wrapped. */
  private static boolean isNarrow(Tokens t, int from, int to) {
    int lines = 0;
    int small = 0;
    for (int k = from + 1; k < to; k++) {
      if (t.has(k, Tokens.LINE)) {
        lines++;
        small += beginsSmall(t, k) ? 1 : 0;
      }
    }
    return small > 1 && SMALL_SHARE * small >= lines;
  }

  /**
   * Whether a line breaks off within a sentence.
   *
   * @param line where the paragraph begins
   * @param last where the line begins
   * @param k where the next one does
   */
  private static boolean goesOn(Tokens t, int line, int last, int k) {
    if (!isOpen(t, k - 1) || Layout.isBullet(t, k) || Layout.isTime(t, k)) {
      return false;
    }
    if (beginsSmall(t, k)) {
      return t.isCapital(line) || t.ends[k - 1] - t.starts[line] >= SHORTEST_BROKEN_LINE;
    }
    // A headline ends with none of these, and is one sentence.
    return t.isMark(k - 1, ",")
        || (t.caseOf(k - 1) == Tokens.Case.LOWER && leadsTo(t, k))
        || endsSentence(t, last, k - 1);
  }

  /** Whether the last token of a line leaves it without an end. */
  private static boolean isOpen(Tokens t, int last) {
    boolean quoted = t.has(last, Tokens.QUOTE) && t.isMark(last - 1, ",");
    return (t.isWord(last) && !t.has(last, Tokens.ACRONYM)) || t.isMark(last, ",") || quoted;
  }

  private static boolean beginsSmall(Tokens t, int k) {
    int first = t.has(k, Tokens.QUOTE) && t.has(k + 1, Tokens.TIGHT) ? k + 1 : k;
    return t.caseOf(first) == Tokens.Case.LOWER && !t.has(first, Tokens.DIGITS);
  }

  /** Whether the word before token {@code k} wants what stands there. */
  private static boolean leadsTo(Tokens t, int k) {
    long word = t.hashes[k - 1];
    if (LEADS_ON.contains(word)) {
      return true;
    }
    int behind = k;
    while (behind - k < LONGEST_NAME && t.isCapital(behind) && !t.has(behind, Tokens.BLANK_LINE)) {
      behind++;
    }
    if (behind == k || behind == t.size) {
      return false;
    }
    // A name and no more is no sentence.
    boolean alone = t.isMark(behind, ".") && endsLine(t, behind + 1);
    return alone || (NAMES_NEXT.contains(word) && BEHIND_OBJECT.contains(t.hashes[behind]));
  }

  private static boolean endsLine(Tokens t, int k) {
    return k >= t.size || t.has(k, Tokens.LINE);
  }

  /** Whether a sentence ends within a line: it is running text. */
  private static boolean endsSentence(Tokens t, int line, int last) {
    for (int k = line + 2; k < last; k++) {
      if (t.isMark(k, ".?!")
          && t.caseOf(k - 1) == Tokens.Case.LOWER
          && !t.has(k + 1, Tokens.TIGHT)
          && t.isCapital(k + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWrapped(Tokens t, int from, int to) {
    int line = from;
    int lines = 0;
    int small = 0;
    for (int k = from + 1; k <= to; k++) {
      if (k < to && !t.has(k, Tokens.LINE)) {
        continue;
      }
      int length = t.ends[k - 1] - t.starts[line];
      if (length > LONGEST_WRAPPED_LINE || (k < to && length < SHORTEST_WRAPPED_LINE)) {
        return false;
      }
      if (k < to) {
        if (Layout.isBullet(t, k) || Layout.isTime(t, k)) {
          return false;
        }
        lines++;
        small += t.caseOf(k) == Tokens.Case.LOWER && !t.has(k, Tokens.DIGITS) ? 1 : 0;
      }
      line = k;
    }
    return small > 0 && SMALL_SHARE * small >= lines;
  }
}
