package io.github.detente.article;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The cells of a row, each of which becomes a string when it is asked for. Immutable. */
final class PlainCells extends AbstractList<String> implements RandomAccess {
  private final String row;
  private final int[] bounds;
  private final char quote;
  private final String written;

  /**
   * @param bounds begin and end of each cell in the row; the begin inverted where marks stand
   *     doubled
   * @param written the row without its line end if a writer of tables would write it so, else
   *     {@code null}
   */
  PlainCells(String row, int[] bounds, char quote, String written) {
    this.row = row;
    this.bounds = bounds;
    this.quote = quote;
    this.written = written;
  }

  /** Returns the row without its line end if a writer of tables would write it so, else null. */
  String written() {
    return written;
  }

  @Override
  public int size() {
    return bounds.length / 2;
  }

  @Override
  public String get(int index) {
    Objects.checkIndex(index, size());
    int start = bounds[2 * index];
    int end = bounds[2 * index + 1];
    if (start >= 0) {
      return row.substring(start, end);
    }
    String mark = String.valueOf(quote);
    return row.substring(~start, end).replace(mark + mark, mark);
  }
}
