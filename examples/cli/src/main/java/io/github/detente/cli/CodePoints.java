package io.github.detente.cli;

import io.github.detente.article.TextSpan;
import java.util.Arrays;

/**
 * Counts offsets of a text in code points, as files do. It looks at the text once, since counting
 * anew for every span would take quadratic time on a long one.
 */
final class CodePoints {
  /** Indices of the second halves of surrogate pairs, ascending. */
  private final int[] second;

  CodePoints(String text) {
    second =
        text.chars().allMatch(c -> c < Character.MIN_SURROGATE)
            ? new int[0]
            : java.util.stream.IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
  }

  /** Returns how many code points stand before an index in UTF-16 units. */
  int at(int index) {
    int found = Arrays.binarySearch(second, index);
    return index - (found >= 0 ? found : -found - 1);
  }

  TextSpan of(TextSpan span) {
    return new TextSpan(at(span.start()), at(span.end()));
  }
}
