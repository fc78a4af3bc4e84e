package io.github.detente.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The cells of a row, each of which becomes a string when it is asked for. Immutable. */
final class PlainCells extends AbstractList<String> implements RandomAccess {
  private final byte[] row;
  private final int[] bounds;
  private final char quote;
  private final boolean usual;

  /**
   * @param row text in UTF-8, without its line end
   * @param bounds begin and end of each cell in the row; the begin inverted where marks stand
   *     doubled
   * @param usual whether a writer of tables would write the row as it is
   */
  PlainCells(byte[] row, int[] bounds, char quote, boolean usual) {
    this.row = row;
    this.bounds = bounds;
    this.quote = quote;
    this.usual = usual;
  }

  /** Appends the row without its line end, if a writer of tables would write it so. */
  boolean copyTo(ByteArrayOutputStream out) {
    if (usual) {
      out.write(row, 0, row.length);
    }
    return usual;
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
      return text(start, end);
    }
    String mark = String.valueOf(quote);
    return text(~start, end).replace(mark + mark, mark);
  }

  private String text(int start, int end) {
    return new String(row, start, end - start, StandardCharsets.UTF_8);
  }
}
