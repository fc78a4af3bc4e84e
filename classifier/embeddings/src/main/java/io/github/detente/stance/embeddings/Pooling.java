package io.github.detente.stance.embeddings;

import io.github.detente.article.TextSpan;
import io.github.detente.stance.embeddings.WordPieceTokenizer.Pieces;
import java.util.List;
import java.util.Optional;

/**
 * Makes one vector of the vectors of a text's pieces. From the last layer, that of the mark of
 * beginning, which tuning makes tell the stance; from the mean of the last three layers, the mean
 * over the whole text, and the means over what stands between speaker and target and over what
 * follows the speaker. Where the speaker or the target is unknown, a part is left at zero.
 * Stateless.
 */
final class Pooling {
  /** Pieces behind the speaker: most often the verb and what goes with it. */
  private static final int AFTER = 4;

  /** Number of parts of a vector. */
  static final int PARTS = 4;

  /** The layers that are read, the last one first. */
  static final List<String> LAYERS =
      List.of(
          Transformer.layer(Transformer.LAYERS - 1),
          Transformer.layer(Transformer.LAYERS - 2),
          Transformer.layer(Transformer.LAYERS - 3));

  private static final int[] NOTHING = {0, 0};

  private Pooling() {}

  /** Writes the parts of a vector to {@code out}. */
  static void pool(
      Pieces pieces,
      List<float[]> layers,
      Optional<TextSpan> speaker,
      Optional<TextSpan> target,
      float[] out) {
    System.arraycopy(layers.get(0), 0, out, 0, Transformer.WIDTH);
    float[] vectors = mean(layers);
    mean(vectors, 0, pieces.ids().length, out, Transformer.WIDTH);
    int[] between = between(pieces, speaker, target);
    mean(vectors, between[0], between[1], out, 2 * Transformer.WIDTH);
    int[] after = after(pieces, speaker);
    mean(vectors, after[0], after[1], out, 3 * Transformer.WIDTH);
  }

  private static float[] mean(List<float[]> layers) {
    float[] mean = new float[layers.get(0).length];
    for (float[] layer : layers) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += layer[i] / layers.size();
      }
    }
    return mean;
  }

  private static int[] between(
      Pieces pieces, Optional<TextSpan> speaker, Optional<TextSpan> target) {
    if (speaker.isEmpty() || target.isEmpty()) {
      return NOTHING;
    }
    boolean inOrder = speaker.get().compareTo(target.get()) <= 0;
    TextSpan first = inOrder ? speaker.get() : target.get();
    TextSpan second = inOrder ? target.get() : speaker.get();
    int from = pieces.first(first.end());
    int to = pieces.first(second.start());
    return from < to ? new int[] {from, to} : NOTHING;
  }

  private static int[] after(Pieces pieces, Optional<TextSpan> speaker) {
    if (speaker.isEmpty()) {
      return NOTHING;
    }
    int from = pieces.first(speaker.get().end());
    int to = Math.min(from + AFTER, pieces.ids().length - 1);
    return from < to ? new int[] {from, to} : NOTHING;
  }

  private static void mean(float[] vectors, int from, int to, float[] out, int at) {
    for (int i = from; i < to; i++) {
      for (int k = 0; k < Transformer.WIDTH; k++) {
        out[at + k] += vectors[i * Transformer.WIDTH + k];
      }
    }
    for (int k = 0; k < Transformer.WIDTH; k++) {
      out[at + k] /= Math.max(1, to - from);
    }
  }
}
