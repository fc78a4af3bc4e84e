package io.github.detente.stance.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import io.github.detente.stance.EncoderTuner.Text;
import io.github.detente.stance.embeddings.EncoderGraph;
import java.util.List;

/**
 * A tuning to labels. The head stands on the vector of the mark of beginning, and says the label
 * and whether a text is in scope. For one thread.
 */
final class LabelRun extends LowRankRun {
  /** How much the loss of being in scope counts. */
  private static final float OF_SCOPE = 0.5f;

  private final List<Text> texts;
  private final int labels;

  LabelRun(
      Settings settings,
      EncoderGraph graph,
      List<Text> texts,
      List<short[]> lower,
      int labels,
      long seed) {
    super(settings, graph, lower, labels + 1, seed);
    this.texts = texts;
    this.labels = labels;
  }

  @Override
  double often(int text) {
    return texts.get(text).often();
  }

  /** Returns a score for each label, and one for being in scope. */
  private NDArray scores(Batch batch) {
    NDArray vectors = batch.vectors();
    for (BertLayer layer : layers.subList(0, layers.size() - 1)) {
      vectors = layer.forward(vectors, batch.mask());
    }
    NDArray first = layers.get(layers.size() - 1).forwardFirst(vectors, batch.mask());
    NDList kept = Dropout.dropout(first, (float) settings.dropout(), true);
    return kept.singletonOrThrow().matMul(head).add(headBias);
  }

  /** Cross entropy of the labels, of those in scope, and of being in scope, of all. */
  @Override
  NDArray loss(NDManager step, Batch batch, List<Integer> rows) {
    NDArray scores = scores(batch);
    float[] shares = new float[rows.size() * labels];
    float[] inScope = new float[rows.size()];
    float[] weights = new float[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      Text text = texts.get(rows.get(i));
      for (int label = 0; label < labels; label++) {
        shares[i * labels + label] = text.shares()[label] * (float) text.weight();
        inScope[i] += text.shares()[label];
      }
      weights[i] = (float) text.weight();
    }
    NDArray gold = step.create(shares, new Shape(rows.size(), labels));
    NDArray in = step.create(inScope);
    NDArray labelLoss =
        scores.get(new NDIndex(":, :" + labels)).logSoftmax(-1).mul(gold).sum().neg();
    NDArray scope = scores.get(new NDIndex(":, " + labels));
    // log(1 + exp(x)) - x·gold, without overflow.
    NDArray scopeLoss =
        scope
            .abs()
            .neg()
            .exp()
            .add(1)
            .log()
            .add(scope.maximum(0))
            .sub(scope.mul(in))
            .mul(step.create(weights))
            .sum();
    return labelLoss.add(scopeLoss.mul(OF_SCOPE)).div(rows.size());
  }
}
