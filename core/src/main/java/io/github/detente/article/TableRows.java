package io.github.detente.article;

import io.github.detente.article.TableReader.Row;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The rows of a table of articles: a header, at least a column of texts. */
final class TableRows implements RowStream.Rows {
  /** What the table has that {@code detente read --format csv} writes: no articles. */
  private static final List<String> STATEMENT_COLUMNS =
      List.of("article", "content", "kind", "speaker_country");

  /** A column of this name is the day of publication if there is none of the usual name. */
  private static final String OTHER_DATE = "date";

  /**
   * Seconds since 1970 are a day where a day is expected; elsewhere such a number may be a name.
   */
  private static final Pattern NUMBER = Pattern.compile("[\\d.]*");

  private final Source source;
  private final ReadingOptions options;
  private final TableReader table;
  private final Map<ArticleField, Integer> columns = new EnumMap<>(ArticleField.class);
  private long row;

  TableRows(Source source, InputStream in, ReadingOptions options) throws IOException {
    this.source = source;
    this.options = options;
    table =
        TableReader.open(
            in, source.name(), options.delimiter(), options.quoted(), options.onInvalid());
    if (table.header().containsAll(STATEMENT_COLUMNS)) {
      throw new InvalidRecordException(source.name(), 1, JsonFields.STATEMENTS);
    }
    for (ArticleField field : ArticleField.values()) {
      find(field).ifPresent(index -> columns.put(field, index));
    }
  }

  private OptionalInt find(ArticleField field) {
    boolean needed = field == ArticleField.TEXT || options.columns().containsKey(field);
    if (needed) {
      return OptionalInt.of(table.column(options.column(field)));
    }
    OptionalInt found = table.find(field.column());
    return found.isEmpty() && field == ArticleField.PUBLISHED ? table.find(OTHER_DATE) : found;
  }

  @Override
  public Article next() {
    Row next = table.next();
    if (next == null) {
      return null;
    }
    row++;
    if (row == 1 && !columns.containsKey(ArticleField.PUBLISHED)) {
      noteOtherDate(next);
    }
    return new ArticleFields(source, options, next.line(), row, field -> cell(next, field))
        .article();
  }

  /** Tells of a column that holds days, though nothing says that they are those of publication. */
  private void noteOtherDate(Row next) {
    for (int i = 0; i < next.cells().size(); i++) {
      if (!columns.containsValue(i) && isDate(next.cells().get(i))) {
        String column = table.header().get(i).strip();
        options.note(
            source.name(),
            1,
            "column \""
                + column
                + "\" looks like dates of publication, but is ignored; expected the name"
                + " \"published\" or \"date\", or an option that names the column");
        return;
      }
    }
  }

  private static boolean isDate(String cell) {
    try {
      return !NUMBER.matcher(cell).matches() && PublicationDate.parse(cell) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private String cell(Row next, ArticleField field) {
    Integer index = columns.get(field);
    return index == null ? "" : next.cells().get(index);
  }

  @Override
  public long line() {
    return table.line();
  }
}
