package io.github.detente.cli;

import io.github.detente.stance.LabelErrors.Ranked;
import io.github.detente.stance.LabelledStatement;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Rows that are probably mislabelled, as a page. */
final class ErrorsPage {
  private final String file;
  private final List<Ranked> chosen;
  private final int all;
  private final List<String> labels;

  ErrorsPage(String file, List<Ranked> chosen, int all) {
    this.file = file;
    this.chosen = chosen;
    this.all = all;
    labels =
        chosen.stream()
            .flatMap(r -> Stream.of(r.row().label().orElse(""), r.suggested()))
            .distinct()
            .sorted()
            .toList();
  }

  void write(Writer out) throws IOException {
    Page page = new Page();
    Element section = new Element("section").addClass("report").addClass("wrong");
    Element table = section.appendElement("table");
    table
        .appendElement("caption")
        .text(
            String.format(
                Locale.ROOT,
                "%,d of %,d rows whose label is probably wrong, the most suspicious first; below a"
                    + " row, rows with nearly the same words and another label",
                chosen.size(),
                all));
    Element head = table.appendElement("thead").appendElement("tr");
    List.of("Row", "Is", "Rather", "Probability of either", "Text")
        .forEach(name -> head.appendElement("th").attr("scope", "col").text(name));
    Element body = table.appendElement("tbody");
    chosen.forEach(r -> row(body, r));
    page.add(section);
    page.write(out, "Suspicious labels – Detente", Page.header("Suspicious labels in " + file));
  }

  private void row(Element body, Ranked r) {
    String label = r.row().label().orElse("");
    Element row = body.appendElement("tr");
    row.appendElement("td").text(Plain.line(r.row().id()));
    row.appendElement("td").appendChild(chip(label));
    row.appendElement("td").appendChild(chip(r.suggested()));
    Element probabilities = row.appendElement("td");
    probabilities.appendChild(ArticleSection.bar(Look.of(label, labels), r.given()));
    probabilities.appendChild(ArticleSection.bar(Look.of(r.suggested(), labels), r.other()));
    row.appendElement("td").addClass("words").text(Plain.line(r.row().text()));
    for (LabelledStatement twin : r.twins()) {
      Element below = body.appendElement("tr").addClass("note");
      below.appendElement("td").text("↳ " + Plain.line(twin.id()));
      below
          .appendElement("td")
          .text(twin.label().map(HtmlOutput::words).orElse(Labels.OUT_OF_SCOPE));
      below.appendElement("td");
      below.appendElement("td");
      below.appendElement("td").addClass("words").text(Plain.line(twin.text()));
    }
  }

  private Element chip(String label) {
    Look look = Look.of(label, labels);
    Element chip = new Element("span").addClass("chip").addClass(look.css());
    chip.appendElement("span").addClass("sign").text(look.sign());
    chip.appendElement("span").text(HtmlOutput.words(label));
    return chip;
  }
}
