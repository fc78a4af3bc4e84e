package io.github.detente.stance.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.detente.stance.embeddings.EncoderDelta;
import io.github.detente.stance.embeddings.EncoderGraph;
import io.github.detente.stance.embeddings.EncoderGraph.Matrix;
import java.util.List;
import java.util.Random;

/**
 * A linear map of an encoder: its matrix is frozen, and what is learnt is the product of a tall and
 * a flat one, which is added to it. For one thread.
 */
final class Linear {
  private final String node;
  private final NDArray matrix;
  private final NDArray bias;
  private NDArray tall;
  private NDArray flat;

  /**
   * @param node the node that multiplies by the matrix
   */
  Linear(NDManager manager, EncoderGraph graph, String node, String bias) {
    Matrix weights = graph.matrix(node);
    this.node = node;
    matrix = manager.create(weights.values(), new Shape(weights.rows(), weights.columns()));
    this.bias = manager.create(graph.vector(bias));
  }

  /** Makes the matrices that are learnt; their product is 0 at first. */
  List<NDArray> learn(int rank, Random random) {
    NDManager manager = bias.getManager();
    int rows = (int) matrix.getShape().get(0);
    float[] values = new float[rows * rank];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() / Math.sqrt(rows));
    }
    tall = manager.create(values, new Shape(rows, rank));
    flat = manager.zeros(new Shape(rank, matrix.getShape().get(1)));
    return List.of(tall, flat);
  }

  /**
   * @param in vectors, one a row
   */
  NDArray forward(NDArray in) {
    NDArray out = in.matMul(matrix).add(bias);
    return tall == null ? out : out.add(in.matMul(tall).matMul(flat));
  }

  /** Returns what was learnt. */
  EncoderDelta.Part delta() {
    return new EncoderDelta.Part(
        node,
        (int) matrix.getShape().get(0),
        (int) matrix.getShape().get(1),
        (int) flat.getShape().get(0),
        tall.toFloatArray(),
        flat.toFloatArray());
  }
}
