package io.github.detente.article;

/**
 * Half-open range of UTF-16 units in {@link Article#text()}: {@code start} is the index of the
 * first unit, {@code end} the index after the last. Files count code points instead; {@link
 * CodePoints} converts.
 *
 * @param start index of the first unit, 0 or more
 * @param end index after the last unit, {@code start} or more
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it
   */
  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span [" + start + ", " + end + ")");
    }
  }

  // Written out, as what a record has instead is made at each start of a program.
  @Override
  public boolean equals(Object other) {
    return other instanceof TextSpan span && start == span.start && end == span.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  /** Returns the number of UTF-16 units in this span. */
  public int length() {
    return end - start;
  }

  /** Returns whether every unit of {@code other} lies in this span. */
  public boolean contains(TextSpan other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns whether the unit at {@code index} lies in this span. */
  public boolean contains(int index) {
    return start <= index && index < end;
  }

  /** Returns whether this span and {@code other} share at least one unit. */
  public boolean overlaps(TextSpan other) {
    return start < other.end && other.start < end;
  }

  /** Returns the smallest span that holds this one and {@code other}. */
  public TextSpan cover(TextSpan other) {
    return new TextSpan(Math.min(start, other.start), Math.max(end, other.end));
  }

  /**
   * Cuts this span out of {@code text}.
   *
   * @throws IndexOutOfBoundsException if this span reaches beyond {@code text}
   */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(TextSpan other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
