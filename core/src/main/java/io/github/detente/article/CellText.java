package io.github.detente.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Reads the text of a cell into which entities or tags of a page were left. */
final class CellText {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}{1,31});");

  /** Tags that stand in prose; the name ends there, so that "a &lt;b" is no tag. */
  private static final Pattern TAG =
      Pattern.compile(
          "</(?:p|div|span|a|b|i|u|em|strong|small|sup|sub|blockquote|h[1-6]|ul|ol|li|table|tr|td|font|figure|section|article)\\s*>"
              + "|<(?:br|hr|p)\\s*/?>",
          Pattern.CASE_INSENSITIVE);

  private static final String SECTION = "<![CDATA[";

  /** Who exports what was exported escapes it twice. */
  private static final int MOST_ESCAPES = 3;

  private CellText() {}

  /** Returns a headline or another short text without entities and tags. */
  static String line(String cell) {
    String markup = markup(cell);
    return TAG.matcher(markup).find()
        ? decoded(Jsoup.parseBodyFragment(markup).text())
        : decoded(markup);
  }

  /** Returns an article's text: paragraphs where the tags had them. */
  static String text(String cell) {
    String markup = markup(cell);
    return TAG.matcher(markup).find() ? PageText.fragment(markup) : decoded(markup);
  }

  /**
   * Returns a cell without what feeds wrap markup in: sections of CDATA, or tags that are escaped.
   */
  private static String markup(String cell) {
    String inner = cell.contains(SECTION) ? cell.replace(SECTION, "").replace("]]>", "") : cell;
    if (inner.contains("&lt;") && !TAG.matcher(inner).find()) {
      String decoded = decoded(inner);
      return TAG.matcher(decoded).find() ? decoded : inner;
    }
    return inner;
  }

  /** Returns a text with what its entities stand for, also where they were escaped once more. */
  static String decoded(String text) {
    String decoded = text;
    for (int times = 0; times < MOST_ESCAPES && decoded.indexOf('&') >= 0; times++) {
      String before = decoded;
      decoded =
          ENTITY
              .matcher(before)
              .replaceAll(
                  match -> Matcher.quoteReplacement(Parser.unescapeEntities(match.group(), true)));
      if (decoded.equals(before)) {
        break;
      }
    }
    return decoded;
  }

  /** Returns {@code text} with a replacement character for each half of a surrogate pair. */
  static String paired(String text) {
    StringBuilder paired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        i++;
      } else {
        paired = paired == null ? new StringBuilder(text) : paired;
        paired.setCharAt(i, '\uFFFD');
      }
    }
    return paired == null ? text : paired.toString();
  }
}
