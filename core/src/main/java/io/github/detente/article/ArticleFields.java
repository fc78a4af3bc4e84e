package io.github.detente.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of one row, and the article that they make.
 *
 * @param source where the row stands
 * @param options what the caller chose
 * @param line number of its line, from 1
 * @param row number of the row, from 1
 * @param field value of a field, empty if there is none
 */
record ArticleFields(
    Source source,
    ReadingOptions options,
    long line,
    long row,
    Function<ArticleField, String> field) {

  /**
   * Makes the article.
   *
   * @throws InvalidRecordException if there is no text
   */
  Article article() {
    String written = field.apply(ArticleField.TEXT);
    String body = CellText.text(paired(written));
    if (Article.isEmpty(body)) {
      throw InvalidRecordException.ofColumn(
          source.name(), line, options.column(ArticleField.TEXT), written, "the article's text");
    }
    String id = filled(ArticleField.ID).orElse(source.id() + "#" + row);
    Article plain =
        filled(ArticleField.TITLE)
            .map(title -> Article.of(id, CellText.line(title), body))
            .orElseGet(() -> Article.of(id, body));
    Optional<String> url = filled(ArticleField.URL);
    return new Article(
        id,
        plain.title(),
        plain.text(),
        published(url, plain.text()),
        filled(ArticleField.OUTLET).map(CellText::line),
        url,
        filled(ArticleField.LANGUAGE));
  }

  private Optional<LocalDate> published(Optional<String> url, String text) {
    Optional<String> written = filled(ArticleField.PUBLISHED);
    if (written.isEmpty()) {
      return url.flatMap(PublicationDate::inAddress)
          .or(options::published)
          .or(() -> Dateline.find(text));
    }
    try {
      return Optional.of(PublicationDate.parse(written.get()));
    } catch (DateTimeException e) {
      options
          .onInvalid()
          .accept(
              InvalidRecordException.ofColumn(
                  source.name(),
                  line,
                  options.column(ArticleField.PUBLISHED),
                  written.get(),
                  e.getMessage() + "; the article is read without it"));
      // The day of the call is that of articles without one, and this has one.
      return Dateline.find(text);
    }
  }

  private Optional<String> filled(ArticleField name) {
    return Optional.of(field.apply(name)).filter(value -> !value.isBlank()).map(this::paired);
  }

  private String paired(String value) {
    String paired = CellText.paired(value);
    if (!paired.equals(value)) {
      options.note(
          source.name(),
          line,
          "half a surrogate pair, which is not a character, is read as U+FFFD");
    }
    return paired;
  }
}
