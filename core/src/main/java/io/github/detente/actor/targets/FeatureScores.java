package io.github.detente.actor.targets;

import java.util.Arrays;

/**
 * Weighs the features of one candidate or group together and keeps none. Its sums are those of
 * {@link TargetRanker#score}: weights are floats of about the same size, so a double holds their
 * sum to the last bit, in whatever order they come. For one statement after the other; not
 * thread-safe.
 */
final class FeatureScores implements FeatureSink {
  private final TargetRanker ranker;

  /**
   * Features that may have a weight and are not weighed yet. They are put here without a branch: a
   * quarter of all features have none, and to guess which costs more than the rest of the work.
   */
  private long[] told = new long[256];

  private int tellings;

  /** Features of the candidate that have been counted, by their place in the ranker's table. */
  private final long[] counted;

  private int[] places = new int[64];
  private int size;
  private double sum;
  private double shared;

  /** The groups told so far, the sum of each, and the candidate that it was added to last. */
  private long[] groups = new long[16];

  private double[] groupSums = new double[16];
  private int[] groupOf = new int[16];
  private int groupCount;

  /** The sum before the group that is being told. */
  private double before;

  private double most = Double.NEGATIVE_INFINITY;
  private int best = -1;
  private int candidate = -1;

  FeatureScores(TargetRanker ranker) {
    this.ranker = ranker;
    this.counted = new long[(ranker.places() >>> 6) + 1];
  }

  /** Begins a statement: forgets the one before. */
  void begin() {
    uncount();
    tellings = 0;
    sum = 0;
    shared = 0;
    groupCount = 0;
    before = 0;
    most = Double.NEGATIVE_INFINITY;
    best = -1;
    candidate = -1;
  }

  /** Whether these are the weights of a ranker. */
  boolean isBy(TargetRanker other) {
    return ranker == other;
  }

  private void uncount() {
    for (int i = 0; i < size; i++) {
      counted[places[i] >>> 6] = 0;
    }
    size = 0;
  }

  @Override
  public void candidate() {
    weigh();
    if (candidate < 0) {
      shared = sum;
    } else {
      endCandidate();
    }
    candidate++;
    uncount();
    sum = shared;
  }

  @Override
  public boolean begin(long group) {
    int i = 0;
    while (i < groupCount && groups[i] != group) {
      i++;
    }
    if (i < groupCount) {
      sum += groupOf[i] == candidate ? 0 : groupSums[i];
      groupOf[i] = candidate;
      return false;
    }
    if (groupCount == groups.length) {
      groups = Arrays.copyOf(groups, 2 * groupCount);
      groupSums = Arrays.copyOf(groupSums, 2 * groupCount);
      groupOf = Arrays.copyOf(groupOf, 2 * groupCount);
    }
    groups[groupCount] = group;
    groupOf[groupCount] = candidate;
    groupCount++;
    weigh();
    before = sum;
    return true;
  }

  @Override
  public void end() {
    weigh();
    groupSums[groupCount - 1] = sum - before;
  }

  private void endCandidate() {
    if (sum > most) {
      most = sum;
      best = candidate;
    }
  }

  @Override
  public void add(long hash) {
    if (tellings == told.length) {
      told = Arrays.copyOf(told, 2 * tellings);
    }
    told[tellings] = hash;
    tellings += ranker.mayWeigh(hash);
  }

  private void weigh() {
    // First all places, so that the processor waits for several lines of memory at once.
    ranker.places(told, tellings);
    if (size + tellings > places.length) {
      places = Arrays.copyOf(places, 2 * (size + tellings));
    }
    for (int i = 0; i < tellings; i++) {
      int place = (int) told[i];
      long bit = 1L << place;
      if (place >= 0 && (counted[place >>> 6] & bit) == 0) {
        counted[place >>> 6] |= bit;
        places[size++] = place;
        sum += ranker.weight(place);
      }
    }
    tellings = 0;
  }

  /** Ends the last candidate; returns the best one, -1 if even that is not good enough. */
  int best() {
    if (candidate >= 0) {
      weigh();
      endCandidate();
    }
    return best >= 0 && ranker.isEnough(most) ? best : -1;
  }
}
