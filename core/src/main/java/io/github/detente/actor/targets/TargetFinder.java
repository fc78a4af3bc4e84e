package io.github.detente.actor.targets;

import io.github.detente.actor.TargetReader;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.PhraseResolver;
import io.github.detente.actor.discourse.Reference;
import io.github.detente.actor.discourse.Referent;
import io.github.detente.statement.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom the statements of one article are aimed at, once its mentions are resolved. Used
 * within one thread.
 */
public final class TargetFinder {
  private final NamedText text;
  private final TargetCandidates candidates;
  private final TargetFeatures features;

  /**
   * Where the ranker's best candidate lacks so much, no reader is asked: on articles that neither
   * had seen, half of all questions can be saved by this and the two below, and as many answers are
   * right.
   */
  private static final double HOPELESS = -1.3;

  /** Nor where it has so much more than is wanted … */
  private static final double SURE = 1.6;

  /** … and so much more than the next one. */
  private static final double APART = 1;

  /** Of the ranker that a thread asked last: too large to be made for each article. */
  private static final ThreadLocal<@Nullable FeatureScores> SCORES = new ThreadLocal<>();

  /**
   * Makes a finder for one article.
   *
   * @param resolver of the article, once it has resolved all of its mentions
   */
  public TargetFinder(PhraseResolver resolver) {
    this.text = resolver.text();
    this.candidates = new TargetCandidates(resolver);
    this.features = new TargetFeatures(text, candidates.mentions());
  }

  /** The candidates of a statement. */
  public final class Choice {
    private final Statement statement;
    private final Window window;
    private final @Nullable Referent speaker;
    private final List<Candidate> found;

    private Choice(
        Statement statement, Window window, @Nullable Referent speaker, List<Candidate> found) {
      this.statement = statement;
      this.window = window;
      this.speaker = speaker;
      this.found = found;
    }

    /** Returns the candidates, those mentioned first before others. */
    public List<Candidate> candidates() {
      return found;
    }

    /** Returns a row for each candidate: the hashes of its features, ascending and each once. */
    public long[][] features() {
      FeatureRows rows = new FeatureRows();
      features.tell(statement, window, speaker, found, rows);
      return rows.rows();
    }

    private int best(FeatureScores own) {
      own.begin();
      features.tell(statement, window, speaker, found, own);
      return own.best();
    }

    /** Returns the candidate that a ranker takes; empty if it takes none. */
    public Optional<Candidate> by(TargetRanker ranker) {
      int best = best(scores(ranker));
      return best < 0 ? Optional.empty() : Optional.of(found.get(best));
    }

    /** Returns the question that a reader is asked; there is at least one candidate. */
    public TargetReader.Question question(TargetRanker ranker) {
      return question(excess(ranker));
    }

    private TargetReader.Question question(double[] scores) {
      return QuestionText.of(statement, window, text, found, scores);
    }

    /** By how much each candidate is better than a ranker wants the target to be. */
    private double[] excess(TargetRanker ranker) {
      return Arrays.stream(features()).mapToDouble(ranker::excess).toArray();
    }

    /**
     * Returns the candidate that a reader takes, or the ranker where it is sure; empty if it takes
     * none.
     */
    public Optional<Candidate> by(TargetRanker ranker, TargetReader reader) {
      if (found.isEmpty()) {
        return Optional.empty();
      }
      double[] scores = excess(ranker);
      int best = highest(scores, -1);
      int second = highest(scores, best);
      if (scores[best] < HOPELESS) {
        return Optional.empty();
      }
      boolean alone = second < 0 || scores[best] - scores[second] > APART;
      if (scores[best] > SURE && alone) {
        return Optional.of(found.get(best));
      }
      double[] weights = reader.weigh(question(scores));
      int read = highest(weights, -1);
      return weights[read] < 0 ? Optional.empty() : Optional.of(found.get(read));
    }
  }

  /** The first of the highest scores, without one of them; -1 if there is no other. */
  private static int highest(double[] scores, int without) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (i != without && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    return best;
  }

  private static FeatureScores scores(TargetRanker ranker) {
    FeatureScores own = SCORES.get();
    if (own == null || !own.isBy(ranker)) {
      own = new FeatureScores(ranker);
      SCORES.set(own);
    }
    return own;
  }

  /**
   * Returns the candidates of a statement.
   *
   * @param speaker who makes it, {@code null} if that is unknown
   * @param object how the extractor's target was resolved, {@code null} without one
   */
  public Choice of(Statement statement, @Nullable Referent speaker, @Nullable Reference object) {
    Window window = Window.of(statement, text);
    return new Choice(
        statement, window, speaker, candidates.of(statement, window, speaker, object));
  }
}
