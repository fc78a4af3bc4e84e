package io.github.detente.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.StancePrediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers INCEpTION as an external recommender: a document comes as a CAS in XMI, and goes back
 * with a suggestion for the one layer and feature that were asked for. Each stands where a
 * statement's content stands; its value is the statement's stance, or for the features of {@code
 * detente read --format inception} (kind, speakerActor, speakerCountry, targetActor) what they say.
 * Keeps nothing; safe to share between threads.
 */
final class Recommender {
  static final String PREDICT = "/predict";
  static final String TRAIN = "/train";

  /** What INCEpTION asks for below the address that it is given. */
  static final Set<String> PATHS = Set.of(PREDICT, TRAIN);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREDICTED = "inception_internal_predicted";

  private final Function<Article, List<StatementReading>> reader;

  /**
   * Makes a recommender.
   *
   * @param reader finds the statements of an article
   */
  Recommender(Function<Article, List<StatementReading>> reader) {
    this.reader = reader;
  }

  /** Answers a request to one of the {@link #PATHS}. */
  ObjectNode answer(String path, Body body) throws Problem {
    if (path.equals(TRAIN)) {
      throw new Problem(
          501,
          "this recommender does not learn from single documents; expected \"detente train\" on the"
              + " exported project, and \"detente serve --model\"");
    }
    JsonNode request = parsed(body);
    JsonNode metadata = request.path("metadata");
    String layer = required(metadata, "layer");
    String feature = required(metadata, "feature");
    XmiDocument document = XmiDocument.of(required(request.path("document"), "xmi"));
    String types = request.path("typeSystem").asText("");
    String id = request.path("document").path("documentId").asText("document");
    boolean sentences = metadata.path("anchoringMode").asText("").equals("sentences");
    boolean crossing = metadata.path("crossSentence").asBoolean(true);
    for (StatementReading reading : reader.apply(Article.of(id, document.text()))) {
      Optional<String> value = value(reading, feature);
      if (value.isEmpty()) {
        continue;
      }
      for (TextSpan place : places(document, reading, sentences, crossing)) {
        document.add(layer, place, features(reading.prediction(), feature, value.get(), types));
      }
    }
    return JSON.createObjectNode().put("document", document.xmi());
  }

  private static JsonNode parsed(Body body) throws Problem {
    try {
      return JSON.readTree(body.text());
    } catch (JacksonException e) {
      throw new Problem(400, "the body is not JSON; expected INCEpTION's request");
    }
  }

  private static String required(JsonNode object, String field) throws Problem {
    JsonNode value = object.path(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new Problem(422, "\"" + field + "\" is missing; expected INCEpTION's request");
    }
    return value.textValue();
  }

  private static Optional<String> value(StatementReading reading, String feature) {
    return switch (feature) {
      case "kind" -> Optional.of(reading.statement().kind().name());
      case "speakerActor" -> reading.speaker().flatMap(Actor::name);
      case "speakerCountry" -> reading.country();
      case "targetActor" -> reading.target().flatMap(Actor::name);
      default ->
          reading.prediction().inScope() < StancePrediction.IN_SCOPE_THRESHOLD
              ? Optional.empty()
              : Optional.of(reading.prediction().label());
    };
  }

  /** Returns where to put a suggestion: INCEpTION drops what a layer may not span. */
  private static List<TextSpan> places(
      XmiDocument document, StatementReading reading, boolean sentences, boolean crossing) {
    List<TextSpan> places = new ArrayList<>();
    for (TextSpan content : reading.statement().content()) {
      List<TextSpan> within =
          document.sentences().stream().filter(sentence -> sentence.overlaps(content)).toList();
      if (sentences && !within.isEmpty()) {
        places.addAll(within);
      } else if (crossing || within.isEmpty()) {
        places.add(content);
      } else {
        for (TextSpan sentence : within) {
          places.add(
              new TextSpan(
                  Math.max(sentence.start(), content.start()),
                  Math.min(sentence.end(), content.end())));
        }
      }
    }
    return places.stream().distinct().toList();
  }

  /** Of the features that INCEpTION adds to a layer, those that this version of it has. */
  private static List<String> features(
      StancePrediction prediction, String feature, String value, String types) {
    List<String> features = new ArrayList<>(List.of(PREDICTED, "true", feature, value));
    if (types.contains("<name>" + feature + "_score</name>")) {
      features.add(feature + "_score");
      features.add(String.format(Locale.ROOT, "%.4f", prediction.probability()));
    }
    if (types.contains("<name>" + feature + "_score_explanation</name>")) {
      features.add(feature + "_score_explanation");
      features.add(prediction.decided() ? "decided" : "too close to call");
    }
    return features;
  }
}
