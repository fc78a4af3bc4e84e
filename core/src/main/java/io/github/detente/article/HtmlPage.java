package io.github.detente.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes an article of a web page: its title, its date, and its text without what surrounds it. The
 * work grows with the size of the page, however its elements nest.
 */
final class HtmlPage {
  private static final Set<String> ALWAYS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "aside",
          "form",
          "button",
          "iframe",
          "svg",
          "dialog",
          "object",
          "video",
          "audio");
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search");

  /** What holds one of these holds the article, whatever it is called. */
  private static final String HEART = "h1,main,[itemprop=articleBody],[role=main]";

  private static final String NAMED = "article,main,[itemprop=articleBody],[role=main]";
  private static final String DATES =
      "meta[property=article:published_time],meta[itemprop=datePublished],meta[name=date],meta[name=pubdate],"
          + "meta[name=publish-date],meta[name=publishdate],meta[name=DC.date.issued],meta[name=DC.date],"
          + "meta[name=dc.date],meta[name=parsely-pub-date],meta[name=sailthru.date],meta[property=og:published_time]";
  private static final Pattern JSON_LD_DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");

  private HtmlPage() {}

  static Article parse(Source source, byte[] bytes, ReadingOptions options) {
    Document page = Jsoup.parse(PageCharset.decode(source.name(), bytes, options));
    Optional<String> outlet = meta(page, "meta[property=og:site_name]");
    Optional<String> url =
        Stream.of(
                attribute(page, "link[rel=canonical]", "href"), meta(page, "meta[property=og:url]"))
            .flatMap(Optional::stream)
            .findFirst();
    Optional<LocalDate> own = published(page, url);
    Optional<String> language = attribute(page, "html", "lang");
    Optional<String> title = title(page).map(CellText::paired);
    String body = body(page, title.orElse(""));
    if (body.isEmpty()) {
      throw new InvalidRecordException(
          source.name(), 0, "has no paragraphs of text; expected an article");
    }
    String text = title.map(t -> t + "\n\n" + body).orElse(body);
    Optional<LocalDate> published = own.or(options::published).or(() -> Dateline.find(text));
    return new Article(source.id(), title, text, published, outlet, url, language);
  }

  private static Optional<String> title(Document page) {
    Optional<String> heading =
        Optional.ofNullable(page.selectFirst("article h1, main h1"))
            .or(() -> Optional.ofNullable(page.selectFirst("h1")))
            .map(Element::text);
    return Stream.of(heading, meta(page, "meta[property=og:title]"), Optional.of(page.title()))
        .flatMap(Optional::stream)
        .map(String::strip)
        .filter(t -> !t.isEmpty() && t.length() <= Article.LONGEST_TITLE)
        .findFirst();
  }

  /** The text of the element that holds most of the page's prose. */
  private static String body(Document page, String title) {
    removeSurroundings(page);
    Map<Element, Integer> prose = PageText.proseBelow(page.body());
    int all = prose.getOrDefault(page.body(), 0);
    Element main =
        page.select(NAMED).stream()
            .max(Comparator.comparingInt(e -> prose.getOrDefault(e, 0)))
            .filter(e -> 2 * prose.getOrDefault(e, 0) > all)
            .orElseGet(() -> densest(page.body(), prose));
    List<PageText.Block> blocks = new ArrayList<>(PageText.blocks(main));
    blocks.removeIf(b -> b.kind() == PageText.Kind.HEADING && b.text().equals(title));
    return PageText.joined(blocks);
  }

  /** Takes out what pages put around articles; a quotation's own footer stays. */
  private static void removeSurroundings(Document page) {
    Set<Element> kept = new HashSet<>();
    for (Element heart : page.select(HEART)) {
      Element at = heart;
      while (at != null && kept.add(at)) {
        at = at.parent();
      }
    }
    kept.add(page.body());
    List<Element> surroundings =
        page.getAllElements().stream().filter(e -> !kept.contains(e) && isSurroundings(e)).toList();
    surroundings.forEach(Element::remove);
  }

  private static boolean isSurroundings(Element element) {
    if (element.nameIs("footer")) {
      return element.parent() == null || !element.parent().nameIs("blockquote");
    }
    return ALWAYS.contains(element.normalName())
        || element.hasAttr("hidden")
        || HIDDEN.matcher(element.attr("style")).find()
        || element.attr("aria-hidden").equals("true")
        || ROLES.contains(element.attr("role"))
        || PageWords.isLead(element.attr("aria-label"))
        || PageWords.isSurroundings(element.className())
        || PageWords.isSurroundings(element.id());
  }

  /** Goes down as long as one child holds most of the prose. */
  private static Element densest(Element body, Map<Element, Integer> prose) {
    Element at = body;
    while (true) {
      int all = prose.getOrDefault(at, 0);
      Optional<Element> child =
          at.children().stream()
              .filter(c -> all > 0 && 4 * prose.getOrDefault(c, 0) > 3 * all)
              .findFirst();
      if (child.isEmpty() || PageText.isText(child.get())) {
        return at;
      }
      at = child.get();
    }
  }

  private static Optional<LocalDate> published(Document page, Optional<String> url) {
    Optional<LocalDate> meta = meta(page, DATES).flatMap(HtmlPage::day);
    return meta.or(() -> linkedData(page))
        .or(() -> url.flatMap(PublicationDate::inAddress))
        .or(() -> meta(page, "meta[property=og:url]").flatMap(PublicationDate::inAddress))
        .or(
            () ->
                attribute(
                        page,
                        "article time[datetime],main time[datetime],time[datetime]",
                        "datetime")
                    .flatMap(HtmlPage::day));
  }

  private static Optional<LocalDate> linkedData(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Matcher matcher = JSON_LD_DATE.matcher(script.data());
      while (matcher.find()) {
        Optional<LocalDate> day = day(matcher.group(1));
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String date) {
    try {
      return Optional.of(PublicationDate.parse(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> meta(Document page, String query) {
    return attribute(page, query, "content");
  }

  private static Optional<String> attribute(Document page, String query, String name) {
    return Optional.ofNullable(page.selectFirst(query))
        .map(e -> e.attr(name).strip())
        .filter(v -> !v.isEmpty());
  }
}
