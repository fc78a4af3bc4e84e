package io.github.detente.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.detente.Detente;
import io.github.detente.StatementJson;
import io.github.detente.StatementReading;
import io.github.detente.article.Article;
import io.github.detente.article.ArticleReader;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.stance.Explanation;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StatementText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes answers of requests. Keeps nothing of them; safe to share between threads. */
final class Api {
  private static final String ARTICLE = "article";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StanceClassifier classifier;

  Api(StanceClassifier classifier) {
    this.classifier = classifier;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Answers {@code POST /api/read}: an article in, its statements out. */
  ObjectNode read(Request request) throws Problem {
    Article article = article(request);
    StatementJson json = StatementJson.of(article);
    ObjectNode answer = object();
    answer.set(ARTICLE, describe(article));
    ArrayNode statements = answer.putArray("statements");
    // Each statement is judged once: its explanation holds the judgement.
    Map<String, Explanation> explanations = new HashMap<>();
    Detente detente =
        Detente.builder()
            .classifier(
                resolved -> {
                  Explanation explanation = classifier.explain(resolved.statement());
                  explanations.put(resolved.statement().id(), explanation);
                  return explanation.prediction();
                })
            .build();
    for (StatementReading reading : detente.read(article)) {
      Explanation explanation = explanations.get(reading.statement().id());
      statements.addRawValue(new RawValue(json.statement(reading, explanation)));
    }
    return answer;
  }

  private static ObjectNode describe(Article article) {
    ObjectNode described = object();
    described.put("id", article.id());
    described.put("title", article.title().orElse(null));
    described.put("published", article.published().map(LocalDate::toString).orElse(null));
    described.put("outlet", article.outlet().orElse(null));
    described.put("text", article.text());
    return described;
  }

  private static Article article(Request request) throws Problem {
    byte[] body =
        switch (request.type()) {
          case "text/plain", "text/html" -> request.body().getBytes(StandardCharsets.UTF_8);
          case "application/json" -> line(object(request.body()));
          default ->
              throw new Problem(
                  415, "expected Content-Type text/plain, text/html or application/json");
        };
    try (InputStream in = new ByteArrayInputStream(body)) {
      List<Article> articles = ArticleReader.create().read(in, ARTICLE).toList();
      if (articles.size() != 1) {
        throw new Problem(422, articles.size() + " articles; expected one");
      }
      return articles.get(0);
    } catch (InvalidRecordException e) {
      throw new Problem(422, e.getMessage());
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e); // bytes can be read
    }
  }

  /** Writes an article as the one line that {@link ArticleReader} takes. */
  private static byte[] line(JsonNode article) throws Problem {
    if (!article.path("text").isTextual()) {
      throw new Problem(422, "\"text\" is missing; expected the article's text");
    }
    return article.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Answers {@code POST /api/classify}: a statement or several in, a judgement of each out. */
  ObjectNode classify(Request request) throws Problem {
    ObjectNode answer = object();
    ArrayNode predictions = answer.putArray("predictions");
    switch (request.type()) {
      case "text/plain" -> predictions.addRawValue(judged(StatementText.of(request.body())));
      case "application/json" -> {
        JsonNode sent = object(request.body());
        JsonNode statements = sent.path("statements");
        if (statements.isMissingNode()) {
          predictions.addRawValue(judged(sent, "the body"));
        } else if (!statements.isArray() || statements.size() > Limits.MAX_STATEMENTS) {
          throw new Problem(
              422, "\"statements\": expected a list of at most " + Limits.MAX_STATEMENTS);
        }
        for (int i = 0; i < statements.size(); i++) {
          predictions.addRawValue(judged(statements.get(i), "statements[" + i + "]"));
        }
      }
      default -> throw new Problem(415, "expected Content-Type text/plain or application/json");
    }
    return answer;
  }

  private RawValue judged(JsonNode statement, String name) throws Problem {
    if (!statement.path("text").isTextual()) {
      throw new Problem(422, name + ": \"text\" is missing; expected the statement's text");
    }
    return judged(
        new StatementText(
            statement.get("text").textValue(),
            words(statement, "speaker", name),
            words(statement, "target", name)));
  }

  private static Optional<String> words(JsonNode statement, String field, String name)
      throws Problem {
    JsonNode value = statement.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new Problem(422, name + ": \"" + field + "\" is " + value + "; expected words");
    }
    return Optional.of(value.textValue());
  }

  private RawValue judged(StatementText text) {
    return new RawValue(StatementJson.prediction(classifier.explain(text)));
  }

  private static JsonNode object(String body) throws Problem {
    try {
      JsonNode node = JSON.readTree(body);
      if (node == null || !node.isObject()) {
        throw new Problem(400, "the body is no JSON object");
      }
      return node;
    } catch (JacksonException e) {
      throw new Problem(400, "the body is not JSON: " + e.getOriginalMessage());
    }
  }
}
