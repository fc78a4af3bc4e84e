package io.github.detente.actor.directory;

import io.github.detente.article.InvalidRecordException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** A row of a directory file; every getter checks what it returns. Immutable. */
public final class DirectoryRow {
  private final String source;
  private final long line;
  private final CSVRecord row;

  DirectoryRow(String source, long line, CSVRecord row) {
    this.source = source;
    this.line = line;
    this.row = row;
  }

  /** Returns a cell, perhaps empty. */
  String cell(String column) {
    return row.get(column).strip();
  }

  /** Returns a cell that may not be empty. */
  String filled(String column) {
    String value = cell(column);
    if (value.isEmpty()) {
      throw wrong(column, "a value");
    }
    return value;
  }

  /** Returns a cell that is one of {@code allowed}. */
  String oneOf(String column, Set<String> allowed) {
    String value = cell(column);
    if (!allowed.contains(value)) {
      throw wrong(column, "one of " + allowed.stream().sorted().toList());
    }
    return value;
  }

  /** Returns the parts of a cell between semicolons. */
  List<String> list(String column) {
    String value = cell(column);
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < value.length()) {
      int semicolon = value.indexOf(';', from);
      int to = semicolon < 0 ? value.length() : semicolon;
      String part = value.substring(from, to).strip();
      if (part.isEmpty()) {
        throw wrong(column, "no empty part between semicolons");
      }
      parts.add(part);
      from = to + 1;
    }
    return parts;
  }

  /** Returns a year, or {@code fallback} for an empty cell. */
  int year(String column, int fallback) {
    String value = cell(column);
    if (value.isEmpty()) {
      return fallback;
    }
    if (value.length() != 4 || !value.chars().allMatch(Character::isDigit)) {
      throw wrong(column, "a year of four digits, or nothing");
    }
    return Integer.parseInt(value);
  }

  /** Returns the first day that a date with day, month or year precision can mean. */
  LocalDate firstDay(String column) {
    String value = filled(column);
    try {
      return switch (value.length()) {
        case 4 -> LocalDate.of(Integer.parseInt(value), 1, 1);
        case 7 -> LocalDate.of(number(value, 0, 4), number(value, 5, 7), 1);
        case 10 -> LocalDate.of(number(value, 0, 4), number(value, 5, 7), number(value, 8, 10));
        default -> throw new DateTimeException(value);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw InvalidRecordException.ofColumn(
          source, line, column, value, "YYYY-MM-DD, YYYY-MM or YYYY");
    }
  }

  /** Returns the last day that a date with day, month or year precision can mean. */
  LocalDate lastDay(String column) {
    LocalDate first = firstDay(column);
    return switch (cell(column).length()) {
      case 4 -> first.withMonth(12).withDayOfMonth(31);
      case 7 -> first.withDayOfMonth(first.lengthOfMonth());
      default -> first;
    };
  }

  private static int number(String value, int from, int to) {
    return Integer.parseInt(value.substring(from, to));
  }

  InvalidRecordException wrong(String column, String expected) {
    return InvalidRecordException.ofColumn(source, line, column, cell(column), expected);
  }
}
