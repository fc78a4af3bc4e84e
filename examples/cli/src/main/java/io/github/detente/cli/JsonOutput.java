package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.StatementJson;
import io.github.detente.StatementReading;
import java.io.IOException;
import java.io.Writer;

/** Statements as JSON Lines: an object each, offsets in code points. */
final class JsonOutput implements ReadingOutput {
  private final Writer out;

  JsonOutput(Writer out) {
    this.out = out;
  }

  @Override
  public void write(ArticleReading reading) throws IOException {
    StatementJson json = StatementJson.of(reading.article());
    for (StatementReading statement : reading.statements()) {
      out.write(json.statement(statement));
      out.write('\n');
    }
  }

  @Override
  public void finish() {}
}
