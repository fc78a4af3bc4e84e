package io.github.detente.cli;

import io.github.detente.stance.StanceEvaluation.CoveragePoint;
import io.github.detente.stance.StanceEvaluation.ReliabilityBin;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Small charts in SVG: both axes go from 0 to 1. */
final class Charts {
  private static final int SIZE = 260;
  private static final int MARGIN = 34;
  private static final int SMALLEST = 3;
  private static final int LARGEST = 11;

  private Charts() {}

  /** Draws how often predictions of a probability are right; the diagonal would be perfect. */
  static Element reliability(List<ReliabilityBin> bins, double error) {
    Element figure =
        figure(
            "Can the probabilities be believed?",
            "On the dashed line they are exactly right. Expected calibration error "
                + Numbers.shown(error)
                + ".",
            "probability",
            "share right");
    Element svg = figure.selectFirst("svg");
    line(svg, "ideal", List.of(point(0, 0), point(1, 1)));
    line(svg, "curve", bins.stream().map(b -> point(b.probability(), b.accuracy())).toList());
    int most = bins.stream().mapToInt(ReliabilityBin::rows).max().orElse(1);
    for (ReliabilityBin bin : bins) {
      double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) bin.rows() / most);
      dot(svg, bin.probability(), bin.accuracy(), radius)
          .appendElement("title")
          .text(
              String.format(
                  Locale.ROOT,
                  "%d rows with mean probability %.2f, %.2f right",
                  bin.rows(),
                  bin.probability(),
                  bin.accuracy()));
    }
    return figure;
  }

  /** Draws how accuracy grows when the least certain rows are left out. */
  static Element coverage(List<CoveragePoint> points, CoveragePoint decided) {
    Element figure =
        figure(
            "What does leaving out the least certain rows gain?",
            Double.isNaN(decided.accuracy())
                ? "The model decides none of the rows, so its own threshold has no dot."
                : String.format(
                    Locale.ROOT,
                    "The dot is the model's own threshold: %.0f %% of the rows, %.2f right.",
                    100 * decided.coverage(),
                    decided.accuracy()),
            "share of rows kept",
            "share right");
    Element svg = figure.selectFirst("svg");
    line(svg, "curve", points.stream().map(p -> point(p.coverage(), p.accuracy())).toList());
    if (Double.isNaN(decided.accuracy())) {
      return figure;
    }
    dot(svg, decided.coverage(), decided.accuracy(), 6)
        .appendElement("title")
        .text(
            String.format(
                Locale.ROOT,
                "decided: %.2f of the rows, %.2f right",
                decided.coverage(),
                decided.accuracy()));
    return figure;
  }

  private static Element figure(String caption, String note, String x, String y) {
    Element figure = new Element("figure");
    Element heading = figure.appendElement("figcaption");
    heading.text(caption);
    heading.appendElement("span").addClass("note").text(note);
    int end = SIZE + 2 * MARGIN;
    Element svg = figure.appendElement("svg").attr("viewBox", "0 0 " + end + " " + end);
    svg.attr("role", "img").attr("aria-label", caption);
    for (double tick : List.of(0.0, 0.25, 0.5, 0.75, 1.0)) {
      line(svg, "grid", List.of(point(0, tick), point(1, tick)));
      line(svg, "grid", List.of(point(tick, 0), point(tick, 1)));
    }
    for (double tick : List.of(0.0, 0.5, 1.0)) {
      String shown = String.format(Locale.ROOT, "%.1f", tick);
      label(svg, across(tick), SIZE + MARGIN + 15, "middle", shown);
      label(svg, MARGIN - 6, up(tick) + 4, "end", shown);
    }
    label(svg, across(0.5), end - 4, "middle", x);
    label(svg, MARGIN, MARGIN - 12, "start", y);
    return figure;
  }

  private static void line(Element svg, String css, List<String> points) {
    svg.appendElement("polyline")
        .addClass(css)
        .attr("points", points.stream().collect(Collectors.joining(" ")));
  }

  private static Element dot(Element svg, double x, double y, double radius) {
    return svg.appendElement("circle")
        .attr("cx", Numbers.plain(across(x)))
        .attr("cy", Numbers.plain(up(y)))
        .attr("r", Numbers.plain(radius));
  }

  private static void label(Element svg, double x, double y, String anchor, String text) {
    svg.appendElement("text")
        .attr("x", Numbers.plain(x))
        .attr("y", Numbers.plain(y))
        .attr("text-anchor", anchor)
        .text(text);
  }

  private static String point(double x, double y) {
    return Numbers.plain(across(x)) + "," + Numbers.plain(up(y));
  }

  private static double across(double x) {
    return MARGIN + SIZE * x;
  }

  private static double up(double y) {
    return MARGIN + SIZE * (1 - y);
  }
}
