package io.github.detente.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.detente.article.TextLines.Line;
import java.io.IOException;
import java.io.Reader;

/**
 * The articles of a file that holds a list of objects, or objects that span several lines. The
 * first syntax error ends the reading, since nothing then tells where the next object begins.
 */
final class JsonValues implements RowStream.Rows {
  private final Source source;
  private final ReadingOptions options;
  private final TextLines lines;
  private final JsonParser parser;
  private long row;
  private boolean ended;

  JsonValues(Source source, TextLines lines, ReadingOptions options) throws IOException {
    this.source = source;
    this.options = options;
    this.lines = lines;
    parser = JsonLines.JSON.createParser(new LineReader(lines));
  }

  @Override
  public Article next() throws IOException {
    if (ended) {
      return null;
    }
    try {
      JsonToken token = parser.nextToken();
      while ((token == JsonToken.START_ARRAY && row == 0) || token == JsonToken.END_ARRAY) {
        token = parser.nextToken();
      }
      if (token == null) {
        ended = true;
        return null;
      }
      row++;
      long line = parser.currentTokenLocation().getLineNr();
      if (token != JsonToken.START_OBJECT) {
        parser.skipChildren();
        throw new InvalidRecordException(source.name(), line, "expected a JSON object");
      }
      JsonFields fields = JsonFields.read(parser, options);
      if (fields.areOfStatement()) {
        ended = true;
        throw new InvalidRecordException(source.name(), line, JsonFields.STATEMENTS);
      }
      return fields.article(source, line, row);
    } catch (JsonProcessingException e) {
      ended = true;
      // What nests too deep has no place.
      long line = e.getLocation() == null ? lines.number() : e.getLocation().getLineNr();
      throw new InvalidRecordException(source.name(), line, JsonFields.problem(e), e);
    }
  }

  @Override
  public long line() {
    return lines.number();
  }

  /** The characters of lines, as one stream; a line that is no text ends it. */
  private static final class LineReader extends Reader {
    private final TextLines lines;
    private String text = "";
    private int at;

    LineReader(TextLines lines) {
      this.lines = lines;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      while (at == text.length()) {
        Line next = lines.next();
        if (next == null) {
          return -1;
        }
        text = next.text();
        at = 0;
      }
      int count = Math.min(length, text.length() - at);
      text.getChars(at, at + count, target, offset);
      at += count;
      return count;
    }

    @Override
    public void close() {
      // The lines are closed by who opened them.
    }
  }
}
