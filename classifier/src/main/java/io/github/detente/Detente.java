package io.github.detente;

import io.github.detente.actor.ActorResolver;
import io.github.detente.actor.ResolvedStatement;
import io.github.detente.article.Article;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StancePrediction;
import io.github.detente.stance.Tier;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

/**
 * Reads an article the whole way: to its statements, their speakers and targets, and their stances.
 * It only joins {@link StatementExtractor}, {@link ActorResolver} and {@link StanceClassifier},
 * which may be used alone, or parts of your own in their places.
 *
 * <p>Immutable and safe to share between threads; make one and keep it, since loading takes longer
 * than reading.
 */
public final class Detente {
  private final Extractor extractor;
  private final Resolver resolver;
  private final Classifier classifier;

  private Detente(Builder parts) {
    extractor = parts.extractor == null ? StatementExtractor.load()::extract : parts.extractor;
    resolver = parts.resolver == null ? parts.resolver()::resolve : parts.resolver;
    classifier =
        parts.classifier == null ? Builder.classifierOf(StanceClassifier.load()) : parts.classifier;
  }

  /** Finds the statements of an article, in text order. Safe to share between threads. */
  @FunctionalInterface
  public interface Extractor {
    /** Returns the statements; none if nobody says anything. */
    List<Statement> extract(Article article);
  }

  /** Finds out who speaks, and to whom. Safe to share between threads. */
  @FunctionalInterface
  public interface Resolver {
    /**
     * Resolves the statements of an article.
     *
     * @param statements in text order
     * @return one for each of them, in their order
     */
    List<ResolvedStatement> resolve(Article article, List<Statement> statements);
  }

  /** Judges the stance of a statement. Safe to share between threads. */
  @FunctionalInterface
  public interface Classifier {
    /** Returns what the statement does. */
    StancePrediction classify(ResolvedStatement statement);
  }

  /**
   * Returns a reader with the shipped models and the shipped directory of actors; nothing is
   * downloaded.
   */
  public static Detente load() {
    return builder().build();
  }

  /**
   * Returns a reader like {@link #load()} whose targets and stances are of a tier.
   *
   * @throws IllegalStateException if the accurate tier is wanted and {@code detente-embeddings} is
   *     not on the class path
   */
  public static Detente load(Tier tier) {
    return builder().classifier(StanceClassifier.load(tier)).build();
  }

  /** Returns a builder whose parts are the shipped ones until others are set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Puts a reader together. For one thread. */
  public static final class Builder {
    private Extractor extractor;
    private Resolver resolver;
    private Classifier classifier;
    private boolean accurate;

    private Builder() {}

    /** Returns the shipped resolver, of the tier of the model that judges stances. */
    private ActorResolver resolver() {
      return accurate ? ActorResolver.load().accurate() : ActorResolver.load();
    }

    private static Classifier classifierOf(StanceClassifier model) {
      return statement -> model.classify(statement.statement());
    }

    /** Sets what finds the statements. */
    public Builder extractor(Extractor value) {
      extractor = Objects.requireNonNull(value, "extractor");
      return this;
    }

    /** Sets what finds out who speaks, and to whom. */
    public Builder resolver(Resolver value) {
      resolver = Objects.requireNonNull(value, "resolver");
      return this;
    }

    /** Sets a resolver of the library: one on another directory, or one that warns. */
    public Builder resolver(ActorResolver value) {
      return resolver(value::resolve);
    }

    /** Sets what judges stances. */
    public Builder classifier(Classifier value) {
      classifier = Objects.requireNonNull(value, "classifier");
      accurate = false;
      return this;
    }

    /**
     * Sets a model of the library: of another tier, or your own. With one of the accurate tier, the
     * shipped resolver is that of {@link ActorResolver#accurate}, too.
     */
    public Builder classifier(StanceClassifier value) {
      classifier(classifierOf(Objects.requireNonNull(value, "classifier")));
      accurate = value.tier() == Tier.ACCURATE;
      return this;
    }

    /** Returns the reader; what was not set is loaded now. */
    public Detente build() {
      return new Detente(this);
    }
  }

  /**
   * Reads one article. An interrupted thread stops within the time that one sentence or statement
   * takes, and stays interrupted.
   *
   * @return its statements in text order; none if nobody says anything in it
   * @throws IllegalStateException if a resolver of your own gives more or fewer statements than it
   *     was given
   * @throws CancellationException if this thread is interrupted before it is done
   */
  public List<StatementReading> read(Article article) {
    Objects.requireNonNull(article, "article");
    List<Statement> statements = extractor.extract(article);
    List<ResolvedStatement> resolved = resolver.resolve(article, statements);
    if (resolved.size() != statements.size()) {
      throw new IllegalStateException(
          "the resolver gave " + resolved.size() + " statements for " + statements.size());
    }
    Repetitions repetitions = new Repetitions();
    return resolved.stream().map(one -> judge(one, repetitions)).toList();
  }

  private StatementReading judge(ResolvedStatement one, Repetitions repetitions) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted while reading");
    }
    return new StatementReading(one, classifier.classify(one), repetitions.first(one));
  }

  /**
   * Reads many articles on the threads of {@code executor}, which stays open. Articles are taken as
   * the result is consumed, and some dozens at most are held at a time, so that there may be more
   * of them than fit into memory.
   *
   * @param articles taken from the thread that consumes the result
   * @return a sequential stream in the order of {@code articles}; what a reading throws, it throws
   *     there. Close it if it is not consumed to its end
   */
  public Stream<ArticleReading> readAll(Stream<Article> articles, ExecutorService executor) {
    return OrderedReading.of(
        articles, article -> new ArticleReading(article, read(article)), executor);
  }
}
