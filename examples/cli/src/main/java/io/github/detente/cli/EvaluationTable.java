package io.github.detente.cli;

import io.github.detente.stance.StanceEvaluation;
import io.github.detente.stance.StanceEvaluation.Comparison;
import io.github.detente.stance.StanceEvaluation.LabelScore;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Figures for the eye. */
final class EvaluationTable {
  private static final int FIGURE = 11;
  private static final int NARROWEST = 11;

  private final StanceEvaluation evaluation;
  private final Optional<Comparison> comparison;
  private final Terminal terminal;
  private final int width;

  EvaluationTable(StanceEvaluation evaluation, Optional<Comparison> comparison, Terminal terminal) {
    this.evaluation = evaluation;
    this.comparison = comparison;
    this.terminal = terminal;
    width =
        2 + evaluation.labels().keySet().stream().mapToInt(String::length).max().orElse(NARROWEST);
  }

  void write(Writer out) throws IOException {
    for (Map.Entry<String, String> figure : EvaluationFigures.of(evaluation, comparison)) {
      out.write(String.format(Locale.ROOT, "%-16s%s%n", figure.getKey(), figure.getValue()));
    }
    out.write('\n');
    out.write(scores());
    out.write('\n');
    out.write(confusion());
  }

  private String scores() {
    TextGrid grid = new TextGrid(terminal.ansi(), width, FIGURE, FIGURE, FIGURE, FIGURE);
    StringBuilder lines =
        new StringBuilder(head(grid, 5, List.of("", "precision", "recall", "F1", "rows")));
    evaluation.labels().forEach((label, score) -> lines.append(row(grid, label, score)));
    lines.append(row(grid, "in scope", evaluation.inScope()));
    return lines.toString();
  }

  private String row(TextGrid grid, String label, LabelScore score) {
    return grid.row(
        List.of(
            Plain.line(label),
            Numbers.shown(score.precision()),
            Numbers.shown(score.recall()),
            Numbers.shown(score.f1()),
            Integer.toString(score.support())));
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
