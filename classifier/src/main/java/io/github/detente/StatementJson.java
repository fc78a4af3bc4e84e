package io.github.detente;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.actor.Actor;
import io.github.detente.actor.Evidence;
import io.github.detente.actor.Resolution;
import io.github.detente.article.Article;
import io.github.detente.article.CodePoints;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.DecidingWord;
import io.github.detente.stance.Explanation;
import io.github.detente.stance.Stance;
import io.github.detente.stance.StancePrediction;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes readings as JSON, each an object on one line, for files and services. Offsets count
 * Unicode code points of {@link Article#text()}, end exclusive, as the W3C Web Annotation model
 * does; probabilities are rounded to four decimal places. Immutable and safe to share.
 */
public final class StatementJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DIGITS = 4;
  private static final Set<String> STANCES =
      Arrays.stream(Stance.values()).map(Stance::name).collect(Collectors.toUnmodifiableSet());

  private final Article article;

  private final CodePoints points;

  private StatementJson(Article article) {
    this.article = article;
    points = new CodePoints(article.text());
  }

  /** Returns a writer for the statements of an article, whose text it looks at once. */
  public static StatementJson of(Article article) {
    return new StatementJson(article);
  }

  /**
   * Returns a statement of the article as a JSON object: its spans, mentions, actors and stance. An
   * actor's {@code country} is an ISO code or an organisation's short name, {@code cow} and {@code
   * cameo} are the codes of that country in these systems, {@code sector} is CAMEO's. {@code
   * duplicateOf}, the id of the statement that this one repeats, is there only if it does.
   *
   * @throws IllegalArgumentException if it is another article's
   */
  public String statement(StatementReading reading) {
    check(reading);
    return object(json -> write(json, reading));
  }

  private void check(StatementReading reading) {
    if (!reading.statement().article().equals(article)) {
      throw new IllegalArgumentException(
          "statement " + reading.statement().id() + " is not of " + article.id());
    }
  }

  /**
   * Returns a statement as {@link #statement(StatementReading)} does, with the words that decided
   * as its field {@code deciding}: a list of objects with {@code text} and {@code share}.
   *
   * @param explanation of the reading's own prediction
   * @throws IllegalArgumentException if it is another article's
   */
  public String statement(StatementReading reading, Explanation explanation) {
    check(reading);
    return object(
        json -> {
          write(json, reading);
          deciding(json, explanation);
        });
  }

  /**
   * Returns a prediction as a JSON object: {@code stance} ({@code label} for a model with other
   * labels; {@code null} out of scope), {@code probabilities}, {@code inScope}, {@code decided},
   * and the words that decided as {@code deciding}.
   */
  public static String prediction(Explanation explanation) {
    return object(
        json -> {
          write(json, explanation.prediction());
          deciding(json, explanation);
        });
  }

  private static void deciding(JsonGenerator json, Explanation explanation) throws IOException {
    json.writeArrayFieldStart("deciding");
    for (DecidingWord word : explanation.decidingWords()) {
      json.writeStartObject();
      json.writeStringField("text", word.text());
      json.writeNumberField("share", rounded(word.share()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What writes the fields of one object. */
  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private static String object(Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string can be written to
    }
    return out.toString();
  }

  private void write(JsonGenerator json, StatementReading reading) throws IOException {
    Statement statement = reading.statement();
    json.writeStringField("article", article.id());
    string(json, "published", article.published().map(LocalDate::toString));
    string(json, "outlet", article.outlet());
    string(json, "title", article.title());
    json.writeStringField("id", statement.id());
    span(json, "sentence", statement.sentence());
    json.writeArrayFieldStart("content");
    for (TextSpan span : statement.content()) {
      span(json, span);
    }
    json.writeEndArray();
    json.writeStringField("text", statement.text());
    if (statement.cue().isPresent()) {
      span(json, "cue", statement.cue().get().span());
    } else {
      json.writeNullField("cue");
    }
    json.writeStringField("kind", statement.kind().name());
    actor(json, "speaker", statement.speaker(), reading.resolved().speaker());
    actor(json, "target", statement.target(), reading.resolved().target());
    write(json, reading.prediction());
    if (reading.duplicateOf().isPresent()) {
      json.writeStringField("duplicateOf", reading.duplicateOf().get());
    }
  }

  private void actor(
      JsonGenerator json, String field, Optional<Mention> mention, Optional<Resolution> resolution)
      throws IOException {
    if (mention.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    Optional<Actor> actor = resolution.flatMap(Resolution::actor);
    json.writeObjectFieldStart(field);
    span(json, "mention", mention.get().span());
    json.writeStringField("text", mention.get().text());
    string(json, "actor", actor.flatMap(Actor::name));
    string(json, "type", actor.map(a -> a.type().name()));
    string(json, "role", actor.flatMap(Actor::role));
    string(json, "country", actor.flatMap(Actor::country));
    string(json, "cow", actor.flatMap(Actor::cow));
    string(json, "cameo", actor.flatMap(Actor::cameo));
    string(json, "sector", actor.flatMap(Actor::sector));
    evidence(json, resolution.flatMap(Resolution::evidence));
    json.writeEndObject();
  }

  private void evidence(JsonGenerator json, Optional<Evidence> evidence) throws IOException {
    if (evidence.isEmpty()) {
      json.writeNullField("evidence");
      return;
    }
    json.writeObjectFieldStart("evidence");
    json.writeStringField("basis", evidence.get().basis().name());
    span(json, "words", evidence.get().words().span());
    json.writeStringField("text", evidence.get().words().text());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, StancePrediction prediction) throws IOException {
    boolean inScope = prediction.inScope() >= StancePrediction.IN_SCOPE_THRESHOLD;
    string(
        json,
        STANCES.equals(prediction.probabilities().keySet()) ? "stance" : "label",
        inScope ? Optional.of(prediction.label()) : Optional.empty());
    json.writeObjectFieldStart("probabilities");
    for (Map.Entry<String, Double> p : prediction.probabilities().entrySet()) {
      json.writeNumberField(p.getKey(), rounded(p.getValue()));
    }
    json.writeEndObject();
    json.writeNumberField("inScope", rounded(prediction.inScope()));
    json.writeBooleanField("decided", prediction.decided());
  }

  private static void string(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private void span(JsonGenerator json, String name, TextSpan span) throws IOException {
    json.writeFieldName(name);
    span(json, span);
  }

  private void span(JsonGenerator json, TextSpan span) throws IOException {
    json.writeStartArray();
    json.writeNumber(points.at(span.start()));
    json.writeNumber(points.at(span.end()));
    json.writeEndArray();
  }

  private static BigDecimal rounded(double value) {
    BigDecimal plain =
        BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
