package io.github.detente.cli;

import io.github.detente.stance.LearningCurve;
import io.github.detente.stance.LearningCurve.Point;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A learning curve as a picture of its own, which papers and slides can take: rows double to the
 * right.
 */
final class CurvePlot {
  private static final int WIDTH = 520;
  private static final int HEIGHT = 320;
  private static final int LEFT = 52;
  private static final int BOTTOM = 46;
  private static final int TOP = 18;
  private static final int RIGHT = 22;
  private static final int STEPS = 5;

  private final List<Point> points;
  private final double low;
  private final double high;

  private CurvePlot(LearningCurve curve) {
    points = curve.points();
    double least = points.stream().mapToDouble(CurvePlot::low).min().orElse(0);
    double most = points.stream().mapToDouble(CurvePlot::high).max().orElse(1);
    // To a twentieth, so that marks on the axis are round.
    low = Math.max(0, Math.min(0.95, Math.floor(least * 20) / 20));
    high = Math.min(1, Math.max(low + 0.05, Math.ceil(most * 20) / 20));
  }

  /** Rows of one article have no interval: then there is no band. */
  private static double low(Point p) {
    return Double.isNaN(p.macroF1Interval().low()) ? p.macroF1() : p.macroF1Interval().low();
  }

  private static double high(Point p) {
    return Double.isNaN(p.macroF1Interval().high()) ? p.macroF1() : p.macroF1Interval().high();
  }

  static String svg(LearningCurve curve) {
    return new CurvePlot(curve).draw();
  }

  private String draw() {
    Document document = new Document("");
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
    document.parser(Parser.xmlParser());
    Element svg =
        document
            .appendElement("svg")
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .attr("font-family", "sans-serif")
            .attr("font-size", "12")
            .attr("role", "img");
    svg.appendElement("title").text("Macro-F1 by number of training rows, with 95 % intervals");
    for (int i = 0; i <= STEPS; i++) {
      double value = low + (high - low) * i / STEPS;
      svg.appendElement("line")
          .attr("x1", Integer.toString(LEFT))
          .attr("x2", Integer.toString(WIDTH - RIGHT))
          .attr("y1", up(value))
          .attr("y2", up(value))
          .attr("stroke", "#ddd");
      text(svg, LEFT - 6, Double.parseDouble(up(value)) + 4, "end")
          .text(String.format(Locale.ROOT, "%.2f", value));
    }
    String band = line(CurvePlot::high, points) + " " + line(CurvePlot::low, reversed());
    svg.appendElement("polygon")
        .attr("points", band)
        .attr("fill", "#2a6fb0")
        .attr("fill-opacity", "0.18");
    svg.appendElement("polyline")
        .attr("points", line(Point::macroF1, points))
        .attr("fill", "none")
        .attr("stroke", "#2a6fb0")
        .attr("stroke-width", "2");
    for (Point p : points) {
      Element dot =
          svg.appendElement("circle")
              .attr("cx", across(p))
              .attr("cy", up(p.macroF1()))
              .attr("r", "4")
              .attr("fill", "#2a6fb0");
      dot.appendElement("title")
          .text(String.format(Locale.ROOT, "%,d rows: %.3f", p.rows(), p.macroF1()));
      text(svg, Double.parseDouble(across(p)), HEIGHT - BOTTOM + 16, "middle")
          .text(String.format(Locale.ROOT, "%,d", p.rows()));
    }
    text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle").text("training rows");
    text(svg, LEFT, TOP - 5, "start").text("macro-F1");
    return document.outerHtml() + "\n";
  }

  private static Element text(Element svg, double x, double y, String anchor) {
    return svg.appendElement("text")
        .attr("x", Numbers.plain(x))
        .attr("y", Numbers.plain(y))
        .attr("text-anchor", anchor);
  }

  private List<Point> reversed() {
    return points.stream().sorted((a, b) -> Integer.compare(b.rows(), a.rows())).toList();
  }

  private String line(ToDoubleFunction<Point> value, List<Point> of) {
    return of.stream()
        .map(p -> across(p) + "," + up(value.applyAsDouble(p)))
        .collect(Collectors.joining(" "));
  }

  /** By the logarithm of the rows: each doubling is as wide. */
  private String across(Point p) {
    double first = Math.log(points.get(0).rows());
    double last = Math.log(points.get(points.size() - 1).rows());
    double share = last > first ? (Math.log(p.rows()) - first) / (last - first) : 0.5;
    return Numbers.plain(LEFT + 10 + share * (WIDTH - LEFT - RIGHT - 30));
  }

  private String up(double value) {
    return Numbers.plain(TOP + (high - value) / (high - low) * (HEIGHT - TOP - BOTTOM));
  }
}
