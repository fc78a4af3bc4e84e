package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.StatementReading;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.StancePrediction;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * An article's text with marks where statements, speakers, targets and cues stand. Marks may
 * overlap: the text is cut wherever one begins or ends, and the shortest statement around a piece
 * gives it its colour.
 */
final class HighlightedText {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");
  private static final Pattern LINE = Pattern.compile("\\R\\s*");

  private final Article article;
  private final int number;
  private final List<Mark> marks = new ArrayList<>();
  private final NavigableSet<Integer> cuts = new TreeSet<>();
  private final List<Mark> open = new ArrayList<>();
  private final Set<String> begun = new HashSet<>();
  private int next;

  /** What a mark says of the words below it. */
  private enum Role {
    CONTENT,
    SPEAKER,
    TARGET,
    CUE
  }

  private record Mark(Role role, TextSpan span, StatementReading reading) {
    int contentLength() {
      return reading.resolved().statement().content().stream().mapToInt(TextSpan::length).sum();
    }
  }

  HighlightedText(ArticleReading reading, int number) {
    article = reading.article();
    this.number = number;
    for (StatementReading statement : reading.statements()) {
      Statement s = statement.resolved().statement();
      s.content().forEach(span -> marks.add(new Mark(Role.CONTENT, span, statement)));
      mark(Role.SPEAKER, s.speaker(), statement);
      mark(Role.TARGET, s.target(), statement);
      mark(Role.CUE, s.cue(), statement);
    }
    marks.sort(Comparator.comparing(Mark::span));
    for (Mark mark : marks) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
  }

  private void mark(Role role, Optional<Mention> mention, StatementReading statement) {
    mention.ifPresent(m -> marks.add(new Mark(role, m.span(), statement)));
  }

  /** Appends headline, {@code meta} and paragraphs. */
  void appendTo(Element parent, Element meta) {
    Optional<TextSpan> title = title();
    Element headline = parent.appendElement("h2");
    if (title.isPresent()) {
      fill(headline, title.get());
    } else {
      headline.text(article.id());
    }
    parent.appendChild(meta);
    int body = title.map(TextSpan::end).orElse(0);
    for (TextSpan paragraph : paragraphs(article.text(), body)) {
      fill(parent.appendElement("p"), paragraph);
    }
  }

  /** Finds the title at the text's beginning. */
  private Optional<TextSpan> title() {
    String text = article.text();
    String title = article.title().orElse("");
    int start = text.indexOf(title);
    return title.isEmpty() || start < 0 || !text.substring(0, start).isBlank()
        ? Optional.empty()
        : Optional.of(new TextSpan(start, start + title.length()));
  }

  /** Cuts at blank lines; at every line if there are none. */
  static List<TextSpan> paragraphs(String text, int from) {
    int start = from;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    Matcher gap = BLANK_LINE.matcher(text).region(start, text.length());
    if (!gap.find()) {
      gap = LINE.matcher(text);
    }
    gap.region(start, text.length());
    List<TextSpan> paragraphs = new ArrayList<>();
    while (gap.find()) {
      if (gap.start() > start) {
        paragraphs.add(new TextSpan(start, gap.start()));
      }
      start = gap.end();
    }
    if (start < text.length()) {
      paragraphs.add(new TextSpan(start, text.length()));
    }
    return paragraphs;
  }

  /** Writes a block of text; blocks must come in order. */
  private void fill(Element parent, TextSpan block) {
    cuts.add(block.end());
    Element statement = null;
    int from = block.start();
    for (int to : cuts.subSet(from, false, block.end(), true)) {
      TextSpan piece = new TextSpan(from, to);
      List<Mark> over = marksOver(piece);
      statement = statement(parent, statement, over);
      words(statement == null ? parent : statement, piece, over);
      from = to;
    }
  }

  private List<Mark> marksOver(TextSpan piece) {
    open.removeIf(mark -> mark.span().end() <= piece.start());
    while (next < marks.size() && marks.get(next).span().start() <= piece.start()) {
      open.add(marks.get(next++));
    }
    return open.stream().filter(mark -> mark.span().contains(piece)).toList();
  }

  /** Returns the element of the statement around a piece: the last one, a new one, or none. */
  private Element statement(Element parent, Element last, List<Mark> over) {
    List<Mark> contents = over.stream().filter(mark -> mark.role() == Role.CONTENT).toList();
    Optional<Mark> inner = contents.stream().min(Comparator.comparingInt(Mark::contentLength));
    if (inner.isEmpty()) {
      return null;
    }
    String all =
        contents.stream().map(mark -> key(mark.reading())).collect(Collectors.joining(" "));
    if (last != null && last.attr("data-all").equals(all)) {
      return last;
    }
    return highlight(parent, inner.get().reading(), all);
  }

  private Element highlight(Element parent, StatementReading reading, String all) {
    String key = key(reading);
    StancePrediction prediction = reading.prediction();
    Look look = Look.of(prediction);
    Element element = parent.appendElement("a").addClass("s").addClass(look.css());
    element.attr("href", "#r" + key).attr("data-s", key).attr("data-all", all);
    element.attr("data-label", look.css()).attr("title", title(reading));
    if (!prediction.decided()) {
      element.addClass("undecided");
    }
    if (begun.add(key)) {
      element.attr("id", "s" + key);
      element.appendElement("span").addClass("sign").attr("aria-hidden", "true").text(look.sign());
    } else {
      // The statement goes on: one stop of the tabulator is enough.
      element.attr("tabindex", "-1");
    }
    return element;
  }

  /** Says the most important without the script. */
  private static String title(StatementReading reading) {
    Statement statement = reading.resolved().statement();
    StancePrediction prediction = reading.prediction();
    return Labels.shown(prediction)
            .map(label -> HtmlOutput.words(label) + " " + Numbers.shown(prediction.probability()))
            .orElse("Out of scope")
        + " · "
        + Actors.shown(statement.speaker(), reading.resolved().speaker())
        + " → "
        + Actors.shown(statement.target(), reading.resolved().target());
  }

  private void words(Element parent, TextSpan piece, List<Mark> over) {
    String text = piece.of(article.text());
    List<Mark> mentions = over.stream().filter(mark -> mark.role() != Role.CONTENT).toList();
    if (mentions.isEmpty()) {
      parent.appendText(text);
      return;
    }
    Element mention = parent.appendElement("span");
    mentions.forEach(mark -> mention.addClass(css(mark.role())));
    mention.attr(
        "data-of", mentions.stream().map(m -> key(m.reading())).collect(Collectors.joining(" ")));
    mention.appendText(text);
  }

  private static String css(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private String key(StatementReading reading) {
    return ArticleSection.key(number, reading);
  }
}
