package io.github.detente.corpus;

import io.github.detente.article.Article;
import java.util.List;
import java.util.Objects;

/**
 * An article with every statement in it marked by hand. Immutable.
 *
 * @param article the article, without marks
 * @param statements its statements, in text order
 */
public record MarkedArticle(Article article, List<MarkedStatement> statements) {

  /** Copies the list. */
  public MarkedArticle {
    Objects.requireNonNull(article, "article");
    statements = List.copyOf(statements);
  }
}
