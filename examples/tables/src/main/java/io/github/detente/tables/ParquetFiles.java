package io.github.detente.tables;

import io.github.detente.cli.TableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes Parquet. Stateless. */
public final class ParquetFiles implements TableFiles {
  /** Made by the service loader. */
  public ParquetFiles() {}

  @Override
  public String format() {
    return "parquet";
  }

  @Override
  public Table open(Path file, List<Column> columns) throws IOException {
    return new ParquetTable(file, columns);
  }
}
