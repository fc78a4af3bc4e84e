package io.github.detente.cli;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * How a table is written.
 *
 * @param delimiter what stands between two cells
 * @param quote what may stand around a cell; empty if quotation marks are ordinary characters
 */
record TableFormat(char delimiter, Optional<Character> quote) {
  /** Comma and quotation mark, as RFC 4180 has it. */
  static final TableFormat CSV = new TableFormat(',', Optional.of('"'));

  /** Tabs, and quotation marks that mean nothing. */
  static final TableFormat TSV = new TableFormat('\t', Optional.empty());

  /** Returns what a file's name stands for. */
  static TableFormat ofName(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".tsv") ? TSV : CSV;
  }

  /** Returns the same format as the library names it; its lines end in {@code lineEnd}. */
  CSVFormat csv(String lineEnd) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setQuote(quote.orElse(null))
        .setRecordSeparator(lineEnd)
        .setIgnoreEmptyLines(false)
        .get();
  }

  /**
   * Returns {@code value} as it may stand in a cell: where nothing can be quoted, delimiters and
   * line ends become spaces.
   */
  String cell(String value) {
    if (quote.isPresent()) {
      return value;
    }
    return value.replace(delimiter, ' ').replace('\n', ' ').replace('\r', ' ');
  }
}
