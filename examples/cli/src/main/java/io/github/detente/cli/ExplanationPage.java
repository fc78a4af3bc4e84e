package io.github.detente.cli;

import io.github.detente.cli.Shares.Group;
import io.github.detente.cli.Shares.Word;
import io.github.detente.stance.Explanation;
import io.github.detente.stance.StancePrediction;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** An explanation as a page: the words, tinted by the label they speak for, and their shares. */
final class ExplanationPage {
  private static final int GROUPS = 25;

  private final Explanation explanation;
  private final Shares shares;
  private final List<String> labels;

  private ExplanationPage(Explanation explanation) {
    this.explanation = explanation;
    shares = new Shares(explanation);
    labels = List.copyOf(explanation.scores().keySet());
  }

  static void write(Writer out, Explanation explanation) throws IOException {
    new ExplanationPage(explanation).write(out);
  }

  private void write(Writer out) throws IOException {
    Page page = new Page();
    page.add(section());
    page.write(
        out, Plain.line(explanation.text(), 60) + " – Detente", Page.header("Why this stance?"));
  }

  private Element section() {
    Element section = new Element("section").addClass("explanation");
    section.appendChild(words());
    section.appendChild(verdict());
    section.appendChild(table());
    return section;
  }

  private Element words() {
    Element text = new Element("p").addClass("words");
    List<Word> words = shares.words();
    double strongest = words.stream().mapToDouble(Word::share).max().orElse(0);
    int end = 0;
    for (Word word : words) {
      text.appendText(explanation.text().substring(end, word.span().start()));
      end = word.span().end();
      Element element = text.appendElement("span").addClass("w");
      element.appendText(word.span().of(explanation.text()));
      if (strongest > 0) {
        element.addClass(Look.of(word.label(), labels).css());
        element.attr("style", "--w:" + Numbers.plain(word.share() / strongest));
        element.attr(
            "title",
            String.format(Locale.ROOT, "%s %+.2f", HtmlOutput.words(word.label()), word.share()));
      }
    }
    return text;
  }

  private Element verdict() {
    StancePrediction prediction = explanation.prediction();
    Element verdict = new Element("div").addClass("verdict");
    verdict.appendChild(ArticleSection.chip(prediction));
    Element bars = verdict.appendElement("div").addClass("bars");
    for (Map.Entry<String, Double> p : prediction.probabilities().entrySet()) {
      bars.appendElement("span").text(HtmlOutput.words(p.getKey()));
      bars.appendChild(ArticleSection.bar(Look.of(p.getKey(), labels), p.getValue()));
    }
    return verdict;
  }

  private Element table() {
    Element table = new Element("table").addClass("shares-table");
    table.appendElement("caption").text("What the words add to each label, over the labels’ mean");
    Element head = table.appendElement("thead").appendElement("tr");
    head.appendElement("th").attr("scope", "col").text("Words");
    labels.forEach(l -> head.appendElement("th").attr("scope", "col").text(HtmlOutput.words(l)));
    Element body = table.appendElement("tbody");
    shares.groups().stream().limit(GROUPS).forEach(group -> row(body, group));
    return table;
  }

  private void row(Element body, Group group) {
    Element row = body.appendElement("tr");
    row.appendElement("th").attr("scope", "row").text(group.words());
    for (String label : labels) {
      double share = group.share().get(label);
      Element cell = row.appendElement("td").addClass("number");
      cell.addClass(share > 0 ? "for" : "against").addClass(Look.of(label, labels).css());
      cell.text(Numbers.signed(share));
    }
  }
}
