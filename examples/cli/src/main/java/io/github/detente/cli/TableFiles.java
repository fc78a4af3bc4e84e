package io.github.detente.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Writes tables of typed columns to a file of a binary format. An implementation is found by {@link
 * java.util.ServiceLoader}, so that whoever needs none carries none ({@code examples/tables}).
 */
public interface TableFiles {
  /** What a column's cells are: {@code null} is allowed in each. */
  enum CellType {
    /** A {@link String}. */
    TEXT,
    /** A {@link java.time.LocalDate}. */
    DAY,
    /** An {@link Integer}. */
    NUMBER,
    /** A {@link Double}. */
    FRACTION,
    /** A {@link Boolean}. */
    TRUTH,
    /** A {@link List} of {@link Integer}s. */
    NUMBERS
  }

  /**
   * A column.
   *
   * @param name unique in its table
   * @param type of its cells
   */
  record Column(String name, CellType type) {}

  /** A table that is being written. */
  interface Table extends Closeable {
    /** Writes a row: a value or {@code null} for each column. */
    void row(List<?> cells) throws IOException;
  }

  /** Returns the names of the formats that it writes, such as {@code parquet}. */
  Set<String> formats();

  /**
   * Begins a file, which is complete when the table is closed.
   *
   * @param format one of {@link #formats}
   */
  Table open(String format, Path file, List<Column> columns) throws IOException;
}
