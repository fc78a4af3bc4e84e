package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.stance.StanceEvaluation;
import io.github.detente.stance.StanceEvaluation.Comparison;
import io.github.detente.stance.StanceEvaluation.CoveragePoint;
import io.github.detente.stance.StanceEvaluation.Interval;
import io.github.detente.stance.StanceEvaluation.LabelScore;
import io.github.detente.stance.StanceEvaluation.ReliabilityBin;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Figures as one JSON object. */
final class EvaluationJson {
  private EvaluationJson() {}

  static void write(Writer out, Scored scored) throws IOException {
    Json.line(out, json -> fields(json, scored));
  }

  /** Writes the figures as fields of an object. */
  static void fields(JsonGenerator json, Scored scored) throws IOException {
    StanceEvaluation evaluation = scored.all();
    json.writeNumberField("rows", evaluation.rows());
    Json.number(json, "accuracy", evaluation.accuracy());
    Json.number(json, "accuracyWithAlso", evaluation.accuracyWithAlso());
    Json.number(json, "macroF1", evaluation.macroF1());
    interval(json, "accuracyInterval", evaluation.accuracyInterval());
    interval(json, "macroF1Interval", evaluation.macroF1Interval());
    json.writeNumberField("groups", evaluation.groups());
    labels(json, evaluation);
    confusion(json, evaluation.confusion());
    Json.number(json, "ece", evaluation.ece());
    reliability(json, evaluation);
    coverage(json, evaluation);
    Json.number(json, "riskAt80", evaluation.riskAt(EvaluationFigures.KEPT));
    scope(json, "inScope", evaluation.inScope());
    scope(json, "outOfScope", evaluation.outOfScope());
    slices(json, scored.slices());
    json.writeNumberField("seen", scored.seen());
    if (scored.comparison().isPresent()) {
      comparison(json, scored.comparison().get());
    }
  }

  private static void labels(JsonGenerator json, StanceEvaluation evaluation) throws IOException {
    json.writeObjectFieldStart("labels");
    for (Map.Entry<String, LabelScore> label : evaluation.labels().entrySet()) {
      int given = EvaluationTable.given(evaluation, label.getKey());
      score(json, label.getKey(), label.getValue(), given);
    }
    json.writeEndObject();
  }

  private static void slices(JsonGenerator json, List<Slices> slices) throws IOException {
    json.writeObjectFieldStart("slices");
    for (Slices by : slices) {
      json.writeObjectFieldStart(by.name());
      for (Map.Entry<String, StanceEvaluation> slice : by.scores().entrySet()) {
        StanceEvaluation evaluation = slice.getValue();
        json.writeObjectFieldStart(slice.getKey());
        json.writeNumberField("rows", evaluation.rows());
        Json.number(json, "accuracy", evaluation.accuracy());
        Json.number(json, "macroF1", evaluation.macroF1());
        interval(json, "macroF1Interval", evaluation.macroF1Interval());
        Json.number(json, "ece", evaluation.ece());
        labels(json, evaluation);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  static void interval(JsonGenerator json, String name, Interval interval) throws IOException {
    json.writeArrayFieldStart(name);
    for (double end : List.of(interval.low(), interval.high())) {
      if (Double.isFinite(end)) {
        json.writeNumber(Numbers.rounded(end));
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }

  private static void scope(JsonGenerator json, String name, LabelScore score) throws IOException {
    score(json, name, score, score.support());
  }

  /** A share of nothing is null: of rows that are {@code given} a label, or that have it. */
  private static void score(JsonGenerator json, String name, LabelScore score, int given)
      throws IOException {
    boolean none = score.support() == 0 && given == 0;
    json.writeObjectFieldStart(name);
    Json.number(json, "precision", given == 0 ? Double.NaN : score.precision());
    Json.number(json, "recall", score.support() == 0 ? Double.NaN : score.recall());
    Json.number(json, "f1", none ? Double.NaN : score.f1());
    json.writeNumberField("support", score.support());
    interval(json, "f1Interval", none ? new Interval(Double.NaN, Double.NaN) : score.f1Interval());
    json.writeEndObject();
  }

  static void confusion(JsonGenerator json, Map<String, Map<String, Integer>> confusion)
      throws IOException {
    json.writeObjectFieldStart("confusion");
    for (Map.Entry<String, Map<String, Integer>> gold : confusion.entrySet()) {
      json.writeObjectFieldStart(gold.getKey());
      for (Map.Entry<String, Integer> predicted : gold.getValue().entrySet()) {
        json.writeNumberField(predicted.getKey(), predicted.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void reliability(JsonGenerator json, StanceEvaluation evaluation)
      throws IOException {
    json.writeArrayFieldStart("reliability");
    for (ReliabilityBin bin : evaluation.reliability()) {
      json.writeStartObject();
      Json.number(json, "low", bin.low());
      Json.number(json, "high", bin.high());
      Json.number(json, "probability", bin.probability());
      Json.number(json, "accuracy", bin.accuracy());
      json.writeNumberField("rows", bin.rows());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void coverage(JsonGenerator json, StanceEvaluation evaluation) throws IOException {
    json.writeArrayFieldStart("coverage");
    for (CoveragePoint point : evaluation.coverage()) {
      json.writeStartObject();
      point(json, point);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("decided");
    point(json, evaluation.decided());
    json.writeEndObject();
  }

  private static void point(JsonGenerator json, CoveragePoint point) throws IOException {
    Json.number(json, "coverage", point.coverage());
    Json.number(json, "accuracy", point.accuracy());
  }

  static void comparison(JsonGenerator json, Comparison comparison) throws IOException {
    json.writeObjectFieldStart("compare");
    Json.number(json, "accuracyDifference", comparison.accuracyDifference());
    Json.number(json, "macroF1Difference", comparison.macroF1Difference());
    interval(json, "interval", comparison.interval());
    json.writeNumberField("onlyFirst", comparison.onlyFirst());
    json.writeNumberField("onlySecond", comparison.onlySecond());
    Json.number(json, "mcNemar", comparison.mcNemar());
    json.writeNumberField("groups", comparison.groups());
    json.writeEndObject();
  }
}
