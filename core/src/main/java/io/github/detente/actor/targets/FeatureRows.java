package io.github.detente.actor.targets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps features, to train on. Not thread-safe. */
final class FeatureRows implements FeatureSink {
  private final List<long[]> rows = new ArrayList<>();
  private long[] hashes = new long[512];
  private int size;

  /** So many of the hashes are the statement's; -1 as long as they come. */
  private int shared = -1;

  @Override
  public void candidate() {
    if (shared < 0) {
      shared = size;
    } else {
      endCandidate();
    }
  }

  /** Groups are told to each candidate, to be kept. */
  @Override
  public boolean begin(long group) {
    return true;
  }

  @Override
  public void end() {
    // Nothing is kept of a group.
  }

  private void endCandidate() {
    rows.add(Arrays.stream(hashes, 0, size).sorted().distinct().toArray());
    size = shared;
  }

  @Override
  public void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
  }

  /** Ends the last candidate; returns the features of each, ascending and each once. */
  long[][] rows() {
    if (shared >= 0) {
      endCandidate();
    }
    return rows.toArray(long[][]::new);
  }
}
