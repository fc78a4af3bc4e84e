package io.github.detente.stance;

/** How much work a model does for a statement. */
public enum Tier {
  /** A linear model over words and acts: hundreds of thousands of statements a second. */
  FAST,
  /**
   * The fast model and, where it is unsure, sentence embeddings: more often right, at tens of
   * statements a second. Needs the artifact {@code detente-embeddings} on the class path.
   */
  ACCURATE
}
