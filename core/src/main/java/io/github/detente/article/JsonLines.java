package io.github.detente.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.detente.article.TextLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of a JSON Lines file of articles: one object a line. A file that begins with a list, or
 * with an object over several lines, is read as JSON instead.
 */
final class JsonLines implements RowStream.Rows {
  /**
   * What is no JSON, but written so often that nobody need mend it: Python's NaN and Infinity,
   * other programs' numbers, commas at ends, tabs in strings.
   */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  /** Byte order marks of files that were joined, and the sign before each record of RFC 7464. */
  private static final Pattern MARKS = Pattern.compile("^[\\uFEFF\\u001E]+");

  private final Source source;
  private final ReadingOptions options;
  private final TextLines lines;
  private long row;
  private boolean ended;

  private JsonLines(Source source, TextLines lines, ReadingOptions options) {
    this.source = source;
    this.options = options;
    this.lines = lines;
  }

  static RowStream.Rows open(Source source, InputStream in, ReadingOptions options)
      throws IOException {
    TextLines lines = new TextLines(source.name(), in);
    while (true) {
      Line first;
      try {
        first = lines.next();
      } catch (InvalidRecordException e) {
        options.onInvalid().accept(e);
        continue;
      }
      if (first == null || !first.text().isBlank()) {
        if (first != null) {
          lines.putBack(List.of(first));
        }
        boolean whole = first != null && isBeginning(first.text().strip());
        return whole
            ? new JsonValues(source, lines, options)
            : new JsonLines(source, lines, options);
      }
    }
  }

  /** Whether a first line opens what later lines close. */
  private static boolean isBeginning(String line) {
    return line.startsWith("[") || line.equals("{");
  }

  @Override
  public Article next() throws IOException {
    if (ended) {
      return null;
    }
    Line next;
    do {
      next = lines.next();
      if (next == null) {
        return null;
      }
    } while (next.text().isBlank());
    row++;
    JsonFields fields = parse(next);
    if (fields.areOfStatement()) {
      // One message will do for all lines.
      ended = true;
      throw new InvalidRecordException(source.name(), next.number(), JsonFields.STATEMENTS);
    }
    return fields.article(source, next.number(), row);
  }

  private JsonFields parse(Line line) throws IOException {
    String text = MARKS.matcher(line.text()).replaceFirst("");
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new InvalidRecordException(source.name(), line.number(), "expected a JSON object");
      }
      JsonFields fields = JsonFields.read(parser, options);
      int end = (int) parser.currentLocation().getCharOffset();
      String rest = text.substring(end).strip();
      // A comma is left of a list that was cut into lines.
      if (!rest.isEmpty() && !rest.equals(",") && !rest.equals("]")) {
        throw new InvalidRecordException(
            source.name(),
            line.number(),
            "there is something after the object; expected one object per line");
      }
      return fields;
    } catch (JsonProcessingException e) {
      throw new InvalidRecordException(source.name(), line.number(), JsonFields.problem(e), e);
    }
  }

  @Override
  public long line() {
    return lines.number();
  }
}
