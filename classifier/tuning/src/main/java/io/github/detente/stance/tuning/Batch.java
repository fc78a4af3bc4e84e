package io.github.detente.stance.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.detente.stance.embeddings.Transformer;
import java.util.List;

/**
 * Texts that are run at once, filled up to the longest.
 *
 * @param vectors texts × pieces × {@link Transformer#WIDTH}
 * @param mask what {@link BertLayer#forward} takes
 */
record Batch(NDArray vectors, NDArray mask) {
  private static final float NOTHING = -1e4f;

  /**
   * @param texts vectors of each text's pieces, one behind the other
   */
  static Batch of(NDManager manager, List<float[]> texts) {
    int longest = texts.stream().mapToInt(text -> text.length).max().orElse(0);
    int pieces = longest / Transformer.WIDTH;
    float[] vectors = new float[texts.size() * longest];
    float[] mask = new float[texts.size() * pieces];
    for (int i = 0; i < texts.size(); i++) {
      float[] text = texts.get(i);
      System.arraycopy(text, 0, vectors, i * longest, text.length);
      for (int piece = text.length / Transformer.WIDTH; piece < pieces; piece++) {
        mask[i * pieces + piece] = NOTHING;
      }
    }
    return new Batch(
        manager.create(vectors, new Shape(texts.size(), pieces, Transformer.WIDTH)),
        manager.create(mask, new Shape(texts.size(), 1, 1, pieces)));
  }
}
