package io.github.detente.stance.model;

import io.github.detente.stance.format.ModelFile;
import io.github.detente.text.Places;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear model compiled for speed: the weights of each feature for each output, found by the
 * feature's hash. Immutable, safe to share.
 *
 * <p>Each feature has a row at a {@linkplain Places place of its own}: 32 bits of its hash and the
 * weights side by side. So to look one up costs one line of memory, and no branch that depends on
 * what is there. A feature that the model does not know is taken for one that it knows if those
 * bits are alike: one in four thousand million.
 */
public final class WeightTable {
  /** What {@link #row} returns for a feature that is not there. */
  public static final int ABSENT = -1;

  private static final int MAX_ROWS = 1 << 26;
  private static final int MAX_OUTPUTS = 1 << 12;

  /** Outputs of most models. */
  private static final int STANCES_AND_SCOPE = 4;

  private final int outputs;
  private final float[] bias;
  private final long[] hashes;
  private final float[] weights;
  private final int stride;
  private final Places places;
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
    stride = outputs + 1;
    places = Places.of(hashes);
    // The last row is that of a feature that is not there.
    rows = new int[Math.multiplyExact(places.size() + 1, stride)];
    for (int i = 0; i < hashes.length; i++) {
      int row = places.of(hashes[i]) * stride;
      rows[row] = check(hashes[i]);
      for (int output = 0; output < outputs; output++) {
        rows[row + 1 + output] = Float.floatToRawIntBits(weights[i * outputs + output]);
      }
    }
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
        + placeBytes()
        + rowBytes();
  }

  /** Returns how much memory the places take, which every lookup reads. */
  public long placeBytes() {
    return places.bytes();
  }

  /** Returns how much memory the rows take, which every lookup reads, too. */
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
   * @param n how many of them count
   * @param scale value of each feature
   * @param scores receives the score of each output
   */
  public void score(long[] features, int n, float scale, double[] scores) {
    Arrays.fill(scores, 0);
    if (outputs == STANCES_AND_SCOPE) {
      score4(features, n, scores);
    } else {
      scoreAny(features, n, scores);
    }
    for (int output = 0; output < outputs; output++) {
      scores[output] = bias[output] + scale * scores[output];
    }
  }

  /**
   * Three stances and being in scope: sums that stay in registers. All rows are looked up before
   * any weight is added, and without a branch, so that the memory answers many at once; of a
   * feature that the model does not know, zeros are added.
   */
  private void score4(long[] features, int n, double[] scores) {
    int none = rows.length - (STANCES_AND_SCOPE + 1);
    for (int i = 0; i < n; i++) {
      long feature = features[i];
      int row = places.of(feature) * (STANCES_AND_SCOPE + 1);
      int other = rows[row] ^ check(feature);
      int unknown = (other | -other) >> (Integer.SIZE - 1);
      features[i] = (row & ~unknown) | (none & unknown);
    }
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = 0; i < n; i++) {
      int row = (int) features[i];
      a += Float.intBitsToFloat(rows[row + 1]);
      b += Float.intBitsToFloat(rows[row + 2]);
      c += Float.intBitsToFloat(rows[row + 3]);
      d += Float.intBitsToFloat(rows[row + 4]);
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

  /** Returns where {@link #weight} finds a feature, or {@link #ABSENT}. */
  public int row(long hash) {
    int row = places.of(hash) * stride;
    return rows[row] == check(hash) ? row + 1 : ABSENT;
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
