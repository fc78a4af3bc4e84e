package io.github.detente.invariants;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.detente.StatementJson;
import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.actor.Evidence;
import io.github.detente.actor.Resolution;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.StancePrediction;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads JSON of readings back and compares: whoever has the file and the article's text has all
 * that the library knew, but for digits of probabilities.
 */
public final class JsonInvariants {
  private static final JsonFactory JSON = new JsonFactory();

  /** Half of the last digit that is written. */
  private static final double ROUNDING = 0.5e-4 + 1e-12;

  private final Article article;
  private final StatementJson writer;

  /** At each code point of the text, how many UTF-16 units stand before it. */
  private final int[] units;

  private final List<String> wrong = new ArrayList<>();

  private JsonInvariants(Article article) {
    this.article = article;
    writer = StatementJson.of(article);
    String text = article.text();
    units = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 0, unit = 0; i < units.length; i++) {
      units[i] = unit;
      unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
    }
  }

  /** Returns what does not come back from JSON as it was; nothing if all is well. */
  public static List<String> readings(Article article, List<StatementReading> readings) {
    if (readings.isEmpty()) {
      return List.of();
    }
    JsonInvariants check = new JsonInvariants(article);
    for (StatementReading reading : readings) {
      check.reading(reading);
    }
    return check.wrong;
  }

  private void reading(StatementReading reading) {
    Statement statement = reading.statement();
    Object read = parse(writer.statement(reading));
    same(statement, "article", article.id(), field(read, "article"));
    same(
        statement,
        "published",
        article.published().map(Object::toString).orElse(null),
        field(read, "published"));
    same(statement, "id", statement.id(), field(read, "id"));
    same(statement, "text", statement.text(), field(read, "text"));
    same(statement, "kind", statement.kind().name(), field(read, "kind"));
    same(statement, "sentence", statement.sentence(), span(field(read, "sentence")));
    List<TextSpan> content = new ArrayList<>();
    ((List<?>) field(read, "content")).forEach(span -> content.add(span(span)));
    same(statement, "content", statement.content(), content);
    same(
        statement,
        "cue",
        statement.cue().map(Mention::span).orElse(null),
        span(field(read, "cue")));
    actor(statement, "speaker", statement.speaker(), reading.resolved().speaker(), read);
    actor(statement, "target", statement.target(), reading.resolved().target(), read);
    prediction(statement, reading.prediction(), read);
  }

  private void actor(
      Statement statement,
      String role,
      Optional<Mention> mention,
      Optional<Resolution> resolution,
      Object all) {
    Object read = field(all, role);
    if (mention.isEmpty() || read == null) {
      same(statement, role, mention.isPresent(), read != null);
      return;
    }
    same(statement, role, mention.get().span(), span(field(read, "mention")));
    same(statement, role, mention.get().text(), field(read, "text"));
    Optional<Actor> actor = resolution.flatMap(Resolution::actor);
    same(statement, role, actor.flatMap(Actor::name).orElse(null), field(read, "actor"));
    same(statement, role, actor.map(a -> a.type().name()).orElse(null), field(read, "type"));
    same(statement, role, actor.flatMap(Actor::role).orElse(null), field(read, "role"));
    same(statement, role, actor.flatMap(Actor::country).orElse(null), field(read, "country"));
    Optional<Evidence> evidence = resolution.flatMap(Resolution::evidence);
    Object why = field(read, "evidence");
    same(statement, role, evidence.isPresent(), why != null);
    if (evidence.isPresent() && why != null) {
      same(statement, role, evidence.get().basis().name(), field(why, "basis"));
      same(statement, role, evidence.get().words().span(), span(field(why, "words")));
    }
  }

  private void prediction(Statement statement, StancePrediction prediction, Object read) {
    boolean inScope = prediction.inScope() >= StancePrediction.IN_SCOPE_THRESHOLD;
    String label = ((Map<?, ?>) read).containsKey("stance") ? "stance" : "label";
    same(statement, label, inScope ? prediction.label() : null, field(read, label));
    same(statement, "decided", prediction.decided(), field(read, "decided"));
    near(statement, "inScope", prediction.inScope(), field(read, "inScope"));
    Map<?, ?> probabilities = (Map<?, ?>) field(read, "probabilities");
    same(
        statement,
        "labels",
        List.copyOf(prediction.probabilities().keySet()),
        List.copyOf(probabilities.keySet()));
    prediction
        .probabilities()
        .forEach((name, p) -> near(statement, "p of " + name, p, probabilities.get(name)));
  }

  private void same(Statement statement, String what, Object expected, Object read) {
    if (!Objects.equals(expected, read)) {
      wrong.add(
          "statement " + statement.id() + ", " + what + ": " + expected + " is read as " + read);
    }
  }

  private void near(Statement statement, String what, double expected, Object read) {
    if (!(read instanceof Double p && Math.abs(p - expected) <= ROUNDING)) {
      same(statement, what, expected, read);
    }
  }

  private static Object field(Object object, String name) {
    return ((Map<?, ?>) object).get(name);
  }

  private TextSpan span(Object pair) {
    if (pair == null) {
      return null;
    }
    List<?> ends = (List<?>) pair;
    return new TextSpan(unit(ends.get(0)), unit(ends.get(1)));
  }

  private int unit(Object codePoint) {
    return units[((Double) codePoint).intValue()];
  }

  /** Returns maps, lists, strings, doubles, booleans and {@code null}. */
  private static Object parse(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new AssertionError("more than one value: " + json);
      }
      return value;
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          if (object.put(name, value(parser)) != null) {
            throw new AssertionError("twice the field " + name);
          }
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }
}
