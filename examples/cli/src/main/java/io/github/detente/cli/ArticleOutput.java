package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.article.Article;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;

/** Articles as JSON Lines: an object each, so that offsets always have their text. */
final class ArticleOutput implements ReadingOutput {
  private final Writer out;

  ArticleOutput(Writer out) {
    this.out = out;
  }

  @Override
  public void write(ArticleReading reading) throws IOException {
    Article article = reading.article();
    Json.line(
        out,
        json -> {
          json.writeStringField("id", article.id());
          Json.string(json, "title", article.title());
          Json.string(json, "published", article.published().map(LocalDate::toString));
          Json.string(json, "outlet", article.outlet());
          json.writeStringField("text", article.text());
          json.writeNumberField("statements", reading.statements().size());
        });
  }

  @Override
  public void finish() {}
}
