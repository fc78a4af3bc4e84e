package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.article.TextSpan;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** Writes JSON Lines. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** What writes one object. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes one object and a line end. */
  static void line(Writer out, Body body) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    }
    out.write('\n');
  }

  static void string(JsonGenerator json, String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  /** Writes a probability or a score, rounded to four digits behind the point. */
  static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, Numbers.rounded(value));
    } else {
      json.writeNullField(name);
    }
  }

  static void span(JsonGenerator json, TextSpan span) throws IOException {
    json.writeStartArray();
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }
}
