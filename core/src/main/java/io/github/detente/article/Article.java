package io.github.detente.article;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A news article. Every offset of every statement counts in {@link #text()}, which is the article's
 * whole text: title, blank line, body; or the body alone, whose first line is then the title, if it
 * is no longer than a headline. Immutable.
 *
 * @param id name of the article, unique within one reading
 * @param title headline, if there is one
 * @param text whole text, title included; line ends are those of the source
 * @param published day of publication, if known; without it only what holds at any date is resolved
 * @param outlet who published it
 * @param url where it was published
 * @param language language tag as the source gives it, such as {@code en}
 */
public record Article(
    String id,
    Optional<String> title,
    String text,
    Optional<LocalDate> published,
    Optional<String> outlet,
    Optional<String> url,
    Optional<String> language) {

  /** Headlines have at most so many UTF-16 units; a longer first line is text. */
  static final int LONGEST_TITLE = 300;

  /** Checks that nothing is {@code null}. */
  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(language, "language");
  }

  /**
   * Makes an article of a text whose first line is its title, unless it has more than 300 UTF-16
   * units: then it has none.
   *
   * @param id name of the article
   * @param text whole text
   */
  public static Article of(String id, String text) {
    Objects.requireNonNull(text, "text");
    String first =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
    return new Article(
        id,
        first.isEmpty() || first.length() > LONGEST_TITLE ? Optional.empty() : Optional.of(first),
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Makes an article of a title and a body; its whole text is title, blank line, body.
   *
   * @param id name of the article
   * @param title headline
   * @param body text without the headline
   */
  public static Article of(String id, String title, String body) {
    return new Article(
        id,
        Optional.of(title),
        title + "\n\n" + body,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns this article with another day of publication. */
  public Article withPublished(LocalDate date) {
    return new Article(id, title, text, Optional.of(date), outlet, url, language);
  }

  /** Returns this article with another name. */
  public Article withId(String name) {
    return name.equals(id)
        ? this
        : new Article(name, title, text, published, outlet, url, language);
  }

  /**
   * Returns whether there is nothing to be seen in a text: no article is made of one that holds
   * blanks, controls and marks without a shape only.
   */
  public static boolean isEmpty(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT);
  }
}
