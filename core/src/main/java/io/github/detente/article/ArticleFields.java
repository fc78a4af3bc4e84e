package io.github.detente.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The fields of one row, and the article that they make. */
record ArticleFields(Source source, long line, long row, UnaryOperator<String> field) {

  Article article(Optional<LocalDate> fallback) {
    String body = field.apply("text");
    if (body.isBlank()) {
      throw InvalidRecordException.ofColumn(
          source.name(), line, "text", body, "the article's text");
    }
    String id = filled("id").orElse(source.id() + "#" + row);
    Article plain =
        filled("title")
            .map(title -> Article.of(id, title, body))
            .orElseGet(() -> Article.of(id, body));
    return new Article(
        id,
        plain.title(),
        plain.text(),
        published().or(() -> fallback).or(() -> Dateline.find(plain.text())),
        filled("outlet"),
        filled("url"),
        filled("language"));
  }

  private Optional<LocalDate> published() {
    return filled("published").map(this::day);
  }

  /** A day, or the day of a time stamp. */
  private LocalDate day(String value) {
    try {
      boolean stamp = value.length() > 10 && (value.charAt(10) == 'T' || value.charAt(10) == ' ');
      return LocalDate.parse(stamp ? value.substring(0, 10) : value);
    } catch (DateTimeException e) {
      throw InvalidRecordException.ofColumn(
          source.name(), line, "published", value, "a date such as 2022-02-19");
    }
  }

  private Optional<String> filled(String name) {
    return Optional.of(field.apply(name)).filter(value -> !value.isBlank());
  }
}
