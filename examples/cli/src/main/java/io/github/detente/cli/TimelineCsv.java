package io.github.detente.cli;

import io.github.detente.cli.Bootstrap.Interval;
import io.github.detente.cli.Timeline.Point;
import io.github.detente.stance.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A view over time as a table: a row for each group and period. */
final class TimelineCsv {
  private TimelineCsv() {}

  static void write(Timeline timeline, TableWriter table) {
    table.row(timeline.grouping().columns(), columns());
    timeline
        .lines()
        .forEach(
            line ->
                line.points()
                    .forEach(point -> table.row(line.key(), cells(point, timeline.period()))));
  }

  /** Names the columns behind those of the group. */
  static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("period", "start", "statements", "articles"));
    for (Stance stance : Stance.values()) {
      columns.add(stance.name().toLowerCase(Locale.ROOT));
    }
    for (Stance stance : Stance.values()) {
      columns.add("share_" + stance.name().toLowerCase(Locale.ROOT));
    }
    columns.addAll(List.of("index", "index_low", "index_high", "out_of_scope", "copies"));
    return columns;
  }

  static List<String> cells(Point point, Period period) {
    List<String> cells = new ArrayList<>();
    cells.add(period.name(point.start()));
    cells.add(point.start().toString());
    cells.add(Integer.toString(point.statements().size()));
    cells.add(Integer.toString(point.articles()));
    point.stances().values().forEach(count -> cells.add(Integer.toString(count)));
    for (Stance stance : Stance.values()) {
      cells.add(number(point.share(stance)));
    }
    cells.add(number(point.index()));
    cells.add(number(point.interval().map(Interval::low)));
    cells.add(number(point.interval().map(Interval::high)));
    cells.add(Integer.toString(point.outOfScope()));
    cells.add(Integer.toString(point.copies()));
    return cells;
  }

  private static String number(Optional<Double> value) {
    return value.map(Numbers::plain).orElse("");
  }
}
