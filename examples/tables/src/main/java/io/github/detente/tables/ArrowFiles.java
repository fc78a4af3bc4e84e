package io.github.detente.tables;

import io.github.detente.cli.TableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes files of Apache Arrow (IPC, also called Feather 2). Stateless. */
public final class ArrowFiles implements TableFiles {
  /** Made by the service loader. */
  public ArrowFiles() {}

  @Override
  public String format() {
    return "arrow";
  }

  @Override
  public Table open(Path file, List<Column> columns) throws IOException {
    return new ArrowTable(file, columns);
  }
}
