package io.github.detente.cli;

import io.github.detente.cli.NearDuplicates.Counted;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** The forms in which {@code timeline} prints. */
enum TimelineFormat {
  TABLE,
  CSV,
  HTML;

  void write(
      List<Counted> statements,
      Grouping by,
      Period period,
      boolean domestic,
      Terminal terminal,
      Writer out)
      throws IOException {
    switch (this) {
      case TABLE -> {
        new TimelineTable(terminal).write(Timeline.of(statements, by, period, domestic), out);
        if (by == Grouping.DYAD) {
          out.write("\n" + Pairs.of(statements).words(domestic) + "\n");
        }
      }
      case CSV -> TimelineCsv.write(Timeline.of(statements, by, period, domestic), out);
      case HTML -> new TimelinePage(statements, period, domestic).write(by, out);
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
