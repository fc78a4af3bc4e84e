package io.github.detente.actor.targets;

import io.github.detente.text.Places;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Weighs candidates: a logistic regression over the features of each, as a table of weights.
 * Immutable and thread-safe.
 */
public final class TargetRanker {
  /** The name of the model's file. */
  public static final String FILE = "targets.bin";

  private static final int MAGIC = 0x44545247;

  /** More weights than any training gives, so that a damaged length takes no memory. */
  private static final int MAX_WEIGHTS = 1 << 20;

  /** Loads when first needed. */
  private static final class Shipped {
    static final TargetRanker INSTANCE = load();
  }

  private final long[] hashes;
  private final float[] weights;
  private final double threshold;

  /** Where the weight of each feature stands. */
  private final Places places;

  /**
   * The weights: in a slot stand the lower half of the feature's hash and its weight, in a free one
   * 0. So a feature costs one line of memory and no search. The last one is that of all features
   * that have no weight.
   */
  private final long[] slots;

  /**
   * Makes a ranker.
   *
   * @param hashes of the features that have a weight, ascending
   * @param weights their weights; the intercept is part of the threshold
   * @param threshold the score that the best candidate must have to be the target
   * @throws IllegalArgumentException if the hashes do not ascend, a number is not finite, or there
   *     is not one weight for each hash
   */
  public TargetRanker(long[] hashes, float[] weights, double threshold) {
    if (hashes.length != weights.length || !Double.isFinite(threshold)) {
      throw new IllegalArgumentException(
          hashes.length + " features, " + weights.length + " weights, threshold " + threshold);
    }
    for (int i = 0; i < hashes.length; i++) {
      if (i > 0 && hashes[i] <= hashes[i - 1]) {
        throw new IllegalArgumentException("feature " + i + " is not in order");
      }
      if (!Float.isFinite(weights[i])) {
        throw new IllegalArgumentException("weight " + i + " is " + weights[i]);
      }
    }
    this.hashes = hashes.clone();
    this.weights = weights.clone();
    this.threshold = threshold;
    places = Places.of(this.hashes);
    slots = new long[places.size() + 1];
    for (int i = 0; i < hashes.length; i++) {
      slots[places.of(hashes[i])] =
          hashes[i] << Integer.SIZE | Integer.toUnsignedLong(Float.floatToRawIntBits(weights[i]));
    }
  }

  /**
   * Returns the shipped ranker.
   *
   * @throws IllegalStateException if the class path lacks it
   * @throws UncheckedIOException if the file there is damaged
   */
  public static TargetRanker shipped() {
    return Shipped.INSTANCE;
  }

  private static TargetRanker load() {
    try (InputStream in = TargetRanker.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE + " on the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /**
   * Reads a ranker; leaves the stream open.
   *
   * @throws IOException if it cannot be read, or is not what {@link #write} writes, to the last
   *     byte
   */
  public static TargetRanker read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in));
    try {
      if (data.readInt() != MAGIC) {
        throw damaged("it does not begin like one", null);
      }
      int n = data.readInt();
      if (n < 0 || n > MAX_WEIGHTS) {
        throw damaged("it has " + n + " weights", null);
      }
      double threshold = data.readDouble();
      long[] hashes = new long[n];
      float[] weights = new float[n];
      for (int i = 0; i < n; i++) {
        hashes[i] = data.readLong();
        weights[i] = data.readFloat();
      }
      if (data.read() >= 0) {
        throw damaged("there is more behind its last weight", null);
      }
      return new TargetRanker(hashes, weights, threshold);
    } catch (EOFException e) {
      throw damaged("it is cut off", e);
    } catch (IllegalArgumentException e) {
      throw damaged(e.getMessage(), e);
    }
  }

  private static IOException damaged(@Nullable String how, @Nullable Exception cause) {
    return new IOException("no table of target weights: " + how, cause);
  }

  /**
   * Writes the ranker for {@link #read}; leaves the stream open.
   *
   * @throws IOException if it cannot be written
   */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(hashes.length);
    out.writeDouble(threshold);
    for (int i = 0; i < hashes.length; i++) {
      out.writeLong(hashes[i]);
      out.writeFloat(weights[i]);
    }
  }

  /** Returns the number of features that have a weight. */
  int size() {
    return hashes.length;
  }

  /**
   * Puts the place of its weight for each of the first features; of those that have none, a place
   * whose weight is 0.
   */
  void places(long[] features, int count) {
    for (int i = 0; i < count; i++) {
      features[i] = place(features[i]);
    }
  }

  private int place(long feature) {
    int place = places.of(feature);
    int other = (int) (slots[place] >>> Integer.SIZE) ^ (int) feature;
    int unknown = (other | -other) >> (Integer.SIZE - 1);
    return (place & ~unknown) | ((slots.length - 1) & unknown);
  }

  /** Returns the weight at a place. */
  float weight(int place) {
    return Float.intBitsToFloat((int) slots[place]);
  }

  /** Returns the number that places are less than. */
  int places() {
    return slots.length;
  }

  /** Returns whether a candidate of this score is the target, if it is the best. */
  boolean isEnough(double score) {
    return score >= threshold;
  }

  /** Returns the score of a candidate with these features, each once; higher is better. */
  public double score(long[] features) {
    double score = 0;
    for (long feature : features) {
      score += weight(place(feature));
    }
    return score;
  }

  /** Returns by how much the score of a candidate with these features is more than enough. */
  double excess(long[] features) {
    return score(features) - threshold;
  }

  /** Returns the candidate of the highest score, the first of equal ones; empty without any. */
  public OptionalInt first(long[][] candidates) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < candidates.length; i++) {
      double score = score(candidates[i]);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }
}
