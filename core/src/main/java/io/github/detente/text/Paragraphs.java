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
    int line = from;
    for (int k = from + 1; k <= to; k++) {
      if (k == to || (t.has(k, Tokens.LINE) && !goesOn(t, line, k))) {
        t.paragraphTable.add(line, k);
        line = k;
      }
    }
  }

  /** Whether the line before token {@code k} breaks off within a sentence. */
  private static boolean goesOn(Tokens t, int line, int k) {
    return t.caseOf(k) == Tokens.Case.LOWER
        && !t.has(k, Tokens.DIGITS)
        && t.ends[k - 1] - t.starts[line] >= SHORTEST_BROKEN_LINE
        && (t.isWord(k - 1) || t.isMark(k - 1, ","));
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
