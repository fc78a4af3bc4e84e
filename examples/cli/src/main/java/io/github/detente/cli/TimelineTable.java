package io.github.detente.cli;

import io.github.detente.cli.Bootstrap.Interval;
import io.github.detente.cli.Timeline.Line;
import io.github.detente.cli.Timeline.Point;
import io.github.detente.stance.Stance;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** A view over time for the eye: a heading for each group, a row for each period. */
final class TimelineTable {
  private static final int PERIOD = 14;
  private static final int COUNT = 7;
  private static final int INDEX = 9;
  private static final int INTERVAL = 18;
  private static final int CHART = 23;

  private final TextGrid grid;

  TimelineTable(Terminal terminal) {
    grid = new TextGrid(terminal.ansi(), PERIOD, COUNT, COUNT, COUNT, INDEX, INTERVAL, CHART);
  }

  void write(Timeline timeline, Writer out) throws IOException {
    String gap = "";
    for (Line line : timeline.lines()) {
      out.write(gap);
      out.write(
          grid.line(
              timeline.grouping().title(line.key())
                  + " · "
                  + HtmlOutput.count(line.statements(), "statement"),
              Style.bold));
      for (Point point : line.points()) {
        out.write(row(point, timeline.period()));
      }
      gap = "\n";
    }
  }

  private String row(Point point, Period period) {
    List<String> cells = new ArrayList<>();
    List<IStyle[]> styles = new ArrayList<>();
    cells.add("  " + period.name(point.start()));
    styles.add(new IStyle[0]);
    point
        .stances()
        .forEach(
            (stance, count) -> {
              Look look = Look.of(stance.name(), List.of());
              cells.add(look.sign() + " " + count);
              styles.add(new IStyle[] {count == 0 ? Style.faint : look.style()});
            });
    cells.add(point.index().map(Numbers::signed).orElse("–"));
    styles.add(new IStyle[] {Style.bold});
    cells.add(
        point
            .interval()
            .map(i -> "[" + Numbers.signed(i.low()) + ", " + Numbers.signed(i.high()) + "]")
            .orElse(""));
    styles.add(new IStyle[] {Style.faint});
    cells.add(chart(point.index(), point.interval()));
    styles.add(
        new IStyle[] {
          Look.of(
                  (point.index().orElse(0.0) < 0 ? Stance.DE_ESCALATORY : Stance.ESCALATORY).name(),
                  List.of())
              .style()
        });
    return grid.row(cells, styles.toArray(IStyle[][]::new));
  }

  /** Draws the index and its interval between −1 and 1, with a mark at 0. */
  private static String chart(Optional<Double> index, Optional<Interval> interval) {
    StringBuilder chart = new StringBuilder("·".repeat(CHART - 2));
    interval.ifPresent(
        i -> {
          for (int at = place(i.low()); at <= place(i.high()); at++) {
            chart.setCharAt(at, '─');
          }
        });
    chart.setCharAt(place(0), '│');
    index.ifPresent(i -> chart.setCharAt(place(i), '●'));
    return chart.toString();
  }

  private static int place(double index) {
    return (int) Math.round((index + 1) / 2 * (CHART - 3));
  }
}
