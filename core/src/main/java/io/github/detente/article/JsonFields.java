package io.github.detente.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of one object that stands for an article. */
final class JsonFields {
  /** What an object has that {@code detente read --format jsonl} writes: no article. */
  private static final Set<String> STATEMENT_FIELDS =
      Set.of("article", "content", "kind", "speaker", "target");

  static final String STATEMENTS =
      "holds statements that were already read from articles; expected articles";

  private static final String OTHER_DATE = "date";

  /** Names in a message; an object may have many more. */
  private static final int MOST_NAMES = 12;

  private final ReadingOptions options;
  private final Map<ArticleField, String> values = new EnumMap<>(ArticleField.class);
  private final Map<ArticleField, String> kinds = new EnumMap<>(ArticleField.class);
  private final Set<String> names = new LinkedHashSet<>();
  private String otherDate = "";

  private JsonFields(ReadingOptions options) {
    this.options = options;
  }

  /** Reads an object whose opening brace was read. */
  static JsonFields read(JsonParser parser, ReadingOptions options) throws IOException {
    JsonFields fields = new JsonFields(options);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      fields.names.add(name);
      JsonToken token = parser.nextToken();
      if (token == null) {
        break;
      }
      fields.put(name, token, parser.getText());
      fields.kind(name, kind(token, parser.getText()));
      parser.skipChildren();
    }
    return fields;
  }

  private void put(String name, JsonToken token, String text) {
    boolean none = token == JsonToken.VALUE_NULL || isNoNumber(token, text);
    String value = token.isScalarValue() && !none ? text : "";
    String date = token.isScalarValue() ? value : token == JsonToken.START_ARRAY ? "[…]" : "{…}";
    for (ArticleField field : ArticleField.values()) {
      if (options.column(field).equalsIgnoreCase(name)) {
        boolean noText = field == ArticleField.TEXT && token != JsonToken.VALUE_STRING;
        values.put(field, field == ArticleField.PUBLISHED ? date : noText ? "" : value);
      }
    }
    if (name.equalsIgnoreCase(OTHER_DATE)) {
      otherDate = date;
    }
  }

  /** Python's tables write what is missing as NaN. */
  private static boolean isNoNumber(JsonToken token, String text) {
    return token == JsonToken.VALUE_NUMBER_FLOAT
        && !Character.isDigit(text.charAt(text.length() - 1));
  }

  /** Says what stands where a text is expected. */
  private static String kind(JsonToken token, String text) {
    return switch (token) {
      case START_ARRAY -> "a list";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "empty";
      case VALUE_NULL, VALUE_TRUE, VALUE_FALSE -> text;
      default -> "a number";
    };
  }

  private void kind(String name, String kind) {
    for (ArticleField field : ArticleField.values()) {
      if (options.column(field).equalsIgnoreCase(name)) {
        kinds.put(field, kind);
      }
    }
  }

  /** Returns whether the object is a statement that was read already. */
  boolean areOfStatement() {
    return names.containsAll(STATEMENT_FIELDS);
  }

  String get(ArticleField field) {
    String value = values.getOrDefault(field, "");
    boolean dated = names.contains(options.column(ArticleField.PUBLISHED));
    return field == ArticleField.PUBLISHED && !dated ? otherDate : value;
  }

  /**
   * Makes the article.
   *
   * @throws InvalidRecordException if there is no text
   */
  Article article(Source source, long line, long row) {
    if (Article.isEmpty(get(ArticleField.TEXT))) {
      throw new InvalidRecordException(source.name(), line, withoutText());
    }
    return new ArticleFields(source, options, line, row, this::get).article();
  }

  private String withoutText() {
    String column = options.column(ArticleField.TEXT);
    String kind = kinds.get(ArticleField.TEXT);
    if (kind != null) {
      return "\"" + column + "\" is " + kind + "; expected the article's text";
    }
    if (names.isEmpty()) {
      return "an object without fields; expected \"" + column + "\"";
    }
    return "no \""
        + column
        + "\"; the fields are "
        + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
        + (names.size() > MOST_NAMES ? ", …" : "")
        + "; expected the article's text in one of them, to be named as the text column";
  }

  /** Says in plain words why something is no JSON; {@code null} if it holds too much for that. */
  static String problem(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      String message = String.valueOf(e.getOriginalMessage());
      return message.contains("epth")
          ? "not a JSON object: nested too deep; expected fields with text"
          : "a string or number too long to be an article's; expected one article per line";
    }
    if (e instanceof JsonEOFException) {
      return "not a JSON object: it ends before it is closed; expected one whole object per line";
    }
    return "not a JSON object: what stands at character "
        + (e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getColumnNr()))
        + " is not JSON; expected one object per line";
  }
}
