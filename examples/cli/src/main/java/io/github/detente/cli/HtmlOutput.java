package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.article.Article;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Articles as a page: the text with every statement highlighted, and a table of them. */
final class HtmlOutput implements ReadingOutput {
  private static final String OUT_OF_SCOPE = "out of scope";

  private final Writer out;
  private final List<String> labels;
  private final Page page = new Page();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private String firstTitle = "";
  private int articles;
  private int statements;

  HtmlOutput(Writer out, List<String> labels) throws IOException {
    this.out = out;
    this.labels = labels;
    labels.forEach(label -> counts.put(label, 0));
  }

  @Override
  public void write(ArticleReading reading) throws IOException {
    Article article = reading.article();
    if (articles++ == 0) {
      firstTitle = Plain.line(article.title().orElse(article.id()));
    }
    statements += reading.statements().size();
    reading.statements().stream()
        .map(s -> Labels.shown(s.prediction()).orElse(OUT_OF_SCOPE))
        .forEach(label -> counts.merge(label, 1, Integer::sum));
    page.add(new ArticleSection(reading, articles).element());
  }

  @Override
  public void finish() throws IOException {
    String title = articles == 1 ? firstTitle : count(articles, "article");
    page.write(out, title + " – Detente", header());
  }

  private Element header() {
    Element header =
        Page.header(count(statements, "statement") + " in " + count(articles, "article"));
    if (statements > 0) {
      bar(header);
    }
    legend(header);
    return header;
  }

  /** Draws the labels' shares. */
  private void bar(Element header) {
    Element bar = header.appendElement("div").addClass("shares").attr("aria-hidden", "true");
    counts.forEach(
        (label, count) -> {
          if (count > 0) {
            bar.appendElement("span").addClass(look(label).css()).attr("style", "flex:" + count);
          }
        });
  }

  /** Writes what sign and colour mean; each entry is a switch that dims the others. */
  private void legend(Element header) {
    Element legend = header.appendElement("div").addClass("legend");
    legend.attr("role", "group").attr("aria-label", "Show only");
    counts.forEach(
        (label, count) -> {
          Look look = look(label);
          Element entry = legend.appendElement("button").attr("type", "button");
          entry.addClass("entry").addClass(look.css()).attr("data-label", look.css());
          entry.attr("aria-pressed", "false");
          entry.appendElement("span").addClass("sign").text(look.sign());
          entry.appendElement("span").text(words(label));
          entry.appendElement("b").text(Integer.toString(count));
        });
    Element hint = legend.appendElement("span").addClass("hint");
    hint.appendElement("span").addClass("speaker").text("speaker");
    hint.appendElement("span").addClass("target").text("target");
    hint.appendElement("span").addClass("cue").text("cue");
    hint.appendElement("span").addClass("doubt").text("dashed: too close to call");
  }

  private Look look(String label) {
    return labels.contains(label) ? Look.of(label, labels) : Look.none();
  }

  /** Returns a label as words: {@code De-escalatory}. */
  static String words(String label) {
    if (!label.matches("[A-Z][A-Z_]*")) {
      return label;
    }
    String words = label.replace("DE_", "DE-").replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Returns a number of things in words: {@code 1 statement}, {@code 1,200 statements}. */
  static String count(int number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
