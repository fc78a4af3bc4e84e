package io.github.detente.text;

/**
 * Gives each of a set of hashes a place of its own, so that to look one up takes no search and no
 * branch that a processor could guess wrong: hash and displace (Belazzougui, Botelho and
 * Dietzfelbinger, 2009). The hashes fall into small groups, and each group has a shift with which
 * its hashes come where none of the others is. A hash that is not of the set gets some place, too;
 * so whoever keeps something there keeps some bits of the hash beside it. Immutable, safe to share.
 */
public final class Places {
  /** Eighths of a group for each hash: groups of more than two or three may find no shift. */
  private static final int EIGHTHS = 3;

  private static final int SHIFTS = 1 << Byte.SIZE;

  /** How often more room is taken for hashes that no shifts are found for. */
  private static final int ATTEMPTS = 4;

  /** Bits of a hash from here on say in which group it is. */
  private static final int GROUP_BITS = 40;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long STEP = 0xC2B2AE3D27D4EB4FL;

  /** By group. */
  private final byte[] shifts;

  private final int size;

  private Places(byte[] shifts, int size) {
    this.shifts = shifts;
    this.size = size;
  }

  /**
   * Finds places, as a rule an eighth more than there are hashes.
   *
   * @throws IllegalArgumentException if two hashes are one, or so alike that there are none
   */
  public static Places of(long[] hashes) {
    int wanted = Math.max(1, (int) ((long) EIGHTHS * hashes.length / Byte.SIZE));
    int groups = 2 * Integer.highestOneBit(wanted);
    int[] order = new int[hashes.length];
    int[] ends = sort(hashes, groups, order);
    int size = hashes.length;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      size = Math.addExact(size, size / Byte.SIZE + 1);
      Places places = new Places(new byte[groups], size);
      if (places.place(hashes, order, ends)) {
        return places;
      }
    }
    throw new IllegalArgumentException("too many hashes crowd in one place, or two are one");
  }

  /** Sorts hashes by group; returns where each group ends in the order. */
  private static int[] sort(long[] hashes, int groups, int[] order) {
    int[] ends = new int[groups];
    for (long hash : hashes) {
      ends[group(hash, groups)]++;
    }
    int sum = 0;
    for (int group = 0; group < groups; group++) {
      int count = ends[group];
      ends[group] = sum;
      sum += count;
    }
    for (int i = 0; i < hashes.length; i++) {
      order[ends[group(hashes[i], groups)]++] = i;
    }
    return ends;
  }

  private static int group(long hash, int groups) {
    return (int) (hash >>> GROUP_BITS) & (groups - 1);
  }

  /** Finds the shifts, those of large groups first, as long as there is room. */
  private boolean place(long[] hashes, int[] order, int[] ends) {
    int largest = 0;
    for (int group = 0; group < shifts.length; group++) {
      largest = Math.max(largest, ends[group] - start(ends, group));
    }
    boolean[] taken = new boolean[size];
    int[] own = new int[largest];
    for (int count = largest; count > 0; count--) {
      for (int group = 0; group < shifts.length; group++) {
        int start = start(ends, group);
        if (ends[group] - start == count
            && !place(hashes, order, start, group, own, count, taken)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int start(int[] ends, int group) {
    return group == 0 ? 0 : ends[group - 1];
  }

  private boolean place(
      long[] hashes, int[] order, int start, int group, int[] own, int count, boolean[] taken) {
    for (int shift = 0; shift < SHIFTS; shift++) {
      shifts[group] = (byte) shift;
      int placed = 0;
      while (placed < count) {
        own[placed] = of(hashes[order[start + placed]]);
        if (taken[own[placed]]) {
          break;
        }
        taken[own[placed]] = true;
        placed++;
      }
      if (placed == count) {
        return true;
      }
      for (int i = 0; i < placed; i++) {
        taken[own[i]] = false;
      }
    }
    return false;
  }

  /** Returns the place of a hash, from 0 and less than {@link #size()}. */
  public int of(long hash) {
    long mixed = (hash ^ shifts[(int) (hash >>> GROUP_BITS) & (shifts.length - 1)] * SPREAD) * STEP;
    return (int) (((mixed >>> Integer.SIZE) * size) >>> Integer.SIZE);
  }

  /** Returns how many places there are. */
  public int size() {
    return size;
  }

  /** Returns how much memory this takes, in bytes. */
  public long bytes() {
    return shifts.length;
  }
}
