package io.github.detente.cli;

import io.github.detente.cli.NearDuplicates.Counted;
import java.util.List;

/**
 * What of the statements is to be shown over time.
 *
 * @param statements those that count
 * @param by whose statements make a line
 * @param period length of a period
 * @param domestic whether pairs of a country with itself are kept
 */
record TimelineView(List<Counted> statements, Grouping by, Period period, boolean domestic) {
  Timeline timeline() {
    return Timeline.of(statements, by, period, domestic);
  }

  /** Says how many statements make a pair of countries. */
  String pairs() {
    return Pairs.of(statements).words(domestic);
  }
}
