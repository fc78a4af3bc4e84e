package io.github.detente.stance.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import io.github.detente.stance.embeddings.EncoderGraph;
import io.github.detente.stance.embeddings.Transformer;
import java.util.List;

/**
 * One layer of BERT (Devlin et al., 2019). DJL's own has another normalisation and no residual at
 * the same places. For one thread.
 */
final class BertLayer {
  private static final int HEADS = 12;
  private static final int HEAD_WIDTH = Transformer.WIDTH / HEADS;
  private static final float EPSILON = 1e-12f;

  private final Linear query;
  private final Linear key;
  private final Linear value;
  private final Linear attended;
  private final Linear inner;
  private final Linear outer;
  private final Norm attentionNorm;
  private final Norm outputNorm;

  /** Weights of a normalisation. */
  private record Norm(NDArray weight, NDArray bias) {
    NDArray forward(NDArray in) {
      return LayerNorm.layerNorm(in, new Shape(Transformer.WIDTH), weight, bias, EPSILON)
          .singletonOrThrow();
    }
  }

  BertLayer(NDManager manager, EncoderGraph graph, int layer) {
    Reader reader = new Reader(manager, graph, layer);
    query = reader.linear("attention", "self", "query");
    key = reader.linear("attention", "self", "key");
    value = reader.linear("attention", "self", "value");
    attended = reader.linear("attention", "output", "dense");
    inner = reader.linear("intermediate", "dense");
    outer = reader.linear("output", "dense");
    attentionNorm = reader.norm("attention.output.LayerNorm");
    outputNorm = reader.norm("output.LayerNorm");
  }

  /** Reads the weights of one layer. */
  private record Reader(NDManager manager, EncoderGraph graph, int layer) {
    Linear linear(String... path) {
      return new Linear(
          manager,
          graph,
          "/encoder/layer." + layer + "/" + String.join("/", path) + "/MatMul",
          "encoder.layer." + layer + "." + String.join(".", path) + ".bias");
    }

    Norm norm(String name) {
      String path = "encoder.layer." + layer + "." + name;
      return new Norm(
          manager.create(graph.vector(path + ".weight")),
          manager.create(graph.vector(path + ".bias")));
    }
  }

  /** Returns the maps of the layer. */
  List<Linear> maps() {
    return List.of(query, key, value, attended, inner, outer);
  }

  /**
   * @param in vectors of pieces: texts × pieces × {@link Transformer#WIDTH}
   * @param mask 0 for a piece, a very negative number for what fills up: texts × 1 × 1 × pieces
   */
  NDArray forward(NDArray in, NDArray mask) {
    return forward(in, in, mask);
  }

  /**
   * Gives the vectors of the first pieces only.
   *
   * @return texts × {@link Transformer#WIDTH}
   */
  NDArray forwardFirst(NDArray in, NDArray mask) {
    return forward(in.get(new NDIndex(":, :1")), in, mask).squeeze(1);
  }

  /**
   * @param wanted vectors of the pieces that are to be given
   */
  private NDArray forward(NDArray wanted, NDArray in, NDArray mask) {
    NDArray all = rows(in);
    NDArray own = rows(wanted);
    NDArray weights =
        heads(query.forward(own), wanted)
            .matMul(heads(key.forward(all), in).swapAxes(2, 3))
            .mul((float) (1 / Math.sqrt(HEAD_WIDTH)))
            .add(mask)
            .softmax(-1);
    NDArray context = rows(weights.matMul(heads(value.forward(all), in)).swapAxes(1, 2));
    NDArray attention = attentionNorm.forward(attended.forward(context).add(own));
    NDArray expanded = Activation.gelu(inner.forward(attention));
    return outputNorm.forward(outer.forward(expanded).add(attention)).reshape(wanted.getShape());
  }

  private static NDArray rows(NDArray vectors) {
    return vectors.reshape(-1, Transformer.WIDTH);
  }

  private static NDArray heads(NDArray rows, NDArray of) {
    return rows.reshape(of.getShape().get(0), of.getShape().get(1), HEADS, HEAD_WIDTH)
        .swapAxes(1, 2);
  }
}
