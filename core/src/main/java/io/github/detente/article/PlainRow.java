package io.github.detente.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a row that is written as it should be, without making a parser for it: ten times as fast as
 * Commons CSV, which reads all others and says what is wrong with them. For one thread.
 */
final class PlainRow {
  private static final char NO_QUOTE = '\0';

  private final char delimiter;
  private final char quote;
  private final StringBuilder cell = new StringBuilder();

  PlainRow(TableFormat format) {
    delimiter = format.delimiter();
    quote = format.quote().orElse(NO_QUOTE);
  }

  /**
   * Returns the cells of a row, or {@code null} if it is not plain.
   *
   * @param row with its line end, if it has one
   */
  List<String> read(String row) {
    int end = row.length();
    end -= end > 0 && row.charAt(end - 1) == '\n' ? 1 : 0;
    end -= end > 0 && end < row.length() && row.charAt(end - 1) == '\r' ? 1 : 0;
    List<String> cells = new ArrayList<>();
    int i = 0;
    while (true) {
      boolean quoted = quote != NO_QUOTE && i < end && row.charAt(i) == quote;
      int after = quoted ? quoted(row, i + 1, end) : bare(row, i, end);
      if (after < 0) {
        return null;
      }
      cells.add(quoted ? cell.toString() : row.substring(i, after));
      if (after == end) {
        return cells;
      }
      if (row.charAt(after) != delimiter) {
        return null;
      }
      i = after + 1;
    }
  }

  /** Returns where a cell without marks ends, -1 if something in it has a meaning of its own. */
  private int bare(String row, int start, int end) {
    int i = start;
    while (i < end && row.charAt(i) != delimiter) {
      char c = row.charAt(i);
      if (c == quote || c == '\r' || c == '\n') {
        return -1;
      }
      i++;
    }
    return i;
  }

  /** Reads a cell up to its closing mark; returns where it ends, -1 if it is not closed. */
  private int quoted(String row, int start, int end) {
    cell.setLength(0);
    int from = start;
    while (true) {
      int mark = row.indexOf(quote, from);
      if (mark < 0 || mark >= end) {
        return -1;
      }
      cell.append(row, from, mark);
      if (mark + 1 == end || row.charAt(mark + 1) != quote) {
        return mark + 1;
      }
      cell.append(quote);
      from = mark + 2;
    }
  }
}
