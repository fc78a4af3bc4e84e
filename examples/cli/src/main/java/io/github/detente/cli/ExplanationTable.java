package io.github.detente.cli;

import io.github.detente.cli.Shares.Group;
import io.github.detente.cli.Shares.Word;
import io.github.detente.stance.Explanation;
import io.github.detente.stance.StancePrediction;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** An explanation for the eye: the labels' probabilities, the words in colour, and their shares. */
final class ExplanationTable {
  private static final int GROUPS = 12;
  private static final int BAR = 24;
  private static final int SHARE = 16;

  /** Words under this part of the strongest one's share are not marked. */
  private static final double FAINTEST = 0.25;

  private final Explanation explanation;
  private final Shares shares;
  private final List<String> labels;
  private final Terminal terminal;
  private final int width;

  ExplanationTable(Explanation explanation, Terminal terminal) {
    this.explanation = explanation;
    this.terminal = terminal;
    shares = new Shares(explanation);
    labels = List.copyOf(explanation.scores().keySet());
    width = labels.stream().mapToInt(String::length).max().orElse(0) + 2;
  }

  void write(Writer out) throws IOException {
    out.write(verdict());
    out.write('\n');
    for (Map.Entry<String, Double> p : explanation.prediction().probabilities().entrySet()) {
      out.write(probability(p.getKey(), p.getValue()));
    }
    out.write('\n');
    out.write(words());
    out.write('\n');
    out.write(groups());
  }

  private String verdict() {
    StancePrediction prediction = explanation.prediction();
    Look look = Look.of(prediction);
    String line =
        Labels.shown(prediction)
            .map(label -> label + " " + Numbers.shown(prediction.probability()))
            .orElse("out of scope " + Numbers.shown(1 - prediction.inScope()));
    boolean close = Labels.shown(prediction).isPresent() && !prediction.decided();
    TextGrid grid = new TextGrid(terminal.ansi());
    return grid.line(look.sign() + " " + line + (close ? ", too close to call" : ""), look.style());
  }

  private String probability(String label, double probability) {
    Look look = Look.of(label, labels);
    IStyle[] style = {look.style()};
    TextGrid grid = new TextGrid(terminal.ansi(), 4, width, 6, BAR + 2);
    return grid.row(
        List.of(
            "  " + look.sign(),
            label,
            Numbers.shown(probability),
            "█".repeat((int) Math.round(BAR * probability))),
        style,
        style,
        new IStyle[0],
        style);
  }

  /** Writes the text; each word that decides takes colour and sign of the label it speaks for. */
  private String words() {
    List<Word> words = shares.words();
    double strongest = words.stream().mapToDouble(Word::share).max().orElse(0);
    StringBuilder line = new StringBuilder("  ");
    List<String> pieces = new ArrayList<>();
    int column = 2;
    for (Word word : words) {
      String plain = Plain.line(word.span().of(explanation.text()));
      boolean marked = strongest > 0 && word.share() >= FAINTEST * strongest;
      String shown = marked ? Look.of(word.label(), labels).sign() + plain : plain;
      if (column > 2 && column + shown.length() > Math.min(96, terminal.columns() - 2)) {
        pieces.add(line.toString().stripTrailing());
        line = new StringBuilder("  ");
        column = 2;
      }
      line.append(marked ? styled(shown, word, strongest) : shown).append(' ');
      column += shown.length() + 1;
    }
    pieces.add(line.toString().stripTrailing());
    return String.join("\n", pieces) + "\n";
  }

  private String styled(String shown, Word word, double strongest) {
    IStyle colour = Look.of(word.label(), labels).style();
    TextGrid grid = new TextGrid(terminal.ansi());
    return word.share() >= 0.5 * strongest
        ? grid.styled(shown, colour, Style.bold)
        : grid.styled(shown, colour);
  }

  private String groups() {
    int[] widths = new int[1 + labels.size()];
    widths[0] = Math.max(24, Math.min(46, terminal.columns() - SHARE * labels.size()));
    Arrays.fill(widths, 1, widths.length, Math.max(SHARE, width));
    TextGrid grid = new TextGrid(terminal.ansi(), widths);
    IStyle[][] faint = new IStyle[widths.length][];
    Arrays.fill(faint, new IStyle[] {Style.faint});
    List<String> head = new ArrayList<>(List.of("  words"));
    head.addAll(labels);
    StringBuilder lines = new StringBuilder(grid.row(head, faint));
    for (Group group : shares.groups().stream().limit(GROUPS).toList()) {
      lines.append(row(grid, group));
    }
    return lines.toString();
  }

  private String row(TextGrid grid, Group group) {
    List<String> cells = new ArrayList<>(List.of("  " + group.words()));
    IStyle[][] styles = new IStyle[1 + labels.size()][];
    styles[0] = new IStyle[0];
    for (int i = 0; i < labels.size(); i++) {
      double share = group.share().get(labels.get(i));
      cells.add(Numbers.signed(share));
      IStyle colour = Look.of(labels.get(i), labels).style();
      styles[i + 1] = share > 0 ? new IStyle[] {colour} : new IStyle[] {Style.faint};
    }
    return grid.row(cells, styles);
  }
}
