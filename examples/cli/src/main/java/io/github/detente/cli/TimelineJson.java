package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.cli.Bootstrap.Interval;
import io.github.detente.cli.DatedStatement.Party;
import io.github.detente.cli.NearDuplicates.Counted;
import io.github.detente.cli.Timeline.Line;
import io.github.detente.cli.Timeline.Point;
import io.github.detente.stance.Stance;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The data of a timeline's page. The page's script knows these names. */
final class TimelineJson {
  /** A page of more statements would be slow; what it leaves out, it says. */
  private static final int MOST_STATEMENTS = 20_000;

  private static final JsonFactory JSON = new JsonFactory();

  private final List<Counted> statements;
  private final Period period;
  private final boolean domestic;
  private final List<LocalDate> starts = new ArrayList<>();
  private final IdentityHashMap<Counted, Integer> numbers = new IdentityHashMap<>();

  TimelineJson(List<Counted> statements, Period period, boolean domestic) {
    this.statements = statements;
    this.period = period;
    this.domestic = domestic;
    Comparator<LocalDate> order = Comparator.naturalOrder();
    List<LocalDate> days = statements.stream().map(c -> c.statement().day()).sorted(order).toList();
    if (!days.isEmpty()) {
      LocalDate last = period.start(days.get(days.size() - 1));
      for (LocalDate at = period.start(days.get(0)); !at.isAfter(last); at = period.next(at)) {
        starts.add(at);
      }
    }
  }

  /** Returns the data as it may stand in a script element. */
  String text(Grouping by) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("by", by.name());
      json.writeStringField("period", period.word());
      periods(json);
      statements(json);
      json.writeObjectFieldStart("lines");
      for (Grouping grouping : Grouping.values()) {
        lines(json, Timeline.of(statements, grouping, period, domestic));
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    // No text may end the element that it stands in.
    return out.toString().replace("<", "\\u003c");
  }

  private void periods(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("periods");
    for (LocalDate start : starts) {
      json.writeStartObject();
      json.writeStringField("name", period.name(start));
      json.writeStringField("start", start.toString());
      json.writeStringField("end", period.next(start).minusDays(1).toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the statements that have a stance; if there are too many, the most certain ones. */
  private void statements(JsonGenerator json) throws IOException {
    List<Counted> shown =
        statements.stream()
            .filter(c -> c.statement().stance().isPresent())
            .sorted(Comparator.comparingDouble(c -> -c.statement().probability()))
            .limit(MOST_STATEMENTS)
            .sorted(Comparator.comparing(c -> c.statement().day()))
            .collect(Collectors.toCollection(ArrayList::new));
    json.writeArrayFieldStart("statements");
    for (Counted counted : Collections.unmodifiableList(shown)) {
      numbers.put(counted, numbers.size());
      statement(json, counted);
    }
    json.writeEndArray();
  }

  private static void statement(JsonGenerator json, Counted counted) throws IOException {
    DatedStatement statement = counted.statement();
    json.writeStartObject();
    json.writeStringField("id", Plain.line(statement.id()));
    json.writeStringField("day", statement.day().toString());
    json.writeStringField("title", Plain.line(statement.title()));
    json.writeStringField("outlet", Plain.line(statement.outlet()));
    json.writeStringField("cue", Plain.line(statement.cue()));
    json.writeStringField("text", Plain.line(statement.text()));
    json.writeStringField("speaker", shown(statement.speaker()));
    json.writeStringField("target", shown(statement.target()));
    json.writeStringField("stance", statement.stance().orElseThrow().name());
    Json.number(json, "probability", statement.probability());
    json.writeBooleanField("decided", statement.decided());
    json.writeArrayFieldStart("copies");
    for (DatedStatement copy : counted.copies()) {
      json.writeString(Plain.line(copy.outlet().isEmpty() ? copy.article() : copy.outlet()));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String shown(Party party) {
    String words = party.words().isEmpty() ? "" : "“" + Plain.line(party.words()) + "”";
    String name = party.name().isEmpty() ? words : Plain.line(States.name(party.name()));
    return party.country().isEmpty() || party.country().equals(party.name())
        ? name
        : name + " (" + Plain.line(States.name(party.country())) + ")";
  }

  private void lines(JsonGenerator json, Timeline timeline) throws IOException {
    json.writeArrayFieldStart(timeline.grouping().name());
    for (Line line : timeline.lines()) {
      json.writeStartObject();
      json.writeStringField("title", Plain.line(timeline.grouping().title(line.key())));
      json.writeArrayFieldStart("key");
      for (String part : line.key()) {
        json.writeString(Plain.line(part));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("names");
      for (String part : line.key()) {
        json.writeString(Plain.line(States.name(part)));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("points");
      for (Point point : line.points()) {
        point(json, point);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void point(JsonGenerator json, Point point) throws IOException {
    json.writeStartObject();
    json.writeNumberField("at", Collections.binarySearch(starts, point.start()));
    json.writeNumberField("n", point.statements().size());
    json.writeNumberField("articles", point.articles());
    for (Map.Entry<Stance, Integer> count : point.stances().entrySet()) {
      json.writeNumberField(count.getKey().name().toLowerCase(Locale.ROOT), count.getValue());
    }
    number(json, "index", point.index());
    number(json, "low", point.interval().map(Interval::low));
    number(json, "high", point.interval().map(Interval::high));
    json.writeArrayFieldStart("of");
    for (Counted counted : point.statements()) {
      if (numbers.containsKey(counted)) {
        json.writeNumber(numbers.get(counted));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, Optional<Double> value)
      throws IOException {
    Json.number(json, name, value.orElse(Double.NaN));
  }
}
