package io.github.detente.tables;

import io.github.detente.cli.TableFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file between two magic words: rows are held in memory, column by column, until there are enough
 * of them to be written together, and a footer says where they are. For one thread.
 *
 * @param <C> what holds the cells of a column
 */
abstract class ColumnTable<C extends Consumer<Object>> implements TableFiles.Table {
  /** Rows that are written together, each some hundred bytes. */
  private static final int BATCH = 20_000;

  private final CountedStream out;
  private final List<C> columns;
  private final byte[] magic;
  private int held;
  private boolean closed;

  ColumnTable(Path file, byte[] magic, List<C> columns) throws IOException {
    this.columns = columns;
    this.magic = magic;
    out = new CountedStream(new BufferedOutputStream(Files.newOutputStream(file)));
    out.write(magic);
  }

  final CountedStream out() {
    return out;
  }

  final List<C> columns() {
    return columns;
  }

  @Override
  public final void row(List<?> cells) throws IOException {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells; expected " + columns.size() + ", one a column");
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).accept(cells.get(i));
    }
    held++;
    if (held == BATCH) {
      writeHeld();
    }
  }

  private void writeHeld() throws IOException {
    batch(held);
    held = 0;
  }

  /** Writes the rows that the columns hold, and empties these. */
  abstract void batch(int rows) throws IOException;

  /** Writes what stands behind the rows, and returns the footer's length. */
  abstract int footer() throws IOException;

  final void number(int value) throws IOException {
    CellBytes bytes = new CellBytes();
    bytes.number(value);
    bytes.writeTo(out);
  }

  @Override
  public final void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (out) {
      if (held > 0) {
        writeHeld();
      }
      number(footer());
      out.write(magic);
    }
  }
}
