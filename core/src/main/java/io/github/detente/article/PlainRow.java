package io.github.detente.article;

import java.util.Arrays;
import java.util.List;

/**
 * Cuts a row that is written as it should be, without making a parser or a string for it: Commons
 * CSV reads all others and says what is wrong with them. For one thread.
 */
final class PlainRow {
  private static final byte NO_QUOTE = 0;

  /** Whether delimiter and quotation mark are of ASCII, so that each is one byte. */
  private final boolean single;

  private final byte delimiter;
  private final byte quote;

  /** Begin and end of each cell; the begin is inverted where marks stand doubled. */
  private int[] bounds = new int[16];

  /** Whether the cell read last has something that it needs marks for. */
  private boolean special;

  PlainRow(TableFormat format) {
    char mark = format.quote().orElse('\0');
    single = format.delimiter() < 0x80 && mark < 0x80;
    delimiter = (byte) format.delimiter();
    quote = (byte) mark;
  }

  /**
   * Returns the cells of a row, or {@code null} if it is not plain.
   *
   * @param row text in UTF-8, with its line end, if it has one
   * @param from where the row begins
   * @param to where it ends
   */
  List<String> read(byte[] row, int from, int to) {
    if (!single) {
      return null;
    }
    int end = to;
    end -= end > from && row[end - 1] == '\n' ? 1 : 0;
    end -= end > from && end < to && row[end - 1] == '\r' ? 1 : 0;
    boolean usual = true;
    int count = 0;
    int i = from;
    while (true) {
      if (count == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * count);
      }
      boolean quoted = quote != NO_QUOTE && i < end && row[i] == quote;
      int after = quoted ? quoted(row, i + 1, end, count) : bare(row, i, end, count);
      if (after < 0) {
        return null;
      }
      usual &= quote == NO_QUOTE || quoted == needsMarks(row, count);
      count += 2;
      if (after == end) {
        return cells(row, from, end, count, usual);
      }
      if (row[after] != delimiter) {
        return null;
      }
      i = after + 1;
    }
  }

  /** Copies the row, so that whoever keeps it keeps no more. */
  private List<String> cells(byte[] row, int from, int end, int count, boolean usual) {
    int[] own = new int[count];
    for (int i = 0; i < count; i++) {
      own[i] = bounds[i] < 0 ? bounds[i] + from : bounds[i] - from;
    }
    return new PlainCells(Arrays.copyOfRange(row, from, end), own, (char) quote, usual);
  }

  /** Returns where a cell without marks ends, -1 if something in it has a meaning of its own. */
  private int bare(byte[] row, int start, int end, int cell) {
    int i = start;
    while (i < end && row[i] != delimiter) {
      byte c = row[i];
      if (c == quote || c == '\r' || c == '\n') {
        return -1;
      }
      i++;
    }
    bounds[cell] = start;
    bounds[cell + 1] = i;
    special = false;
    return i;
  }

  /** Reads a cell up to its closing mark; returns where it ends, -1 if it is not closed. */
  private int quoted(byte[] row, int start, int end, int cell) {
    boolean doubled = false;
    boolean within = false;
    for (int i = start; i < end; i++) {
      byte c = row[i];
      if (c == quote) {
        if (i + 1 == end || row[i + 1] != quote) {
          bounds[cell] = doubled ? ~start : start;
          bounds[cell + 1] = i;
          special = within || doubled;
          return i + 1;
        }
        doubled = true;
        i++;
      }
      within = within || c == delimiter || c == '\n' || c == '\r';
    }
    return -1;
  }

  /**
   * Whether Commons CSV would write marks around a cell: where it must, around an empty one that is
   * the first, and where something stands at an edge that might be read otherwise.
   */
  private boolean needsMarks(byte[] row, int cell) {
    int start = bounds[cell];
    int end = bounds[cell + 1];
    if (special) {
      return true;
    }
    if (start == end) {
      return cell == 0;
    }
    return (row[start] >= 0 && row[start] <= '#') || (row[end - 1] >= 0 && row[end - 1] <= ' ');
  }
}
