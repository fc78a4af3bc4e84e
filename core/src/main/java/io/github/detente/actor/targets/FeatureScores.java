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
   * The features of the candidate at hand, which are looked up all together: so the processor waits
   * for many lines of memory at once. Then their places in the ranker's table.
   */
  private long[] told = new long[256];

  private int tellings;

  /** Features of the candidate that have been counted, by their place in the ranker's table. */
  private final long[] counted;

  private int[] places = new int[64];
  private int size;
  private double sum;
  private double shared;

  /** The groups told so far, and the candidate that each was added to last. */
  private long[] groups = new long[16];

  private int[] groupOf = new int[16];

  /** Where the features of each group stand: of those that are still new in {@link #told}. */
  private int[] groupStarts = new int[16];

  private int[] groupEnds = new int[16];
  private int groupCount;

  /** The first group that is new to the candidate at hand. */
  private int newGroups;

  /** The places of the features of groups. */
  private int[] kept = new int[64];

  private int keptCount;
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
    newGroups = 0;
    keptCount = 0;
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
      if (groupOf[i] != candidate) {
        groupOf[i] = candidate;
        for (int k = groupStarts[i]; k < groupEnds[i]; k++) {
          count(kept[k]);
        }
      }
      return false;
    }
    if (groupCount == groups.length) {
      groups = Arrays.copyOf(groups, 2 * groupCount);
      groupOf = Arrays.copyOf(groupOf, 2 * groupCount);
      groupStarts = Arrays.copyOf(groupStarts, 2 * groupCount);
      groupEnds = Arrays.copyOf(groupEnds, 2 * groupCount);
    }
    groups[groupCount] = group;
    groupOf[groupCount] = candidate;
    groupStarts[groupCount] = tellings;
    groupCount++;
    return true;
  }

  @Override
  public void end() {
    groupEnds[groupCount - 1] = tellings;
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
    told[tellings++] = hash;
  }

  private void weigh() {
    ranker.places(told, tellings);
    for (int i = 0; i < tellings; i++) {
      count((int) told[i]);
    }
    for (; newGroups < groupCount; newGroups++) {
      keep(newGroups);
    }
    tellings = 0;
  }

  /**
   * Adds the weight at a place unless it has been counted. Without a branch: a quarter of all
   * features have no weight, and to guess which costs more than the rest of the work.
   */
  private void count(int place) {
    long known = counted[place >>> 6];
    int isNew = (int) (~known >>> place) & 1;
    counted[place >>> 6] = known | 1L << place;
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    places[size] = place;
    size += isNew;
    sum += isNew * ranker.weight(place);
  }

  /** Keeps the places of a group for the candidates to come. */
  private void keep(int group) {
    int from = groupStarts[group];
    int count = groupEnds[group] - from;
    if (keptCount + count > kept.length) {
      kept = Arrays.copyOf(kept, 2 * (keptCount + count));
    }
    groupStarts[group] = keptCount;
    for (int k = 0; k < count; k++) {
      kept[keptCount++] = (int) told[from + k];
    }
    groupEnds[group] = keptCount;
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
