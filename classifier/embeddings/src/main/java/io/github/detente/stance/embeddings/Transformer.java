package io.github.detente.stance.embeddings;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.CodedOutputStream;
import io.github.detente.stance.embeddings.WordPieceTokenizer.Pieces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One encoder: gives each word piece of a text a vector, the mean of its last three layers' (the
 * last one alone is made for comparing whole texts; the mean tells more of what is done, see the
 * report on the accurate tier). Texts are run one by one and on one processor each: the encoders
 * quantise activations over all that they are given at once (dynamic quantisation), so a text in a
 * batch would get other numbers than the same text alone. Safe to share between threads.
 */
final class Transformer {
  /** Length of a piece's vector. */
  static final int WIDTH = 384;

  /** Outputs of the layers before the last. */
  private static final List<String> LAYERS =
      List.of(
          "/encoder/layer.9/output/LayerNorm/Add_1_output_0",
          "/encoder/layer.10/output/LayerNorm/Add_1_output_0");

  /** Numbers of fields in ONNX's messages: a model's graph, a graph's output, an output's name. */
  private static final int GRAPH = 7;

  private static final int OUTPUT = 12;
  private static final int NAME = 1;

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
    try (InputStream in = Encoders.open(resource);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new Transformer(
          OrtEnvironment.getEnvironment().createSession(withLayers(in.readAllBytes()), options));
    } catch (OrtException e) {
      throw new IOException("\"" + resource + "\" cannot be run: " + e.getMessage(), e);
    }
  }

  /**
   * Makes layers outputs of a model. In Protocol Buffers, a message that is written twice is
   * merged, so the outputs are appended as a second graph with nothing else in it.
   */
  private static byte[] withLayers(byte[] model) throws IOException {
    ByteArrayOutputStream graph = new ByteArrayOutputStream();
    for (String layer : LAYERS) {
      graph.write(message(OUTPUT, message(NAME, layer.getBytes(StandardCharsets.UTF_8))));
    }
    byte[] added = message(GRAPH, graph.toByteArray());
    byte[] whole = Arrays.copyOf(model, model.length + added.length);
    System.arraycopy(added, 0, whole, model.length, added.length);
    return whole;
  }

  private static byte[] message(int field, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeByteArray(field, content);
    out.flush();
    return bytes.toByteArray();
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
      float[] vectors = new float[n * WIDTH];
      for (Map.Entry<String, OnnxValue> layer : result) {
        FloatBuffer numbers = ((OnnxTensor) layer.getValue()).getFloatBuffer();
        for (int i = 0; i < vectors.length; i++) {
          vectors[i] += numbers.get(i) / result.size();
        }
      }
      return vectors;
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }
}
