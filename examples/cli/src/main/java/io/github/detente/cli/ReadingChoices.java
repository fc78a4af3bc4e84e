package io.github.detente.cli;

/**
 * What a user chose about the form of an output.
 *
 * @param explain whether a table tells why an actor acts for a country
 * @param rows whether each statement is an item of its own
 * @param spreadsheet what a table's reader needs
 */
record ReadingChoices(boolean explain, boolean rows, SpreadsheetOptions spreadsheet) {}
