package io.github.detente.article;

import java.util.Arrays;

/**
 * The names of the articles of one reading, so that none has another's. It keeps a hash of eight
 * bytes a name, since there may be millions. Safe for use by several threads.
 */
final class SeenNames {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[64];
  private int size;

  /** Returns {@code name}, or if an article has it already, another that says so. */
  synchronized String free(String name) {
    String free = name;
    for (int copy = 2; !add(hash(free)); copy++) {
      free = name + " (" + copy + ")";
    }
    return free;
  }

  private boolean add(long hash) {
    if (2 * (size + 1) > hashes.length) {
      long[] old = hashes;
      hashes = new long[2 * old.length];
      Arrays.stream(old).filter(h -> h != 0).forEach(h -> hashes[slot(h)] = h);
    }
    int slot = slot(hash);
    if (hashes[slot] == hash) {
      return false;
    }
    hashes[slot] = hash;
    size++;
    return true;
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & (hashes.length - 1);
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  /** Never 0, which stands for an empty slot. */
  private static long hash(String name) {
    long hash = 1;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }
}
