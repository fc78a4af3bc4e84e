package io.github.detente.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The forms in which {@code timeline} prints. */
enum TimelineFormat {
  TABLE,
  CSV,
  HTML;

  void write(TimelineView view, Terminal terminal, SpreadsheetOptions spreadsheet, Writer out)
      throws IOException {
    switch (this) {
      case TABLE -> {
        new TimelineTable(terminal).write(view.timeline(), out);
        if (view.by() == Grouping.DYAD) {
          out.write("\n" + view.pairs() + "\n");
        }
      }
      case CSV -> TimelineCsv.write(view.timeline(), spreadsheet.table(out));
      case HTML ->
          new TimelinePage(view.statements(), view.period(), view.domestic()).write(view.by(), out);
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
