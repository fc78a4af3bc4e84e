package io.github.detente.tables;

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

/** Rows with cells of every type, with nothing in many of them, and emoji. For one thread. */
final class GeneratedRows {
  static final List<Column> COLUMNS =
      List.of(
          new Column("text", CellType.TEXT),
          new Column("day", CellType.DAY),
          new Column("number", CellType.NUMBER),
          new Column("p_make up", CellType.FRACTION),
          new Column("decided", CellType.TRUTH),
          new Column("starts", CellType.NUMBERS));

  private final Random random = new Random(5);
  private final List<List<Object>> rows = new ArrayList<>();

  GeneratedRows(int size) {
    for (int i = 0; i < size; i++) {
      rows.add(row(i));
    }
  }

  List<List<Object>> rows() {
    return rows;
  }

  /** Writes all by what the service loader finds. */
  void write(String format, Path file) throws IOException {
    TableFiles files =
        ServiceLoader.load(TableFiles.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.formats().contains(format))
            .findFirst()
            .orElseThrow();
    try (TableFiles.Table table = files.open(format, file, COLUMNS)) {
      for (List<Object> row : rows) {
        table.row(row);
      }
    }
  }

  /** Returns a row with its columns' names. */
  Map<String, Object> named(int index) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int c = 0; c < COLUMNS.size(); c++) {
      named.put(COLUMNS.get(c).name(), rows.get(index).get(c));
    }
    return named;
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
