package io.github.detente.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rows of a JSON Lines file of articles: one object a line. */
final class JsonLines implements RowStream.Rows {
  private static final JsonFactory JSON = new JsonFactory();

  private final Source source;
  private final BufferedReader reader;
  private final Optional<LocalDate> date;
  private long line;
  private long row;

  JsonLines(Source source, BufferedReader reader, Optional<LocalDate> date) {
    this.source = source;
    this.reader = reader;
    this.date = date;
  }

  @Override
  public Article next() throws IOException {
    String json;
    do {
      json = reader.readLine();
      if (json == null) {
        return null;
      }
      line++;
    } while (json.isBlank());
    row++;
    Map<String, String> fields = parse(json);
    return new ArticleFields(source, line, row, name -> fields.getOrDefault(name, ""))
        .article(date);
  }

  private Map<String, String> parse(String json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new InvalidRecordException(source.name(), line, "expected a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken().isScalarValue()) {
          fields.put(name, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      return fields;
    } catch (JsonProcessingException e) {
      throw new InvalidRecordException(
          source.name(), line, "not a JSON object: " + e.getOriginalMessage().split("\n", 2)[0], e);
    }
  }

  @Override
  public long line() {
    return line;
  }
}
