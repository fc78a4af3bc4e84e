package io.github.detente.statement;

import io.github.detente.article.TextSpan;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts sentences into tokens as the part-of-speech model expects them, in one pass: contractions,
 * possessives, numbers, abbreviations and hyphenated words stay whole, other marks stand alone.
 */
final class Tokenizer {
  private Tokenizer() {}

  /**
   * Returns the tokens of a sentence.
   *
   * @param quotations the article's quotations
   * @param from number of the first quotation that does not end before the sentence
   */
  static Sentence tokenize(String text, TextSpan span, List<Quotation> quotations, int from) {
    int[] starts = new int[span.length()];
    int[] ends = new int[span.length()];
    int n = 0;
    int i = span.start();
    while (i < span.end()) {
      int end = tokenEnd(text, i, span.end());
      if (!isBlank(text.charAt(i))) {
        starts[n] = i;
        ends[n++] = end;
      }
      i = end;
    }
    String[] written = new String[n];
    for (int k = 0; k < n; k++) {
      written[k] = text.substring(starts[k], ends[k]).replace('’', '\'');
    }
    return new Sentence(
        text,
        span,
        Arrays.copyOf(starts, n),
        Arrays.copyOf(ends, n),
        written,
        quoted(starts, n, quotations, from));
  }

  private static int[] quoted(int[] starts, int n, List<Quotation> quotations, int from) {
    int[] quoted = new int[n];
    int q = from;
    for (int k = 0; k < n; k++) {
      while (q < quotations.size() && quotations.get(q).outer().end() <= starts[k]) {
        q++;
      }
      boolean inside = q < quotations.size() && quotations.get(q).outer().contains(starts[k]);
      quoted[k] = inside ? q : Sentence.NONE;
    }
    return quoted;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int tokenEnd(String text, int start, int limit) {
    char c = text.charAt(start);
    if (isLetterOrDigit(c) || isCurrency(c)) {
      return wordEnd(text, start, limit);
    }
    int end = start + 1;
    while (end < limit && "-.`'".indexOf(c) >= 0 && text.charAt(end) == c) {
      end++;
    }
    return end;
  }

  private static boolean isLetterOrDigit(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u200E';
  }

  private static boolean isCurrency(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL || c == '#' || c == '@';
  }

  private static int wordEnd(String text, int start, int limit) {
    int i = start + 1;
    while (i < limit) {
      char c = text.charAt(i);
      boolean letterAfter = i + 1 < limit && isLetterOrDigit(text.charAt(i + 1));
      if (isLetterOrDigit(c)
          || (letterAfter && ("'’-‐‑.&@_".indexOf(c) >= 0 || isNumberComma(text, i)))
          || c == '%') {
        i++;
      } else if (c == '.' && isAbbreviationStop(text, start, i, limit)) {
        return i + 1;
      } else if ((c == '\'' || c == '’') && isPluralPossessive(text, start, i, limit)) {
        return i + 1;
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean isNumberComma(String text, int i) {
    return text.charAt(i) == ','
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }

  /** <i>U.S.</i>, <i>p.m.</i>, <i>Gen.</i>, <i>J.</i>; a stop that ends a sentence stands alone. */
  private static boolean isAbbreviationStop(String text, int start, int stop, int limit) {
    String word = text.substring(start, stop);
    return (word.indexOf('.') > 0 && word.length() <= 8)
        || (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
        || (stop + 1 < limit && SentenceSplitter.isTitle(word));
  }

  /** <i>the rebels' demands</i>: a blank and a small letter follow. */
  private static boolean isPluralPossessive(String text, int start, int mark, int limit) {
    char before = text.charAt(mark - 1);
    return before == 's'
        && mark - start > 2
        && mark + 2 < limit
        && text.charAt(mark + 1) == ' '
        && Character.isLetter(text.charAt(mark + 2));
  }
}
