package io.github.detente.cli;

/** The forms in which a list of rows is printed. */
enum RowsFormat {
  TABLE,
  CSV
}
