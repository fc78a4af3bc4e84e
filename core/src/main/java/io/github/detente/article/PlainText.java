package io.github.detente.article;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;

/** Makes an article of plain text, whose first line is the title. */
final class PlainText {
  private PlainText() {}

  static Article parse(Source source, InputStream in, Optional<LocalDate> date) throws IOException {
    String text = Utf8.decode(source.name(), in);
    if (text.isBlank()) {
      throw new InvalidRecordException(source.name(), 1, "is empty; expected an article");
    }
    Article article = Article.of(source.id(), text);
    return date.or(() -> Dateline.find(text)).map(article::withPublished).orElse(article);
  }
}
