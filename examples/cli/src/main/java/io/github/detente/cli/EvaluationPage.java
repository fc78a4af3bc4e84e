package io.github.detente.cli;

import io.github.detente.stance.StanceEvaluation;
import io.github.detente.stance.StanceEvaluation.Interval;
import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.StanceEvaluation.LabelScore;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Figures as a page: tables, charts, and the rows that are wrong. */
final class EvaluationPage {
  private static final int WRONG_ROWS = 200;

  private final String file;
  private final Scored scored;
  private final StanceEvaluation evaluation;
  private final List<Judged> judged;
  private final List<String> labels;

  EvaluationPage(String file, Scored scored, List<Judged> judged) {
    this.file = file;
    this.scored = scored;
    this.judged = judged;
    evaluation = scored.all();
    labels = List.copyOf(evaluation.confusion().keySet());
  }

  void write(Writer out) throws IOException {
    Page page = new Page();
    Element top = section("figures-and-charts");
    top.appendChild(figures());
    top.appendChild(scores());
    top.appendChild(confusion());
    top.appendChild(Charts.reliability(evaluation.reliability(), evaluation.ece()));
    top.appendChild(Charts.coverage(evaluation.coverage(), evaluation.decided()));
    page.add(top);
    Element slices = section("slices");
    scored.slices().forEach(by -> slices.appendChild(slices(by)));
    page.add(slices);
    Element wrong = section("wrong");
    wrong.appendChild(wrong());
    page.add(wrong);
    page.write(out, "Evaluation – Detente", Page.header("Evaluation on " + file));
  }

  private static Element section(String css) {
    return new Element("section").addClass("report").addClass(css);
  }

  private Element figures() {
    Element figures = new Element("dl").addClass("figures");
    EvaluationFigures.of(scored)
        .forEach(
            figure -> {
              Element box = figures.appendElement("div");
              box.appendElement("dt").text(figure.getKey());
              box.appendElement("dd").text(figure.getValue());
            });
    return figures;
  }

  private Element scores() {
    Element table = table("How well each label is found");
    head(table, List.of("Label", "Precision", "Recall", "F1", "95 %", "Rows"));
    Element body = table.appendElement("tbody");
    evaluation.labels().forEach((label, score) -> score(body, label, score));
    score(body, "In scope", evaluation.inScope());
    if (evaluation.outOfScope().support() > 0) {
      score(body, "Out of scope", evaluation.outOfScope());
    }
    return table;
  }

  private Element slices(Slices by) {
    Element table = table("By " + Plain.line(by.name()));
    head(table, List.of("Value", "Accuracy", "Macro-F1", "95 %", "ECE", "Rows"));
    Element body = table.appendElement("tbody");
    by.scores().entrySet().stream()
        .limit(EvaluationTable.MOST_VALUES)
        .forEach(slice -> slice(body, slice.getKey(), slice.getValue()));
    int more = by.scores().size() - EvaluationTable.MOST_VALUES;
    if (more > 0) {
      Element row = body.appendElement("tr");
      row.appendElement("td")
          .attr("colspan", "6")
          .addClass("note")
          .text(more + " more values with fewer rows; --format json has them all");
    }
    return table;
  }

  private static void slice(Element body, String value, StanceEvaluation slice) {
    Element row = body.appendElement("tr");
    row.appendElement("th").attr("scope", "row").text(Plain.line(value));
    for (double share : List.of(slice.accuracy(), slice.macroF1())) {
      row.appendElement("td").appendChild(ArticleSection.bar(Look.none(), share));
    }
    row.appendElement("td").addClass("number").text(range(slice.macroF1Interval()));
    row.appendElement("td").addClass("number").text(Numbers.shown(slice.ece()));
    row.appendElement("td").addClass("number").text(Integer.toString(slice.rows()));
  }

  private void score(Element body, String label, LabelScore score) {
    Element row = body.appendElement("tr");
    row.appendElement("th").attr("scope", "row").text(HtmlOutput.words(label));
    Look look = labels.contains(label) ? Look.of(label, labels) : Look.none();
    for (double value : List.of(score.precision(), score.recall(), score.f1())) {
      row.appendElement("td").appendChild(ArticleSection.bar(look, value));
    }
    row.appendElement("td").addClass("number").text(range(score.f1Interval()));
    row.appendElement("td").addClass("number").text(Integer.toString(score.support()));
  }

  private static String range(Interval interval) {
    return Double.isNaN(interval.low())
        ? Numbers.NONE
        : Numbers.shown(interval.low()) + "\u2013" + Numbers.shown(interval.high());
  }

  private Element confusion() {
    Element table =
        table("Which label was taken for which (rows: what it is; columns: what was said)");
    table.addClass("confusion");
    Element head = table.appendElement("thead").appendElement("tr");
    head.appendElement("td");
    labels.forEach(l -> head.appendElement("th").attr("scope", "col").text(HtmlOutput.words(l)));
    Element body = table.appendElement("tbody");
    evaluation.confusion().forEach((gold, predicted) -> confusion(body, gold, predicted));
    return table;
  }

  private void confusion(Element body, String gold, Map<String, Integer> predicted) {
    Element row = body.appendElement("tr");
    row.appendElement("th").attr("scope", "row").text(HtmlOutput.words(gold));
    int sum = Math.max(1, predicted.values().stream().mapToInt(n -> n).sum());
    predicted.forEach(
        (label, count) -> {
          Element cell = row.appendElement("td").addClass("heat");
          cell.addClass(label.equals(gold) ? "right" : "wrong");
          cell.attr("style", "--p:" + Numbers.plain((double) count / sum));
          cell.text(Integer.toString(count));
        });
  }

  private Element wrong() {
    List<Judged> wrong =
        judged.stream()
            .filter(j -> j.row().label().isPresent())
            .filter(j -> !j.row().label().get().equals(j.prediction().label()))
            .sorted(Comparator.comparingDouble((Judged j) -> -j.prediction().probability()))
            .toList();
    Element table =
        table(
            String.format(
                Locale.ROOT,
                "%,d rows are wrong%s, the most certain first",
                wrong.size(),
                wrong.size() > WRONG_ROWS ? "; these are " + WRONG_ROWS : ""));
    head(table, List.of("Row", "Is", "Said", "Probability", "Text"));
    Element body = table.appendElement("tbody");
    wrong.stream().limit(WRONG_ROWS).forEach(j -> wrong(body, j));
    return table;
  }

  private void wrong(Element body, Judged j) {
    Element row = body.appendElement("tr");
    row.appendElement("td").text(Plain.line(j.row().id()));
    row.appendElement("td").appendChild(chip(j.row().label().orElse("")));
    row.appendElement("td").appendChild(chip(j.prediction().label()));
    Look look = Look.of(j.prediction().label(), labels);
    row.appendElement("td").appendChild(ArticleSection.bar(look, j.prediction().probability()));
    row.appendElement("td").addClass("words").text(Plain.line(j.row().text()));
  }

  private Element chip(String label) {
    Look look = Look.of(label, labels);
    Element chip = new Element("span").addClass("chip").addClass(look.css());
    chip.appendElement("span").addClass("sign").text(look.sign());
    chip.appendElement("span").text(HtmlOutput.words(label));
    return chip;
  }

  private static Element table(String caption) {
    Element table = new Element("table");
    table.appendElement("caption").text(caption);
    return table;
  }

  private static void head(Element table, List<String> names) {
    Element head = table.appendElement("thead").appendElement("tr");
    names.forEach(name -> head.appendElement("th").attr("scope", "col").text(name));
  }
}
