package io.github.detente.article;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the caller chose for a reading.
 *
 * @param published day of articles that carry none
 * @param columns names of columns other than the usual ones
 * @param delimiter what stands between two cells, if that is known
 * @param quoted whether quotation marks may stand around a cell, if that is known
 * @param onInvalid hears of what cannot be used
 * @param onNote hears of what was read, but perhaps not as it was meant
 */
record ReadingOptions(
    Optional<LocalDate> published,
    Map<ArticleField, String> columns,
    Optional<Character> delimiter,
    Optional<Boolean> quoted,
    Consumer<InvalidRecordException> onInvalid,
    Consumer<String> onNote) {
  ReadingOptions {
    columns = Map.copyOf(columns);
  }

  /** Returns the name of a field's column. */
  String column(ArticleField field) {
    return columns.getOrDefault(field, field.column());
  }

  void note(String source, long line, String note) {
    onNote.accept(source + (line > 0 ? ":" + line : "") + ": " + note);
  }
}
