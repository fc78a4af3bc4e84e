package io.github.detente.actor.targets;

import io.github.detente.actor.discourse.PhraseResolver;
import io.github.detente.actor.discourse.Reference;
import io.github.detente.actor.discourse.Referent;
import io.github.detente.statement.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom the statements of one article are aimed at, in text order, once its mentions are
 * resolved. Used within one thread.
 */
public final class TargetFinder {
  private final TargetCandidates candidates;
  private final TargetFeatures features;

  /**
   * Makes a finder for one article.
   *
   * @param resolver of the article, once it has resolved all of its mentions
   */
  public TargetFinder(PhraseResolver resolver) {
    this.candidates = new TargetCandidates(resolver);
    this.features = new TargetFeatures(resolver.text(), candidates.mentions());
  }

  /**
   * The candidates of a statement and their features.
   *
   * @param features one row for each candidate: the hashes of its features, ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Choice(List<Candidate> candidates, long[][] features) {
    /** Returns the candidate that a ranker takes. */
    public Optional<Candidate> by(TargetRanker ranker) {
      OptionalInt best = ranker.best(features);
      return best.isPresent() ? Optional.of(candidates.get(best.getAsInt())) : Optional.empty();
    }
  }

  /**
   * Returns the candidates of the next statement.
   *
   * <p>To be called once for each statement, in text order: what is known of earlier ones counts.
   *
   * @param speaker who makes it, {@code null} if that is unknown
   * @param object how the extractor's target was resolved, {@code null} without one
   */
  public Choice of(Statement statement, @Nullable Referent speaker, @Nullable Reference object) {
    List<Candidate> found = candidates.of(statement, object);
    long[][] rows = features.of(statement, speaker, found);
    features.keep(speaker, object == null ? null : object.referent());
    return new Choice(found, rows);
  }
}
