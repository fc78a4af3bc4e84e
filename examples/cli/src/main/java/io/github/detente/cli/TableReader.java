package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.cli.Lines.Line;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table row by row. A row that cannot be used is told of and left out, and reading goes on
 * with the next line: so a quotation mark that is never closed costs one line, not the rest of the
 * file.
 */
final class TableReader implements Closeable {
  /** A quoted cell longer than this is a quotation mark that was not closed. */
  private static final int LONGEST_ROW = 1 << 24;

  private final String name;
  private final TableFormat format;
  private final CSVFormat csv;
  private final PlainRow plain;
  private final Lines lines;
  private final long size;
  private final Consumer<InvalidRecordException> onInvalid;
  private final List<String> header;
  private final String lineEnd;

  /**
   * A row.
   *
   * @param line number of its first line, from 1
   * @param cells one for each column
   */
  record Row(long line, List<String> cells) {}

  private TableReader(
      String name,
      TableFormat format,
      Lines lines,
      long size,
      Consumer<InvalidRecordException> onInvalid)
      throws IOException {
    this.name = name;
    this.format = format;
    this.csv = format.csv("\n");
    this.plain = new PlainRow(format);
    this.lines = lines;
    this.size = size;
    this.onInvalid = onInvalid;
    Line first = lines.next();
    if (first == null || first.text().isBlank()) {
      throw new InvalidRecordException(name, 1, "is empty; expected a header");
    }
    lines.putBack(List.of(first));
    lineEnd = first.text().endsWith("\r\n") ? "\r\n" : "\n";
    header = record().cells();
  }

  /**
   * Opens a file and reads its header.
   *
   * @param file what to read; {@code -} for {@code session}'s standard input
   * @throws UnusableException if it cannot be read
   * @throws InvalidRecordException if it has no header
   */
  static TableReader open(Path file, TableFormat format, Session session) {
    Consumer<InvalidRecordException> onInvalid = session.problems()::report;
    InputStream in = null;
    try {
      boolean standardInput = file.toString().equals("-");
      if (!standardInput && Files.isDirectory(file)) {
        throw new UnusableException(file + ": is a folder; expected a table");
      }
      if (!standardInput && !Files.exists(file)) {
        throw new UnusableException(file + ": no such file");
      }
      in = standardInput ? session.in() : Files.newInputStream(file);
      String name = standardInput ? "standard input" : file.toString();
      long size = standardInput ? 0 : Files.size(file);
      return new TableReader(name, format, new Lines(name, in), size, onInvalid);
    } catch (IOException e) {
      close(in);
      throw new UnusableException(file + ": cannot be read: " + Destination.reason(e), e);
    } catch (InvalidRecordException e) {
      close(in);
      throw e;
    }
  }

  private static void close(InputStream in) {
    try {
      if (in != null) {
        in.close();
      }
    } catch (IOException e) {
      // Nothing was read from it that could have been lost.
    }
  }

  /** Returns the names of the columns; a name may be empty. */
  List<String> header() {
    return header;
  }

  /** Returns the file's name, as errors give it. */
  String name() {
    return name;
  }

  /** Returns how lines end. */
  String lineEnd() {
    return lineEnd;
  }

  /** Returns the share of the file that was read, 0 to 1; negative if its size is not known. */
  double share() {
    return size > 0 ? (double) lines.bytes() / size : -1;
  }

  /**
   * Returns the number of the column of this name, from 0.
   *
   * @throws InvalidRecordException if there is none, or more than one
   */
  int column(String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new InvalidRecordException(
          name, 1, "no column \"" + column + "\"; the columns are " + String.join(", ", header));
    }
    if (header.lastIndexOf(column) != index) {
      throw new InvalidRecordException(name, 1, "two columns are named \"" + column + "\"");
    }
    return index;
  }

  /** Returns the next row that can be used, {@code null} at the end. */
  Row next() {
    while (true) {
      try {
        Row row = record();
        if (row == null || row.cells().size() == header.size()) {
          return row;
        }
        onInvalid.accept(
            new InvalidRecordException(
                name,
                row.line(),
                row.cells().size() + " cells; expected " + header.size() + " as in the header"));
      } catch (InvalidRecordException e) {
        onInvalid.accept(e);
      } catch (IOException e) {
        onInvalid.accept(
            new InvalidRecordException(
                name, 0, "cannot be read to its end: " + Destination.reason(e), e));
        return null;
      }
    }
  }

  private Row record() throws IOException {
    Line first = lines.next();
    while (first != null && isEmpty(first)) {
      first = lines.next();
    }
    if (first == null) {
      return null;
    }
    String text = format.quote().isPresent() ? quoted(first) : first.text();
    List<String> cells = plain.read(text);
    if (cells != null) {
      return new Row(first.number(), cells);
    }
    try (CSVParser parser = CSVParser.parse(text, csv)) {
      Iterator<CSVRecord> records = parser.iterator();
      Row row = new Row(first.number(), records.next().toList());
      if (records.hasNext()) {
        throw new InvalidRecordException(
            name,
            first.number(),
            "a carriage return within the line; expected lines to end in LF or CR LF");
      }
      return row;
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidRecordException(
          name,
          first.number(),
          "a quotation mark stands within a cell; expected two of them, or a delimiter behind it",
          e);
    }
  }

  /** Empty lines are no rows: many files end in some. */
  private boolean isEmpty(Line line) {
    return line.text().equals("\n") || line.text().equals("\r\n");
  }

  /** Joins lines until every quoted cell is closed. */
  private String quoted(Line first) throws IOException {
    QuoteState state = new QuoteState(format.delimiter(), format.quote().orElseThrow());
    if (!state.openAfter(first.text())) {
      return first.text();
    }
    StringBuilder text = new StringBuilder(first.text());
    List<Line> more = new ArrayList<>();
    while (text.length() < LONGEST_ROW) {
      Line line = lines.next();
      if (line == null) {
        break;
      }
      more.add(line);
      text.append(line.text());
      if (!state.openAfter(line.text())) {
        return text.toString();
      }
    }
    lines.putBack(more);
    throw new InvalidRecordException(
        name, first.number(), "a quotation mark is not closed; expected another one");
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Whether a reader stands within a quoted cell. */
  private static final class QuoteState {
    private final char delimiter;
    private final char quote;
    private boolean open;

    QuoteState(char delimiter, char quote) {
      this.delimiter = delimiter;
      this.quote = quote;
    }

    boolean openAfter(String line) {
      boolean cellStarts = !open;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == quote && (open || cellStarts)) {
          // Two marks in a quoted cell stand for one: closed and opened again.
          open = !open;
          cellStarts = open ? cellStarts : true;
        } else if (!open) {
          cellStarts = c == delimiter;
        }
      }
      return open;
    }
  }
}
