package io.github.detente.cli;

import io.github.detente.actor.ActorResolver;
import io.github.detente.actor.ResolvedStatement;
import io.github.detente.article.Article;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.statement.StatementExtractor;
import java.util.List;

/** The way from an article to statements with speaker, target and stance. */
record NewsReader(
    StatementExtractor extractor, ActorResolver resolver, StanceClassifier classifier) {

  static NewsReader load(StanceClassifier classifier) {
    return new NewsReader(StatementExtractor.load(), ActorResolver.load(), classifier);
  }

  List<String> labels() {
    return classifier.labels();
  }

  ArticleReading read(Article article) {
    List<ResolvedStatement> statements = resolver.resolve(article, extractor.extract(article));
    return new ArticleReading(
        article,
        statements.stream()
            .map(s -> new StatementReading(s, classifier.classify(s.statement())))
            .toList());
  }
}
