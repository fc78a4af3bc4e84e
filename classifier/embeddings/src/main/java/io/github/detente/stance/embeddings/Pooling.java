package io.github.detente.stance.embeddings;

import io.github.detente.article.TextSpan;
import io.github.detente.stance.embeddings.WordPieceTokenizer.Pieces;
import java.util.Optional;

/**
 * Makes one vector of the vectors of a text's pieces: mean and standard deviation over the whole
 * text, means over what stands between speaker and target and over what follows the speaker. Where
 * the speaker or the target is unknown, a part is left at zero. Stateless.
 */
final class Pooling {
  /** Pieces behind the speaker: most often the verb and what goes with it. */
  private static final int AFTER = 4;

  /** Number of parts of a vector. */
  static final int PARTS = 4;

  private static final int[] NOTHING = {0, 0};

  private Pooling() {}

  /** Writes the parts of a vector to {@code out}, from {@code at} on. */
  static void pool(
      Pieces pieces,
      float[] vectors,
      Optional<TextSpan> speaker,
      Optional<TextSpan> target,
      float[] out,
      int at) {
    int n = pieces.ids().length;
    mean(vectors, 0, n, out, at);
    deviation(vectors, n, out, at);
    int[] between = between(pieces, speaker, target);
    mean(vectors, between[0], between[1], out, at + 2 * Transformer.WIDTH);
    int[] after = after(pieces, speaker);
    mean(vectors, after[0], after[1], out, at + 3 * Transformer.WIDTH);
  }

  /** Writes the standard deviations behind the means that stand at {@code at}. */
  private static void deviation(float[] vectors, int n, float[] out, int at) {
    for (int k = 0; k < Transformer.WIDTH; k++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double difference = vectors[i * Transformer.WIDTH + k] - out[at + k];
        sum += difference * difference;
      }
      out[at + Transformer.WIDTH + k] = (float) Math.sqrt(sum / n);
    }
  }

  private static int[] between(
      Pieces pieces, Optional<TextSpan> speaker, Optional<TextSpan> target) {
    if (speaker.isEmpty() || target.isEmpty()) {
      return NOTHING;
    }
    boolean inOrder = speaker.get().compareTo(target.get()) <= 0;
    TextSpan first = inOrder ? speaker.get() : target.get();
    TextSpan second = inOrder ? target.get() : speaker.get();
    int from = from(pieces, first.end());
    int to = from(pieces, second.start());
    return from < to ? new int[] {from, to} : NOTHING;
  }

  private static int[] after(Pieces pieces, Optional<TextSpan> speaker) {
    if (speaker.isEmpty()) {
      return NOTHING;
    }
    int from = from(pieces, speaker.get().end());
    int to = Math.min(from + AFTER, pieces.ids().length - 1);
    return from < to ? new int[] {from, to} : NOTHING;
  }

  /** Returns the first piece whose word begins at {@code offset} or behind, or the last mark. */
  private static int from(Pieces pieces, int offset) {
    int last = pieces.ids().length - 1;
    for (int i = 1; i < last; i++) {
      if (pieces.starts()[i] >= offset) {
        return i;
      }
    }
    return last;
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
