package io.github.detente.article;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes an article of a web page: its title, its date, and its paragraphs without what surrounds
 * them.
 */
final class HtmlPage {
  private static final String BOILERPLATE =
      "script,style,noscript,template,nav,header nav,footer,aside,form,button,iframe,figure,figcaption,svg,dialog,"
          + "[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo],[role=complementary],"
          + "[class~=(?i)(^|[-_ ])(nav|menu|footer|sidebar|share|social|related|promo|advert|ads|cookie|newsletter"
          + "|comments|breadcrumbs?|byline|caption|tags|recirc|subscribe)([-_ ]|$)]";
  private static final String PARAGRAPHS = "p,h2,h3,h4,blockquote:not(:has(p)),li:not(:has(p))";
  private static final String DATES =
      "meta[property=article:published_time],meta[itemprop=datePublished],meta[name=date],meta[name=pubdate],"
          + "meta[name=publish-date],meta[name=DC.date.issued],meta[name=dc.date],meta[name=parsely-pub-date],"
          + "meta[property=og:published_time]";
  private static final Pattern JSON_LD_DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})");

  private HtmlPage() {}

  static Article parse(Source source, InputStream in, Optional<LocalDate> fallback)
      throws IOException {
    Document page = Jsoup.parse(in, null, "");
    Optional<LocalDate> own = published(page);
    Optional<String> outlet = meta(page, "meta[property=og:site_name]");
    Optional<String> url =
        Stream.of(
                attribute(page, "link[rel=canonical]", "href"), meta(page, "meta[property=og:url]"))
            .flatMap(Optional::stream)
            .findFirst();
    Optional<String> language = attribute(page, "html", "lang");
    Optional<String> title = title(page);
    String body = body(page);
    if (body.isEmpty()) {
      throw new InvalidRecordException(
          source.name(), 0, "has no paragraphs of text; expected an article");
    }
    String text = title.map(t -> t + "\n\n" + body).orElse(body);
    Optional<LocalDate> published = own.or(() -> fallback).or(() -> Dateline.find(text));
    return new Article(source.id(), title, text, published, outlet, url, language);
  }

  private static Optional<String> title(Document page) {
    Optional<String> heading =
        Optional.ofNullable(page.selectFirst("article h1, main h1, h1")).map(Element::text);
    return Stream.of(heading, meta(page, "meta[property=og:title]"), Optional.of(page.title()))
        .flatMap(Optional::stream)
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .findFirst();
  }

  /** The text of the element that holds most of the page's paragraphs. */
  private static String body(Document page) {
    page.select(BOILERPLATE).remove();
    List<Element> named = page.select("article,main,[itemprop=articleBody],[role=main]");
    Element main =
        named.stream()
            .max(Comparator.comparingInt(HtmlPage::length))
            .filter(e -> 2 * length(e) > length(page.body()))
            .orElseGet(() -> densest(page.body()));
    String paragraphs =
        main.select(PARAGRAPHS).stream()
            .map(e -> e.text().strip())
            .filter(t -> !t.isEmpty())
            .collect(Collectors.joining("\n\n"));
    return paragraphs.isEmpty() ? main.text().strip() : paragraphs;
  }

  /** Goes down as long as one child holds most of the paragraphs' text. */
  private static Element densest(Element element) {
    Element at = element;
    while (true) {
      int all = length(at);
      Optional<Element> child =
          at.children().stream().filter(c -> 4 * length(c) > 3 * all && all > 0).findFirst();
      if (child.isEmpty() || child.get().is(PARAGRAPHS)) {
        return at;
      }
      at = child.get();
    }
  }

  private static int length(Element element) {
    return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
  }

  private static Optional<LocalDate> published(Document page) {
    Optional<String> meta = meta(page, DATES);
    Optional<String> linked =
        page.select("script[type=application/ld+json]").stream()
            .map(script -> JSON_LD_DATE.matcher(script.data()))
            .filter(Matcher::find)
            .map(m -> m.group(1))
            .findFirst();
    Optional<String> time =
        attribute(page, "article time[datetime],main time[datetime],time[datetime]", "datetime");
    return Stream.of(meta, linked, time)
        .flatMap(Optional::stream)
        .map(HtmlPage::day)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> day(String date) {
    try {
      return Optional.of(LocalDate.parse(date.substring(0, Math.min(10, date.length()))));
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
