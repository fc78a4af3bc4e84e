package io.github.detente.stance.embeddings;

import io.github.detente.stance.embeddings.EncoderGraph.Matrix;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What tuning adds to an encoder: to some of its matrices the product of a tall and a flat one
 * (LoRA; Hu et al., 2021), each number in the upper 16 of its 32 bits. Immutable.
 *
 * @param parts one for each matrix that was tuned
 */
public record EncoderDelta(List<Part> parts) {
  private static final int MAGIC = 0x44454C54;
  private static final int MAX_PARTS = 1 << 10;
  private static final int MAX_SIDE = 1 << 14;

  /** Copies the list. */
  public EncoderDelta {
    parts = List.copyOf(parts);
  }

  /**
   * What is added to one matrix.
   *
   * @param node the node that multiplies by the matrix
   * @param rows inputs of the matrix
   * @param columns outputs of the matrix
   * @param rank columns of the tall matrix, rows of the flat one
   * @param tall {@code rows} × {@code rank} numbers, row by row
   * @param flat {@code rank} × {@code columns} numbers, row by row
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Part(String node, int rows, int columns, int rank, float[] tall, float[] flat) {
    private Matrix addedTo(Matrix matrix) {
      if (matrix.rows() != rows || matrix.columns() != columns) {
        throw new IllegalArgumentException("a delta of another encoder: \"" + node + "\"");
      }
      float[] values = matrix.values().clone();
      for (int row = 0; row < rows; row++) {
        for (int k = 0; k < rank; k++) {
          float factor = tall[row * rank + k];
          for (int column = 0; column < columns; column++) {
            values[row * columns + column] += factor * flat[k * columns + column];
          }
        }
      }
      return new Matrix(rows, columns, values);
    }
  }

  /**
   * Returns what adds to each matrix the mean of what the given ones add: the products of their
   * matrices side by side, so its rank is the sum of theirs.
   *
   * @param deltas of the same matrices; one at least
   */
  public static EncoderDelta mean(List<EncoderDelta> deltas) {
    return joined(deltas, 1f / deltas.size());
  }

  /**
   * Returns what adds to each matrix what both add; its rank is the sum of theirs.
   *
   * @param other of the same matrices
   */
  public EncoderDelta plus(EncoderDelta other) {
    return joined(List.of(this, other), 1);
  }

  private static EncoderDelta joined(List<EncoderDelta> deltas, float share) {
    List<Part> joined = new ArrayList<>();
    for (int i = 0; i < deltas.get(0).parts.size(); i++) {
      int number = i;
      joined.add(joinedParts(deltas.stream().map(d -> d.parts.get(number)).toList(), share));
    }
    return new EncoderDelta(joined);
  }

  private static Part joinedParts(List<Part> parts, float share) {
    Part first = parts.get(0);
    int rank = parts.stream().mapToInt(Part::rank).sum();
    float[] tall = new float[first.rows * rank];
    float[] flat = new float[rank * first.columns];
    int from = 0;
    for (Part part : parts) {
      for (int row = 0; row < first.rows; row++) {
        for (int k = 0; k < part.rank; k++) {
          tall[row * rank + from + k] = part.tall[row * part.rank + k] * share;
        }
      }
      System.arraycopy(part.flat, 0, flat, from * first.columns, part.flat.length);
      from += part.rank;
    }
    return new Part(first.node, first.rows, first.columns, rank, tall, flat);
  }

  /** Adds it to an encoder's matrices. */
  public void addTo(EncoderGraph graph) {
    // Matrices lie apart in the graph, so they can be replaced at the same time.
    parts.parallelStream()
        .forEach(part -> graph.replace(part.node, part.addedTo(graph.matrix(part.node))));
  }

  /** Returns it as bytes, which {@link #read} reads. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(parts.size());
      for (Part part : parts) {
        out.writeUTF(part.node);
        out.writeInt(part.rows);
        out.writeInt(part.columns);
        out.writeInt(part.rank);
        write(out, part.tall);
        write(out, part.flat);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, float[] values) throws IOException {
    for (float value : values) {
      // Rounded to the nearest number that has 16 bits.
      out.writeShort((Float.floatToIntBits(value) + 0x8000) >>> Short.SIZE);
    }
  }

  /**
   * Reads what {@link #bytes} returned.
   *
   * @throws IOException if it is something else
   */
  public static EncoderDelta read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("no delta of an encoder");
      }
      int n = count(in, MAX_PARTS);
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        String node = in.readUTF();
        int rows = count(in, MAX_SIDE);
        int columns = count(in, MAX_SIDE);
        int rank = count(in, MAX_SIDE);
        parts.add(
            new Part(
                node, rows, columns, rank, floats(in, rows * rank), floats(in, rank * columns)));
      }
      return new EncoderDelta(parts);
    }
  }

  private static int count(DataInputStream in, int max) throws IOException {
    int n = in.readInt();
    if (n < 0 || n > max) {
      throw new IOException("a count of the delta is " + n + "; expected 0 to " + max);
    }
    return n;
  }

  private static float[] floats(DataInputStream in, int n) throws IOException {
    if (n > in.available() / Short.BYTES) {
      throw new IOException("the delta is cut off");
    }
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = Float.intBitsToFloat(in.readUnsignedShort() << Short.SIZE);
      if (!Float.isFinite(values[i])) {
        throw new IOException("a number of the delta is " + values[i]);
      }
    }
    return values;
  }
}
