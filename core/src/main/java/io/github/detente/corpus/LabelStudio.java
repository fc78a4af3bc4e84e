package io.github.detente.corpus;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Label Studio's JSON: a list of tasks {@code {"data": {"text"}, "predictions": [{"result"}]}} or
 * {@code "annotations"}, whose results are regions ({@code "type": "labels"}), relations between
 * them, and choices for a region or, without one, for the whole text. Other fields of {@code data}
 * are kept by the tool.
 */
final class LabelStudio extends JsonAnnotations {
  private static final String DATA = "data";
  private static final String RESULT = "result";
  private static final String VALUE = "value";
  private static final String LABELS = "labels";
  private static final String CHOICES = "choices";
  private static final String RELATION = "relation";

  /** Name of the control whose choice is a second label that would be accepted. */
  private static final String ALSO = "also";

  @Override
  boolean isList() {
    return true;
  }

  @Override
  Map<String, Object> item(MarkedArticle article, boolean suggested) {
    PointOffsets offsets = new PointOffsets(article.article().text());
    boolean row = isRow(article);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(TEXT, article.article().text());
    data.putAll(row ? rowFacts(article) : facts(article, offsets));
    Map<String, Object> judgement = new LinkedHashMap<>();
    if (suggested) {
      judgement.put("model_version", "detente");
    }
    judgement.put(RESULT, row ? choice(article) : regions(article, offsets));
    Map<String, Object> item = new LinkedHashMap<>();
    item.put(DATA, data);
    item.put(suggested ? "predictions" : "annotations", List.of(judgement));
    return item;
  }

  private static List<Object> choice(MarkedArticle article) {
    return article.statements().get(0).label().stream()
        .<Object>map(
            label -> {
              Map<String, Object> choice = control("stance", CHOICES);
              choice.put(VALUE, Map.of(CHOICES, List.of(label)));
              return choice;
            })
        .toList();
  }

  private static Map<String, Object> control(String name, String type) {
    Map<String, Object> control = new LinkedHashMap<>();
    control.put("from_name", name);
    control.put("to_name", TEXT);
    control.put("type", type);
    return control;
  }

  private static List<Object> regions(MarkedArticle article, PointOffsets offsets) {
    List<Object> results = new ArrayList<>();
    SpanGraph graph = SpanGraph.of(article);
    for (SpanGraph.Span span : graph.spans.values()) {
      TextSpan place = offsets.points(span.place());
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("start", place.start());
      value.put("end", place.end());
      value.put(TEXT, span.place().of(article.article().text()));
      value.put(LABELS, List.of(span.label()));
      Map<String, Object> region = control("label", LABELS);
      region.put("id", span.id());
      region.put(VALUE, value);
      results.add(region);
    }
    for (SpanGraph.Link link : graph.links) {
      Map<String, Object> relation = new LinkedHashMap<>();
      relation.put("type", RELATION);
      relation.put("from_id", link.from());
      relation.put("to_id", link.to());
      relation.put("direction", "right");
      relation.put(LABELS, List.of(link.type()));
      results.add(relation);
    }
    return results;
  }

  @Override
  Optional<MarkedArticle> article(String id, Map<String, Object> item, Consumer<String> onLoose) {
    Map<String, Object> data = JsonTree.object(item.get(DATA));
    Article article = Facts.article(JsonTree.text(data, "id").orElse(id), text(data), data);
    Optional<Map<String, Object>> judgement = judgement(item);
    if (judgement.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(article(article, data, JsonTree.list(judgement.get().get(RESULT)), onLoose));
  }

  /** Returns the annotation that counts. */
  private static Optional<Map<String, Object>> judgement(Map<String, Object> item) {
    List<Map<String, Object>> all =
        JsonTree.list(item.get("annotations")).stream()
            .map(JsonTree::object)
            .filter(annotation -> !Boolean.TRUE.equals(annotation.get("was_cancelled")))
            .filter(annotation -> annotation.containsKey(RESULT))
            .toList();
    return all.stream()
        .filter(annotation -> Boolean.TRUE.equals(annotation.get("ground_truth")))
        .findFirst()
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
  }

  private static MarkedArticle article(
      Article article, Map<String, Object> data, List<Object> results, Consumer<String> onLoose) {
    PointOffsets offsets = new PointOffsets(article.text());
    SpanGraph graph = new SpanGraph();
    Map<String, List<String>> chosen = new HashMap<>();
    List<String> whole = new ArrayList<>();
    Map<String, Object> facts = new LinkedHashMap<>(data);
    for (Object each : results) {
      Map<String, Object> result = JsonTree.object(each);
      Map<String, Object> value = JsonTree.object(result.get(VALUE));
      switch (JsonTree.text(result, "type").orElse("")) {
        case LABELS, "hypertextlabels" ->
            region(result, value, offsets).ifPresent(s -> graph.spans.put(s.id(), s));
        case RELATION -> graph.links.add(link(result));
        case CHOICES -> {
          List<String> choices =
              JsonTree.list(value.get(CHOICES)).stream().map(Object::toString).toList();
          if (value.containsKey("start")) {
            chosen.put(JsonTree.text(result, "id").orElse(""), choices);
          } else if (JsonTree.text(result, "from_name").filter(ALSO::equals).isPresent()) {
            choices.stream().findFirst().ifPresent(label -> facts.put(ALSO, label));
          } else {
            whole.addAll(choices);
          }
        }
        default -> {}
      }
    }
    boolean isRow = !whole.isEmpty() || (graph.spans.isEmpty() && data.containsKey(STATEMENTS));
    if (graph.spans.isEmpty() && isRow && !hasContents(data)) {
      return row(article, whole, facts);
    }
    chosen.forEach((id, choices) -> choose(graph, id, choices));
    return graph.statements(article, known(facts, offsets), onLoose);
  }

  private static boolean hasContents(Map<String, Object> data) {
    List<Object> statements = JsonTree.list(data.get(STATEMENTS));
    return statements.isEmpty()
        ? data.containsKey(STATEMENTS)
        : JsonTree.object(statements.get(0)).containsKey("content");
  }

  /** A region with a choice of its own: that is its label. */
  private static void choose(SpanGraph graph, String id, List<String> choices) {
    SpanGraph.Span span = graph.spans.get(id);
    if (span == null || span.isMention() || choices.isEmpty()) {
      return;
    }
    if (choices.size() > 1) {
      throw new IllegalArgumentException(
          "a region has the choices " + JsonTree.line(choices) + "; expected one");
    }
    graph.spans.put(id, new SpanGraph.Span(id, choices.get(0), span.place()));
  }

  private static Optional<SpanGraph.Span> region(
      Map<String, Object> result, Map<String, Object> value, PointOffsets offsets) {
    List<Object> labels = JsonTree.list(value.getOrDefault(LABELS, value.get("hypertextlabels")));
    if (labels.size() > 1) {
      throw new IllegalArgumentException(
          "a region has the labels " + JsonTree.line(labels) + "; expected one");
    }
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SpanGraph.Span(
            JsonTree.text(result, "id").orElse(""),
            labels.get(0).toString(),
            offsets.units(JsonTree.number(value, "start"), JsonTree.number(value, "end"))));
  }

  private static SpanGraph.Link link(Map<String, Object> result) {
    return new SpanGraph.Link(
        JsonTree.text(result, "from_id").orElse(""),
        JsonTree.text(result, "to_id").orElse(""),
        JsonTree.list(result.get(LABELS)).stream().findFirst().map(Object::toString).orElse(""));
  }
}
