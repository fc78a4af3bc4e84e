package io.github.detente.cli;

import io.github.detente.article.TableFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes a table row by row. */
final class TableWriter {
  private static final String PREFIX = "detente_";

  private final Writer out;
  private final RowText text;
  private final UnaryOperator<List<String>> safe;

  TableWriter(Writer out, TableFormat format, String lineEnd) {
    this(out, format, lineEnd, UnaryOperator.identity());
  }

  /**
   * Makes a writer that changes cells.
   *
   * @param safe makes of a row's cells what is written
   */
  TableWriter(Writer out, TableFormat format, String lineEnd, UnaryOperator<List<String>> safe) {
    this.out = out;
    this.text = new RowText(format, lineEnd);
    this.safe = safe;
  }

  /** Writes cells that are as they were read, and behind them new ones. */
  void row(List<String> cells, List<String> added) {
    text.row(safe.apply(cells), safe.apply(added));
    rows(text.take());
  }

  /** Writes rows that a {@link RowText} of the same format made. */
  void rows(String rows) {
    try {
      out.write(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a header and columns behind it; a name that is taken gets a prefix. */
  void header(List<String> columns, List<String> added) {
    row(columns, freeNames(columns, added));
  }

  static List<String> freeNames(List<String> taken, List<String> wanted) {
    Set<String> names = new HashSet<>(taken);
    List<String> free = new ArrayList<>();
    for (String name : wanted) {
      String candidate = name;
      while (!names.add(candidate)) {
        candidate = PREFIX + candidate;
      }
      free.add(candidate);
    }
    return free;
  }
}
