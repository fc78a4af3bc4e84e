package io.github.detente.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.detente.Detente;
import io.github.detente.StatementJson;
import io.github.detente.StatementReading;
import io.github.detente.actor.ActorResolver;
import io.github.detente.article.Article;
import io.github.detente.article.ArticleFormat;
import io.github.detente.article.ArticleReader;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.stance.Explanation;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StatementText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes answers of requests. Keeps nothing of them; safe to share between threads. */
final class Api {
  private static final String ARTICLE = "article";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ActorResolver resolver;
  private final StanceClassifier classifier;

  Api(ActorResolver resolver, StanceClassifier classifier) {
    this.classifier = classifier;
    this.resolver = resolver;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Returns what is answered when something goes wrong. */
  static ObjectNode problem(int status, String message) {
    return object().put("status", status).put("error", message);
  }

  /** Answers {@code POST /api/read}: an article in, its statements out. */
  ObjectNode read(Body body) throws Problem {
    Article article = article(body);
    StatementJson json = StatementJson.of(article);
    ObjectNode answer = object();
    answer.set(ARTICLE, describe(article));
    ArrayNode statements = answer.putArray("statements");
    // Each statement is judged once: its explanation holds the judgement.
    Map<String, Explanation> explanations = new HashMap<>();
    Detente detente =
        Detente.builder()
            .resolver(resolver)
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

  /** Ends the work on a request that was given up. */
  private static void checkInterrupt() throws Problem {
    if (Thread.currentThread().isInterrupted()) {
      throw new Problem(504, "it takes too long");
    }
  }

  private static Article article(Body body) throws Problem {
    return switch (body.type()) {
      case "text/plain" ->
          article(body.text().getBytes(StandardCharsets.UTF_8), ArticleFormat.TEXT);
      case "text/html", "application/xhtml+xml" -> article(body.page(), ArticleFormat.HTML);
      case "application/json" -> article(line(object(body.text())), ArticleFormat.JSON_LINES);
      default ->
          throw new Problem(415, "expected Content-Type text/plain, text/html or application/json");
    };
  }

  private static Article article(byte[] bytes, ArticleFormat format) throws Problem {
    try (Stream<Article> stream =
        ArticleReader.create().read(new ByteArrayInputStream(bytes), ARTICLE, format)) {
      List<Article> articles = stream.toList();
      if (articles.size() != 1) {
        throw new Problem(422, articles.size() + " articles; expected one");
      }
      return articles.get(0);
    } catch (InvalidRecordException e) {
      throw new Problem(422, e.getMessage());
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
  ObjectNode classify(Body body) throws Problem {
    ObjectNode answer = object();
    ArrayNode predictions = answer.putArray("predictions");
    switch (body.type()) {
      case "text/plain" -> {
        String text = body.text();
        if (text.isBlank()) {
          throw new Problem(422, "the body is empty; expected the statement's text");
        }
        predictions.addRawValue(judged(StatementText.of(text)));
      }
      case "application/json" -> {
        JsonNode sent = object(body.text());
        JsonNode statements = sent.path("statements");
        if (statements.isMissingNode()) {
          predictions.addRawValue(judged(sent, "the body"));
        } else if (!statements.isArray() || statements.size() > Limits.MAX_STATEMENTS) {
          throw new Problem(
              422, "\"statements\": expected a list of at most " + Limits.MAX_STATEMENTS);
        }
        for (int i = 0; i < statements.size(); i++) {
          checkInterrupt();
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
    if (statement.get("text").textValue().isBlank()) {
      throw new Problem(422, name + ": \"text\" is empty; expected the statement's text");
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
    } catch (StreamConstraintsException e) {
      throw new Problem(400, "the body nests too deep, or holds too long a string or number");
    } catch (JacksonException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " at line " + e.getLocation().getLineNr() + ", " + e.getLocation().getColumnNr();
      throw new Problem(400, "the body is not JSON" + place);
    }
  }
}
