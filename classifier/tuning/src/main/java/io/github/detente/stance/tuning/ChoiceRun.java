package io.github.detente.stance.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.github.detente.stance.EncoderTuner.Answer;
import io.github.detente.stance.EncoderTuner.Choice;
import io.github.detente.stance.embeddings.ChoiceHead;
import io.github.detente.stance.embeddings.EncoderGraph;
import io.github.detente.stance.embeddings.QuestionPieces;
import io.github.detente.stance.embeddings.QuestionPieces.Mention;
import io.github.detente.stance.embeddings.Transformer;
import java.util.List;

/**
 * A tuning to choices. The head gives each piece a score as one of somebody who is meant, and the
 * mark of beginning one for nobody; a mention has the mean of its pieces, and who is meant has the
 * sum of the probabilities of his mentions. For one thread.
 */
final class ChoiceRun extends LowRankRun {
  private static final float NOTHING = -1e4f;

  /** What a probability has at least, so that its logarithm is a number. */
  private static final float LEAST = 1e-6f;

  private final List<Choice> choices;
  private final List<QuestionPieces> pieces;

  ChoiceRun(
      Settings settings,
      EncoderGraph graph,
      List<Choice> choices,
      List<QuestionPieces> pieces,
      List<short[]> lower,
      long seed) {
    super(settings, graph, lower, 2, seed);
    this.choices = choices;
    this.pieces = pieces;
  }

  @Override
  double often(int text) {
    return 1;
  }

  @Override
  NDArray loss(NDManager step, Batch batch, List<Integer> rows) {
    NDArray chances = chances(step, batch, rows);
    long answers = chances.getShape().get(1);
    NDArray loss = step.create(0f);
    int most = rows.stream().mapToInt(row -> choices.get(row).answers().size()).max().orElse(0);
    for (int answer = 0; answer < most; answer++) {
      float[] right = new float[(int) (rows.size() * answers)];
      float[] weights = new float[rows.size()];
      for (int i = 0; i < rows.size(); i++) {
        List<Answer> own = choices.get(rows.get(i)).answers();
        if (answer < own.size()) {
          weights[i] = (float) own.get(answer).weight();
          mark(own.get(answer), pieces.get(rows.get(i)).mentions(), right, (int) (i * answers));
        }
      }
      NDArray sum =
          chances
              .mul(step.create(right, new Shape(rows.size(), answers)))
              .sum(new int[] {1})
              .add(LEAST)
              .log();
      loss = loss.sub(sum.mul(step.create(weights)).sum());
    }
    return loss.div(rows.size());
  }

  /** Marks the right mentions, or nobody if none is. */
  private static void mark(Answer answer, List<Mention> mentions, float[] right, int at) {
    boolean any = false;
    for (int i = 0; i < mentions.size(); i++) {
      if (answer.right().get(mentions.get(i).candidate())) {
        right[at + 1 + i] = 1;
        any = true;
      }
    }
    right[at] = any ? 0 : 1;
  }

  /** Returns the probability of nobody and of each mention: texts × (1 + most mentions). */
  private NDArray chances(NDManager step, Batch batch, List<Integer> rows) {
    NDArray vectors = batch.vectors();
    for (BertLayer layer : layers) {
      vectors = layer.forward(vectors, batch.mask());
    }
    int texts = rows.size();
    int longest = (int) vectors.getShape().get(1);
    NDArray scores =
        vectors
            .reshape(-1, Transformer.WIDTH)
            .matMul(head)
            .add(headBias)
            .reshape(texts, longest, 2);
    int most = rows.stream().mapToInt(row -> pieces.get(row).mentions().size()).max().orElse(0);
    float[] means = new float[texts * most * longest];
    float[] missing = new float[texts * (most + 1)];
    for (int i = 0; i < texts; i++) {
      List<Mention> mentions = pieces.get(rows.get(i)).mentions();
      for (int k = 0; k < most; k++) {
        if (k < mentions.size()) {
          Mention mention = mentions.get(k);
          for (int piece = mention.from(); piece < mention.to(); piece++) {
            means[(i * most + k) * longest + piece] = 1f / (mention.to() - mention.from());
          }
        } else {
          missing[i * (most + 1) + k + 1] = NOTHING;
        }
      }
    }
    NDArray ofMentions =
        step.create(means, new Shape(texts, most, longest))
            .matMul(scores.get(new NDIndex(":, :, :1")))
            .squeeze(-1);
    NDArray ofNobody = scores.get(new NDIndex(":, 0, 1:"));
    return ofNobody
        .concat(ofMentions, 1)
        .add(step.create(missing, new Shape(texts, most + 1L)))
        .softmax(-1);
  }

  /** Returns the head. */
  ChoiceHead head() {
    float[] weights = head.toFloatArray();
    float[] bias = headBias.toFloatArray();
    float[] mention = new float[Transformer.WIDTH + 1];
    float[] nobody = new float[Transformer.WIDTH + 1];
    for (int i = 0; i < Transformer.WIDTH; i++) {
      mention[i] = weights[2 * i];
      nobody[i] = weights[2 * i + 1];
    }
    mention[Transformer.WIDTH] = bias[0];
    nobody[Transformer.WIDTH] = bias[1];
    return new ChoiceHead(mention, nobody);
  }
}
