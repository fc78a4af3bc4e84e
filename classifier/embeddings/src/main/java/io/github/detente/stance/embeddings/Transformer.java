package io.github.detente.stance.embeddings;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.detente.stance.embeddings.WordPieceTokenizer.Pieces;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One encoder: gives each word piece of a text a vector for each of the layers that are asked for.
 * Texts are run one by one and on one processor each: the encoders quantise activations over all
 * that they are given at once (dynamic quantisation), so a text in a batch would get other numbers
 * than the same text alone. Safe to share between threads.
 */
public final class Transformer {
  /** Length of a piece's vector. */
  public static final int WIDTH = 384;

  /** Number of layers. */
  public static final int LAYERS = 12;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final List<String> outputs;

  private Transformer(OrtSession session, List<String> outputs) {
    this.session = session;
    this.outputs = outputs;
  }

  /** Returns the name of the vectors that a layer gives, counted from 0. */
  public static String layer(int layer) {
    return layer == LAYERS - 1
        ? EncoderGraph.LAST
        : "/encoder/layer." + layer + "/output/LayerNorm/Add_1_output_0";
  }

  /**
   * Makes an encoder of a graph.
   *
   * @param outputs names of the vectors that are wanted, one for each layer
   * @throws IOException if it cannot be run
   */
  public static Transformer of(EncoderGraph graph, List<String> outputs) throws IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new Transformer(
          OrtEnvironment.getEnvironment().createSession(graph.withOutputs(outputs), options),
          List.copyOf(outputs));
    } catch (OrtException e) {
      throw new IOException("the encoder cannot be run: " + e.getMessage(), e);
    }
  }

  /**
   * Encodes one text.
   *
   * @return for each output the vectors of the pieces one behind the other, {@link #WIDTH} numbers
   *     each
   */
  public List<float[]> encode(Pieces pieces) {
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
      List<float[]> layers = new ArrayList<>();
      for (String output : outputs) {
        float[] vectors = new float[n * WIDTH];
        ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer().get(vectors);
        layers.add(vectors);
      }
      return layers;
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }
}
