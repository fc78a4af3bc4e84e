package io.github.detente.cli;

import io.github.detente.article.TableFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** What spreadsheets need so that they do not spoil a table when they open it. */
final class SpreadsheetOptions {
  private static final String FORMULA = "=+-@\t\r";

  @Option(
      names = "--bom",
      description = "Begin CSV output with a byte order mark, so that Excel recognises UTF-8.")
  private boolean bom;

  @Option(
      names = "--no-formulas",
      description =
          "In CSV output, put ' before a cell that a spreadsheet would run as a formula:"
              + " one that begins with = + - or @ and is not a number.")
  private boolean noFormulas;

  /** Begins a table in CSV. */
  TableWriter table(Writer out) {
    return table(out, TableFormat.CSV, "\n");
  }

  /** Begins a table in a form of its own. */
  TableWriter table(Writer out, TableFormat format, String lineEnd) {
    return new TableWriter(begin(out), format, lineEnd, this::cells);
  }

  /** Writes what stands before a table, and returns the writer. */
  Writer begin(Writer out) {
    try {
      out.write(bom ? "\uFEFF" : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }

  /** Returns what is to be made of each cell, {@code null} if nothing. */
  UnaryOperator<String> changesCell() {
    return noFormulas ? SpreadsheetOptions::plain : null;
  }

  /** Returns cells as they are to be written. */
  List<String> cells(List<String> cells) {
    return noFormulas ? cells.stream().map(SpreadsheetOptions::plain).toList() : cells;
  }

  private static String plain(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    return formula && !cell.matches("[+-]?[0-9]+(\\.[0-9]+)?") ? "'" + cell : cell;
  }
}
