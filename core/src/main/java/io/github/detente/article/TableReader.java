package io.github.detente.article;

import io.github.detente.article.TextLines.Line;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table in UTF-8 row by row, so that it may be larger than memory. A row that cannot be
 * used is reported and left out, and reading goes on with the next line: so a quotation mark that
 * is never closed costs one line, not the rest of the file.
 *
 * <p>What stands between two cells is what the caller says, else what a first line such as {@code
 * sep=;} says, else what the header shows: a semicolon, a tab or a bar if it has more of them than
 * commas. For one thread.
 */
public final class TableReader implements Closeable {
  /** Characters of a longer row are a quotation mark that was not closed. */
  private static final int LONGEST_ROW = 1 << 24;

  /** However many marks were left open, a row may be as long as this. */
  private static final int LONGEST_SURE_ROW = 1 << 16;

  /** The line by which spreadsheets tell each other what stands between two cells. */
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=([^\"\r\n])\"?[\t,;]*\r?\n?", Pattern.CASE_INSENSITIVE);

  /** How JSON and JSON Lines begin, and no header does. */
  private static final Pattern JSON = Pattern.compile("\\s*(?:\\[\\s*)?\\{\\s*(?:\"|$)");

  private static final char[] OTHER_DELIMITERS = {';', '\t', '|'};

  private final String name;
  private final TableFormat format;
  private final CSVFormat csv;
  private final PlainRow plain;
  private final TextLines lines;
  private final Consumer<InvalidRecordException> onInvalid;
  private final List<String> header;
  private final String lineEnd;
  private int leftOpen;

  /**
   * A row.
   *
   * @param line number of its first line, from 1
   * @param cells one for each column
   */
  public record Row(long line, List<String> cells) {
    /**
     * Appends the bytes of the row as they were read, without its line end, provided that Commons
     * CSV would write the same bytes; otherwise does nothing. A program that rewrites a table can
     * thus copy most rows instead of formatting them.
     *
     * @return whether it was appended
     */
    public boolean copyTo(ByteArrayOutputStream out) {
      return cells instanceof PlainCells plain && plain.copyTo(out);
    }
  }

  private TableReader(
      String name,
      TextLines lines,
      Optional<Character> delimiter,
      Optional<Boolean> quoted,
      Consumer<InvalidRecordException> onInvalid)
      throws IOException {
    this.name = name;
    this.lines = lines;
    this.onInvalid = onInvalid;
    TableFormat usual = TableFormat.ofName(name);
    Optional<Character> quote =
        quoted
            .map(q -> q ? TableFormat.CSV.quote() : TableFormat.TSV.quote())
            .orElse(usual.quote());
    Line first = lines.next();
    Optional<Character> said = first == null ? Optional.empty() : separator(first.text());
    if (said.isPresent()) {
      first = lines.next();
    }
    if (first == null || first.text().isBlank()) {
      throw new InvalidRecordException(name, 1, "is empty; expected a header");
    }
    String head = first.text();
    if (JSON.matcher(head).lookingAt()) {
      throw new InvalidRecordException(
          name, 1, "is JSON; expected a table: CSV or TSV, with a header");
    }
    format =
        new TableFormat(
            delimiter.or(() -> said).orElseGet(() -> shown(head, usual.delimiter())), quote);
    csv = format.csv();
    plain = new PlainRow(format);
    lines.putBack(List.of(first));
    lineEnd = head.endsWith("\r\n") ? "\r\n" : "\n";
    header = List.copyOf(record().cells());
  }

  private static Optional<Character> separator(String line) {
    Matcher matcher = SEPARATOR_LINE.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1).charAt(0)) : Optional.empty();
  }

  /** Returns the usual delimiter, or another that the header has more often. */
  private static char shown(String header, char usual) {
    char best = usual;
    long most = outsideMarks(header, usual);
    if (usual == TableFormat.CSV.delimiter()) {
      for (char other : OTHER_DELIMITERS) {
        long count = outsideMarks(header, other);
        best = count > most ? other : best;
        most = Math.max(most, count);
      }
    }
    return best;
  }

  private static long outsideMarks(String line, char delimiter) {
    boolean quoted = false;
    long count = 0;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      count += !quoted && line.charAt(i) == delimiter ? 1 : 0;
    }
    return count;
  }

  /**
   * Opens a table and reads its header.
   *
   * @param in what to read; closed by {@link #close}, and when this fails
   * @param name what errors call it; its ending decides what is not given
   * @param delimiter what stands between two cells; empty for what the table shows
   * @param quoted whether {@code "} may stand around a cell; empty for all but {@code .tsv}
   * @param onInvalid is called with each row that cannot be used
   * @throws InvalidRecordException if it has no header, or is no text
   * @throws IOException if it cannot be read
   */
  public static TableReader open(
      InputStream in,
      String name,
      Optional<Character> delimiter,
      Optional<Boolean> quoted,
      Consumer<InvalidRecordException> onInvalid)
      throws IOException {
    Objects.requireNonNull(onInvalid, "onInvalid");
    try {
      BufferedInputStream buffered = new BufferedInputStream(in);
      FileSignature.check(name, buffered);
      return new TableReader(name, new TextLines(name, buffered), delimiter, quoted, onInvalid);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Returns the names of the columns; a name may be empty. */
  public List<String> header() {
    return header;
  }

  /** Returns the table's name, as errors give it. */
  public String name() {
    return name;
  }

  /** Returns how the table is written. */
  public TableFormat format() {
    return format;
  }

  /** Returns how lines end. */
  public String lineEnd() {
    return lineEnd;
  }

  /** Returns the number of bytes read up to now. */
  public long bytes() {
    return lines.bytes();
  }

  /** Returns the number of the line that was read last, from 1. */
  public long line() {
    return lines.number();
  }

  /**
   * Returns the number of the column of this name, from 0, if there is one: spelled so, or else but
   * for case and blanks around it.
   *
   * @throws InvalidRecordException if there is more than one
   */
  public OptionalInt find(String column) {
    int index = header.indexOf(column);
    boolean doubled = index >= 0 && header.lastIndexOf(column) != index;
    if (index < 0) {
      String wanted = column.strip();
      for (int i = 0; i < header.size(); i++) {
        if (header.get(i).strip().equalsIgnoreCase(wanted)) {
          doubled |= index >= 0;
          index = i;
        }
      }
    }
    if (doubled) {
      throw new InvalidRecordException(name, 1, "two columns are named \"" + column + "\"");
    }
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /**
   * Returns the number of the column of this name, from 0.
   *
   * @throws InvalidRecordException if there is none, or more than one
   */
  public int column(String column) {
    return find(column)
        .orElseThrow(
            () ->
                new InvalidRecordException(
                    name,
                    1,
                    "no column \"" + column + "\"; the columns are " + String.join(", ", header)));
  }

  /** Returns the next row that can be used, {@code null} at the end. */
  public Row next() {
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
                row.cells().size()
                    + (row.cells().size() == 1 ? " cell" : " cells")
                    + "; expected "
                    + header.size()
                    + " as in the header"));
      } catch (InvalidRecordException e) {
        onInvalid.accept(e);
      } catch (IOException e) {
        onInvalid.accept(
            new InvalidRecordException(
                name, 0, "cannot be read to its end: " + FileReason.of(e), e));
        return null;
      }
    }
  }

  private Row record() throws IOException {
    do {
      if (!lines.advance()) {
        return null;
      }
      // Many files end in empty lines.
    } while (lines.isEmpty());
    List<String> whole = lines.cells(plain);
    if (whole != null) {
      return new Row(lines.current(), whole);
    }
    Line first = lines.line();
    List<Line> more = new ArrayList<>();
    String text = format.quote().isPresent() ? quoted(first, more) : first.text();
    byte[] joined = text.getBytes(StandardCharsets.UTF_8);
    List<String> cells = more.isEmpty() ? null : plain.read(joined, 0, joined.length);
    return new Row(first.number(), cells != null ? cells : cut(first, text, more));
  }

  /** Cuts a row that is not plain, and says what is wrong with it. */
  private List<String> cut(Line first, String text, List<Line> more) {
    try (CSVParser parser = CSVParser.parse(text, csv)) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> cells = records.next().toList();
      if (!records.hasNext()) {
        return cells;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // The mark that seemed to close the cell may be another row's.
      leftOpen += more.isEmpty() ? 0 : 1;
      lines.putBack(more);
      throw new InvalidRecordException(
          name,
          first.number(),
          "a quotation mark within a cell; expected it to be doubled, or a delimiter after it",
          e);
    }
    throw new InvalidRecordException(
        name,
        first.number(),
        "a carriage return within the line; expected lines to end in LF or CR LF");
  }

  /** Joins lines until every quoted cell is closed. */
  private String quoted(Line first, List<Line> more) throws IOException {
    char quote = format.quote().orElseThrow();
    if (first.text().indexOf(quote) < 0) {
      return first.text();
    }
    QuoteState state = new QuoteState(format.delimiter(), quote);
    if (!state.openAfter(first.text())) {
      return first.text();
    }
    StringBuilder text = new StringBuilder(first.text());
    // Each mark left open costs less than the one before, so that many cost no square of time.
    int longest = Math.max(LONGEST_SURE_ROW, LONGEST_ROW / (leftOpen + 1));
    try {
      while (text.length() < longest) {
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
    } catch (InvalidRecordException e) {
      // A line that is no text cannot be put back: it is told of, and the row ends before it.
      onInvalid.accept(e);
    }
    leftOpen++;
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
