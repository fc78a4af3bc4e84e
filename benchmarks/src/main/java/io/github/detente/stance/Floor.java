package io.github.detente.stance;

import io.github.detente.benchmarks.Figures;
import io.github.detente.benchmarks.Texts;
import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.model.ModelParts;
import io.github.detente.stance.model.WeightTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What no scorer of this kind can do without: to read the characters, at the speed of memory, and
 * to look each feature up, at the latency of the cache that holds the table.
 */
final class Floor {
  private static final int ROUNDS = 7;
  private static final int STREAM = 1 << 25;
  private static final int STEPS = 1 << 24;

  /** A chase is kept from being left out by what it ends on. */
  private static long sink;

  private Floor() {}

  /**
   * Measures.
   *
   * @param args the file for the figures
   */
  public static void main(String[] args) throws IOException {
    Figures figures = new Figures();
    ModelParts parts = StanceClassifier.load().parts();
    WeightTable weights = parts.weights();
    FeatureExtractor extractor = new FeatureExtractor(parts.vocabulary(), parts.features());
    List<String> texts = Texts.distinct(Texts.STATEMENTS);
    long characters = 0;
    long looked = 0;
    long known = 0;
    for (String text : texts) {
      StatementFeatures features = extractor.hash(Utterance.of(text));
      characters += text.length();
      looked += features.size;
      for (int i = 0; i < features.size; i++) {
        known += weights.row(features.hashes[i]) == WeightTable.ABSENT ? 0 : 1;
      }
    }
    figures.put("floor.characters", (double) characters / texts.size());
    figures.put("floor.probes", (double) looked / texts.size());
    figures.put("floor.known", (double) known / texts.size());
    figures.put("floor.slots.bytes", weights.placeBytes());
    figures.put("floor.rows.bytes", weights.rowBytes());
    figures.put("floor.stream.GB/s", stream());
    figures.put("floor.slots.ns", latency(weights.placeBytes()));
    figures.put("floor.rows.ns", latency(weights.rowBytes()));
    figures.write(Path.of(args[0]));
    if (sink == 0) {
      throw new IllegalStateException("nothing was read");
    }
  }

  /** Gigabytes a second of memory read from end to end, the best of some rounds. */
  private static double stream() {
    long[] memory = new long[STREAM];
    Arrays.setAll(memory, i -> i);
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long sum = 0;
      for (long value : memory) {
        sum += value;
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      sink += sum;
      best = Math.max(best, STREAM * (double) Long.BYTES / seconds / 1e9);
    }
    return best;
  }

  /** Nanoseconds of a read that has to wait for the one before, anywhere in so many bytes. */
  private static double latency(long bytes) {
    int n = (int) (bytes / Integer.BYTES);
    int[] next = circle(n);
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      int at = 0;
      for (int step = 0; step < STEPS; step++) {
        at = next[at];
      }
      best = Math.min(best, (System.nanoTime() - start) / (double) STEPS);
      sink += at + 1;
    }
    return best;
  }

  /** A random permutation that is one circle (Sattolo, 1986). */
  private static int[] circle(int n) {
    int[] next = new int[n];
    Arrays.setAll(next, i -> i);
    Random random = new Random(1);
    for (int i = n - 1; i > 0; i--) {
      int k = random.nextInt(i);
      int swapped = next[i];
      next[i] = next[k];
      next[k] = swapped;
    }
    return next;
  }
}
