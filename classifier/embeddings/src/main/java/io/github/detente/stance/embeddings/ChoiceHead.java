package io.github.detente.stance.embeddings;

import io.github.detente.stance.embeddings.QuestionPieces.Mention;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The linear layer on an encoder that was tuned to questions: a score for each mention, the mean
 * over its pieces, and one for nobody, from the mark of beginning. Mentions and nobody are a choice
 * by softmax; a candidate has the shares of all of its mentions. Immutable.
 *
 * @param mention a weight for each number of a piece's vector, and behind them what is added
 * @param nobody the same for nobody
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ChoiceHead(float[] mention, float[] nobody) {
  /** What a candidate has whom the text does not mention, or hardly: one in 3,000. */
  private static final double LEAST = -8;

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if they are not those of an encoder's vectors
   */
  public ChoiceHead {
    if (mention.length != Transformer.WIDTH + 1 || nobody.length != Transformer.WIDTH + 1) {
      throw new IllegalArgumentException(mention.length + " and " + nobody.length + " weights");
    }
  }

  /**
   * Returns for each candidate the logarithm of his share over nobody's.
   *
   * @param vectors of the pieces, one behind the other
   * @param candidates their number
   */
  double[] choose(float[] vectors, List<Mention> mentions, int candidates) {
    double[] shares = new double[candidates];
    double none = score(nobody, vectors, 0, 1);
    for (Mention one : mentions) {
      shares[one.candidate()] += Math.exp(score(mention, vectors, one.from(), one.to()) - none);
    }
    return Arrays.stream(shares).map(share -> Math.max(LEAST, Math.log(share))).toArray();
  }

  private static double score(float[] weights, float[] vectors, int from, int to) {
    double sum = 0;
    for (int i = from * Transformer.WIDTH; i < to * Transformer.WIDTH; i++) {
      sum += vectors[i] * weights[i % Transformer.WIDTH];
    }
    return sum / (to - from) + weights[Transformer.WIDTH];
  }

  /** Writes it for {@link #read}; leaves the stream open. */
  public void write(DataOutputStream out) throws IOException {
    for (int i = 0; i <= Transformer.WIDTH; i++) {
      out.writeFloat(mention[i]);
      out.writeFloat(nobody[i]);
    }
  }

  /**
   * Reads what {@link #write} wrote; leaves the stream open.
   *
   * @throws IOException if it is cut off or has a number that is not finite
   */
  public static ChoiceHead read(DataInputStream in) throws IOException {
    float[] mention = new float[Transformer.WIDTH + 1];
    float[] nobody = new float[Transformer.WIDTH + 1];
    for (int i = 0; i <= Transformer.WIDTH; i++) {
      mention[i] = in.readFloat();
      nobody[i] = in.readFloat();
      if (!Float.isFinite(mention[i]) || !Float.isFinite(nobody[i])) {
        throw new IOException("weight " + i + " of the layer is not finite");
      }
    }
    return new ChoiceHead(mention, nobody);
  }
}
