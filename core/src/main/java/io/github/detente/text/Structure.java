package io.github.detente.text;

import java.util.Arrays;

/** Reads the tokens of a text into paragraphs, quotations and sentences. Stateless. */
final class Structure {
  private static final WordClasses WORDS = WordClasses.of("text");
  static final WordSet TITLES = WORDS.set("title");

  private Structure() {}

  static void read(Tokens t) {
    Paragraphs.read(t);
    t.quotationReader.read();
    t.sentenceCount = 0;
    for (int p = 0; p < t.paragraphTable.count; p++) {
      t.paragraphTable.bodies[p] = Layout.body(t, p);
      t.sentenceReader.read(p);
    }
    number(t);
    flag(t);
  }

  private static void number(Tokens t) {
    int sentence = 0;
    for (int p = 0; p < t.paragraphTable.count; p++) {
      int from = t.paragraphTable.starts[p];
      int end = t.paragraphTable.ends[p];
      Arrays.fill(t.paragraphs, from, end, p);
      // What stands before a paragraph's first sentence has its number.
      while (sentence + 1 < t.sentenceCount && t.sentenceStarts[sentence + 1] < end) {
        Arrays.fill(t.sentences, from, t.sentenceStarts[sentence + 1], sentence);
        sentence++;
        from = t.sentenceStarts[sentence];
      }
      Arrays.fill(t.sentences, from, end, sentence);
      sentence += sentence < t.sentenceCount && t.sentenceStarts[sentence] < end ? 1 : 0;
    }
  }

  /** Sets what depends on the marks before each word. */
  private static void flag(Tokens t) {
    for (int p = 0; p < t.paragraphTable.count; p++) {
      flag(t, t.paragraphTable.starts[p], t.paragraphTable.ends[p], t.paragraphTable.bodies[p]);
    }
  }

  private static void flag(Tokens t, int start, int end, int body) {
    boolean initial = true;
    boolean broken = start > 0;
    int quotation = start > 0 ? t.quotations[start - 1] : Tokens.NONE;
    for (int k = start; k < end; k++) {
      int flag = t.flags[k];
      initial |= k == body;
      if (t.quotations[k] != quotation) {
        initial |= t.quotations[k] != Tokens.NONE;
        broken = true;
        quotation = t.quotations[k];
      }
      flag |= quotation == Tokens.NONE ? 0 : Tokens.QUOTED;
      if (Tokens.isMarkBy(flag)) {
        char c = t.units[t.starts[k]];
        boolean stop = (flag & Tokens.STOP) != 0;
        initial |= c == ':' || (stop && !isBehindTitle(t, k));
        broken |= (flag & (Tokens.STOP | Tokens.BREAKS)) != 0 || isFreeDash(t, k, c);
      } else {
        flag |= (initial ? Tokens.INITIAL : 0) | (broken ? Tokens.BREAK : 0);
        initial = false;
        broken = false;
      }
      t.flags[k] = flag;
    }
  }

  /** <i>Mr. Smith</i>: the stop ends nothing. */
  static boolean isBehindTitle(Tokens t, int stop) {
    return t.has(stop, Tokens.TIGHT) && stop > 0 && TITLES.contains(t.hashes[stop - 1]);
  }

  private static boolean isFreeDash(Tokens t, int k, char c) {
    return c == '-' && !(t.has(k, Tokens.TIGHT) && t.has(k + 1, Tokens.TIGHT));
  }
}
