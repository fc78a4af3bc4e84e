package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.actor.Resolution;
import io.github.detente.actor.ResolvedStatement;
import io.github.detente.article.Article;
import io.github.detente.stance.StancePrediction;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** One article's part of a page: its text, a table of its statements, and their details. */
final class ArticleSection {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

  private final ArticleReading reading;
  private final int number;

  ArticleSection(ArticleReading reading, int number) {
    this.reading = reading;
    this.number = number;
  }

  Element element() {
    Article article = reading.article();
    Element section = new Element("section").addClass("article").attr("id", "a" + number);
    Element text = section.appendElement("article");
    article.language().filter(l -> l.matches("[A-Za-z-]{2,}")).ifPresent(l -> text.attr("lang", l));
    new HighlightedText(reading, number).appendTo(text, meta(article));
    Element side = section.appendElement("div").addClass("statements");
    if (reading.statements().isEmpty()) {
      side.appendElement("p").addClass("nothing").text("No statements were found.");
    } else {
      table(side);
    }
    Element details = section.appendElement("div").addClass("details");
    reading.statements().forEach(s -> details.appendChild(detail(s)));
    return section;
  }

  private static Element meta(Article article) {
    Element meta = new Element("p").addClass("meta");
    article
        .published()
        .ifPresentOrElse(
            d -> meta.appendElement("time").attr("datetime", d.toString()).text(DAY.format(d)),
            () -> meta.appendElement("span").text("no date"));
    article.outlet().ifPresent(outlet -> meta.appendElement("span").text(outlet));
    article
        .url()
        .filter(url -> url.matches("(?i)https?://.*"))
        .ifPresentOrElse(
            url ->
                meta.appendElement("a")
                    .attr("href", url)
                    .attr("rel", "noreferrer")
                    .text(article.id()),
            () -> meta.appendElement("span").text(article.id()));
    return meta;
  }

  /** Names a statement in ids of elements: article and statement. */
  String key(StatementReading statement) {
    return key(number, statement);
  }

  static String key(int article, StatementReading statement) {
    return article + "-" + statement.resolved().statement().number();
  }

  private void table(Element side) {
    Element table = side.appendElement("table");
    table.appendElement("caption").addClass("unseen").text("Statements in this article");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String name : List.of("Stance", "Probability", "Speaker", "Target", "Statement")) {
      head.appendElement("th").attr("scope", "col").text(name);
    }
    Element body = table.appendElement("tbody");
    reading.statements().forEach(statement -> body.appendChild(row(statement)));
  }

  private Element row(StatementReading reading) {
    Statement statement = reading.resolved().statement();
    ResolvedStatement resolved = reading.resolved();
    StancePrediction prediction = reading.prediction();
    Look look = Look.of(prediction);
    Element row = new Element("tr").attr("id", "r" + key(reading));
    row.attr("data-s", key(reading)).attr("data-label", look.css());
    row.appendElement("td").addClass("stance").appendChild(chip(prediction));
    Element probability = row.appendElement("td").addClass("p").attr("data-name", "Probability");
    probability.appendChild(bar(look, shownProbability(prediction)));
    who(row, "Speaker", statement.speaker(), resolved.speaker());
    who(row, "Target", statement.target(), resolved.target());
    Element words = row.appendElement("td").addClass("words");
    Cues.shown(statement)
        .ifPresent(cue -> words.appendElement("span").addClass("reports").text(cue + ": "));
    words.appendElement("a").attr("href", "#s" + key(reading)).text(Contents.shown(statement));
    return row;
  }

  private static void who(
      Element row, String column, Optional<Mention> mention, Optional<Resolution> resolution) {
    Element cell = row.appendElement("td").attr("data-name", column);
    cell.text(Actors.shown(mention, resolution));
    Actors.code(resolution).ifPresent(code -> cell.attr("title", code));
  }

  private static double shownProbability(StancePrediction prediction) {
    return Labels.shown(prediction).isPresent()
        ? prediction.probability()
        : 1 - prediction.inScope();
  }

  static Element chip(StancePrediction prediction) {
    Look look = Look.of(prediction);
    Element chip = new Element("span").addClass("chip").addClass(look.css());
    chip.appendElement("span").addClass("sign").text(look.sign());
    chip.appendElement("span")
        .text(Labels.shown(prediction).map(HtmlOutput::words).orElse("Out of scope"));
    if (!prediction.decided() && Labels.shown(prediction).isPresent()) {
      chip.addClass("undecided").attr("title", "too close to call");
    }
    return chip;
  }

  static Element bar(Look look, double probability) {
    Element bar = new Element("span").addClass("bar").addClass(look.css());
    bar.attr("style", "--p:" + Numbers.plain(probability));
    bar.text(Numbers.shown(probability));
    return bar;
  }

  /** Writes what shows when somebody points at a statement. */
  private Element detail(StatementReading reading) {
    Statement statement = reading.resolved().statement();
    StancePrediction prediction = reading.prediction();
    Element detail = new Element("div").addClass("tip").attr("role", "tooltip");
    detail.attr("id", "t" + key(reading));
    detail.appendChild(chip(prediction));
    if (prediction.inScope() < StancePrediction.IN_SCOPE_THRESHOLD) {
      detail.appendElement("span").addClass("note").text("not a political statement or act");
    } else if (!prediction.decided()) {
      detail.appendElement("span").addClass("note").text("too close to call");
    }
    Element facts = detail.appendElement("dl");
    fact(facts, "Speaker", who(statement.speaker(), reading.resolved().speaker()));
    fact(facts, "Target", who(statement.target(), reading.resolved().target()));
    fact(facts, "Kind", statement.kind().name().toLowerCase(Locale.ROOT));
    statement.cue().ifPresent(cue -> fact(facts, "Cue", Plain.line(cue.text())));
    Element bars = detail.appendElement("div").addClass("bars");
    List<String> labels = List.copyOf(prediction.probabilities().keySet());
    for (Map.Entry<String, Double> p : prediction.probabilities().entrySet()) {
      bars.appendElement("span").text(HtmlOutput.words(p.getKey()));
      bars.appendChild(bar(Look.of(p.getKey(), labels), p.getValue()));
    }
    return detail;
  }

  private static void fact(Element facts, String name, String value) {
    facts.appendElement("dt").text(name);
    facts.appendElement("dd").text(value);
  }

  /** Says who it is, in which role, and what the article calls him. */
  static String who(Optional<Mention> mention, Optional<Resolution> resolution) {
    String shown = Actors.shown(mention, resolution);
    Optional<Actor> actor = resolution.flatMap(Resolution::actor);
    String role = actor.flatMap(Actor::role).map(r -> ", " + Plain.line(r)).orElse("");
    String words =
        mention
            .map(m -> "“" + Plain.line(m.text()) + "”")
            .filter(m -> !shown.startsWith(m))
            .map(m -> " – " + m)
            .orElse("");
    return shown + role + words;
  }
}
