package io.github.detente.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day on which a page was published: in its meta data, in its linked data, in its
 * addresses, in what it shows. Of its changes it takes no notice. Stateless.
 */
final class PageDate {
  /** Attributes by which a meta element is named. */
  private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

  /** Attributes that may hold the date of an element. */
  private static final List<String> VALUES = List.of("content", "datetime", "title");

  /** Attributes of a page's own, which its scripts make a date of. */
  private static final Pattern OWN = Pattern.compile("data-[a-z-]*(?:date|time)[a-z-]*");

  private static final Set<String> EDITS = Set.of("ins", "del");

  /** What scripts were wrapped in for browsers that knew none. */
  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|<!--)\\s*(?:\\*/)?");

  private static final String ADDRESSES =
      "link[rel=canonical],meta[property=og:url],meta[name=twitter:url],link[rel=amphtml],"
          + "link[rel=alternate][hreflang]";

  /** What browsers write into the pages that they save. */
  private static final Pattern SAVED = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");

  /** In linked data, from the best to the worst. */
  private static final List<String> FIELDS = List.of("datePublished", "dateCreated");

  /** A longer text is not about a date. */
  private static final int LONGEST_LINE = 100;

  private PageDate() {}

  static Optional<LocalDate> of(Document page) {
    return meta(page, PageWords::isPublished)
        .or(() -> meta(page, PageWords::isDated))
        .or(() -> linkedData(page))
        .or(() -> inAddress(page))
        .or(() -> shownIn(page));
  }

  private static Optional<LocalDate> meta(Document page, Predicate<String> name) {
    return first(
        page.select("meta[content]").stream()
            .filter(e -> NAMES.stream().map(e::attr).map(PageDate::letters).anyMatch(name))
            .map(e -> day(e.attr("content"))));
  }

  /** Pages write the same name in many ways: article:published_time, article.publishedTime. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    name.chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static Optional<LocalDate> inAddress(Document page) {
    Stream<String> named =
        page.select(ADDRESSES).stream()
            .map(e -> e.hasAttr("href") ? e.attr("href") : e.attr("content"));
    Stream<String> saved =
        Stream.of(page, page.expectFirst("html"), page.head())
            .flatMap(element -> element.childNodes().stream())
            .filter(Comment.class::isInstance)
            .map(node -> SAVED.matcher(((Comment) node).getData()))
            .filter(Matcher::find)
            .map(matcher -> matcher.group(1));
    return first(Stream.concat(named.map(String::strip), saved).map(PublicationDate::inAddress));
  }

  /**
   * Goes through a page once, and keeps the first date of the best kind: what is said to be the
   * day, then times, then what is called a date; in the article before elsewhere.
   */
  private static final class Shown implements NodeVisitor {
    private static final int KINDS = 3;

    private final List<@Nullable LocalDate> days =
        new ArrayList<>(Collections.nCopies(2 * KINDS, null));
    private int articles;
    private @Nullable Element skipped;

    @Override
    public void head(Node node, int depth) {
      if (skipped != null || !(node instanceof Element element)) {
        return;
      }
      if (HtmlPage.isBesideArticle(element)) {
        skipped = element;
        return;
      }
      articles += isArticle(element) ? 1 : 0;
      int kind = kind(element);
      int place = 2 * kind + (articles > 0 ? 0 : 1);
      if (kind < KINDS && days.get(place) == null && !isChanged(element)) {
        shown(element).ifPresent(day -> days.set(place, day));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.equals(skipped)) {
        skipped = null;
      } else if (skipped == null && node instanceof Element element) {
        articles -= isArticle(element) ? 1 : 0;
      }
    }

    private static boolean isArticle(Element element) {
      return element.nameIs("article") || element.nameIs("main");
    }

    private static int kind(Element element) {
      if (element.attr("itemprop").equals("datePublished")) {
        return 0;
      }
      boolean edit = EDITS.contains(element.normalName());
      if (element.nameIs("time") || (element.hasAttr("datetime") && !edit)) {
        return 1;
      }
      boolean dated = PageWords.hasDate(element.className()) || PageWords.hasDate(element.id());
      return dated || own(element).findAny().isPresent() ? 2 : KINDS;
    }

    Optional<LocalDate> day() {
      return days.stream().filter(Objects::nonNull).findFirst();
    }
  }

  private static Optional<LocalDate> shownIn(Document page) {
    Shown walk = new Shown();
    page.traverse(walk);
    return walk.day();
  }

  private static boolean isChanged(Element element) {
    // Some say of a first version that it is published and updated.
    return PageWords.isChanged(element.attr("itemprop"))
        || (PageWords.isChanged(element.className())
            && !PageWords.isPublishing(element.className()));
  }

  private static Optional<LocalDate> shown(Element element) {
    Stream<String> values = Stream.concat(VALUES.stream().map(element::attr), own(element));
    return first(values.filter(v -> !v.isEmpty()).map(PageDate::day)).or(() -> inLine(element));
  }

  private static Stream<String> own(Element element) {
    return element.attributes().asList().stream()
        .filter(a -> OWN.matcher(a.getKey()).matches() && !PageWords.isChanged(a.getKey()))
        .map(Attribute::getValue);
  }

  private static Optional<LocalDate> inLine(Element element) {
    String line = PageText.line(element);
    return line.length() > LONGEST_LINE
        ? Optional.empty()
        : day(line).or(() -> PublicationDate.within(line));
  }

  /**
   * Returns the date in linked data that nests least deep: others are of pages that this one names.
   */
  private static Optional<LocalDate> linkedData(Document page) {
    LinkedDate best = null;
    for (Element script : page.select("script[type=application/ld+json]")) {
      LinkedDate found = linkedDate(script.data());
      best = found != null && (best == null || found.isBetterThan(best)) ? found : best;
    }
    return best == null ? Optional.empty() : Optional.of(best.day);
  }

  /**
   * A date in linked data.
   *
   * @param field place of its field's name in {@link #FIELDS}
   * @param depth how many objects and lists it stands in
   */
  private record LinkedDate(LocalDate day, int field, int depth) {
    boolean isBetterThan(LinkedDate other) {
      return field == other.field ? depth < other.depth : field < other.field;
    }
  }

  private static LinkedDate linkedDate(String data) {
    LinkedDate best = null;
    try (JsonParser parser = JsonLines.JSON.createParser(WRAPPING.matcher(data).replaceFirst(""))) {
      int depth = 0;
      String field = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.FIELD_NAME) {
          field = parser.currentName();
        } else if (token == JsonToken.VALUE_STRING && FIELDS.contains(field)) {
          LinkedDate found = linkedDate(parser.getText(), FIELDS.indexOf(field), depth);
          best = found != null && (best == null || found.isBetterThan(best)) ? found : best;
        }
      }
    } catch (IOException e) {
      // What stands before the mistake counts.
    }
    return best;
  }

  private static LinkedDate linkedDate(String value, int field, int depth) {
    return day(value).map(day -> new LinkedDate(day, field, depth)).orElse(null);
  }

  private static Optional<LocalDate> first(Stream<Optional<LocalDate>> days) {
    return days.flatMap(Optional::stream).findFirst();
  }

  private static Optional<LocalDate> day(String date) {
    try {
      return Optional.of(PublicationDate.parse(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
