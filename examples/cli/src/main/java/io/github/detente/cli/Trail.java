package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.stance.StanceClassifier;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What one run did, by which program, to which data: counts for a reader, and one JSON object if
 * the user wants it. For one thread.
 */
final class Trail {
  private static final JsonFactory JSON = new JsonFactory();

  private final CommandSpec command;
  private final Optional<Path> file;
  private final boolean tell;
  private final Session session;
  private final Instant start = Instant.now();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<Path> data = new ArrayList<>();
  private final List<Path> outputs = new ArrayList<>();
  private final Map<String, Object> model = new LinkedHashMap<>();
  private Json.Body figures = json -> {};

  Trail(CommandSpec command, Optional<Path> file, boolean tell, Session session) {
    this.command = command;
    this.file = file;
    this.tell = tell;
    this.session = session;
  }

  /** Adds to a count, such as {@code articles read}. */
  void count(String what, long more) {
    counts.merge(what, more, Long::sum);
  }

  /** Says what was read: files, folders, or {@code -}. */
  void data(List<Path> paths) {
    data.addAll(paths);
  }

  /** Says what was written. */
  void output(Optional<Path> path) {
    path.ifPresent(outputs::add);
  }

  /** Says by which model. */
  void model(StanceClassifier classifier) throws IOException {
    if (file.isPresent()) {
      model.put("tier", classifier.tier().name());
      model.put("sha256", Hashes.of(classifier));
      model.put("labels", classifier.labels());
      model.put("provenance", classifier.provenance());
    }
  }

  /** Says what came out: fields of an object. */
  void figures(Json.Body fields) {
    figures = fields;
  }

  /** Returns the options that decide what comes out, and their values, one a line. */
  String choices(List<String> without) {
    return options().entrySet().stream()
        .filter(option -> !without.contains(option.getKey()))
        .map(option -> option.getKey() + "=" + option.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Ends the run: tells the counts, and writes the trail. Returns the status that it was given. */
  int finish(int status) throws IOException {
    String line =
        counts.entrySet().stream()
            .map(count -> String.format(Locale.ROOT, "%s: %,d", count.getKey(), count.getValue()))
            .collect(Collectors.joining(", "));
    if (line.isEmpty()) {
      session.progress().clear();
    } else if (tell) {
      session.progress().clear();
      session.err().println("note: " + line);
    } else {
      session.note(line);
    }
    if (file.isPresent()) {
      try (Destination out = Destination.file(file.get())) {
        JsonGenerator json = JSON.createGenerator(out.writer());
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        write(json, status);
        json.writeEndObject();
        json.flush();
        out.writer().write('\n');
        out.complete();
      }
    }
    return status;
  }

  private void write(JsonGenerator json, int status) throws IOException {
    json.writeStringField("program", "detente " + Version.number());
    Json.string(json, "commit", Optional.ofNullable(System.getProperty("detente.commit")));
    json.writeStringField("command", command.name());
    strings(json, "arguments", command.commandLine().getParseResult().originalArgs());
    json.writeObjectFieldStart("options");
    for (Map.Entry<String, String> option : options().entrySet()) {
      json.writeStringField(option.getKey(), option.getValue());
    }
    json.writeEndObject();
    json.writeStringField("started", start.truncatedTo(ChronoUnit.SECONDS).toString());
    json.writeNumberField("seconds", Duration.between(start, Instant.now()).toMillis() / 1000.0);
    json.writeNumberField("status", status);
    json.writeNumberField("problems", session.problems().count());
    files(json, "data", data);
    json.writeFieldName("model");
    value(json, model.isEmpty() ? null : model);
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("figures");
    figures.write(json);
    json.writeEndObject();
    files(json, "results", outputs);
    machine(json);
  }

  private static void machine(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("machine");
    json.writeStringField(
        "java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
    json.writeStringField(
        "system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    json.writeNumberField("processors", Runtime.getRuntime().availableProcessors());
    json.writeStringField("locale", Locale.getDefault().toString());
    json.writeStringField("userLanguage", System.getProperty("user.language", ""));
    json.writeStringField("encoding", Charset.defaultCharset().name());
    json.writeStringField("timeZone", ZoneId.systemDefault().getId());
    json.writeEndObject();
  }

  private Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    for (OptionSpec option : command.options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        Object value = option.getValue();
        Object shown = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (shown != null) {
          options.put(option.longestName(), shown.toString());
        }
      }
    }
    return options;
  }

  private static void files(JsonGenerator json, String name, List<Path> paths) throws IOException {
    json.writeArrayFieldStart(name);
    for (Path path : paths) {
      if (path.toString().equals("-")) {
        json.writeStartObject();
        json.writeStringField("file", "standard input");
        json.writeEndObject();
      }
      for (Path each : Hashes.files(path)) {
        json.writeStartObject();
        json.writeStringField("file", each.toString());
        json.writeNumberField("bytes", Files.size(each));
        json.writeStringField("sha256", Hashes.of(each));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<?> values) throws IOException {
    json.writeFieldName(name);
    value(json, values);
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        value(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        value(json, each);
      }
      json.writeEndArray();
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }
}
