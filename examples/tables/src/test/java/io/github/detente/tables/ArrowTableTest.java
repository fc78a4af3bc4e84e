package io.github.detente.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.cli.TableFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.util.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arrow itself reads back what was written. */
class ArrowTableTest {
  /** The magic word and its padding, behind which a file is a stream. */
  private static final int HEAD = 8;

  @TempDir private Path folder;

  /** More rows than a batch holds; by the places that the footer names, and one after the other. */
  @Test
  void everyCellComesBack() throws IOException {
    Path file = folder.resolve("t.arrow");
    GeneratedRows generated = new GeneratedRows(45_003);
    generated.write("arrow", file);
    try (BufferAllocator memory = new RootAllocator();
        FileChannel in = FileChannel.open(file);
        ArrowFileReader reader = new ArrowFileReader(in, memory)) {
      assertEquals(3, reader.getRecordBlocks().size());
      check(generated, reader);
    }
    try (BufferAllocator memory = new RootAllocator();
        FileChannel in = FileChannel.open(file).position(HEAD);
        ArrowStreamReader reader = new ArrowStreamReader((ReadableByteChannel) in, memory)) {
      check(generated, reader);
    }
  }

  private static void check(GeneratedRows generated, ArrowReader reader) throws IOException {
    int row = 0;
    for (Map<String, Object> read : read(reader)) {
      assertEquals(generated.named(row++), read);
    }
    assertEquals(generated.rows().size(), row);
  }

  private static List<Map<String, Object>> read(ArrowReader reader) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    VectorSchemaRoot root = reader.getVectorSchemaRoot();
    while (reader.loadNextBatch()) {
      for (int i = 0; i < root.getRowCount(); i++) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (FieldVector vector : root.getFieldVectors()) {
          row.put(vector.getName(), value(vector, i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static Object value(FieldVector vector, int row) {
    Object value = vector.getObject(row);
    if (value instanceof Text text) {
      return text.toString();
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    return value instanceof Integer days && vector.getName().equals("day")
        ? LocalDate.ofEpochDay(days)
        : value;
  }

  @Test
  void aTableWithoutRowsIsATable() throws IOException {
    Path file = folder.resolve("none.arrow");
    new GeneratedRows(0).write("arrow", file);
    try (BufferAllocator memory = new RootAllocator();
        FileChannel in = FileChannel.open(file);
        ArrowFileReader reader = new ArrowFileReader(in, memory)) {
      assertEquals(
          GeneratedRows.COLUMNS.stream().map(TableFiles.Column::name).toList(),
          reader.getVectorSchemaRoot().getSchema().getFields().stream()
              .map(field -> field.getName())
              .toList());
      assertEquals(List.of(), read(reader));
    }
  }

  @Test
  void aRowOfAnotherLengthIsRefused() throws IOException {
    Path file = folder.resolve("x.arrow");
    try (TableFiles.Table table = new ColumnFiles().open("arrow", file, GeneratedRows.COLUMNS)) {
      assertThrows(IllegalArgumentException.class, () -> table.row(List.of("x")));
    }
    assertTrue(Files.size(file) > HEAD);
  }
}
