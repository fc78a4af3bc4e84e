package io.github.detente.cli;

import io.github.detente.corpus.MarkedStatement;
import io.github.detente.stance.CoderAgreement;
import io.github.detente.stance.CoderAgreement.Figure;
import io.github.detente.stance.CoderAgreement.PairAgreement;
import io.github.detente.stance.CoderAgreement.Unit;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** How far coders agree, for the eye. */
final class AgreementTable {
  /** Disagreements that are shown; a file takes all. */
  private static final int SHOWN = 10;

  /** Names of rows in one table only that are shown. */
  private static final int SHOWN_ALONE = 5;

  /** With more labels, as names of people are, a table of them says nothing. */
  private static final int MOST_LABELS = 12;

  private static final int NARROWEST = 11;
  private static final int NUMBER = 24;

  private final Terminal terminal;

  AgreementTable(Terminal terminal) {
    this.terminal = terminal;
  }

  void write(Writer out, Optional<CodedArticles> marked, Map<Coding, CoderAgreement> agreements)
      throws IOException {
    if (marked.isPresent()) {
      found(out, marked.get());
      fields(out, agreements);
    }
    for (Map.Entry<Coding, CoderAgreement> entry : agreements.entrySet()) {
      if (marked.isEmpty()) {
        figures(out, entry.getKey(), entry.getValue());
      }
      boolean differ = marked.isEmpty() || entry.getValue().percent().value() < 1;
      if (differ && entry.getValue().labels().size() <= MOST_LABELS) {
        if (marked.isPresent()) {
          out.write("\n" + new TextGrid(terminal.ansi()).line(entry.getKey().field(), Style.bold));
        }
        labels(out, entry.getValue());
        confusion(out, entry.getValue());
      }
      disputes(out, entry.getKey());
    }
  }

  private static void found(Writer out, CodedArticles marked) throws IOException {
    out.write(figure("articles", String.format(Locale.ROOT, "%,d", marked.articles())));
    out.write(
        figure(
            "found by both",
            String.format(
                Locale.ROOT,
                "%,d statements, F1 %.3f; only %s: %,d, only %s: %,d",
                marked.both(),
                marked.foundF1(),
                marked.coders().get(0),
                marked.onlyFirst().size(),
                marked.coders().get(1),
                marked.onlySecond().size())));
    for (MarkedStatement only : marked.onlyFirst().stream().limit(SHOWN).toList()) {
      out.write(only(marked.coders().get(0), only));
    }
    for (MarkedStatement only : marked.onlySecond().stream().limit(SHOWN).toList()) {
      out.write(only(marked.coders().get(1), only));
    }
  }

  private static String only(String coder, MarkedStatement statement) {
    return "  only "
        + coder
        + ": "
        + CodedArticles.name(statement)
        + ", “"
        + Plain.line(statement.statement().text(), 70)
        + "”\n";
  }

  private void fields(Writer out, Map<Coding, CoderAgreement> agreements) throws IOException {
    TextGrid grid = new TextGrid(terminal.ansi(), 17, 9, NUMBER, NUMBER, NUMBER);
    agreements.values().stream()
        .findFirst()
        .ifPresent(a -> write(out, figure("intervals", intervals(a))));
    out.write("\nOf what both found:\n");
    out.write(head(grid, List.of("field", "agree", "Cohen's κ", "Krippendorff's α", "units")));
    for (Map.Entry<Coding, CoderAgreement> entry : agreements.entrySet()) {
      CoderAgreement a = entry.getValue();
      out.write(
          grid.row(
              List.of(
                  entry.getKey().field(),
                  fine(a.percent().value()),
                  words(a.cohen()),
                  words(a.alpha()),
                  Integer.toString(a.units()))));
    }
  }

  private static void figures(Writer out, Coding coding, CoderAgreement a) throws IOException {
    boolean two = a.coders().size() == 2;
    out.write(figure("coders", String.join(", ", a.coders())));
    out.write(
        figure(
            "units",
            two
                ? String.format(Locale.ROOT, "%,d that both judged", a.units())
                : String.format(
                    Locale.ROOT,
                    "%,d that two or more judged, %,d that all did",
                    a.units(),
                    a.complete())));
    long unjudged =
        coding.units().stream()
            .filter(unit -> unit.labels().stream().allMatch(Optional::isEmpty))
            .count();
    if (unjudged > 0) {
      out.write(figure("judged by nobody", String.format(Locale.ROOT, "%,d", unjudged)));
    }
    for (Map.Entry<String, List<String>> alone : coding.alone().entrySet()) {
      out.write(figure("in one table only", alone(alone.getKey(), alone.getValue())));
    }
    out.write(figure("intervals", intervals(a)));
    out.write(figure("agree", words(a.percent())));
    out.write(figure("Cohen's κ", words(a.cohen()) + (two ? "" : ", mean of pairs")));
    out.write(figure("Scott's π", words(a.scott()) + (two ? "" : ", mean of pairs")));
    out.write(figure("Fleiss' κ", words(a.fleiss())));
    out.write(figure("Krippendorff's α", words(a.alpha())));
  }

  private static String intervals(CoderAgreement a) {
    return "95 %, over "
        + (a.groups() == a.units()
            ? EvaluationFigures.count(a.units(), "unit")
            : EvaluationFigures.count(a.groups(), "group") + " (units of one article go together)")
        + EvaluationFigures.few(a.groups());
  }

  /**
   * Names rows that do not count, since nobody else has them: left out there, or called otherwise.
   */
  private static String alone(String coder, List<String> ids) {
    return coder
        + ": "
        + EvaluationFigures.count(ids.size(), "row")
        + ", "
        + ids.stream()
            .limit(SHOWN_ALONE)
            .map(id -> Plain.line(id, 40))
            .collect(Collectors.joining(", "))
        + (ids.size() > SHOWN_ALONE ? ", …" : "");
  }

  private void labels(Writer out, CoderAgreement a) throws IOException {
    int width = 2 + a.labels().keySet().stream().mapToInt(String::length).max().orElse(NARROWEST);
    TextGrid grid =
        new TextGrid(terminal.ansi(), Math.max(NARROWEST, width), NARROWEST, NUMBER, NUMBER);
    out.write('\n');
    out.write(head(grid, List.of("label", "given", "agreement on it", "α against the rest")));
    a.labels()
        .forEach(
            (label, of) ->
                write(
                    out,
                    grid.row(
                        List.of(
                            Plain.line(label),
                            Integer.toString(of.given()),
                            words(of.specific()),
                            words(of.alpha())))));
  }

  private void confusion(Writer out, CoderAgreement a) throws IOException {
    for (PairAgreement pair : a.pairs()) {
      List<String> labels = List.copyOf(pair.confusion().keySet());
      int[] widths = new int[labels.size() + 1];
      Arrays.fill(widths, 2 + labels.stream().mapToInt(String::length).max().orElse(NARROWEST));
      widths[0] = Math.max(widths[0], pair.first().length() + pair.second().length() + 5);
      TextGrid grid = new TextGrid(terminal.ansi(), widths);
      List<String> head = new ArrayList<>(List.of(pair.first() + " \\ " + pair.second()));
      labels.forEach(label -> head.add(Plain.line(label)));
      out.write('\n');
      out.write(head(grid, head));
      pair.confusion()
          .forEach(
              (label, others) -> {
                List<String> cells = new ArrayList<>(List.of(Plain.line(label)));
                others.values().forEach(n -> cells.add(Integer.toString(n)));
                write(out, grid.row(cells));
              });
    }
  }

  private void disputes(Writer out, Coding coding) throws IOException {
    List<Integer> disputed = new ArrayList<>();
    for (int i = 0; i < coding.units().size(); i++) {
      if (coding.units().get(i).isDisputed()) {
        disputed.add(i);
      }
    }
    if (disputed.isEmpty()) {
      return;
    }
    out.write(
        String.format(
            Locale.ROOT,
            "%n%s on %s%s:%n",
            EvaluationFigures.count(disputed.size(), "disagreement"),
            coding.field(),
            disputed.size() > SHOWN
                ? "; the first " + SHOWN + ", --disagreements FILE.csv has all"
                : ""));
    for (int i : disputed.stream().limit(SHOWN).toList()) {
      Unit unit = coding.units().get(i);
      String said =
          unit.labels().stream()
              .map(label -> label.map(Plain::line).orElse("–"))
              .collect(Collectors.joining(" | "));
      String text = Plain.line(coding.places().get(i).text(), 60);
      out.write(
          "  "
              + Plain.line(unit.id(), 40)
              + ": "
              + said
              + (text.isEmpty() ? "" : "  “" + text + "”")
              + "\n");
    }
  }

  private static String figure(String name, String value) {
    return String.format(Locale.ROOT, "%-18s%s%n", name, value);
  }

  static String words(Figure figure) {
    if (Double.isNaN(figure.value())) {
      return "–";
    }
    return Double.isNaN(figure.interval().low())
        ? fine(figure.value())
        : String.format(
            Locale.ROOT,
            "%.3f (%.3f to %.3f)",
            figure.value(),
            figure.interval().low(),
            figure.interval().high());
  }

  private static String fine(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static void write(Writer out, String line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String head(TextGrid grid, List<String> cells) {
    IStyle[][] styles = new IStyle[cells.size()][];
    Arrays.fill(styles, new IStyle[] {Style.bold});
    return grid.row(cells, styles);
  }
}
