package io.github.detente.stance.features;

import io.github.detente.stance.format.ModelFile;
import java.util.Arrays;

/**
 * An open-addressed table from hashes to small numbers, at most half full, so that a probe rarely
 * goes beyond its first cache line. Filled by one thread, then safe to read from many.
 */
public final class LongTable {
  /** What {@link #get} returns for a key that is not there. */
  public static final int ABSENT = -1;

  private static final int MIN_CAPACITY = 16;

  /** Places for each 64 bits of the filter. */
  private static final int FILTERED = 16;

  private long[] keys;
  private int[] values;
  private int size;

  /** A bit for the higher bits of each key: most keys that are not there are told here. */
  private long[] filter;

  /** Makes a table with room for {@code expected} keys. */
  public LongTable(int expected) {
    int capacity = Math.max(MIN_CAPACITY, Integer.highestOneBit(Math.max(1, expected)) * 4);
    keys = new long[capacity];
    values = new int[capacity];
    filter = new long[capacity / FILTERED];
  }

  private static int bit(long key) {
    return (int) (key >>> Integer.SIZE);
  }

  /** Returns the value of {@code key}, or {@link #ABSENT}. */
  public int get(long key) {
    int bit = bit(key);
    if ((filter[bit >>> 6 & filter.length - 1] & 1L << bit) == 0) {
      return ABSENT;
    }
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        return ABSENT;
      }
      slot = (slot + 1) & mask;
    }
    return key == 0 ? ABSENT : values[slot];
  }

  /**
   * Sets the value of {@code key}.
   *
   * @throws IllegalArgumentException if the key is 0, which stands for an empty slot, or too many
   *     keys crowd in one place
   */
  public void put(long key, int value) {
    if (key == 0) {
      throw new IllegalArgumentException("a hash of 0 cannot be kept");
    }
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    for (int taken = 0; keys[slot] != 0 && keys[slot] != key; taken++) {
      slot = (slot + ModelFile.step(taken)) & mask;
    }
    size += keys[slot] == 0 ? 1 : 0;
    keys[slot] = key;
    values[slot] = value;
    int bit = bit(key);
    filter[bit >>> 6 & filter.length - 1] |= 1L << bit;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    filter = new long[oldKeys.length * 2 / FILTERED];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }

  /** Returns the keys in ascending order. */
  public long[] sortedKeys() {
    long[] found = Arrays.stream(keys).filter(key -> key != 0).toArray();
    Arrays.sort(found);
    return found;
  }
}
