package io.github.detente.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.jerolba.carpet.CarpetReader;
import io.github.detente.cli.TableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** parquet-java reads back what was written. */
class ParquetTableTest {
  @TempDir private Path folder;

  /** More rows than a group holds. */
  @Test
  void everyCellComesBack() throws IOException {
    Path file = folder.resolve("t.parquet");
    GeneratedRows generated = new GeneratedRows(45_003);
    generated.write("parquet", file);
    List<Map<String, Object>> back = read(file);
    assertEquals(generated.rows().size(), back.size());
    for (int i = 0; i < back.size(); i++) {
      assertEquals(generated.named(i), new LinkedHashMap<>(back.get(i)));
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Map<String, Object>> read(Path file) throws IOException {
    return (List) new CarpetReader<>(file.toFile(), Map.class).toList();
  }

  @Test
  void aTableWithoutRowsIsATable() throws IOException {
    Path file = folder.resolve("none.parquet");
    new GeneratedRows(0).write("parquet", file);
    assertEquals(List.of(), read(file));
  }

  @Test
  void aRowOfAnotherLengthIsRefused() throws IOException {
    try (TableFiles.Table table =
        new ColumnFiles().open("parquet", folder.resolve("x.parquet"), GeneratedRows.COLUMNS)) {
      assertThrows(IllegalArgumentException.class, () -> table.row(List.of("x")));
    }
  }
}
