package io.github.detente.article;

import java.util.Locale;

/** What a row of a table, or an object of JSON Lines, says of an article. */
public enum ArticleField {
  /** The article's name. */
  ID,
  /** Its headline. */
  TITLE,
  /** Its text; the only one that must be there. */
  TEXT,
  /** When it was published. */
  PUBLISHED,
  /** Who published it. */
  OUTLET,
  /** Where it was published. */
  URL,
  /** In which language. */
  LANGUAGE;

  /** Returns the name of the column that is read if the caller names no other. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
