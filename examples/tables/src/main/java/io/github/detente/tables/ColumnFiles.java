package io.github.detente.tables;

import io.github.detente.cli.TableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Writes Parquet, and Apache Arrow (IPC, also called Feather 2). Stateless. */
public final class ColumnFiles implements TableFiles {
  private static final String ARROW = "arrow";
  private static final String PARQUET = "parquet";

  /** Made by the service loader. */
  public ColumnFiles() {}

  @Override
  public Set<String> formats() {
    return Set.of(ARROW, PARQUET);
  }

  @Override
  public Table open(String format, Path file, List<Column> columns) throws IOException {
    return switch (format) {
      case ARROW -> new ArrowTable(file, columns);
      case PARQUET -> new ParquetTable(file, columns);
      default -> throw new IllegalArgumentException(format + "; expected one of " + formats());
    };
  }
}
