package io.github.detente.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads articles with attributions from JSON Lines, one article a line: {@code {"id": …, "text": …,
 * "attributions": [{"source": [span…], "cue": [span…], "content": [span…]}…]}}, where a span is
 * {@code {"start": 0, "end": 12}} or {@code [0, 12]} in code points. Other fields are ignored.
 * Stateless.
 */
public final class AttributionLinesReader {
  private static final JsonFactory JSON = new JsonFactory();

  private AttributionLinesReader() {}

  /**
   * Reads a file.
   *
   * @param onInvalid is called with each line that cannot be used; the rest is read
   * @throws IOException if the file cannot be read
   */
  public static List<AttributedArticle> read(Path file, Consumer<InvalidRecordException> onInvalid)
      throws IOException {
    List<AttributedArticle> articles = new ArrayList<>();
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        try {
          if (!line.isBlank()) {
            articles.add(read(file.toString(), number, line));
          }
        } catch (InvalidRecordException e) {
          onInvalid.accept(e);
        }
      }
    } catch (CharacterCodingException e) {
      onInvalid.accept(
          new InvalidRecordException(
              file.toString(), number + 1L, "is not UTF-8; expected text in UTF-8", e));
    }
    return articles;
  }

  private static AttributedArticle read(String file, int number, String line) throws IOException {
    String id = file + "#" + number;
    String text = null;
    List<Attribution> attributions = new ArrayList<>();
    try (JsonParser json = JSON.createParser(line)) {
      expect(json.nextToken() == JsonToken.START_OBJECT, "an object");
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("id")) {
          id = json.getText();
        } else if (name.equals("text")) {
          text = json.getText();
        } else if (name.equals("attributions") && value == JsonToken.START_ARRAY) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken() == JsonToken.START_OBJECT, "attributions as objects");
            attributions.add(attribution(json));
          }
        } else {
          json.skipChildren();
        }
      }
      expect(text != null, "a field \"text\"");
      return Attribution.article(Article.of(id, text), attributions);
    } catch (JsonProcessingException e) {
      throw new InvalidRecordException(
          file, number, "not a JSON object" + place(e) + "; expected one object per line", e);
    } catch (IllegalArgumentException e) {
      throw new InvalidRecordException(file, number, e.getMessage(), e);
    }
  }

  /** The library's words are about its own settings, too. */
  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : ", by what stands at character " + e.getLocation().getColumnNr();
  }

  private static void expect(boolean right, String what) {
    if (!right) {
      throw new IllegalArgumentException("expected " + what);
    }
  }

  private static Attribution attribution(JsonParser json) throws IOException {
    Attribution attribution = new Attribution();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "source" -> spans(json, value, attribution.source);
        case "cue" -> spans(json, value, attribution.cue);
        case "content" -> spans(json, value, attribution.content);
        default -> json.skipChildren();
      }
    }
    return attribution;
  }

  private static void spans(JsonParser json, JsonToken value, List<TextSpan> spans)
      throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    expect(value == JsonToken.START_ARRAY, "an array of spans");
    for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
      spans.add(next == JsonToken.START_ARRAY ? pair(json) : object(json, next));
    }
  }

  private static TextSpan pair(JsonParser json) throws IOException {
    int start = json.nextIntValue(-1);
    int end = json.nextIntValue(-1);
    expect(json.nextToken() == JsonToken.END_ARRAY, "spans of two numbers");
    return new TextSpan(start, end);
  }

  private static TextSpan object(JsonParser json, JsonToken token) throws IOException {
    expect(token == JsonToken.START_OBJECT, "spans as objects or pairs of numbers");
    int start = -1;
    int end = -1;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("start")) {
        start = json.getIntValue();
      } else if (name.equals("end")) {
        end = json.getIntValue();
      } else {
        json.skipChildren();
      }
    }
    return new TextSpan(start, end);
  }
}
