package io.github.detente;

import io.github.detente.actor.ActorResolver;
import io.github.detente.actor.ResolvedStatement;
import io.github.detente.article.Article;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.statement.StatementExtractor;
import java.util.List;
import java.util.Objects;

/**
 * The whole way: from an article to its statements, their speakers and targets, and their stances.
 * It only joins {@link StatementExtractor}, {@link ActorResolver} and {@link StanceClassifier},
 * which may be used alone.
 *
 * <p>Immutable and safe to share between threads; make one and keep it, since loading takes longer
 * than reading.
 */
public final class Detente {
  private final StatementExtractor extractor;
  private final ActorResolver resolver;
  private final StanceClassifier classifier;

  private Detente(
      StatementExtractor extractor, ActorResolver resolver, StanceClassifier classifier) {
    this.extractor = Objects.requireNonNull(extractor, "extractor");
    this.resolver = Objects.requireNonNull(resolver, "resolver");
    this.classifier = Objects.requireNonNull(classifier, "classifier");
  }

  /**
   * Returns a reader with the shipped models and the shipped directory of actors; nothing is
   * downloaded.
   */
  public static Detente load() {
    return of(StatementExtractor.load(), ActorResolver.load(), StanceClassifier.load());
  }

  /**
   * Returns a reader of parts of one's own choice.
   *
   * @param extractor finds the statements
   * @param resolver finds out who speaks, and to whom
   * @param classifier tells the stance
   */
  public static Detente of(
      StatementExtractor extractor, ActorResolver resolver, StanceClassifier classifier) {
    return new Detente(extractor, resolver, classifier);
  }

  /**
   * Reads one article.
   *
   * @return its statements in text order; none if nobody says anything in it
   */
  public List<StatementReading> read(Article article) {
    return resolver.resolve(article, extractor.extract(article)).stream()
        .map(this::reading)
        .toList();
  }

  private StatementReading reading(ResolvedStatement resolved) {
    return new StatementReading(resolved, classifier.classify(resolved.statement()));
  }
}
