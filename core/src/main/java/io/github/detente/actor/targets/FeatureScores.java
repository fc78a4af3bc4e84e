package io.github.detente.actor.targets;

import java.util.Arrays;

/**
 * Weighs features as they come and keeps none. Its sums are those of {@link TargetRanker#score}:
 * weights are floats of about the same size, so a double holds their sum to the last bit, in
 * whatever order they come. For one statement; not thread-safe.
 */
final class FeatureScores implements FeatureSink {
  private final TargetRanker ranker;

  /** Features of the candidate that have been counted, by their place in the ranker's table. */
  private final long[] counted;

  private int[] places = new int[64];
  private int size;
  private double sum;
  private double shared;
  private double most = Double.NEGATIVE_INFINITY;
  private int best = -1;
  private int candidate = -1;

  FeatureScores(TargetRanker ranker) {
    this.ranker = ranker;
    this.counted = new long[(ranker.size() >>> 6) + 1];
  }

  @Override
  public void candidate() {
    if (candidate < 0) {
      shared = sum;
    } else {
      end();
    }
    candidate++;
    for (int i = 0; i < size; i++) {
      counted[places[i] >>> 6] = 0;
    }
    size = 0;
    sum = shared;
  }

  private void end() {
    if (sum > most) {
      most = sum;
      best = candidate;
    }
  }

  @Override
  public void add(long hash) {
    int place = ranker.place(hash);
    if (place < 0) {
      return;
    }
    long bit = 1L << place;
    if ((counted[place >>> 6] & bit) == 0) {
      counted[place >>> 6] |= bit;
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = place;
      sum += ranker.weight(place);
    }
  }

  /** Ends the last candidate; returns the best one, -1 if even that is not good enough. */
  int best() {
    if (candidate >= 0) {
      end();
    }
    return best >= 0 && ranker.isEnough(most) ? best : -1;
  }
}
