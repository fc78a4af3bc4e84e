package io.github.detente.corpus;

import io.github.detente.article.CodePoints;
import io.github.detente.article.TextSpan;
import java.util.List;

/** Turns spans of code points into spans of UTF-16 units of one text, and back. Immutable. */
final class PointOffsets {
  private final int[] units;
  private final CodePoints points;

  PointOffsets(String text) {
    units = offsets(text);
    points = new CodePoints(text);
  }

  /** Where each code point of a text begins, and where the text ends. */
  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return offsets;
  }

  /** Returns a span of UTF-16 units as one of code points. */
  TextSpan points(TextSpan span) {
    return points.of(span);
  }

  /** Returns a span of UTF-16 units as a pair of code points. */
  List<Object> pair(TextSpan span) {
    TextSpan counted = points(span);
    return List.of(counted.start(), counted.end());
  }

  /**
   * Returns a span of code points as one of UTF-16 units.
   *
   * @throws IllegalArgumentException if it is none, or reaches beyond the text
   */
  TextSpan units(int start, int end) {
    if (start > end || end >= units.length) {
      throw new IllegalArgumentException(
          "a mark ["
              + start
              + ", "
              + end
              + ") in a text of "
              + (units.length - 1)
              + " characters; expected offsets in code points");
    }
    return new TextSpan(units[start], units[end]);
  }

  /** Reads a list of two numbers. */
  TextSpan units(Object pair) {
    List<Object> ends = JsonTree.list(pair);
    if (ends.size() < 2 || !(ends.get(0) instanceof Long) || !(ends.get(1) instanceof Long)) {
      throw new IllegalArgumentException(
          "a span is " + JsonTree.line(pair) + "; expected two numbers");
    }
    return units(Math.toIntExact((Long) ends.get(0)), Math.toIntExact((Long) ends.get(1)));
  }
}
