package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.stance.CoderAgreement;
import io.github.detente.stance.CoderAgreement.Figure;
import io.github.detente.stance.CoderAgreement.LabelAgreement;
import io.github.detente.stance.CoderAgreement.PairAgreement;
import io.github.detente.stance.CoderAgreement.Unit;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far coders agree, as one JSON object. A figure that cannot be computed is null. */
final class AgreementJson {
  private AgreementJson() {}

  static void write(
      Writer out, Optional<CodedArticles> marked, Map<Coding, CoderAgreement> agreements)
      throws IOException {
    Json.line(out, json -> fields(json, marked, agreements, true));
  }

  /**
   * Writes the fields of the object.
   *
   * @param units whether to list what coders do not agree on, in its own words
   */
  static void fields(
      JsonGenerator json,
      Optional<CodedArticles> marked,
      Map<Coding, CoderAgreement> agreements,
      boolean units)
      throws IOException {
    if (marked.isPresent()) {
      found(json, marked.get());
      json.writeObjectFieldStart("fields");
    }
    for (Map.Entry<Coding, CoderAgreement> entry : agreements.entrySet()) {
      if (marked.isPresent()) {
        json.writeObjectFieldStart(entry.getKey().field());
      }
      agreement(json, entry.getKey(), entry.getValue());
      if (units) {
        disagreements(json, entry.getKey());
      }
      if (marked.isPresent()) {
        json.writeEndObject();
      }
    }
    if (marked.isPresent()) {
      json.writeEndObject();
    }
  }

  private static void found(JsonGenerator json, CodedArticles marked) throws IOException {
    json.writeNumberField("articles", marked.articles());
    json.writeObjectFieldStart("found");
    json.writeNumberField("both", marked.both());
    json.writeNumberField("onlyFirst", marked.onlyFirst().size());
    json.writeNumberField("onlySecond", marked.onlySecond().size());
    Json.number(json, "f1", marked.foundF1());
    json.writeEndObject();
  }

  private static void agreement(JsonGenerator json, Coding coding, CoderAgreement a)
      throws IOException {
    strings(json, "coders", a.coders());
    json.writeNumberField("units", a.units());
    json.writeNumberField("complete", a.complete());
    json.writeNumberField("groups", a.groups());
    json.writeObjectFieldStart("alone");
    for (Map.Entry<String, List<String>> alone : coding.alone().entrySet()) {
      strings(json, alone.getKey(), alone.getValue());
    }
    json.writeEndObject();
    figure(json, "percent", a.percent());
    figure(json, "cohen", a.cohen());
    figure(json, "scott", a.scott());
    figure(json, "fleiss", a.fleiss());
    figure(json, "alpha", a.alpha());
    json.writeObjectFieldStart("labels");
    for (Map.Entry<String, LabelAgreement> label : a.labels().entrySet()) {
      json.writeObjectFieldStart(label.getKey());
      json.writeNumberField("given", label.getValue().given());
      figure(json, "specific", label.getValue().specific());
      figure(json, "alpha", label.getValue().alpha());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("pairs");
    for (PairAgreement pair : a.pairs()) {
      pair(json, pair);
    }
    json.writeEndArray();
  }

  private static void pair(JsonGenerator json, PairAgreement pair) throws IOException {
    json.writeStartObject();
    json.writeStringField("first", pair.first());
    json.writeStringField("second", pair.second());
    json.writeNumberField("units", pair.units());
    Json.number(json, "percent", pair.percent());
    Json.number(json, "cohen", pair.cohen());
    Json.number(json, "scott", pair.scott());
    EvaluationJson.confusion(json, pair.confusion());
    json.writeEndObject();
  }

  private static void disagreements(JsonGenerator json, Coding coding) throws IOException {
    json.writeArrayFieldStart("disagreements");
    for (int i = 0; i < coding.units().size(); i++) {
      Unit unit = coding.units().get(i);
      if (unit.isDisputed()) {
        Coding.Place place = coding.places().get(i);
        json.writeStartObject();
        json.writeStringField("unit", unit.id());
        json.writeArrayFieldStart("labels");
        for (Optional<String> label : unit.labels()) {
          json.writeString(label.orElse(null));
        }
        json.writeEndArray();
        if (place.start().isPresent()) {
          json.writeNumberField("start", place.start().getAsInt());
          json.writeNumberField("end", place.end().getAsInt());
        }
        json.writeStringField("text", place.text());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void figure(JsonGenerator json, String name, Figure figure) throws IOException {
    json.writeObjectFieldStart(name);
    Json.number(json, "value", figure.value());
    Json.number(json, "low", figure.interval().low());
    Json.number(json, "high", figure.interval().high());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
