package io.github.detente.cli;

import io.github.detente.cli.NearDuplicates.Counted;
import java.util.List;

/**
 * How many statements make a pair of countries, and why the others make none.
 *
 * @param all statements that count
 * @param withoutSpeaker of those, whose speaker's country is not known
 * @param withoutTarget of the others, that have no target or none of a known country
 * @param domestic of the others, whose two countries are one
 */
record Pairs(int all, int withoutSpeaker, int withoutTarget, int domestic) {
  static Pairs of(List<Counted> statements) {
    int withoutSpeaker = 0;
    int withoutTarget = 0;
    int domestic = 0;
    for (Counted counted : statements) {
      String speaker = counted.statement().speaker().country();
      String target = counted.statement().target().country();
      if (speaker.isEmpty()) {
        withoutSpeaker++;
      } else if (target.isEmpty()) {
        withoutTarget++;
      } else if (isDomestic(counted.statement())) {
        domestic++;
      }
    }
    return new Pairs(statements.size(), withoutSpeaker, withoutTarget, domestic);
  }

  /** Returns whether a statement is of a country about itself. */
  static boolean isDomestic(DatedStatement statement) {
    String speaker = statement.speaker().country();
    return !speaker.isEmpty() && speaker.equals(statement.target().country());
  }

  /** Says it in words. */
  String words(boolean domesticToo) {
    return "Of "
        + HtmlOutput.count(all, "statement")
        + ", pairs of countries lack "
        + (withoutSpeaker + withoutTarget)
        + ", whose speaker ("
        + withoutSpeaker
        + ") or target ("
        + withoutTarget
        + ") has no known country"
        + (domestic == 0
            ? "."
            : (domesticToo ? "; they include " : ", and without --domestic ")
                + domestic
                + " of a country about itself.");
  }
}
