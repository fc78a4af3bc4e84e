package io.github.detente.article;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * How a table is written. Immutable.
 *
 * @param delimiter what stands between two cells
 * @param quote what may stand around a cell; empty if quotation marks are ordinary characters
 */
public record TableFormat(char delimiter, Optional<Character> quote) {
  /** Comma and quotation mark, as RFC 4180 has it. */
  public static final TableFormat CSV = new TableFormat(',', Optional.of('"'));

  /** Tabs, and quotation marks that mean nothing. */
  public static final TableFormat TSV = new TableFormat('\t', Optional.empty());

  /** Checks that nothing is {@code null}. */
  public TableFormat {
    Objects.requireNonNull(quote, "quote");
  }

  /** Returns what a file's name stands for: tabs for {@code .tsv}, else commas. */
  public static TableFormat ofName(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".tsv") ? TSV : CSV;
  }

  /** Returns the same format as the library that reads rows which are not plain names it. */
  CSVFormat csv() {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setQuote(quote.orElse(null))
        .setRecordSeparator("\n")
        .setIgnoreEmptyLines(false)
        .get();
  }
}
