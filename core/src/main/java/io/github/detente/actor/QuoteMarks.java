package io.github.detente.actor;

import io.github.detente.actor.Words.Case;

/** Marks the words that stand between quotation marks; a paragraph's end closes what is open. */
final class QuoteMarks {
  private QuoteMarks() {}

  static void mark(Words words) {
    boolean open = false;
    char mark = 0;
    for (int i = 0; i < words.size; i++) {
      if (i > 0 && words.paragraphs[i] != words.paragraphs[i - 1]) {
        open = false;
      }
      char c = words.folded[i].charAt(0);
      if (words.cases[i] == Case.MARK) {
        if (open && closes(words, i, c, mark)) {
          open = false;
        } else if (!open && opens(words, i, c)) {
          open = true;
          mark = c;
        }
      }
      words.quoted[i] = open;
    }
  }

  private static boolean opens(Words words, int i, char c) {
    boolean tightRight = i + 1 < words.size && words.ends[i] == words.starts[i + 1];
    boolean tightLeft = i > 0 && words.ends[i - 1] == words.starts[i] && words.isWord(i - 1);
    return "“«„".indexOf(c) >= 0 || ("\"‘'`".indexOf(c) >= 0 && tightRight && !tightLeft);
  }

  private static boolean closes(Words words, int i, char c, char mark) {
    boolean tightRight =
        i + 1 < words.size && words.ends[i] == words.starts[i + 1] && words.isWord(i + 1);
    return switch (mark) {
      case '“', '„' -> c == '”' || (c == '“' && !tightRight);
      case '«' -> c == '»';
      case '"' -> c == '"';
      default -> "’'".indexOf(c) >= 0 && !tightRight && !words.isPossessive(i);
    };
  }
}
