package io.github.detente.stance.tuning;

/**
 * How an encoder is tuned.
 *
 * @param from the lowest layer that is tuned, counted from 0
 * @param rank of the matrices that are added
 * @param rate of learning, at its height
 * @param epochs how often each of many texts is seen
 * @param batch texts a step
 * @param warmUp share of the steps in which the rate grows to its height; then it falls to 0
 * @param dropout share of the head's inputs that are left out in a step
 * @param decay of weights
 * @param clip the greatest length of a step's gradients, taken as one vector; longer ones are
 *     shrunk to it (Pascanu et al., 2013)
 * @param runs how many encoders are tuned to labels, each with a seed of its own, whose mean is
 *     given: one seed's differs from the next's by two points of macro-F1 on a few hundred rows
 *     (averaged weights: Wortsman et al., 2022). A tuning that goes on from another is run once
 */
record Settings(
    int from,
    int rank,
    double rate,
    int epochs,
    int batch,
    double warmUp,
    double dropout,
    double decay,
    double clip,
    int runs) {
  static final Settings DEFAULT = new Settings(6, 16, 1e-3, 2, 32, 0.1, 0.1, 0.01, 1, 3);

  /** Few texts are seen more often, until so many have been seen in all … */
  private static final int FEWEST_SEEN = 10_000;

  /** … but not more often than that. */
  private static final int MOST_EPOCHS = 10;

  /** How often each text is seen. */
  int epochs(int texts) {
    int enough = (FEWEST_SEEN + texts - 1) / Math.max(1, texts);
    return Math.max(epochs, Math.min(MOST_EPOCHS, enough));
  }

  double rate(int step, int steps) {
    double rising = (step + 1) / Math.max(1, warmUp * steps);
    double falling = (steps - step) / Math.max(1, (1 - warmUp) * steps);
    return rate * Math.min(1, Math.min(rising, falling));
  }
}
