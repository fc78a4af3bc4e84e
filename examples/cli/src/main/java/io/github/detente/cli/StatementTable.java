package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TableReader;
import io.github.detente.article.TableReader.Row;
import io.github.detente.cli.DatedStatement.Party;
import io.github.detente.stance.Stance;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads statements that {@code read --format csv} wrote. A row that cannot be used is told of. */
final class StatementTable {
  private static final String FIRST_COLUMNS = "article,published,outlet,title,id,content,";

  private final TableReader table;
  private final Optional<LocalDate> date;
  private final Set<String> undated = new HashSet<>();

  private StatementTable(TableReader table, Optional<LocalDate> date) {
    this.table = table;
    this.date = date;
  }

  /** Tells by the first line whether a stream holds statements, and leaves it at its beginning. */
  static boolean areIn(BufferedInputStream in) throws IOException {
    in.mark(FIRST_COLUMNS.length());
    byte[] start = in.readNBytes(FIRST_COLUMNS.length());
    in.reset();
    return new String(start, StandardCharsets.UTF_8).equals(FIRST_COLUMNS);
  }

  /**
   * Reads all statements. The caller closes the stream.
   *
   * @throws InvalidRecordException if a column is missing
   */
  static void read(
      InputStream in,
      String name,
      Optional<LocalDate> date,
      Consumer<InvalidRecordException> onInvalid,
      Consumer<DatedStatement> out)
      throws IOException {
    TableReader table = TableReader.open(in, name, Optional.empty(), Optional.of(true), onInvalid);
    StatementTable reader = new StatementTable(table, date);
    for (Row row = table.next(); row != null; row = table.next()) {
      try {
        reader.statement(row).ifPresent(out);
      } catch (InvalidRecordException e) {
        onInvalid.accept(e);
      }
    }
  }

  private Optional<DatedStatement> statement(Row row) {
    String article = cell(row, "article");
    Optional<LocalDate> day = day(row);
    if (day.isEmpty()) {
      if (undated.add(article)) {
        throw invalid(
            row,
            "published",
            "a day, or --date YYYY-MM-DD, for all of article \"" + article + "\"");
      }
      return Optional.empty();
    }
    Optional<Stance> stance = stance(row);
    return Optional.of(
        new DatedStatement(
            cell(row, "id"),
            article,
            cell(row, "title"),
            cell(row, "outlet"),
            day.get(),
            cell(row, "cue"),
            cell(row, "text"),
            party(row, "speaker"),
            party(row, "target"),
            stance,
            probability(row, Stance.ESCALATORY) - probability(row, Stance.DE_ESCALATORY),
            stance.isPresent() ? probability(row, stance.get()) : 0,
            cell(row, "decided").equals("true")));
  }

  private Optional<LocalDate> day(Row row) {
    String published = cell(row, "published");
    try {
      return published.isEmpty() ? date : Optional.of(LocalDate.parse(published));
    } catch (DateTimeException e) {
      throw invalid(row, "published", "a day such as 2022-02-19");
    }
  }

  private Optional<Stance> stance(Row row) {
    String stance = cell(row, "stance");
    try {
      return stance.isEmpty() ? Optional.empty() : Optional.of(Stance.valueOf(stance));
    } catch (IllegalArgumentException e) {
      throw invalid(row, "stance", "a stance, or none");
    }
  }

  private double probability(Row row, Stance stance) {
    String column = "p_" + stance.name().toLowerCase(Locale.ROOT);
    try {
      return Double.parseDouble(cell(row, column));
    } catch (NumberFormatException e) {
      throw invalid(row, column, "a probability");
    }
  }

  private Party party(Row row, String column) {
    return new Party(
        cell(row, column), cell(row, column + "_actor"), cell(row, column + "_country"));
  }

  private String cell(Row row, String column) {
    List<String> cells = row.cells();
    return cells.get(table.column(column));
  }

  private InvalidRecordException invalid(Row row, String column, String expected) {
    return InvalidRecordException.ofColumn(
        table.name(), row.line(), column, cell(row, column), expected);
  }
}
