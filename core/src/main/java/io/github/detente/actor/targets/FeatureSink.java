package io.github.detente.actor.targets;

/**
 * Takes the features of a statement's candidates as they are made, as hashes: first those of the
 * statement, which count for each candidate, then those of one candidate after the other. A feature
 * counts once for each, however often it comes.
 */
interface FeatureSink {
  /** Begins the next candidate; what came before the first one is the statement's. */
  void candidate();

  /**
   * Begins features that are the same for any candidate of the statement to which they are told,
   * and told to nobody otherwise: a group is added as a whole.
   *
   * @param group which features
   * @return whether they are to be told now; {@link #end} is then to be called behind them
   */
  boolean begin(long group);

  /** Ends a group. */
  void end();

  /** Takes a feature. */
  void add(long hash);
}
