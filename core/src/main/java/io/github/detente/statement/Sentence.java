package io.github.detente.statement;

import io.github.detente.article.TextSpan;
import java.util.Arrays;
import java.util.Locale;

/**
 * A sentence in tokens, with parts of speech. Indices are of tokens unless they say otherwise.
 * Arrays are never changed once the sentence is tagged.
 */
final class Sentence {
  /** {@link #quotation} of a token that stands in none. */
  static final int NONE = -1;

  final String text;
  final TextSpan span;
  final int[] starts;
  final int[] ends;

  /** Words as they stand in the text, but <i>’</i> written <i>'</i>. */
  final String[] written;

  /** {@link #written} in lower case. */
  final String[] words;

  /** For each token the number of the quotation it stands in, its marks included. */
  final int[] quotation;

  /** Universal part-of-speech tags; empty until tagged. */
  String[] tags = new String[0];

  Sentence(
      String text, TextSpan span, int[] starts, int[] ends, String[] written, int[] quotation) {
    this.text = text;
    this.span = span;
    this.starts = starts;
    this.ends = ends;
    this.written = written;
    this.words = new String[written.length];
    Arrays.setAll(words, i -> written[i].toLowerCase(Locale.ROOT));
    this.quotation = quotation;
  }

  int size() {
    return words.length;
  }

  String word(int i) {
    return i < 0 || i >= words.length ? "" : words[i];
  }

  String tag(int i) {
    return i < 0 || i >= tags.length ? "" : tags[i];
  }

  boolean isQuoted(int i) {
    return i >= 0 && i < quotation.length && quotation[i] != NONE;
  }

  /** The first token of the quotation that the token at {@code i} stands in. */
  int quotationStart(int i) {
    int start = i;
    while (start > 0 && quotation[start - 1] == quotation[i]) {
      start--;
    }
    return start;
  }

  /** The last token of the quotation that the token at {@code i} stands in. */
  int quotationEnd(int i) {
    int end = i;
    while (end + 1 < size() && quotation[end + 1] == quotation[i]) {
      end++;
    }
    return end;
  }

  boolean is(int i, String word) {
    return word(i).equals(word);
  }

  boolean isTag(int i, String tag) {
    return tag(i).equals(tag);
  }

  boolean isNounLike(int i) {
    String tag = tag(i);
    return tag.equals("NOUN") || tag.equals("PROPN");
  }

  boolean isPossessive(int i) {
    String word = word(i);
    return isNounLike(i) && (word.endsWith("'s") || word.endsWith("s'"));
  }

  boolean isCapital(int i) {
    return i >= 0 && i < starts.length && Character.isUpperCase(text.charAt(starts[i]));
  }

  boolean isComma(int i) {
    return is(i, ",");
  }

  boolean isDash(int i) {
    String word = word(i);
    return word.equals("–") || word.equals("—") || word.equals("--") || word.equals("-");
  }

  /** Whether this token divides clauses. */
  boolean isBreak(int i) {
    String word = word(i);
    return word.equals(",") || word.equals(";") || word.equals(":") || isDash(i);
  }

  boolean isStop(int i) {
    String word = word(i);
    return word.equals(".") || word.equals("?") || word.equals("!") || word.equals("…");
  }

  /** The last token, what ends the sentence left out. */
  int lastBeforeStop() {
    int last = size() - 1;
    while (last > 0 && !isQuoted(last) && isStop(last)) {
      last--;
    }
    return last;
  }

  /** Headlines leave auxiliaries out and end without a stop. */
  boolean isHeadline() {
    return !isStop(size() - 1) && !isQuoted(size() - 1);
  }

  boolean isWord(int i) {
    return !word(i).isEmpty() && Character.isLetterOrDigit(word(i).charAt(0));
  }

  /** Characters from the first token to the last one, both included. */
  TextSpan span(int first, int last) {
    return new TextSpan(starts[first], ends[last]);
  }
}
