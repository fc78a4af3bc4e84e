package io.github.detente.corpus;

import io.github.detente.article.TextSpan;
import java.util.BitSet;
import java.util.List;

/** How much two contents share: the Jaccard index of their letters and digits, 0 to 1. */
final class ContentOverlap {
  private ContentOverlap() {}

  static double of(String text, List<TextSpan> one, List<TextSpan> other) {
    BitSet a = letters(text, one);
    BitSet b = letters(text, other);
    BitSet both = (BitSet) a.clone();
    both.and(b);
    a.or(b);
    return a.isEmpty() ? 0 : (double) both.cardinality() / a.cardinality();
  }

  private static BitSet letters(String text, List<TextSpan> spans) {
    BitSet letters = new BitSet();
    for (TextSpan span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        letters.set(i, Character.isLetterOrDigit(text.charAt(i)));
      }
    }
    return letters;
  }
}
