package io.github.detente.stance.model;

import io.github.detente.stance.format.ModelFile;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear model compiled for speed: the weights of each feature for each output, found by the
 * feature's hash. Immutable, safe to share.
 *
 * <p>The table is open-addressed and at most two thirds full. A first array holds for each slot the
 * number of a row and, in the bits above it, some of the feature's hash: small enough to stay in
 * the cache, it answers most lookups of features that the model does not know. A second one holds
 * the rows without gaps, each 32 more bits and the weights side by side, so that a feature that it
 * knows costs one line of memory. Two features whose bits are all alike are told apart when the
 * table is made, not when it is read.
 */
public final class WeightTable {
  /** What {@link #row} returns for a feature that is not there. */
  public static final int ABSENT = -1;

  private static final int MAX_ROWS = 1 << 26;
  private static final int MAX_OUTPUTS = 1 << 12;
  private static final int MIN_CAPACITY = 16;

  private final int outputs;
  private final float[] bias;
  private final long[] hashes;
  private final float[] weights;
  private final int mask;
  private final int stride;

  /** Bits of a slot that hold the row's number, from 1 on; the others hold bits of the hash. */
  private final int rowMask;

  private final int[] slots;
  private final int[] rows;

  /**
   * @param bias score of each output before any feature
   * @param hashes distinct hashes of the features
   * @param weights the outputs of each feature side by side
   */
  public WeightTable(float[] bias, long[] hashes, float[] weights) {
    outputs = bias.length;
    this.bias = bias;
    this.hashes = hashes;
    this.weights = weights;
    int wanted = Math.max(1, hashes.length + hashes.length / 2);
    int capacity = Math.max(MIN_CAPACITY, Integer.highestOneBit(wanted) * 2);
    mask = capacity - 1;
    stride = outputs + 1;
    rowMask = 2 * Integer.highestOneBit(Math.max(1, hashes.length)) - 1;
    slots = new int[capacity];
    rows = new int[Math.multiplyExact(hashes.length + 1, stride)];
    for (int i = 0; i < hashes.length; i++) {
      insert(hashes[i], i);
    }
  }

  private void insert(long hash, int feature) {
    int slot = (int) hash & mask;
    for (int taken = 0; slots[slot] != 0; taken++) {
      if (isAt(slots[slot], hash)) {
        throw new IllegalArgumentException("two features have one hash");
      }
      slot = (slot + ModelFile.step(taken)) & mask;
    }
    int row = feature + 1;
    slots[slot] = tag(hash) | row;
    rows[row * stride] = check(hash);
    for (int output = 0; output < outputs; output++) {
      rows[row * stride + 1 + output] =
          Float.floatToRawIntBits(weights[feature * outputs + output]);
    }
  }

  private boolean isAt(int entry, long hash) {
    return (entry & ~rowMask) == tag(hash) && rows[(entry & rowMask) * stride] == check(hash);
  }

  /** The bits of a hash that stand above a row's number. */
  private int tag(long hash) {
    return (int) (hash >>> 32) & ~rowMask;
  }

  private static int check(long hash) {
    return (int) (hash >>> 16);
  }

  /** Returns the number of outputs. */
  public int outputs() {
    return outputs;
  }

  /** Returns the number of features. */
  public int size() {
    return hashes.length;
  }

  /** Returns how much memory the arrays take, in bytes. */
  public long bytes() {
    return (long) Long.BYTES * hashes.length
        + (long) Float.BYTES * weights.length
        + slotBytes()
        + rowBytes();
  }

  /** Returns how much memory the first array of the table takes, which every lookup reads. */
  public long slotBytes() {
    return (long) Integer.BYTES * slots.length;
  }

  /** Returns how much memory the second array takes, which lookups of known features read. */
  public long rowBytes() {
    return (long) Integer.BYTES * rows.length;
  }

  /** Returns the score of an output before any feature. */
  public float bias(int output) {
    return bias[output];
  }

  /**
   * Adds up the weights of features.
   *
   * @param features hashes, which are overwritten
   * @param places as many numbers, which are overwritten
   * @param scale value of each feature
   * @param scores receives the score of each output
   */
  public void score(long[] features, int[] places, int n, float scale, double[] scores) {
    Arrays.fill(scores, 0);
    if (outputs == 4) {
      score4(features, places, n, scores);
    } else {
      scoreAny(features, n, scores);
    }
    for (int output = 0; output < outputs; output++) {
      scores[output] = bias[output] + scale * scores[output];
    }
  }

  /**
   * Three stances and being in scope: sums that stay in registers. First all slots are looked at
   * without a branch, so that the memory answers many at once, and those that are taken come first;
   * then the rows are found whose bits in the slot are those of the hash, and at last the weights
   * are added.
   */
  private void score4(long[] features, int[] places, int n, double[] scores) {
    int taken = 0;
    for (int i = 0; i < n; i++) {
      long feature = features[i];
      int entry = slots[(int) feature & mask];
      features[taken] = feature;
      taken += (entry | -entry) >>> 31;
    }
    int alike = 0;
    for (int i = 0; i < taken; i++) {
      long feature = features[i];
      int row = alike(feature);
      features[alike] = feature;
      places[alike] = row;
      alike += -row >>> 31;
    }
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = 0; i < alike; i++) {
      long feature = features[i];
      int row = places[i] * stride + 1;
      if (rows[row - 1] != check(feature)) {
        row = row(feature);
        if (row == ABSENT) {
          continue;
        }
      }
      a += Float.intBitsToFloat(rows[row]);
      b += Float.intBitsToFloat(rows[row + 1]);
      c += Float.intBitsToFloat(rows[row + 2]);
      d += Float.intBitsToFloat(rows[row + 3]);
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
    scores[3] = d;
  }

  private void scoreAny(long[] features, int n, double[] scores) {
    for (int i = 0; i < n; i++) {
      int row = row(features[i]);
      for (int output = 0; row >= 0 && output < outputs; output++) {
        scores[output] += Float.intBitsToFloat(rows[row + output]);
      }
    }
  }

  /** Returns the first row whose slot has the bits of a hash, 0 if there is none. */
  private int alike(long hash) {
    int slot = (int) hash & mask;
    int tag = tag(hash);
    int entry = slots[slot];
    while (entry != 0 && (entry & ~rowMask) != tag) {
      slot = (slot + 1) & mask;
      entry = slots[slot];
    }
    return entry & rowMask;
  }

  /** Returns where {@link #weight} finds a feature, or {@link #ABSENT}. */
  public int row(long hash) {
    int slot = (int) hash & mask;
    int tag = tag(hash);
    int entry = slots[slot];
    while (entry != 0) {
      if ((entry & ~rowMask) == tag) {
        int row = (entry & rowMask) * stride;
        if (rows[row] == check(hash)) {
          return row + 1;
        }
      }
      slot = (slot + 1) & mask;
      entry = slots[slot];
    }
    return ABSENT;
  }

  /** Returns the weight of the feature at {@code row} for an output. */
  public float weight(int row, int output) {
    return Float.intBitsToFloat(rows[row + output]);
  }

  /** Writes the table; {@link #read} reads it. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(outputs);
    for (float value : bias) {
      out.writeFloat(value);
    }
    out.writeInt(hashes.length);
    for (long hash : hashes) {
      out.writeLong(hash);
    }
    for (float weight : weights) {
      out.writeFloat(weight);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it cannot be read, or is not what {@link #write} writes
   */
  public static WeightTable read(DataInputStream in) throws IOException {
    float[] bias = ModelFile.floats(in, ModelFile.count(in, MAX_OUTPUTS));
    int n = ModelFile.count(in, MAX_ROWS);
    long[] hashes = ModelFile.hashes(in, n);
    return new WeightTable(bias, hashes, ModelFile.floats(in, (long) n * bias.length));
  }
}
