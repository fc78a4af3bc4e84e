package io.github.detente.actor.targets;

/**
 * Takes the features of a statement's candidates as they are made, as hashes: first those of the
 * statement, which count for each candidate, then those of one candidate after the other. A feature
 * counts once for each, however often it comes.
 */
interface FeatureSink {
  /** Begins the next candidate; what came before the first one is the statement's. */
  void candidate();

  /** Takes a feature. */
  void add(long hash);
}
