package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.article.CodePoints;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.Explanation;
import io.github.detente.stance.Explanation.Contribution;
import io.github.detente.stance.StancePrediction;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** An explanation as one JSON object; offsets in code points. */
final class ExplanationJson {
  private ExplanationJson() {}

  static void write(Writer out, Explanation explanation) throws IOException {
    CodePoints points = new CodePoints(explanation.text());
    Json.line(
        out,
        json -> {
          json.writeStringField("text", explanation.text());
          prediction(json, explanation.prediction());
          numbers(json, "scores", explanation.scores());
          numbers(json, "bias", explanation.bias());
          json.writeArrayFieldStart("contributions");
          for (Contribution contribution : explanation.contributions()) {
            json.writeStartObject();
            json.writeStringField("feature", contribution.feature());
            spans(json, "spans", contribution.spans(), points);
            numbers(json, "labels", contribution.ofLabel());
            json.writeEndObject();
          }
          json.writeEndArray();
          spans(json, "unknown", explanation.unknown(), points);
        });
  }

  private static void numbers(JsonGenerator json, String name, Map<String, Double> values)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Double> value : values.entrySet()) {
      Json.number(json, value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  private static void spans(
      JsonGenerator json, String name, List<TextSpan> spans, CodePoints points) throws IOException {
    json.writeArrayFieldStart(name);
    for (TextSpan span : spans) {
      Json.span(json, points.of(span));
    }
    json.writeEndArray();
  }

  private static void prediction(JsonGenerator json, StancePrediction prediction)
      throws IOException {
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
