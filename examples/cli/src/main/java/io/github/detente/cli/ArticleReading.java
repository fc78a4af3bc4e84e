package io.github.detente.cli;

import io.github.detente.StatementReading;
import io.github.detente.article.Article;
import java.util.List;

/** An article, and what was found in it. */
record ArticleReading(Article article, List<StatementReading> statements) {
  ArticleReading {
    statements = List.copyOf(statements);
  }
}
