package io.github.detente.cli;

import io.github.detente.stance.StanceEvaluation;
import io.github.detente.stance.StanceEvaluation.LabelScore;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Figures for the eye. */
final class EvaluationTable {
  private static final String IN_SCOPE = "in scope";
  private static final String OUT_OF_SCOPE = "out of scope";
  private static final int FIGURE = 11;
  private static final int NARROWEST = 11;
  private static final int WIDEST = 40;

  /** Values of a column that are shown, those with most rows. */
  static final int MOST_VALUES = 12;

  private final Scored scored;
  private final StanceEvaluation evaluation;
  private final Terminal terminal;
  private final int width;

  EvaluationTable(Scored scored, Terminal terminal) {
    this.scored = scored;
    this.terminal = terminal;
    evaluation = scored.all();
    width =
        2
            + evaluation.labels().keySet().stream()
                .mapToInt(String::length)
                .reduce(OUT_OF_SCOPE.length(), Math::max);
  }

  void write(Writer out) throws IOException {
    for (Map.Entry<String, String> figure : EvaluationFigures.of(scored)) {
      out.write(String.format(Locale.ROOT, "%-18s%s%n", figure.getKey(), figure.getValue()));
    }
    out.write('\n');
    out.write(scores());
    out.write('\n');
    out.write(confusion());
    for (Slices slices : scored.slices()) {
      out.write('\n');
      out.write(slices(slices));
    }
  }

  private String slices(Slices slices) {
    int first =
        2 + slices.scores().keySet().stream().mapToInt(String::length).max().orElse(NARROWEST);
    int widest = Math.min(WIDEST, Math.max(first, slices.name().length() + 5));
    TextGrid grid =
        new TextGrid(terminal.ansi(), Math.max(width, widest), FIGURE, FIGURE, FIGURE, FIGURE);
    StringBuilder lines = new StringBuilder();
    lines.append(
        head(
            grid,
            5,
            List.of("by " + Plain.line(slices.name()), "accuracy", "macro-F1", "ECE", "rows")));
    slices.scores().entrySet().stream()
        .limit(MOST_VALUES)
        .forEach(slice -> lines.append(row(grid, slice.getKey(), slice.getValue())));
    int more = slices.scores().size() - MOST_VALUES;
    if (more > 0) {
      lines.append(grid.row(List.of("(" + more + " more)", "", "", "", "")));
    }
    return lines.toString();
  }

  private static String row(TextGrid grid, String value, StanceEvaluation slice) {
    return grid.row(
        List.of(
            Plain.line(value),
            Numbers.shown(slice.accuracy()),
            Numbers.shown(slice.macroF1()),
            Numbers.shown(slice.ece()),
            Integer.toString(slice.rows())));
  }

  private String scores() {
    TextGrid grid = new TextGrid(terminal.ansi(), width, FIGURE, FIGURE, FIGURE, FIGURE);
    StringBuilder lines =
        new StringBuilder(head(grid, 5, List.of("", "precision", "recall", "F1", "rows")));
    evaluation
        .labels()
        .forEach((label, score) -> lines.append(row(grid, label, score, given(evaluation, label))));
    LabelScore inScope = evaluation.inScope();
    // All rows in scope, and all taken for that, are no figure.
    if (evaluation.outOfScope().support() > 0 || inScope.recall() < 1) {
      lines.append(row(grid, IN_SCOPE, inScope, inScope.support()));
    }
    if (evaluation.outOfScope().support() > 0) {
      LabelScore scope = evaluation.outOfScope();
      lines.append(row(grid, OUT_OF_SCOPE, scope, scope.support()));
    }
    return lines.toString();
  }

  /** A share of nothing is no figure. */
  private String row(TextGrid grid, String label, LabelScore score, int given) {
    boolean none = score.support() == 0 && given == 0;
    return grid.row(
        List.of(
            Plain.line(label),
            given == 0 ? Numbers.NONE : Numbers.shown(score.precision()),
            score.support() == 0 ? Numbers.NONE : Numbers.shown(score.recall()),
            none ? Numbers.NONE : Numbers.shown(score.f1()),
            Integer.toString(score.support())));
  }

  /** Returns how many rows a label was said of. */
  static int given(StanceEvaluation evaluation, String label) {
    return evaluation.confusion().values().stream().mapToInt(said -> said.get(label)).sum();
  }

  private String confusion() {
    List<String> labels = List.copyOf(evaluation.confusion().keySet());
    int[] widths = new int[labels.size() + 1];
    Arrays.fill(widths, Math.max(NARROWEST, width));
    TextGrid grid = new TextGrid(terminal.ansi(), widths);
    List<String> head = new ArrayList<>(List.of("is \\ said"));
    labels.forEach(label -> head.add(Plain.line(label)));
    StringBuilder lines = new StringBuilder(head(grid, widths.length, head));
    evaluation
        .confusion()
        .forEach(
            (gold, predicted) -> {
              List<String> cells = new ArrayList<>(List.of(Plain.line(gold)));
              predicted.values().forEach(count -> cells.add(Integer.toString(count)));
              lines.append(grid.row(cells));
            });
    return lines.toString();
  }

  private static String head(TextGrid grid, int columns, List<String> cells) {
    IStyle[][] styles = new IStyle[columns][];
    Arrays.fill(styles, new IStyle[] {Style.bold});
    return grid.row(cells, styles);
  }
}
