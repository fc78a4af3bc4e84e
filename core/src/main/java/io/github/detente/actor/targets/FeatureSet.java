package io.github.detente.actor.targets;

import io.github.detente.text.TextHash;
import java.util.Arrays;

/** The hashes of a candidate's features, each once. Filled anew for each; not thread-safe. */
final class FeatureSet {
  private long[] hashes = new long[512];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds the feature that a template makes of some parts. */
  void add(long template, long... parts) {
    long hash = TextHash.finish(TextHash.START ^ template * 0x9E3779B97F4A7C15L);
    for (long part : parts) {
      hash = TextHash.join(hash, part);
    }
    addHash(hash);
  }

  void addHash(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
  }

  /** Returns the hashes, ascending and each once. */
  long[] distinct() {
    long[] sorted = Arrays.copyOf(hashes, size);
    Arrays.sort(sorted);
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, n);
  }
}
