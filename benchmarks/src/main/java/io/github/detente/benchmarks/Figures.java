package io.github.detente.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/** Figures by name, as a file of JSON. For one thread. */
public final class Figures {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, Double> values = new LinkedHashMap<>();

  /** Keeps a figure, and prints it: a run is long. */
  public void put(String name, double value) {
    values.put(name, value);
    System.err.printf("%-40s %,.3f%n", name, value);
  }

  /** Returns a figure, NaN if it was not measured. */
  double get(String name) {
    return values.getOrDefault(name, Double.NaN);
  }

  /** Hands on the figures of programs other than JMH. */
  void print(ObjDoubleConsumer<String> out) {
    values.forEach(
        (name, value) -> {
          if (!name.contains("Benchmark.")) {
            out.accept(name, value);
          }
        });
  }

  /** Adds the figures of a file, if there is one. */
  void read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (JsonParser json = JSON.createParser(Files.readString(file))) {
      String name = "";
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          name = json.currentName();
        } else if (json.currentToken().isNumeric()) {
          values.put(name, json.getDoubleValue());
        }
      }
    }
  }

  /**
   * Adds the scores of JMH's result file as {@code Class.method}, with {@code :joined} and {@code
   * ×threads} behind it where they differ from the usual, and {@code B} for bytes allocated.
   */
  void readJmh(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (JsonParser json = JSON.createParser(Files.readString(file))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        readResult(json);
      }
    }
  }

  private void readResult(JsonParser json) throws IOException {
    String name = "";
    String suffix = "";
    double score = Double.NaN;
    double error = 0;
    double bytes = Double.NaN;
    boolean allocation = false;
    int depth = 1;
    boolean primary = false;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token != JsonToken.FIELD_NAME) {
        continue;
      }
      switch (json.currentName()) {
        case "benchmark" -> name = simple(json.nextTextValue());
        case "threads" -> suffix += json.nextIntValue(1) > 1 ? "×" + json.getIntValue() : "";
        case "joined" -> suffix += ":" + json.nextTextValue();
        case "primaryMetric" -> primary = true;
        case "secondaryMetrics" -> primary = false;
        case "gc.alloc.rate.norm", "·gc.alloc.rate.norm" -> allocation = true;
        case "score" -> {
          json.nextToken();
          if (primary) {
            score = json.getDoubleValue();
          } else if (allocation) {
            bytes = json.getDoubleValue();
            allocation = false;
          }
        }
        case "scoreError" -> {
          json.nextToken();
          error = primary && json.currentToken().isNumeric() ? json.getDoubleValue() : error;
        }
        default -> {}
      }
    }
    values.put(name + suffix, score);
    values.put(name + suffix + "±", error);
    values.put(name + suffix + "B", bytes);
  }

  private static String simple(String benchmark) {
    int method = benchmark.lastIndexOf('.');
    return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
  }

  /**
   * Writes all figures.
   *
   * @throws IOException if that fails
   */
  public void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file);
        JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      for (Map.Entry<String, Double> value : values.entrySet()) {
        json.writeNumberField(value.getKey(), value.getValue());
      }
      json.writeEndObject();
    }
  }
}
