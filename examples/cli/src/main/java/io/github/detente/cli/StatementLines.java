package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextLines;
import io.github.detente.article.TextLines.Line;
import io.github.detente.cli.DatedStatement.Party;
import io.github.detente.stance.Stance;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads statements that {@code read --format jsonl} wrote. A line that cannot be used is told of.
 */
final class StatementLines {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int LONGEST_FIRST_LINE = 1 << 20;

  private final String name;
  private final Optional<LocalDate> date;
  private final Consumer<InvalidRecordException> onInvalid;
  private final Set<String> undated = new HashSet<>();
  private long line;

  /**
   * Makes a reader of one file.
   *
   * @param name what to call it in errors
   * @param date day of publication of statements that carry none
   * @param onInvalid hears of lines that cannot be used
   */
  StatementLines(
      String name, Optional<LocalDate> date, Consumer<InvalidRecordException> onInvalid) {
    this.name = name;
    this.date = date;
    this.onInvalid = onInvalid;
  }

  /**
   * Tells by the first line whether a stream holds statements and not articles, and leaves it at
   * its beginning.
   */
  static boolean areIn(BufferedInputStream in) throws IOException {
    in.mark(LONGEST_FIRST_LINE);
    byte[] start = in.readNBytes(LONGEST_FIRST_LINE);
    in.reset();
    String first = new String(start, StandardCharsets.UTF_8).lines().findFirst().orElse("").strip();
    try {
      return first.startsWith("{") && parse(first).containsKey("probabilities");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Reads all statements. The caller closes the stream. */
  void read(InputStream in, Consumer<DatedStatement> out) throws IOException {
    TextLines lines = new TextLines(name, in);
    while (true) {
      try {
        Line next = lines.next();
        if (next == null) {
          return;
        }
        line = next.number();
        if (!next.text().isBlank()) {
          statement(next.text()).ifPresent(out);
        }
      } catch (InvalidRecordException e) {
        onInvalid.accept(e);
      }
    }
  }

  private Optional<DatedStatement> statement(String json) throws IOException {
    Map<String, Object> fields;
    try {
      fields = parse(json);
    } catch (JsonProcessingException e) {
      throw invalid(
          "not a JSON object; expected one per line, as \"detente read -f jsonl\" writes them", e);
    }
    String article = text(fields, "article");
    Optional<LocalDate> day = day(fields);
    if (day.isEmpty()) {
      if (undated.add(article)) {
        throw invalid(
            "\"published\" is null, as for all of article \""
                + article
                + "\"; expected a day, or --date YYYY-MM-DD",
            null);
      }
      return Optional.empty();
    }
    Map<String, Object> probabilities = object(fields, "probabilities");
    Optional<Stance> stance = stance(fields);
    return Optional.of(
        new DatedStatement(
            text(fields, "id"),
            article,
            optional(fields, "title"),
            optional(fields, "outlet"),
            day.get(),
            // Its place in the article is there, and the article is not.
            "",
            text(fields, "text"),
            party(fields.get("speaker")),
            party(fields.get("target")),
            stance,
            number(probabilities, Stance.ESCALATORY) - number(probabilities, Stance.DE_ESCALATORY),
            stance.isPresent() ? number(probabilities, stance.get()) : 0,
            Boolean.TRUE.equals(fields.get("decided"))));
  }

  private Optional<LocalDate> day(Map<String, Object> fields) {
    String published = optional(fields, "published");
    if (published.isEmpty()) {
      return date;
    }
    try {
      return Optional.of(LocalDate.parse(published));
    } catch (DateTimeException e) {
      throw invalid("\"published\" is \"" + published + "\"; expected a day such as 2022-02-19", e);
    }
  }

  private Optional<Stance> stance(Map<String, Object> fields) {
    String stance = optional(fields, "stance");
    try {
      return stance.isEmpty() ? Optional.empty() : Optional.of(Stance.valueOf(stance));
    } catch (IllegalArgumentException e) {
      throw invalid("\"stance\" is \"" + stance + "\"; expected a stance or null", e);
    }
  }

  private static Party party(Object value) {
    return value instanceof Map<?, ?> party
        ? new Party(optional(party, "text"), optional(party, "actor"), optional(party, "country"))
        : Party.NOBODY;
  }

  private static String optional(Map<?, ?> fields, String field) {
    return fields.get(field) instanceof String text ? text : "";
  }

  private String text(Map<String, Object> fields, String field) {
    if (fields.get(field) instanceof String text) {
      return text;
    }
    throw invalid(
        "no \"" + field + "\"; expected an object as \"detente read -f jsonl\" writes it", null);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> object(Map<String, Object> fields, String field) {
    if (fields.get(field) instanceof Map<?, ?> object) {
      return (Map<String, Object>) object;
    }
    throw invalid(
        "no \"" + field + "\"; expected an object as \"detente read -f jsonl\" writes it", null);
  }

  private double number(Map<String, Object> probabilities, Stance stance) {
    if (probabilities.get(stance.name()) instanceof Double number) {
      return number;
    }
    throw invalid("no probability of " + stance + "; expected a model of the three stances", null);
  }

  private InvalidRecordException invalid(String problem, Exception cause) {
    return new InvalidRecordException(name, line, problem, cause);
  }

  private static Map<String, Object> parse(String json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      return parser.nextToken() == JsonToken.START_OBJECT ? object(parser) : Map.of();
    }
  }

  /** Returns an object's words, numbers, truth values and objects; arrays are not needed. */
  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken token = parser.nextToken();
      switch (token) {
        case START_OBJECT -> fields.put(field, object(parser));
        case START_ARRAY -> parser.skipChildren();
        case VALUE_STRING -> fields.put(field, parser.getText());
        case VALUE_TRUE, VALUE_FALSE -> fields.put(field, parser.getBooleanValue());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> fields.put(field, parser.getDoubleValue());
        default -> {}
      }
    }
    return fields;
  }
}
