package io.github.detente.tables;

import io.github.detente.cli.TableFiles.CellType;
import io.github.detente.cli.TableFiles.Column;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;

/**
 * One column's values of a group of rows. A level tells what is there: of a plain column 0 for
 * nothing and 1 for a value; of a list 0 for nothing, 1 for an empty list and 2 for an element. For
 * one thread.
 */
final class ColumnPage implements Consumer<Object> {
  private final Column column;
  private final boolean list;
  private final Levels definitions;
  private final Levels repetitions;
  private final CellBytes values = new CellBytes();
  private int bits;
  private int bitCount;

  ColumnPage(Column column) {
    this.column = column;
    list = column.type() == CellType.NUMBERS;
    definitions = new Levels();
    repetitions = new Levels();
  }

  /** Levels as runs of the same number, the simpler half of Parquet's hybrid encoding. */
  private static final class Levels {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int level;
    private int run;
    private int count;

    void add(int next) {
      if (run > 0 && next != level) {
        end();
      }
      level = next;
      run++;
      count++;
    }

    private void end() {
      int header = run << 1;
      while (header >= 0x80) {
        bytes.write((header & 0x7F) | 0x80);
        header >>>= 7;
      }
      bytes.write(header);
      bytes.write(level);
      run = 0;
    }

    /** Appends the length and the runs. */
    void writeTo(CellBytes page) {
      if (run > 0) {
        end();
      }
      page.number(bytes.size());
      page.writeBytes(bytes.toByteArray());
    }

    void clear() {
      bytes.reset();
      run = 0;
      count = 0;
    }
  }

  @Override
  public void accept(Object cell) {
    if (cell == null) {
      repetitions.add(0);
      definitions.add(0);
    } else if (list) {
      List<?> numbers = (List<?>) cell;
      if (numbers.isEmpty()) {
        repetitions.add(0);
        definitions.add(1);
      }
      for (int i = 0; i < numbers.size(); i++) {
        repetitions.add(i == 0 ? 0 : 1);
        definitions.add(2);
        values.number((Integer) numbers.get(i));
      }
    } else {
      repetitions.add(0);
      definitions.add(1);
      value(cell);
    }
  }

  private void value(Object cell) {
    switch (column.type()) {
      case TEXT -> {
        byte[] bytes = ((String) cell).getBytes(StandardCharsets.UTF_8);
        values.number(bytes.length);
        values.writeBytes(bytes);
      }
      case DAY -> values.number((int) ((LocalDate) cell).toEpochDay());
      case NUMBER -> values.number((Integer) cell);
      case FRACTION -> values.fraction((Double) cell);
      case TRUTH -> {
        bits |= (Boolean) cell ? 1 << bitCount : 0;
        bitCount++;
        if (bitCount == Byte.SIZE) {
          endBits();
        }
      }
      case NUMBERS -> throw new IllegalStateException("a list is added by its elements");
    }
  }

  private void endBits() {
    values.write(bits);
    bits = 0;
    bitCount = 0;
  }

  /** Returns the page's bytes. */
  byte[] page() {
    if (bitCount > 0) {
      endBits();
    }
    CellBytes page = new CellBytes();
    if (list) {
      repetitions.writeTo(page);
    }
    definitions.writeTo(page);
    page.writeBytes(values.toByteArray());
    return page.toByteArray();
  }

  /** Returns how many values there are, those that are not there included. */
  int values() {
    return definitions.count;
  }

  void clear() {
    definitions.clear();
    repetitions.clear();
    values.reset();
  }

  Type physicalType() {
    return physical(column);
  }

  private static Type physical(Column column) {
    return switch (column.type()) {
      case TEXT -> Type.BYTE_ARRAY;
      case DAY, NUMBER, NUMBERS -> Type.INT32;
      case FRACTION -> Type.DOUBLE;
      case TRUTH -> Type.BOOLEAN;
    };
  }

  /** Returns the names from the root to the values. */
  List<String> path() {
    return list ? List.of(column.name(), "list", "element") : List.of(column.name());
  }

  /** Returns the schema of a table: the root, and the columns depth first. */
  static List<SchemaElement> schema(List<Column> columns) {
    List<SchemaElement> schema = new ArrayList<>();
    schema.add(new SchemaElement("statements").setNum_children(columns.size()));
    for (Column column : columns) {
      SchemaElement element =
          new SchemaElement(column.name()).setRepetition_type(FieldRepetitionType.OPTIONAL);
      schema.add(element);
      switch (column.type()) {
        case NUMBERS -> {
          element.setNum_children(1).setConverted_type(ConvertedType.LIST);
          element.setLogicalType(LogicalType.LIST(new ListType()));
          schema.add(
              new SchemaElement("list")
                  .setRepetition_type(FieldRepetitionType.REPEATED)
                  .setNum_children(1));
          schema.add(
              new SchemaElement("element")
                  .setType(Type.INT32)
                  .setRepetition_type(FieldRepetitionType.REQUIRED));
        }
        case TEXT -> {
          element.setConverted_type(ConvertedType.UTF8);
          element.setLogicalType(LogicalType.STRING(new StringType()));
        }
        case DAY -> {
          element.setConverted_type(ConvertedType.DATE);
          element.setLogicalType(LogicalType.DATE(new DateType()));
        }
        case NUMBER, FRACTION, TRUTH -> {}
      }
      if (!element.isSetNum_children()) {
        element.setType(physical(column));
      }
    }
    return schema;
  }
}
