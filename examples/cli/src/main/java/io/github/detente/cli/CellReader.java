package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TableReader;
import io.github.detente.article.TableReader.Row;
import java.util.Optional;

/**
 * Reads the cells of one column.
 *
 * @param file name of the file, for errors
 * @param column name of the column
 * @param index place of the column, from 0
 */
record CellReader(String file, String column, int index) {

  /**
   * Finds a column.
   *
   * @throws InvalidRecordException if there is none of this name, or more than one
   */
  static CellReader of(TableReader in, String column) {
    return new CellReader(in.name(), column, in.column(column));
  }

  /**
   * Finds a column that need not be there unless it was asked for.
   *
   * @param asked name that the user gave
   * @param usual name that is looked for if the user gave none
   * @throws InvalidRecordException if there is none of the name that was asked for
   */
  static Optional<CellReader> of(TableReader in, Optional<String> asked, String usual) {
    return asked
        .or(() -> Optional.of(usual).filter(name -> in.find(name).isPresent()))
        .map(name -> of(in, name));
  }

  /** Returns the cell's value, if it is not blank. */
  Optional<String> value(Row row) {
    return Optional.of(row.cells().get(index)).filter(value -> !value.isBlank());
  }

  /**
   * Returns the cell's value.
   *
   * @throws InvalidRecordException if it is blank
   */
  String filled(Row row, String expected) {
    return value(row).orElseThrow(() -> invalid(row, expected));
  }

  /** Returns the error of a cell that cannot be used. */
  InvalidRecordException invalid(Row row, String expected) {
    return InvalidRecordException.ofColumn(
        file, row.line(), column, row.cells().get(index), expected);
  }
}
