package io.github.detente.stance.embeddings;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.detente.stance.embeddings.WordPieceTokenizer.Pieces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * One encoder: gives each word piece of a text a vector. Texts are run one by one and on one
 * processor each: the encoders quantise activations over all that they are given at once (dynamic
 * quantisation), so a text in a batch would get other numbers than the same text alone. Safe to
 * share between threads.
 */
final class Transformer {
  /** Length of a piece's vector. */
  static final int WIDTH = 384;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  private Transformer(OrtSession session) {
    this.session = session;
  }

  /**
   * Loads an encoder from the class path.
   *
   * @throws IOException if it is not there or cannot be run
   */
  static Transformer load(String resource) throws IOException {
    try (InputStream in = Transformer.class.getResourceAsStream(resource);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      if (in == null) {
        throw new IOException("\"" + resource + "\" is not on the class path");
      }
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new Transformer(
          OrtEnvironment.getEnvironment().createSession(in.readAllBytes(), options));
    } catch (OrtException e) {
      throw new IOException("\"" + resource + "\" cannot be run: " + e.getMessage(), e);
    }
  }

  /**
   * Encodes one text.
   *
   * @return the vectors of the pieces one behind the other, {@link #WIDTH} numbers each
   */
  float[] encode(Pieces pieces) {
    int n = pieces.ids().length;
    long[] ids = new long[n];
    long[] mask = new long[n];
    for (int i = 0; i < n; i++) {
      ids[i] = pieces.ids()[i];
      mask[i] = 1;
    }
    long[] shape = {1, n};
    try (OnnxTensor tokens = tensor(ids, shape);
        OnnxTensor attention = tensor(mask, shape);
        OnnxTensor types = tensor(new long[n], shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", tokens, "attention_mask", attention, "token_type_ids", types))) {
      FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] vectors = new float[n * WIDTH];
      buffer.get(vectors);
      return vectors;
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }
}
