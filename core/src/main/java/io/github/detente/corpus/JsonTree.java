package io.github.detente.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists, strings, numbers, truth values and {@code null}: annotation tools put what
 * they like beside what is read here, and in any order. Stateless.
 */
final class JsonTree {
  /** A text of some hundred pages is one string. */
  private static final int LONGEST = 100_000_000;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST).maxNestingDepth(200).build())
          .build();

  private JsonTree() {}

  /** Reads the value at which the parser stands. */
  static @Nullable Object read(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    switch (token) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          object.put(name, read(json));
        }
        return object;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(read(json));
        }
        return list;
      }
      case VALUE_STRING -> {
        return json.getText();
      }
      case VALUE_NUMBER_INT -> {
        return json.getLongValue();
      }
      case VALUE_NUMBER_FLOAT -> {
        return json.getDoubleValue();
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return json.getBooleanValue();
      }
      default -> {
        return null;
      }
    }
  }

  /** Writes a value as {@link #read} gives it; an empty {@code Optional} is {@code null}. */
  static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value instanceof Optional<?> optional) {
      write(json, optional.orElse(null));
    } else if (value instanceof Map<?, ?> object) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : object.entrySet()) {
        json.writeFieldName(field.getKey().toString());
        write(json, field.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        write(json, each);
      }
      json.writeEndArray();
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Number number) {
      json.writeNumber(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  /** Returns a value in one line. */
  static String line(Object value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string can be written to
    }
    return out.toString();
  }

  /**
   * Reads one value.
   *
   * @throws IOException if it is no JSON
   */
  static @Nullable Object parse(String text) throws IOException {
    try (JsonParser json = FACTORY.createParser(text)) {
      return json.nextToken() == null ? null : read(json);
    }
  }

  /** Returns a value as an object; an empty one if it is none. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
  }

  /** Returns a value as a list; an empty one if it is none. */
  @SuppressWarnings("unchecked")
  static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> ? (List<Object>) value : List.of();
  }

  /** Returns a field's text, or its number or truth value as text; empty if it has none. */
  static Optional<String> text(Map<String, Object> object, String field) {
    Object value = object.get(field);
    return value == null || value instanceof Map || value instanceof List
        ? Optional.empty()
        : Optional.of(value.toString());
  }

  /**
   * Returns a field's whole number.
   *
   * @throws IllegalArgumentException if it has none
   */
  static int number(Map<String, Object> object, String field) {
    Object value = object.get(field);
    if (value instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw new IllegalArgumentException(
        "\"" + field + "\" is " + line(Optional.ofNullable(value)) + "; expected a number from 0");
  }
}
