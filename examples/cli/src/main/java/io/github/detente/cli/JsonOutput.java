package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.actor.Resolution;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.StancePrediction;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Statements as JSON Lines: an object each, offsets in code points. */
final class JsonOutput implements ReadingOutput {
  private final Writer out;

  JsonOutput(Writer out) {
    this.out = out;
  }

  @Override
  public void write(ArticleReading reading) throws IOException {
    CodePoints points = new CodePoints(reading.article().text());
    for (StatementReading statement : reading.statements()) {
      Json.line(out, json -> write(json, statement, points));
    }
  }

  @Override
  public void finish() {}

  private static void write(JsonGenerator json, StatementReading reading, CodePoints points)
      throws IOException {
    Statement statement = reading.resolved().statement();
    Article article = statement.article();
    json.writeStringField("article", article.id());
    Json.string(json, "published", article.published().map(LocalDate::toString));
    Json.string(json, "outlet", article.outlet());
    Json.string(json, "title", article.title());
    json.writeStringField("id", statement.id());
    json.writeFieldName("sentence");
    Json.span(json, points.of(statement.sentence()));
    json.writeArrayFieldStart("content");
    for (TextSpan span : statement.content()) {
      Json.span(json, points.of(span));
    }
    json.writeEndArray();
    json.writeStringField("text", statement.text());
    json.writeFieldName("cue");
    if (statement.cue().isPresent()) {
      Json.span(json, points.of(statement.cue().get().span()));
    } else {
      json.writeNull();
    }
    json.writeStringField("kind", statement.kind().name());
    actor(json, "speaker", statement.speaker(), reading.resolved().speaker(), points);
    actor(json, "target", statement.target(), reading.resolved().target(), points);
    prediction(json, reading.prediction());
  }

  private static void actor(
      JsonGenerator json,
      String field,
      Optional<Mention> mention,
      Optional<Resolution> resolution,
      CodePoints points)
      throws IOException {
    if (mention.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    Optional<Actor> actor = resolution.flatMap(Resolution::actor);
    json.writeObjectFieldStart(field);
    json.writeFieldName("mention");
    Json.span(json, points.of(mention.get().span()));
    json.writeStringField("text", mention.get().text());
    Json.string(json, "actor", actor.flatMap(Actor::name));
    Json.string(json, "type", actor.map(a -> a.type().name()));
    Json.string(json, "role", actor.flatMap(Actor::role));
    Json.string(json, "country", actor.flatMap(Actor::country));
    json.writeEndObject();
  }

  /** Writes label, probabilities, scope and whether the label is decided, into an open object. */
  static void prediction(JsonGenerator json, StancePrediction prediction) throws IOException {
    Map<String, Double> probabilities = prediction.probabilities();
    boolean stances = Labels.areStances(probabilities.keySet());
    Json.string(json, stances ? "stance" : "label", Labels.shown(prediction));
    json.writeObjectFieldStart("probabilities");
    for (Map.Entry<String, Double> p : probabilities.entrySet()) {
      Json.number(json, p.getKey(), p.getValue());
    }
    json.writeEndObject();
    Json.number(json, "inScope", prediction.inScope());
    json.writeBooleanField("decided", prediction.decided());
  }
}
