package io.github.detente.actor;

import io.github.detente.article.TextSpan;
import java.util.List;

/**
 * Reads whom a statement is aimed at out of the words around it: a service, found by {@link
 * java.util.ServiceLoader}, that {@link ActorResolver#accurate} asks. The artifact {@code
 * detente-embeddings} provides one; users need not call it. Implementations are safe to share
 * between threads, and give the same answer for the same question, whatever else they are asked.
 */
public interface TargetReader {
  /**
   * Weighs the candidates of a statement.
   *
   * @return a finite score for each of them, in their order: the statement is aimed at the one of
   *     the highest score if that is 0 or more, else at nobody
   */
  double[] weigh(Question question);

  /**
   * Whom a statement may be aimed at, and what stands around it. Immutable.
   *
   * @param text the statement's sentences and some before them, with marks around its speaker (
   *     <code>{ }</code>), its cue (<code>| |</code>) and its content (<code>[ ]</code>)
   * @param content index of the content's first unit in {@code text}
   * @param candidates whom it may be aimed at; at least one
   */
  record Question(String text, int content, List<Candidate> candidates) {
    /** Copies the list. */
    public Question {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Somebody whom a statement may be aimed at. Immutable.
   *
   * @param mentions where he is mentioned in the text of the question; none if he is mentioned
   *     before it only
   * @param score what the fast tier's ranker makes of him: 0 or more if that is enough for it, the
   *     more the better
   */
  record Candidate(List<TextSpan> mentions, double score) {
    /** Copies the list. */
    public Candidate {
      mentions = List.copyOf(mentions);
    }
  }
}
