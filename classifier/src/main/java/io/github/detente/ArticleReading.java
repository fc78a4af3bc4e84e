package io.github.detente;

import io.github.detente.article.Article;
import java.util.List;
import java.util.Objects;

/**
 * An article, and what was read in it. Immutable.
 *
 * @param article the article
 * @param statements its statements in text order
 */
public record ArticleReading(Article article, List<StatementReading> statements) {
  /** Copies the list. */
  public ArticleReading {
    Objects.requireNonNull(article, "article");
    statements = List.copyOf(statements);
  }
}
