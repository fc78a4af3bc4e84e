package io.github.detente.cli;

import io.github.detente.cli.NearDuplicates.Counted;
import io.github.detente.stance.Stance;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * A view over time as a page. It holds the figures and the statements behind them as data; its
 * script draws them with D3 and needs nothing else.
 */
final class TimelinePage {
  private final List<Counted> statements;
  private final Period period;
  private final boolean domestic;

  TimelinePage(List<Counted> statements, Period period, boolean domestic) {
    this.statements = statements;
    this.period = period;
    this.domestic = domestic;
  }

  /** Writes the page, which opens on the lines of one grouping. */
  void write(Grouping by, Writer out) throws IOException {
    Page page =
        new Page().style("timeline.css").script("d3/d3.min.js", "d3/LICENSE").script("timeline.js");
    Element section = new Element("section").addClass("timeline");
    section.appendElement("noscript").text("The charts need JavaScript; the figures are below.");
    section.appendElement("div").attr("id", "timeline");
    section
        .appendElement("script")
        .attr("type", "application/json")
        .attr("id", "data")
        .appendChild(new DataNode(new TimelineJson(statements, period, domestic).text(by)));
    page.add(section);
    page.add(figures());
    page.write(out, "Timeline – Detente", header());
  }

  private Element header() {
    TreeSet<LocalDate> days = new TreeSet<>();
    TreeSet<String> articles = new TreeSet<>();
    int copies = 0;
    for (Counted counted : statements) {
      days.add(counted.statement().day());
      articles.add(counted.statement().article());
      counted.copies().forEach(copy -> articles.add(copy.article()));
      copies += counted.copies().size();
    }
    String words =
        HtmlOutput.count(statements.size(), "statement")
            + " in "
            + HtmlOutput.count(articles.size(), "article")
            + (days.isEmpty() ? "" : ", " + days.first() + " to " + days.last())
            + (copies == 0 ? "" : "; printed again and not counted: " + copies)
            + ". "
            + Pairs.of(statements).words(domestic);
    Element header = Page.header(words);
    Element legend = header.appendElement("div").addClass("legend");
    for (Stance stance : Stance.values()) {
      Look look = Look.of(stance.name(), List.of());
      Element entry = legend.appendElement("span").addClass("chip").addClass(look.css());
      entry.appendElement("span").addClass("sign").text(look.sign());
      entry.appendElement("span").text(HtmlOutput.words(stance.name()));
    }
    return header;
  }

  /** Writes the figures of the whole as a table, for those who cannot see the charts. */
  private Element figures() {
    Timeline all = Timeline.of(statements, Grouping.ALL, period, true);
    Element details = new Element("details").addClass("figures-table");
    details.appendElement("summary").text("All statements by " + period.word() + ", as a table");
    Element table = details.appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    Element body = table.appendElement("tbody");
    TimelineCsv.columns().forEach(c -> head.appendElement("th").attr("scope", "col").text(c));
    for (Timeline.Line line : all.lines()) {
      for (Timeline.Point point : line.points()) {
        Element row = body.appendElement("tr");
        TimelineCsv.cells(point, period).forEach(cell -> row.appendElement("td").text(cell));
      }
    }
    return details;
  }
}
