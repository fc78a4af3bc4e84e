package io.github.detente.cli;

import io.github.detente.article.TableFormat;
import io.github.detente.article.TableReader.Row;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rows of a table in UTF-8, as Commons CSV would write them: marks stand around a cell that needs
 * them, and around an empty one that is the first. {@code RowTextTest} compares the two. For one
 * thread.
 */
final class RowText extends ByteArrayOutputStream {
  private static final int ASCII = 0x80;

  /** Bytes of a buffer that is used again, at most. */
  private static final int LONGEST_KEPT = 1 << 20;

  private final char delimiter;
  private final boolean quoting;
  private final char quote;
  private final byte[] lineEnd;

  /** What is made of cells before they are written, {@code null} if nothing. */
  private final UnaryOperator<String> safe;

  /** Whether numbers need no marks, whatever they are. */
  private final boolean numbersArePlain;

  /** Whether a cell stands before the next one. */
  private boolean begun;

  RowText(TableFormat format, String lineEnd) {
    this(format, lineEnd, 1 << 8, null);
  }

  /**
   * @param room bytes that are likely to be written
   * @param safe what is made of cells before they are written, {@code null} if nothing
   */
  RowText(TableFormat format, String lineEnd, int room, UnaryOperator<String> safe) {
    super(room);
    delimiter = format.delimiter();
    quoting = format.quote().isPresent();
    quote = format.quote().orElse('"');
    numbersArePlain = delimiter < ASCII && Numbers.NEVER_HOLD.indexOf(delimiter) >= 0;
    this.lineEnd = lineEnd.getBytes(StandardCharsets.UTF_8);
    this.safe = safe;
  }

  /** Appends a row that was read, without its line end. */
  void row(Row row) {
    if (safe != null || !row.copyTo(this)) {
      row.cells().forEach(this::old);
    }
    begun = true;
  }

  /** Appends a row: cells as they were read, behind them new ones, and the line end. */
  void row(List<String> cells, List<String> added) {
    cells.forEach(this::old);
    added.forEach(this::cell);
    end();
  }

  /** Appends a cell that was read. */
  private void old(String value) {
    write(safe == null ? value : safe.apply(value));
  }

  /** Appends a new cell. Where nothing can be quoted, delimiters and line ends become spaces. */
  void cell(String value) {
    String written = safe == null ? value : safe.apply(value);
    write(
        quoting ? written : written.replace(delimiter, ' ').replace('\n', ' ').replace('\r', ' '));
  }

  /** Appends a new cell with a number as {@link Numbers#plain} writes it. */
  void number(double value) {
    int share = numbersArePlain ? Numbers.share(value) : Numbers.NO_SHARE;
    if (share == Numbers.NO_SHARE || !begun) {
      cell(Numbers.plain(value));
      return;
    }
    room(1 + Numbers.LONGEST_SHARE);
    buf[count++] = (byte) delimiter;
    count = Numbers.write(share, buf, count);
  }

  /** Ends the row. */
  void end() {
    write(lineEnd, 0, lineEnd.length);
    begun = false;
  }

  /** Forgets all that was appended. A buffer that long rows have stretched is not kept. */
  void clear() {
    reset();
    if (buf.length > LONGEST_KEPT) {
      buf = new byte[1 << 8];
    }
  }

  /** Takes back what was appended to a row since there were {@code size} bytes. */
  void cut(int size) {
    count = size;
  }

  private void write(String value) {
    boolean first = !begun;
    begun = true;
    if (!first) {
      append(delimiter);
    }
    if (!quoting || !needsMarks(value, first)) {
      append(value);
    } else {
      String mark = String.valueOf(quote);
      append(mark + value.replace(mark, mark + mark) + mark);
    }
  }

  /** What begins with a blank or the like, or ends so, might be read otherwise without marks. */
  private boolean needsMarks(String value, boolean first) {
    int length = value.length();
    if (length == 0) {
      return first;
    }
    if (value.charAt(0) <= '#' || value.charAt(length - 1) <= ' ') {
      return true;
    }
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c == delimiter || c == quote || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  private void append(char c) {
    if (c < ASCII) {
      room(1);
      buf[count++] = (byte) c;
    } else {
      append(String.valueOf(c));
    }
  }

  private void append(String text) {
    int length = text.length();
    room(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ASCII) {
        byte[] rest = Destination.encoded(text.substring(i));
        write(rest, 0, rest.length);
        return;
      }
      buf[count++] = (byte) c;
    }
  }

  private void room(int more) {
    if (buf.length - count < more) {
      buf = Arrays.copyOf(buf, Math.max(2 * buf.length, count + more));
    }
  }

  /** Returns what was appended since the last call. */
  String take() {
    String taken = toString(StandardCharsets.UTF_8);
    reset();
    return taken;
  }
}
