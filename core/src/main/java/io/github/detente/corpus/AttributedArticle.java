package io.github.detente.corpus;

import io.github.detente.article.Article;
import io.github.detente.statement.Statement;
import java.util.List;

/**
 * An article whose statements are marked by hand: what {@link ExtractionEvaluation} scores against.
 *
 * @param article the article
 * @param statements its statements; only content, cue and speaker matter
 */
public record AttributedArticle(Article article, List<Statement> statements) {

  /** Copies the list. */
  public AttributedArticle {
    statements = List.copyOf(statements);
  }
}
