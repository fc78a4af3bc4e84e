package io.github.detente.stance.embeddings;

import io.github.detente.actor.TargetReader;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads targets with the encoder of the accurate tier, tuned to questions. What tuning adds lies
 * beside this class; it is loaded when the first question comes, once for all readers. Safe to
 * share.
 */
public final class OnnxTargetReader implements TargetReader {
  private static final String MODEL = "target-reader.bin";

  /**
   * Makes the reader that is shipped; {@link java.util.ServiceLoader} calls it.
   *
   * @throws IllegalStateException if ONNX Runtime cannot be run here
   */
  public OnnxTargetReader() {
    NativeRuntime.require();
  }

  /**
   * What is loaded at the first question.
   *
   * @param share what the encoder's logarithm is multiplied by before the ranker's score is added
   * @param less what is taken off the sum
   */
  private record Loaded(ChoiceEncoder encoder, double share, double less) {
    static final Loaded SHIPPED = load();

    private static Loaded load() {
      try (DataInputStream in = open()) {
        double share = in.readDouble();
        double less = in.readDouble();
        byte[] before = OnnxStatementEncoder.shippedDelta();
        return new Loaded(ChoiceEncoder.of(before, ChoiceModel.read(in)), share, less);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static DataInputStream open() throws IOException {
      InputStream in = OnnxTargetReader.class.getResourceAsStream(MODEL);
      if (in == null) {
        throw new IOException("\"" + MODEL + "\" is not on the class path");
      }
      return new DataInputStream(new BufferedInputStream(in));
    }
  }

  @Override
  public double[] weigh(Question question) {
    Loaded parts = Loaded.SHIPPED;
    double[] weights = parts.encoder.choose(question);
    List<Candidate> candidates = question.candidates();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = candidates.get(i).score() + parts.share * weights[i] - parts.less;
    }
    return weights;
  }
}
