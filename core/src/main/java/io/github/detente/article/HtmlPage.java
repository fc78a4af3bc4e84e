package io.github.detente.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
  private static final Set<String> BESIDE = Set.of("aside", "nav", "footer");
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search");

  /** What holds one of these holds the article, whatever it is called. */
  private static final String HEART = "h1,main,[itemprop=articleBody],[role=main]";

  private static final String NAMED = "article,main,[itemprop=articleBody],[role=main]";
  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  /** Of a page's prose no less is the article; what else is called surroundings is not. */
  private static final double LEAST_ARTICLE = 0.1;

  private HtmlPage() {}

  static Article parse(Source source, byte[] bytes, ReadingOptions options) {
    Document page = Jsoup.parse(PageCharset.decode(source.name(), bytes, options));
    Optional<String> outlet = meta(page, "meta[property=og:site_name]");
    Optional<String> url =
        Stream.of(
                attribute(page, "link[rel=canonical]", "href"), meta(page, "meta[property=og:url]"))
            .flatMap(Optional::stream)
            .findFirst();
    Optional<LocalDate> own = PageDate.of(page);
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
    Set<Element> hidden = below(page, HtmlPage::isHidden);
    List<Element> hearts = page.select(HEART);
    List<Element> seen = hearts.stream().filter(e -> !hidden.contains(e)).toList();
    Set<Element> kept = withAncestors(seen.isEmpty() ? hearts : seen);
    kept.add(page.body());
    remove(page, kept, HtmlPage::isSurroundings);
    removeNamed(page, kept);
    removeLed(page, kept);
  }

  /** Returns the elements that are so, and all below them, in the order of the page. */
  private static Set<Element> below(Document page, Predicate<Element> isSo) {
    Set<Element> below = new LinkedHashSet<>();
    for (Element element : page.getAllElements()) {
      if (below.contains(element.parent()) || isSo.test(element)) {
        below.add(element);
      }
    }
    return below;
  }

  /** Whether an element may be part of a list of links, and is no text of its own. */
  private static boolean isList(Element element) {
    boolean link = element.childrenSize() == 1 && element.ownText().isBlank();
    return !HEADING.matcher(element.normalName()).matches() && (link || !PageText.isText(element));
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || HIDDEN.matcher(element.attr("style")).find()
        || element.attr("aria-hidden").equals("true");
  }

  private static Set<Element> withAncestors(List<Element> elements) {
    Set<Element> all = new HashSet<>();
    for (Element element : elements) {
      Element at = element;
      while (at != null && all.add(at)) {
        at = at.parent();
      }
    }
    return all;
  }

  private static void remove(Document page, Set<Element> kept, Predicate<Element> isOther) {
    List<Element> others =
        page.getAllElements().stream().filter(e -> !kept.contains(e) && isOther.test(e)).toList();
    others.forEach(Element::remove);
  }

  /** Takes out what is called surroundings, unless next to nothing would be left. */
  private static void removeNamed(Document page, Set<Element> kept) {
    Map<Element, Integer> prose = PageText.proseBelow(page.body());
    Set<Element> named = below(page, e -> !kept.contains(e) && isCalledSurroundings(e));
    List<Element> outermost = named.stream().filter(e -> !named.contains(e.parent())).toList();
    int all = prose.getOrDefault(page.body(), 0);
    int lost = outermost.stream().mapToInt(e -> prose.getOrDefault(e, 0)).sum();
    if (all - lost >= LEAST_ARTICLE * all) {
      outermost.forEach(Element::remove);
    }
  }

  /** Whether an element holds what belongs to other articles or to none; a by-line does not. */
  static boolean isBesideArticle(Element element) {
    return BESIDE.contains(element.normalName())
        || (PageWords.isSurroundings(element.className())
            && !PageWords.isByline(element.className()));
  }

  private static boolean isCalledSurroundings(Element element) {
    return PageWords.isSurroundings(element.className()) || PageWords.isSurroundings(element.id());
  }

  /** Takes out what stands under a heading that leads to other articles. */
  private static void removeLed(Document page, Set<Element> kept) {
    Set<Element> linked = withAncestors(page.select("a"));
    for (Element heading : page.select("h2,h3,h4,h5,h6")) {
      if (!PageWords.isLeadHeading(PageText.line(heading))) {
        continue;
      }
      Element parent = heading.parent();
      if (parent != null && !kept.contains(parent) && heading.previousElementSibling() == null) {
        parent.remove();
        continue;
      }
      Element next = heading.nextElementSibling();
      while (next != null && isList(next) && linked.contains(next)) {
        Element behind = next.nextElementSibling();
        next.remove();
        next = behind;
      }
    }
  }

  private static boolean isSurroundings(Element element) {
    if (element.nameIs("footer")) {
      return element.parent() == null || !element.parent().nameIs("blockquote");
    }
    return ALWAYS.contains(element.normalName())
        || isHidden(element)
        || ROLES.contains(element.attr("role"))
        || PageWords.isLead(element.attr("aria-label"));
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

  private static Optional<String> meta(Document page, String query) {
    return attribute(page, query, "content");
  }

  private static Optional<String> attribute(Document page, String query, String name) {
    return Optional.ofNullable(page.selectFirst(query))
        .map(e -> e.attr(name).strip())
        .filter(v -> !v.isEmpty());
  }
}
