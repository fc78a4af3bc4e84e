package io.github.detente.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.detente.article.InvalidRecordException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The reading of a file of objects, each an article: one a line, or a list. For one thread. */
final class JsonItems {
  private final String file;
  private final Consumer<InvalidRecordException> onInvalid;
  private final Maker maker;
  private final List<MarkedArticle> articles = new ArrayList<>();
  private long line;
  private int items;
  private int unjudged;

  private JsonItems(String file, Consumer<InvalidRecordException> onInvalid, Maker maker) {
    this.file = file;
    this.onInvalid = onInvalid;
    this.maker = maker;
  }

  /** Makes an article of an object. */
  interface Maker {
    /**
     * Reads an object.
     *
     * @param id name of the article, if the object has none
     * @param onLoose is told of what belongs to no statement
     * @return empty if nobody has judged the article yet
     * @throws IllegalArgumentException if a field is not as it should be
     */
    Optional<MarkedArticle> article(String id, Map<String, Object> item, Consumer<String> onLoose);
  }

  /** Reads a file; whether it is a list shows in its first character. */
  static List<MarkedArticle> read(
      Path file, Consumer<InvalidRecordException> onInvalid, Maker maker) throws IOException {
    JsonItems items = new JsonItems(file.toString(), onInvalid, maker);
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      reader.mark(2);
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
      reader.mark(1 << 16);
      int first = reader.read();
      while (first >= 0 && Character.isWhitespace(first)) {
        first = reader.read();
      }
      reader.reset();
      if (first == '[') {
        items.list(reader);
      } else {
        items.lines(reader);
      }
    } catch (CharacterCodingException e) {
      onInvalid.accept(
          new InvalidRecordException(
              file.toString(), items.line + 1, "is not UTF-8; expected text in UTF-8", e));
    }
    items.tellOfUnjudged();
    return items.articles;
  }

  private void lines(BufferedReader reader) throws IOException {
    for (String next = reader.readLine(); next != null; next = reader.readLine()) {
      line++;
      if (!next.isBlank()) {
        try {
          take(JsonTree.parse(next));
        } catch (JsonProcessingException e) {
          invalid(e, "not a JSON object: " + reason(e));
        }
      }
    }
  }

  private void list(BufferedReader reader) throws IOException {
    try (JsonParser json = JsonTree.FACTORY.createParser(reader)) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
        line = json.currentTokenLocation().getLineNr();
        take(JsonTree.read(json));
      }
    } catch (JsonProcessingException e) {
      line = e.getLocation() == null ? line : e.getLocation().getLineNr();
      invalid(e, "not a JSON list: " + reason(e));
    }
  }

  private void take(Object value) {
    items++;
    try {
      Map<String, Object> item = JsonTree.object(value);
      if (item.isEmpty()) {
        throw new IllegalArgumentException("expected an object");
      }
      Optional<MarkedArticle> article =
          maker.article(
              JsonTree.text(item, "id").orElse(stem() + "#" + items),
              item,
              loose -> onInvalid.accept(new InvalidRecordException(file, line, loose)));
      article.ifPresentOrElse(articles::add, () -> unjudged++);
    } catch (IllegalArgumentException | ArithmeticException e) {
      invalid(e, String.valueOf(e.getMessage()));
    }
  }

  private String stem() {
    String name = Path.of(file).getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private void invalid(Exception cause, String problem) {
    onInvalid.accept(new InvalidRecordException(file, line, problem, cause));
  }

  private static String reason(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "it ends before it is closed";
    }
    return "what stands at character "
        + (e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getColumnNr()))
        + " is not JSON";
  }

  private void tellOfUnjudged() {
    if (unjudged > 0) {
      onInvalid.accept(
          new InvalidRecordException(
              file, 0, unjudged + " of " + items + " items are not annotated, and are left out"));
    }
  }
}
