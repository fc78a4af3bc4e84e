package io.github.detente.article;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts offsets of a text in Unicode code points, as Detente's files do and the W3C Web Annotation
 * model does; in the Java API they are UTF-16 units. It looks at the text once, since counting anew
 * for every span would take quadratic time on a long one. Immutable.
 */
public final class CodePoints {
  /** Indices of the second halves of surrogate pairs, ascending. */
  private final int[] second;

  /** Counts in {@code text}. */
  public CodePoints(String text) {
    second =
        text.chars().allMatch(c -> c < Character.MIN_SURROGATE)
            ? new int[0]
            : IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
  }

  /** Returns how many code points stand before {@code index}, which counts UTF-16 units. */
  public int at(int index) {
    int found = Arrays.binarySearch(second, index);
    return index - (found >= 0 ? found : -found - 1);
  }

  /** Returns a span of UTF-16 units as one of code points. */
  public TextSpan of(TextSpan span) {
    return new TextSpan(at(span.start()), at(span.end()));
  }
}
