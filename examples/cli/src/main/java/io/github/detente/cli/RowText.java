package io.github.detente.cli;

import io.github.detente.article.TableFormat;
import io.github.detente.article.TableReader.Row;
import java.util.List;
import java.util.Optional;

/**
 * Writes rows of a table into text, as Commons CSV would: marks stand around a cell that needs
 * them, and around an empty one that is the first. {@code RowTextTest} compares the two. For one
 * thread.
 */
final class RowText {
  private final char delimiter;
  private final boolean quoting;
  private final char quote;
  private final String lineEnd;
  private final StringBuilder text;

  RowText(TableFormat format, String lineEnd) {
    this(format, lineEnd, 1 << 8);
  }

  /**
   * @param room characters that are likely to be written
   */
  RowText(TableFormat format, String lineEnd, int room) {
    text = new StringBuilder(room);
    this.delimiter = format.delimiter();
    this.quoting = format.quote().isPresent();
    this.quote = format.quote().orElse('"');
    this.lineEnd = lineEnd;
  }

  /** Appends a row that was read, and behind its cells new ones. */
  void row(Row row, List<String> added) {
    Optional<String> written = row.written();
    if (written.isEmpty()) {
      row(row.cells(), added);
    } else {
      text.append(written.get());
      add(added, false);
    }
  }

  /** Appends a row: cells as they were read, and behind them new ones. */
  void row(List<String> cells, List<String> added) {
    for (int i = 0; i < cells.size(); i++) {
      cell(cells.get(i), i == 0);
    }
    add(added, cells.isEmpty());
  }

  private void add(List<String> added, boolean first) {
    for (int i = 0; i < added.size(); i++) {
      cell(quoting ? added.get(i) : plain(added.get(i)), first && i == 0);
    }
    text.append(lineEnd);
  }

  /** Where nothing can be quoted, delimiters and line ends become spaces. */
  private String plain(String value) {
    return value.replace(delimiter, ' ').replace('\n', ' ').replace('\r', ' ');
  }

  private void cell(String value, boolean first) {
    if (!first) {
      text.append(delimiter);
    }
    if (!quoting || !needsMarks(value, first)) {
      text.append(value);
      return;
    }
    text.append(quote);
    int from = 0;
    for (int mark = value.indexOf(quote); mark >= 0; mark = value.indexOf(quote, mark + 1)) {
      text.append(value, from, mark).append(quote);
      from = mark;
    }
    text.append(value, from, value.length()).append(quote);
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

  /** Returns what was appended since the last call. */
  String take() {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }
}
