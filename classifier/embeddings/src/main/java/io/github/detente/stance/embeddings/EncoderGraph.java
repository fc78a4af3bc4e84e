package io.github.detente.stance.embeddings;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ONNX file of a BERT encoder, of which no more is read than where its numbers lie: matrices by
 * the name of the node that multiplies by them, other tensors by their own name. Matrices are of 32
 * bits, or quantised to 8 with a scale for each column; those can be replaced where they lie, so
 * that a tuned encoder is the file that was there with other bytes in it. For one thread.
 */
public final class EncoderGraph {
  /**
   * Largest number that a matrix is quantised to. On processors without VNNI, two products of 8
   * bits each are added up in 16, which larger ones would overflow; the encoders that ship are
   * quantised so, too.
   */
  private static final int LARGEST = 64;

  /** Numbers of fields in ONNX's messages. */
  private static final int GRAPH = 7;

  private static final int NODE = 1;
  private static final int INITIALIZER = 5;
  private static final int OUTPUT = 12;
  private static final int OUTPUT_NAME = 1;
  private static final int NODE_INPUT = 1;
  private static final int NODE_NAME = 3;
  private static final int NODE_OPERATOR = 4;
  private static final int TENSOR_DIMENSIONS = 1;
  private static final int TENSOR_TYPE = 2;
  private static final int TENSOR_FLOATS = 4;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_BYTES = 9;
  private static final int FLOAT = 1;

  /** The output that the graph has anyway: the last layer's vectors. */
  static final String LAST = "last_hidden_state";

  private static final String QUANTIZED = "_quantized";

  private final byte[] model;
  private final Map<String, Tensor> tensors = new HashMap<>();
  private final Map<String, String> matrixOfNode = new HashMap<>();

  /** Where a tensor lies. */
  private record Tensor(List<Integer> dimensions, int type, int offset, int length) {}

  private EncoderGraph(byte[] model) {
    this.model = model;
  }

  /**
   * Reads a model that lies at the root of a jar.
   *
   * @param name such as {@code bge-small-en-v1.5-q.onnx}
   * @throws IOException if it is not there or is none
   */
  public static EncoderGraph load(String name) throws IOException {
    try (InputStream in = Encoders.open(name)) {
      EncoderGraph graph = new EncoderGraph(in.readAllBytes());
      graph.index();
      return graph;
    }
  }

  private void index() throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(model);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == GRAPH) {
        int limit = in.pushLimit(in.readRawVarint32());
        graph(in);
        in.popLimit(limit);
      } else {
        in.skipField(tag);
      }
    }
  }

  private void graph(CodedInputStream in) throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = WireFormat.getTagFieldNumber(tag);
      if (field == NODE || field == INITIALIZER) {
        int limit = in.pushLimit(in.readRawVarint32());
        if (field == NODE) {
          node(in);
        } else {
          tensor(in);
        }
        in.popLimit(limit);
      } else {
        in.skipField(tag);
      }
    }
  }

  private void node(CodedInputStream in) throws IOException {
    List<String> inputs = new ArrayList<>();
    String name = "";
    String operator = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case NODE_INPUT -> inputs.add(in.readString());
        case NODE_NAME -> name = in.readString();
        case NODE_OPERATOR -> operator = in.readString();
        default -> in.skipField(tag);
      }
    }
    if ("MatMulInteger".equals(operator)) {
      matrixOfNode.put(name.replace("_quant", ""), inputs.get(1));
    } else if ("MatMul".equals(operator)) {
      matrixOfNode.put(name, inputs.get(1));
    }
  }

  private void tensor(CodedInputStream in) throws IOException {
    List<Integer> dimensions = new ArrayList<>();
    String name = "";
    int type = 0;
    int offset = 0;
    int length = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case TENSOR_DIMENSIONS -> dimensions(in, tag, dimensions);
        case TENSOR_TYPE -> type = in.readInt32();
        case TENSOR_NAME -> name = in.readString();
        // Packed numbers of 32 bits lie like bytes.
        case TENSOR_BYTES, TENSOR_FLOATS -> {
          length = in.readRawVarint32();
          offset = in.getTotalBytesRead();
          in.skipRawBytes(length);
        }
        default -> in.skipField(tag);
      }
    }
    tensors.put(name, new Tensor(List.copyOf(dimensions), type, offset, length));
  }

  private static void dimensions(CodedInputStream in, int tag, List<Integer> dimensions)
      throws IOException {
    if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      int limit = in.pushLimit(in.readRawVarint32());
      while (in.getBytesUntilLimit() > 0) {
        dimensions.add((int) in.readInt64());
      }
      in.popLimit(limit);
    } else {
      dimensions.add((int) in.readInt64());
    }
  }

  /**
   * A matrix, row by row.
   *
   * @param rows its inputs
   * @param columns its outputs
   * @param values its numbers
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Matrix(int rows, int columns, float[] values) {}

  /**
   * Returns the matrix that a node multiplies by, as if it were not quantised.
   *
   * @param node such as {@code /encoder/layer.7/attention/self/query/MatMul}
   */
  public Matrix matrix(String node) {
    String name = matrixName(node);
    Tensor tensor = tensor(name);
    int rows = tensor.dimensions.get(0);
    int columns = tensor.dimensions.get(1);
    if (tensor.type == FLOAT) {
      return new Matrix(rows, columns, vector(name));
    }
    float[] scale = vector(scaleName(name));
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = model[tensor.offset + i] * scale[i % columns];
    }
    return new Matrix(rows, columns, values);
  }

  /** Returns the numbers of a tensor of 32 bits, such as a bias. */
  public float[] vector(String name) {
    Tensor tensor = tensor(name);
    if (tensor.type != FLOAT) {
      throw new IllegalArgumentException("\"" + name + "\" is not of 32 bits");
    }
    float[] values = new float[tensor.length / Float.BYTES];
    floats(tensor).get(values);
    return values;
  }

  /**
   * Replaces the matrix that a node multiplies by, in as many bits as the one that was there; 8
   * with a scale for each column.
   */
  void replace(String node, Matrix matrix) {
    String name = matrixName(node);
    Tensor tensor = tensor(name);
    int size = tensor.type == FLOAT ? Float.BYTES : Byte.BYTES;
    if (tensor.length != size * matrix.values.length) {
      throw new IllegalArgumentException("\"" + node + "\" is of another size");
    }
    if (tensor.type == FLOAT) {
      floats(tensor).put(matrix.values);
    } else {
      quantise(matrix, tensor, tensor(scaleName(name)));
    }
  }

  private void quantise(Matrix matrix, Tensor tensor, Tensor scales) {
    float[] scale = new float[matrix.columns];
    for (int i = 0; i < matrix.values.length; i++) {
      int column = i % matrix.columns;
      scale[column] = Math.max(scale[column], Math.abs(matrix.values[i]));
    }
    for (int column = 0; column < scale.length; column++) {
      scale[column] = Math.max(scale[column], Float.MIN_NORMAL * LARGEST) / LARGEST;
    }
    floats(scales).put(scale);
    for (int i = 0; i < matrix.values.length; i++) {
      model[tensor.offset + i] = (byte) Math.round(matrix.values[i] / scale[i % matrix.columns]);
    }
  }

  private static String scaleName(String matrix) {
    return matrix.replace(QUANTIZED, "_scale");
  }

  private String matrixName(String node) {
    return known(matrixOfNode.get(node), node);
  }

  private Tensor tensor(String name) {
    return known(tensors.get(name), name);
  }

  private static <T> T known(@Nullable T found, String name) {
    if (found == null) {
      throw new IllegalArgumentException("the encoder has no \"" + name + "\"");
    }
    return found;
  }

  private FloatBuffer floats(Tensor tensor) {
    return ByteBuffer.wrap(model, tensor.offset, tensor.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer();
  }

  /**
   * Returns the model with values that nodes hand on as further outputs. In Protocol Buffers, a
   * message that is written twice is merged, so they are appended as a second graph with nothing
   * else in it.
   */
  byte[] withOutputs(List<String> values) throws IOException {
    ByteArrayOutputStream graph = new ByteArrayOutputStream();
    for (String value : values.stream().filter(name -> !name.equals(LAST)).toList()) {
      graph.write(message(OUTPUT, message(OUTPUT_NAME, value.getBytes(StandardCharsets.UTF_8))));
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
}
