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

  private CellText() {}

  /** Returns a headline or another short text without entities and tags. */
  static String line(String cell) {
    return TAG.matcher(cell).find() ? Jsoup.parseBodyFragment(cell).text() : decoded(cell);
  }

  /** Returns an article's text: paragraphs where the tags had them. */
  static String text(String cell) {
    return TAG.matcher(cell).find() ? PageText.fragment(cell) : decoded(cell);
  }

  private static String decoded(String cell) {
    if (cell.indexOf('&') < 0) {
      return cell;
    }
    Matcher entity = ENTITY.matcher(cell);
    return entity.replaceAll(
        match -> Matcher.quoteReplacement(Parser.unescapeEntities(match.group(), true)));
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
