package io.github.detente.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file of articles: RFC 4180, a header, at least a column {@code text}. */
final class CsvRows implements RowStream.Rows {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setAllowMissingColumnNames(true)
          .get();

  private final Source source;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Optional<LocalDate> date;

  CsvRows(Source source, BufferedReader reader, Optional<LocalDate> date) throws IOException {
    this.source = source;
    this.date = date;
    try {
      parser = FORMAT.parse(reader);
    } catch (IllegalArgumentException e) {
      throw new InvalidRecordException(source.name(), 1, "header: " + e.getMessage(), e);
    }
    if (!parser.getHeaderMap().containsKey("text")) {
      throw new InvalidRecordException(
          source.name(), 1, "no column \"text\"; the columns are " + parser.getHeaderNames());
    }
    records = parser.iterator();
  }

  @Override
  public Article next() throws IOException {
    long line = parser.getCurrentLineNumber() + 1;
    if (!records.hasNext()) {
      return null;
    }
    CSVRecord row = records.next();
    if (!row.isConsistent()) {
      throw new InvalidRecordException(
          source.name(),
          line,
          row.size() + " cells; expected " + parser.getHeaderMap().size() + " as in the header");
    }
    return new ArticleFields(source, line, row.getRecordNumber(), name -> cell(row, name))
        .article(date);
  }

  private static String cell(CSVRecord row, String name) {
    return row.isMapped(name) ? row.get(name) : "";
  }

  @Override
  public long line() {
    return parser.getCurrentLineNumber();
  }
}
