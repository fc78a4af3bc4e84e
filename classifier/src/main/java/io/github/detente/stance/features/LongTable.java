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

  private long[] keys;
  private int[] values;
  private int size;

  /** Makes a table with room for {@code expected} keys. */
  public LongTable(int expected) {
    int capacity = Math.max(MIN_CAPACITY, Integer.highestOneBit(Math.max(1, expected)) * 4);
    keys = new long[capacity];
    values = new int[capacity];
  }

  /** Returns the value of {@code key}, or {@link #ABSENT}. */
  public int get(long key) {
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
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }

  /** Returns the number of keys. */
  public int size() {
    return size;
  }

  /** Returns the keys in ascending order. */
  public long[] sortedKeys() {
    long[] found = Arrays.stream(keys).filter(key -> key != 0).toArray();
    Arrays.sort(found);
    return found;
  }
}
