package io.github.detente.cli;

import io.github.detente.article.TableFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table row by row. */
final class TableWriter {
  private static final String PREFIX = "detente_";

  private final TableFormat format;
  private final CSVPrinter printer;

  TableWriter(Writer out, TableFormat format, String lineEnd) {
    this.format = format;
    try {
      printer = new CSVPrinter(out, csv(format, lineEnd));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes cells that are as they were read, and behind them new ones. */
  void row(List<String> cells, List<String> added) {
    List<String> row = new ArrayList<>(cells.size() + added.size());
    row.addAll(cells);
    added.forEach(cell -> row.add(cell(cell)));
    try {
      printer.printRecord(row);
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

  private static CSVFormat csv(TableFormat format, String lineEnd) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(format.delimiter())
        .setQuote(format.quote().orElse(null))
        .setRecordSeparator(lineEnd)
        .get();
  }

  /** Where nothing can be quoted, delimiters and line ends become spaces. */
  private String cell(String value) {
    if (format.quote().isPresent()) {
      return value;
    }
    return value.replace(format.delimiter(), ' ').replace('\n', ' ').replace('\r', ' ');
  }
}
