package io.github.detente.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** The forms in which {@code read} prints. */
enum ReadingFormat {
  TABLE,
  JSONL,
  CSV,
  HTML;

  ReadingOutput open(Writer out, Terminal terminal, List<String> labels, boolean explain)
      throws IOException {
    return switch (this) {
      case TABLE -> new TableOutput(out, terminal, labels, explain);
      case JSONL -> new JsonOutput(out);
      case CSV -> new CsvOutput(out, labels);
      case HTML -> new HtmlOutput(out, labels);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
