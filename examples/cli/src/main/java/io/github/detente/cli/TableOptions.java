package io.github.detente.cli;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the table that a command reads is written. */
final class TableOptions {
  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      converter = DelimiterConverter.class,
      description =
          "Character between cells, or \"tab\". Default: a tab in TSV files, otherwise"
              + " recognised from a first line such as sep=; or from the header.")
  private Optional<Character> delimiter = Optional.empty();

  @Option(
      names = "--quote",
      paramLabel = "none|\"",
      converter = QuoteConverter.class,
      description = "Quotation mark around cells. Default: none in TSV files, otherwise \".")
  private Optional<Quote> quote = Optional.empty();

  private enum Quote {
    NONE,
    DOUBLE
  }

  /** Returns what stands between two cells, if the user said so. */
  Optional<Character> delimiter() {
    return delimiter;
  }

  /** Returns whether quotation marks may stand around a cell, if the user said so. */
  Optional<Boolean> quoted() {
    return quote.map(q -> q == Quote.DOUBLE);
  }

  /** Reads a delimiter. */
  static final class DelimiterConverter implements ITypeConverter<Character> {
    @Override
    public Character convert(String value) {
      if (value.equals("tab") || value.equals("\\t")) {
        return '\t';
      }
      if (value.length() != 1 || "\"\r\n".contains(value)) {
        throw new TypeConversionException("\"" + value + "\"; expected one character, or tab");
      }
      return value.charAt(0);
    }
  }

  /** Reads a choice of quotation marks. */
  static final class QuoteConverter implements ITypeConverter<Quote> {
    @Override
    public Quote convert(String value) {
      return switch (value) {
        case "none" -> Quote.NONE;
        case "\"" -> Quote.DOUBLE;
        default -> throw new TypeConversionException("\"" + value + "\"; expected none or \"");
      };
    }
  }
}
