package io.github.detente.stance;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear model compiled for speed: the weights of each feature for each output, found by the
 * feature's hash. Features without any weight are left out. Immutable, safe to share.
 */
final class WeightTable {
  private static final int MAX_ROWS = 1 << 26;
  private static final int MAX_OUTPUTS = 1 << 12;

  private final int outputs;
  private final float[] bias;
  private final long[] hashes;
  private final float[] rows;
  private final LongTable index;

  /**
   * @param bias score of each output before any feature
   * @param hashes distinct hashes of the features
   * @param rows weights, the outputs of each feature side by side
   */
  WeightTable(float[] bias, long[] hashes, float[] rows) {
    outputs = bias.length;
    this.bias = bias;
    this.hashes = hashes;
    this.rows = rows;
    index = new LongTable(hashes.length);
    for (int i = 0; i < hashes.length; i++) {
      index.put(hashes[i], i * outputs);
    }
    if (index.size() != hashes.length) {
      throw new IllegalArgumentException("two features have one hash");
    }
  }

  /** Returns the number of outputs. */
  int outputs() {
    return outputs;
  }

  /** Returns the number of features. */
  int size() {
    return hashes.length;
  }

  /** Returns the score of an output before any feature. */
  float bias(int output) {
    return bias[output];
  }

  /**
   * Adds up the weights of features.
   *
   * @param scale value of each feature
   * @param scores receives the score of each output
   */
  void score(long[] features, int n, float scale, double[] scores) {
    Arrays.fill(scores, 0);
    for (int i = 0; i < n; i++) {
      int row = index.get(features[i]);
      if (row >= 0) {
        for (int output = 0; output < outputs; output++) {
          scores[output] += rows[row + output];
        }
      }
    }
    for (int output = 0; output < outputs; output++) {
      scores[output] = bias[output] + scale * scores[output];
    }
  }

  /** Returns where {@link #weight} finds a feature, or {@link LongTable#ABSENT}. */
  int row(long feature) {
    return index.get(feature);
  }

  /** Returns the weight of the feature at {@code row} for an output. */
  float weight(int row, int output) {
    return rows[row + output];
  }

  /** Writes the table; {@link #read} reads it. */
  void write(DataOutput out) throws IOException {
    out.writeInt(outputs);
    for (float value : bias) {
      out.writeFloat(value);
    }
    out.writeInt(hashes.length);
    for (int i = 0; i < hashes.length; i++) {
      out.writeLong(hashes[i]);
      for (int output = 0; output < outputs; output++) {
        out.writeFloat(rows[i * outputs + output]);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it cannot be read, or is not what {@link #write} writes
   */
  static WeightTable read(DataInput in, int available) throws IOException {
    int outputs = ModelFile.count(in, MAX_OUTPUTS);
    float[] bias = new float[outputs];
    for (int i = 0; i < outputs; i++) {
      bias[i] = ModelFile.finite(in);
    }
    int n = ModelFile.count(in, Math.min(MAX_ROWS, available / (Long.BYTES + 4 * outputs)));
    long[] hashes = new long[n];
    float[] rows = new float[n * outputs];
    for (int i = 0; i < n; i++) {
      hashes[i] = ModelFile.hash(in);
      for (int output = 0; output < outputs; output++) {
        rows[i * outputs + output] = ModelFile.finite(in);
      }
    }
    return new WeightTable(bias, hashes, rows);
  }
}
