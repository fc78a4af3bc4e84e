package io.github.detente.tables;

import com.google.flatbuffers.FlatBufferBuilder;
import io.github.detente.cli.TableFiles.CellType;
import io.github.detente.cli.TableFiles.Column;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/**
 * The cells of a column in one batch of rows, in the buffers of Arrow's columnar format: which
 * cells there are, where each begins if they are of several lengths, and what they hold. Numbers
 * are little-endian. For one thread.
 */
final class ArrowColumn implements Consumer<Object> {
  private final Column column;
  private final BitSet present = new BitSet();
  private final CellBytes ends = new CellBytes();
  private final CellBytes values = new CellBytes();
  private final BitSet truths = new BitSet();
  private int rows;
  private int items;

  ArrowColumn(Column column) {
    this.column = column;
    clear();
  }

  /**
   * How many values a column, or the list inside of one, has.
   *
   * @param length values, with those that are missing
   * @param missing of these
   */
  record Node(int length, int missing) {}

  /** Forgets the cells. */
  void clear() {
    present.clear();
    truths.clear();
    ends.reset();
    values.reset();
    rows = 0;
    items = 0;
    if (hasEnds()) {
      ends.number(0);
    }
  }

  private boolean hasEnds() {
    return column.type() == CellType.TEXT || column.type() == CellType.NUMBERS;
  }

  @Override
  public void accept(Object cell) {
    if (cell != null) {
      present.set(rows);
    }
    switch (column.type()) {
      case TEXT -> values.writeBytes(text(cell));
      case DAY -> values.number(cell == null ? 0 : (int) ((LocalDate) cell).toEpochDay());
      case NUMBER -> values.number(cell == null ? 0 : (Integer) cell);
      case FRACTION -> values.fraction(cell == null ? 0 : (Double) cell);
      case TRUTH -> truths.set(rows, cell != null && (Boolean) cell);
      case NUMBERS -> numbers(cell);
    }
    if (hasEnds()) {
      ends.number(column.type() == CellType.TEXT ? values.size() : items);
    }
    rows++;
  }

  private static byte[] text(Object cell) {
    return cell == null ? new byte[0] : ((String) cell).getBytes(StandardCharsets.UTF_8);
  }

  private void numbers(Object cell) {
    if (cell != null) {
      for (Object number : (List<?>) cell) {
        values.number((Integer) number);
        items++;
      }
    }
  }

  /** Returns the column's node, and that of its list. */
  List<Node> nodes() {
    Node own = new Node(rows, rows - present.cardinality());
    return column.type() == CellType.NUMBERS ? List.of(own, new Node(items, 0)) : List.of(own);
  }

  /** Returns the buffers in the order in which a batch holds them. */
  List<byte[]> buffers() {
    byte[] there = bits(present);
    return switch (column.type()) {
      case TEXT -> List.of(there, ends.toByteArray(), values.toByteArray());
      case DAY, NUMBER, FRACTION -> List.of(there, values.toByteArray());
      case TRUTH -> List.of(there, bits(truths));
      // Nothing is missing in a list, and then its bits may be left out.
      case NUMBERS -> List.of(there, ends.toByteArray(), new byte[0], values.toByteArray());
    };
  }

  private byte[] bits(BitSet set) {
    byte[] bits = new byte[(rows + Byte.SIZE - 1) / Byte.SIZE];
    byte[] until = set.toByteArray();
    System.arraycopy(until, 0, bits, 0, until.length);
    return bits;
  }

  /** Writes the column's part of a schema, and returns where it is. */
  int field(FlatBufferBuilder out) {
    return switch (column.type()) {
      case TEXT -> field(out, column.name(), Type.Utf8, utf8(out), new int[0]);
      case DAY -> field(out, column.name(), Type.Date, day(out), new int[0]);
      case NUMBER -> field(out, column.name(), Type.Int, integer(out), new int[0]);
      case FRACTION ->
          field(
              out,
              column.name(),
              Type.FloatingPoint,
              FloatingPoint.createFloatingPoint(out, Precision.DOUBLE),
              new int[0]);
      case TRUTH -> field(out, column.name(), Type.Bool, truth(out), new int[0]);
      case NUMBERS -> {
        int item = field(out, "item", Type.Int, integer(out), new int[0]);
        org.apache.arrow.flatbuf.List.startList(out);
        int list = org.apache.arrow.flatbuf.List.endList(out);
        yield field(out, column.name(), Type.List, list, new int[] {item});
      }
    };
  }

  private static int day(FlatBufferBuilder out) {
    return Date.createDate(out, DateUnit.DAY);
  }

  private static int integer(FlatBufferBuilder out) {
    return Int.createInt(out, Integer.SIZE, true);
  }

  private static int utf8(FlatBufferBuilder out) {
    Utf8.startUtf8(out);
    return Utf8.endUtf8(out);
  }

  private static int truth(FlatBufferBuilder out) {
    Bool.startBool(out);
    return Bool.endBool(out);
  }

  private static int field(
      FlatBufferBuilder out, String name, byte kind, int type, int[] children) {
    int words = out.createString(name);
    int below = Field.createChildrenVector(out, children);
    Field.startField(out);
    Field.addName(out, words);
    Field.addNullable(out, true);
    Field.addTypeType(out, kind);
    Field.addType(out, type);
    Field.addChildren(out, below);
    return Field.endField(out);
  }
}
