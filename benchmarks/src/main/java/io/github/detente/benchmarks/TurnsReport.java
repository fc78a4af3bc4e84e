package io.github.detente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Makes results/speed.md of what {@link Turns} and {@link Commands} measured. */
final class TurnsReport {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 380;
  private static final int LEFT = 56;
  private static final int RIGHT = 180;
  private static final int TOP = 28;
  private static final int BOTTOM = 48;
  private static final int MOST_ROWS = 1_000_000;
  private static final double LEAST = 0.01;
  private static final double MOST = 100;
  private static final List<String> COLOURS = List.of("#1f4e9c", "#c0392b", "#7f8c8d", "#b59f3b");
  private static final List<String> PEERS =
      List.of("new", "old", "fastText.small", "fastText.large");
  private static final List<String> NAMES =
      List.of("Detente", "Detente, old", "fastText, 50 numbers", "fastText, 100 numbers");

  private final StringBuilder out = new StringBuilder();
  private final Figures figures = new Figures();

  private TurnsReport() {}

  /**
   * Writes the report and its chart beside the figures.
   *
   * @param args folder of the figures, what the old build is, and lines on machine and commit
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    TurnsReport report = new TurnsReport();
    report.figures.read(folder.resolve("turns.json"));
    report.figures.read(folder.resolve("commands.json"));
    report.ratios(args[1]);
    report.tables(args[1]);
    report.notes();
    List.of(args).subList(2, args.length).forEach(fact -> report.line("%s  ", fact));
    report.chart(folder.resolve("cold.svg"));
    Files.writeString(folder.resolve("speed.md"), report.out);
    System.out.print(report.out);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void ratio(String what, double value, boolean most, double wanted) {
    if (!Double.isNaN(value)) {
      boolean met = most ? value <= wanted : value >= wanted;
      line(
          "| %s | %.2f | %s %.2f | %s |",
          what, value, most ? "≤" : "≥", wanted, met ? "yes" : "no");
    }
  }

  private double f(String name) {
    return figures.get(name);
  }

  private double us(String name) {
    return f("turns." + name + ".us");
  }

  private double share(String measured, String of) {
    return f(measured) / f(of);
  }

  private void ratios(String old) {
    line("# Speed");
    line("");
    line(
        "Ratios of processor time (user and system), each from one run in which the two took turns: the");
    line("machine was shared, so time on the clock says little. *Old* is %s.", old);
    line("Where the ratio is one of speed, more is better.");
    line("");
    line("| ratio | measured | wanted | met |");
    line("| --- | --- | --- | --- |");
    String million = "table.1000000.";
    ratio(
        "`classify` 1,000,000 rows of CSV : fastText with 50 numbers a word, processor time",
        share(million + "new.cpu", million + "fastText.small.cpu"),
        true,
        0.75);
    ratio(
        "the same on the clock, two processors (shared)",
        share(million + "new.wall", million + "fastText.small.wall"),
        true,
        0.4);
    ratio(
        "`classify` 1,000,000 rows of CSV : old",
        share(million + "new.cpu", million + "old.cpu"),
        true,
        1);
    ratio(
        "`classify` 10,000 rows, cold : old",
        share("table.10000.new.cpu", "table.10000.old.cpu"),
        true,
        0.6);
    ratio("first table of `read`, warm : old", share("first.new.cpu", "first.old.cpu"), true, 0.75);
    ratio("scorer, speed : old", us("statements.old") / us("statements.new"), false, 1.6);
    ratio(
        "scorer, speed : OpenNLP's document categorizer (words only)",
        us("statements.docCat") / us("statements.new"),
        false,
        1.2);
    ratio("bytes allocated a statement", f("turns.statements.new.bytes"), true, 140);
    ratio(
        "`read` in Java, 240 words, speed : old",
        us("articles.old") / us("articles.new"),
        false,
        2);
    ratio("time a word, articles × 100 : × 1", us("length.100") / us("length.1"), true, 1.15);
    ratio(
        String.format(Locale.ROOT, "`read`, JSON Lines of %.0f MB, -Xmx512m : old", f("lines.MB")),
        share("lines.new.cpu", "lines.old.cpu"),
        true,
        0.6);
    int rows = Commands.ACCURATE_ROWS;
    ratio(
        String.format(Locale.ROOT, "accurate tier, %d rows, start included, speed : old", rows),
        share("accurate." + rows + ".old.cpu", "accurate." + rows + ".new.cpu"),
        false,
        1.5);
    line("");
  }

  private void tables(String old) {
    line("## Whole commands, seconds of processor time");
    line("");
    line("![processor time by rows](cold.svg)");
    line("");
    line(
        "| rows | Detente | %s | fastText, 50 | fastText, 100 | on the clock: Detente, old, fastText 50 | spread |",
        old);
    line("| --- | --- | --- | --- | --- | --- | --- |");
    for (int n : Commands.ROWS) {
      String of = "table." + n + ".";
      line(
          "| %,d | %.2f | %.2f | %.2f | %.2f | %.2f, %.2f, %.2f | %.0f %%, %.0f %%, %.0f %% |",
          n,
          f(of + "new.cpu"),
          f(of + "old.cpu"),
          f(of + "fastText.small.cpu"),
          f(of + "fastText.large.cpu"),
          f(of + "new.wall"),
          f(of + "old.wall"),
          f(of + "fastText.small.wall"),
          100 * f(of + "new.spread"),
          100 * f(of + "old.spread"),
          100 * f(of + "fastText.small.spread"));
    }
    line("");
    line("Spread is the slowest run over the fastest, less one.");
    if (!Double.isNaN(f("hashing.1.sklearn.cpu"))) {
      line("");
      line(
          "scikit-learn's HashingVectorizer (words and pairs) and a linear model take %.2f s for one row and",
          f("hashing.1.sklearn.cpu"));
      line(
          "%.2f s for 100,000, Detente in turns with it %.2f s and %.2f s.",
          f("hashing.100000.sklearn.cpu"), f("hashing.1.new.cpu"), f("hashing.100000.new.cpu"));
    }
    line("");
    line("## In one virtual machine, microseconds of processor time");
    line("");
    line("| | median | quartiles | bytes allocated |");
    line("| --- | --- | --- | --- |");
    for (String[] row :
        new String[][] {
          {"statements.new", "a statement: Detente"},
          {"statements.old", "old"},
          {"statements.docCat", "OpenNLP's document categorizer"},
          {"articles.new", "an article of 240 words: Detente"},
          {"articles.old", "old"},
          {"extract.new", "its statements found: Detente"},
          {"extract.old", "old"},
          {"resolve.new", "statements found and resolved: Detente"},
          {"resolve.old", "old"},
          {"length.1", "an article, alone"},
          {"length.10", "ten as one text, each"},
          {"length.100", "a hundred as one text, each"}
        }) {
      line(
          "| %s | %,.2f | %,.2f to %,.2f | %,.0f |",
          row[1],
          us(row[0]),
          us(row[0] + ".low"),
          us(row[0] + ".high"),
          f("turns." + row[0] + ".bytes"));
    }
    line("");
  }

  private void notes() {
    line(
        "Not measured here: time on the clock of two quiet processors (two threads : one, the Spark job), for");
    line(
        "which the machine was never quiet; spaCy's text categorizer, which Debian does not have.");
    line(
        "Throughput by JMH, the floor of a statement, training and CoreNLP: [jmh.md](jmh.md), of an older commit.");
    line("");
  }

  /** Both axes are logarithmic; text stays text, so that the file is small and can be searched. */
  private void chart(Path file) throws IOException {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                + " font-size=\"12\"><title>Seconds of processor time by rows of a table</title>%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
            WIDTH,
            HEIGHT));
    for (int rows = 1; rows <= MOST_ROWS; rows *= 10) {
      rule(svg, x(rows), y(LEAST), x(rows), y(MOST));
      text(svg, x(rows), HEIGHT - 30, "middle", String.format(Locale.ROOT, "%,d", rows));
    }
    for (double seconds = LEAST; seconds <= MOST; seconds *= 10) {
      rule(svg, x(1), y(seconds), x(MOST_ROWS), y(seconds));
      text(svg, LEFT - 8, y(seconds) + 4, "end", seconds < 1 ? "" + seconds : "" + (int) seconds);
    }
    text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "rows");
    text(svg, LEFT, 16, "start", "seconds of processor time");
    for (int i = 0; i < PEERS.size(); i++) {
      line(svg, PEERS.get(i), NAMES.get(i), COLOURS.get(i), 40 + 18 * i);
    }
    Files.writeString(file, svg.append("</svg>\n"));
  }

  private void line(StringBuilder svg, String peer, String name, String colour, int top) {
    StringBuilder points = new StringBuilder();
    for (int n : Commands.ROWS) {
      double seconds = f("table." + n + "." + peer + ".cpu");
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(n), y(Math.max(LEAST, seconds))));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n"
                + "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"4\" fill=\"%s\"/>%n",
            colour,
            points.toString().strip(),
            WIDTH - RIGHT + 12,
            top - 6,
            colour));
    text(svg, WIDTH - RIGHT + 32, top, "start", name);
  }

  private static double x(double rows) {
    return LEFT + Math.log10(rows) / Math.log10(MOST_ROWS) * (WIDTH - LEFT - RIGHT);
  }

  private static double y(double seconds) {
    double share = Math.log10(seconds / LEAST) / Math.log10(MOST / LEAST);
    return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
  }

  private static void rule(StringBuilder svg, double x, double y, double toX, double toY) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
            x,
            y,
            toX,
            toY));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            words));
  }
}
