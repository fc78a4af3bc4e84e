package io.github.detente.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.jerolba.carpet.CarpetReader;
import io.github.detente.cli.TableFiles;
import io.github.detente.cli.TableFiles.CellType;
import io.github.detente.cli.TableFiles.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** parquet-java reads back what was written. */
class ParquetTableTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("text", CellType.TEXT),
          new Column("day", CellType.DAY),
          new Column("number", CellType.NUMBER),
          new Column("p_make up", CellType.FRACTION),
          new Column("decided", CellType.TRUTH),
          new Column("starts", CellType.NUMBERS));

  @TempDir private Path folder;

  private final Random random = new Random(5);

  /** More rows than a group holds, with nothing in many cells, and emoji. */
  @Test
  void everyCellComesBack() throws IOException {
    Path file = folder.resolve("t.parquet");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 45_003; i++) {
      rows.add(row(i));
    }
    TableFiles files = ServiceLoader.load(TableFiles.class).findFirst().orElseThrow();
    try (TableFiles.Table table = files.open(file, COLUMNS)) {
      for (List<Object> row : rows) {
        table.row(row);
      }
      assertThrows(IllegalArgumentException.class, () -> table.row(List.of("x")));
    }
    List<Map<String, Object>> back = read(file);
    assertEquals(rows.size(), back.size());
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Object> wanted = new LinkedHashMap<>();
      for (int c = 0; c < COLUMNS.size(); c++) {
        wanted.put(COLUMNS.get(c).name(), rows.get(i).get(c));
      }
      assertEquals(wanted, new LinkedHashMap<>(back.get(i)));
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Map<String, Object>> read(Path file) throws IOException {
    return (List) new CarpetReader<>(file.toFile(), Map.class).toList();
  }

  @Test
  void aTableWithoutRowsIsATable() throws IOException {
    Path file = folder.resolve("none.parquet");
    new ParquetFiles().open(file, COLUMNS).close();
    assertEquals(List.of(), read(file));
  }

  private List<Object> row(int i) {
    List<Integer> starts = new ArrayList<>();
    for (int k = random.nextInt(4); k > 0; k--) {
      starts.add(random.nextInt());
    }
    return Arrays.asList(
        maybe("Norway 😀 cafe\u0301 " + i),
        maybe(LocalDate.of(1969, 12, 1).plusDays(i)),
        maybe(random.nextInt()),
        maybe(random.nextDouble()),
        maybe(random.nextBoolean()),
        maybe(starts));
  }

  private Object maybe(Object value) {
    return random.nextInt(3) == 0 ? null : value;
  }
}
