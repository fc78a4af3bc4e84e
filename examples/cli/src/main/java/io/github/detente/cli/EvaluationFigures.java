package io.github.detente.cli;

import io.github.detente.stance.StanceEvaluation;
import io.github.detente.stance.StanceEvaluation.Comparison;
import io.github.detente.stance.StanceEvaluation.Interval;
import io.github.detente.stance.StanceEvaluation.LabelScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures that sum up an evaluation, in words. */
final class EvaluationFigures {
  /** The share of rows at which the risk is told. */
  static final double KEPT = 0.8;

  /** With so few rows the interval of an accuracy of 0.8 is 0.3 wide; with fewer, wider. */
  private static final int FEW = 30;

  /** The bootstrap over fewer groups holds the truth less often than it says. */
  private static final int FEW_GROUPS = 20;

  private EvaluationFigures() {}

  /** Returns names and values, in order. */
  static List<Map.Entry<String, String>> of(Scored scored) {
    StanceEvaluation evaluation = scored.all();
    List<Map.Entry<String, String>> figures = new ArrayList<>();
    figures.add(
        Map.entry(
            "rows",
            rows(evaluation)
                + (evaluation.rows() < FEW
                    ? ": too few for the figures to mean much; " + FEW + " and more do"
                    : "")));
    figures.add(
        Map.entry(
            "accuracy",
            Numbers.fine(evaluation.accuracy()) + range(evaluation.accuracyInterval(), "%.3f")));
    if (evaluation.accuracyWithAlso() > evaluation.accuracy()) {
      figures.add(
          Map.entry(
              "with second label", Numbers.fine(evaluation.accuracyWithAlso()) + " accuracy"));
    }
    figures.add(
        Map.entry(
            "macro-F1",
            Numbers.fine(evaluation.macroF1()) + range(evaluation.macroF1Interval(), "%.3f")));
    figures.add(Map.entry("intervals", intervals(evaluation)));
    figures.add(Map.entry("calibration", Numbers.fine(evaluation.ece()) + " expected error"));
    figures.add(
        Map.entry(
            "decided",
            percent(evaluation.decided().coverage())
                + " of the rows, accuracy "
                + Numbers.fine(evaluation.decided().accuracy())));
    figures.add(
        Map.entry(
            "at 80 % coverage",
            "accuracy "
                + Numbers.fine(1 - evaluation.riskAt(KEPT))
                + ", risk "
                + Numbers.fine(evaluation.riskAt(KEPT))));
    if (evaluation.outOfScope().support() > 0) {
      figures.add(Map.entry("out of scope", words(evaluation.outOfScope())));
    }
    if (scored.seen() > 0) {
      figures.add(
          Map.entry(
              "seen in training",
              String.format(
                  Locale.ROOT,
                  "%,d rows: these figures say nothing about new rows",
                  scored.seen())));
    }
    scored.comparison().ifPresent(c -> figures.add(Map.entry("against other", words(c))));
    return figures;
  }

  private static String words(LabelScore scope) {
    return String.format(
        Locale.ROOT,
        "%,d rows: precision %.3f, recall %.3f",
        scope.support(),
        scope.precision(),
        scope.recall());
  }

  static String words(Comparison c) {
    return String.format(Locale.ROOT, "macro-F1 %+.3f", c.macroF1Difference())
        + range(c.interval(), "%+.3f")
        + String.format(
            Locale.ROOT,
            "; right alone: %d rows, other %d; McNemar p = %.3f",
            c.onlyFirst(),
            c.onlySecond(),
            c.mcNemar());
  }

  private static String rows(StanceEvaluation evaluation) {
    int without = evaluation.outOfScope().support();
    return without == 0
        ? String.format(Locale.ROOT, "%,d", evaluation.rows())
        : String.format(
            Locale.ROOT,
            "%,d with a label, %,d without (out of scope)",
            evaluation.rows(),
            without);
  }

  /** Says what intervals are drawn over, and whether that is too little. */
  static String intervals(StanceEvaluation evaluation) {
    String drawn = drawn(evaluation.groups(), evaluation.rows(), evaluation.articles());
    if (evaluation.groups() < 2) {
      return "none, since they are drawn over " + drawn;
    }
    return "over " + drawn + few(evaluation.groups());
  }

  /** Warns of intervals that are drawn over too few groups to be as wide as they should. */
  static String few(int groups) {
    return groups < FEW_GROUPS ? ": so few make them too narrow" : "";
  }

  /** Says what the bootstrap draws anew. */
  static String drawn(int groups, int rows, int articles) {
    if (groups == articles) {
      return count(groups, "article");
    }
    return groups == rows
        ? count(groups, "row")
        : count(groups, "group") + " of rows (of one article, or with one text)";
  }

  /** Returns a number and its noun. */
  static String count(int n, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", n, noun, n == 1 ? "" : "s");
  }

  /** Returns an interval in brackets; nothing if there is none. */
  static String range(Interval interval, String format) {
    return Double.isNaN(interval.low())
        ? ""
        : String.format(
            Locale.ROOT,
            " (95 %%: " + format + " to " + format + ")",
            interval.low(),
            interval.high());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
