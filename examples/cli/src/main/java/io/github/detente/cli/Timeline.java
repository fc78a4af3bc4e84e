package io.github.detente.cli;

import io.github.detente.cli.Bootstrap.Interval;
import io.github.detente.cli.NearDuplicates.Counted;
import io.github.detente.stance.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Statements over time: a line for each group, with a point for each period that has statements.
 *
 * @param grouping what makes a group
 * @param period how long a period is
 * @param lines the groups' lines, those of most statements first, what is in no group last
 */
record Timeline(Grouping grouping, Period period, List<Line> lines) {

  /**
   * One group over time.
   *
   * @param key what the group has in common
   * @param points its periods, in order
   */
  record Line(List<String> key, List<Point> points) {
    int statements() {
      return points.stream().mapToInt(point -> point.statements().size()).sum();
    }
  }

  /**
   * One group in one period.
   *
   * @param start the period's first day
   * @param statements the statements that have a stance, copies left out
   * @param articles how many articles they stand in
   * @param outOfScope how many more have none
   * @param copies how many were left out since they had been printed before
   * @param stances how many statements take each stance
   * @param index the mean escalation of the statements, −1 to 1; empty if there are none
   * @param interval how far the index is to be believed; empty for fewer than two articles
   */
  record Point(
      LocalDate start,
      List<Counted> statements,
      int articles,
      int outOfScope,
      int copies,
      Map<Stance, Integer> stances,
      Optional<Double> index,
      Optional<Interval> interval) {

    /** Returns the share of statements that take a stance, 0 to 1; empty if there are none. */
    Optional<Double> share(Stance stance) {
      return statements.isEmpty()
          ? Optional.empty()
          : Optional.of((double) stances.get(stance) / statements.size());
    }
  }

  /**
   * Sorts statements into groups and periods.
   *
   * @param domestic whether a country makes a pair with itself
   */
  static Timeline of(List<Counted> statements, Grouping grouping, Period period, boolean domestic) {
    Map<List<String>, TreeMap<LocalDate, List<Counted>>> cells = new HashMap<>();
    for (Counted counted : statements) {
      if (grouping == Grouping.DYAD && !domestic && Pairs.isDomestic(counted.statement())) {
        continue;
      }
      cells
          .computeIfAbsent(grouping.key(counted.statement()), key -> new TreeMap<>())
          .computeIfAbsent(period.start(counted.statement().day()), start -> new ArrayList<>())
          .add(counted);
    }
    List<Line> lines = new ArrayList<>();
    cells.forEach(
        (key, points) ->
            lines.add(
                new Line(
                    key,
                    points.entrySet().stream()
                        .map(point -> point(point.getKey(), point.getValue()))
                        .toList())));
    lines.sort(
        Comparator.comparing((Line line) -> grouping.isRest(line.key()))
            .thenComparing(Comparator.comparingInt(Line::statements).reversed())
            .thenComparing(line -> String.join("\t", line.key())));
    return new Timeline(grouping, period, lines);
  }

  private static Point point(LocalDate start, List<Counted> all) {
    List<Counted> inScope = all.stream().filter(c -> c.statement().stance().isPresent()).toList();
    Map<Stance, Integer> stances = new EnumMap<>(Stance.class);
    for (Stance stance : Stance.values()) {
      stances.put(stance, 0);
    }
    inScope.forEach(c -> stances.merge(c.statement().stance().orElseThrow(), 1, Integer::sum));
    Map<String, double[]> articles =
        inScope.stream()
            .map(Counted::statement)
            .collect(
                Collectors.groupingBy(
                    DatedStatement::article,
                    LinkedHashMap::new,
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        of -> of.stream().mapToDouble(DatedStatement::escalation).toArray())));
    return new Point(
        start,
        inScope,
        articles.size(),
        all.size() - inScope.size(),
        all.stream().mapToInt(c -> c.copies().size()).sum(),
        stances,
        inScope.isEmpty()
            ? Optional.empty()
            : Optional.of(
                inScope.stream().mapToDouble(c -> c.statement().escalation()).average().orElse(0)),
        Bootstrap.ofMean(articles.values()));
  }
}
