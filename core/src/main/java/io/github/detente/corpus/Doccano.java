package io.github.detente.corpus;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * doccano's JSON Lines: {@code {"text", "entities": [{"id", "label", "start_offset",
 * "end_offset"}], "relations": [{"id", "from_id", "to_id", "type"}]}}, or without relations {@code
 * {"text", "label": [[start, end, label]]}}, or {@code {"text", "label": [class]}}. doccano keeps
 * other fields as a text's meta data, and gives them out beside its own or as {@code meta}.
 */
final class Doccano extends JsonAnnotations {
  private static final String LABEL = "label";
  private static final String ENTITIES = "entities";
  private static final String RELATIONS = "relations";

  @Override
  Map<String, Object> item(MarkedArticle article, boolean suggested) {
    Map<String, Object> item = new LinkedHashMap<>();
    String text = article.article().text();
    item.put(TEXT, text);
    if (isRow(article)) {
      item.put(LABEL, article.statements().get(0).label().stream().toList());
      item.putAll(rowFacts(article));
      return item;
    }
    PointOffsets offsets = new PointOffsets(text);
    SpanGraph graph = SpanGraph.of(article);
    List<Object> entities = new ArrayList<>();
    for (SpanGraph.Span span : graph.spans.values()) {
      TextSpan place = offsets.points(span.place());
      Map<String, Object> entity = new LinkedHashMap<>();
      entity.put("id", Integer.valueOf(span.id()));
      entity.put(LABEL, span.label());
      entity.put("start_offset", place.start());
      entity.put("end_offset", place.end());
      entities.add(entity);
    }
    List<Object> relations = new ArrayList<>();
    for (SpanGraph.Link link : graph.links) {
      Map<String, Object> relation = new LinkedHashMap<>();
      relation.put("id", relations.size() + 1);
      relation.put("from_id", Integer.valueOf(link.from()));
      relation.put("to_id", Integer.valueOf(link.to()));
      relation.put("type", link.type());
      relations.add(relation);
    }
    item.put(ENTITIES, entities);
    item.put(RELATIONS, relations);
    item.putAll(facts(article, offsets));
    return item;
  }

  @Override
  Optional<MarkedArticle> article(String id, Map<String, Object> item, Consumer<String> onLoose) {
    Map<String, Object> facts = new LinkedHashMap<>(item);
    facts.putAll(JsonTree.object(item.get("meta")));
    facts.putAll(JsonTree.object(item.get("metadata")));
    Article article = Facts.article(id, text(item), facts);
    List<Object> labels = JsonTree.list(item.getOrDefault(LABEL, item.get("labels")));
    if (item.get(LABEL) instanceof String label) {
      return Optional.of(row(article, List.of(label), facts));
    }
    boolean spans = item.containsKey(ENTITIES);
    if (!spans && labels.stream().allMatch(String.class::isInstance)) {
      if (!item.containsKey(LABEL) && !item.containsKey("labels")) {
        throw new IllegalArgumentException("expected \"entities\" or \"label\"");
      }
      return Optional.of(row(article, labels.stream().map(Object::toString).toList(), facts));
    }
    PointOffsets offsets = new PointOffsets(article.text());
    SpanGraph graph = new SpanGraph();
    for (Object each : spans ? JsonTree.list(item.get(ENTITIES)) : labels) {
      SpanGraph.Span span = spans ? entity(each, offsets) : triple(each, graph, offsets);
      graph.spans.put(span.id(), span);
    }
    for (Object each : JsonTree.list(item.get(RELATIONS))) {
      Map<String, Object> relation = JsonTree.object(each);
      graph.links.add(
          new SpanGraph.Link(
              JsonTree.text(relation, "from_id").orElse(""),
              JsonTree.text(relation, "to_id").orElse(""),
              JsonTree.text(relation, "type").orElse("")));
    }
    return Optional.of(graph.statements(article, known(facts, offsets), onLoose));
  }

  private static SpanGraph.Span entity(Object value, PointOffsets offsets) {
    Map<String, Object> entity = JsonTree.object(value);
    return new SpanGraph.Span(
        JsonTree.text(entity, "id").orElse(""),
        JsonTree.text(entity, LABEL).orElse(SpanGraph.CONTENT),
        offsets.units(
            JsonTree.number(entity, "start_offset"), JsonTree.number(entity, "end_offset")));
  }

  private static SpanGraph.Span triple(Object value, SpanGraph graph, PointOffsets offsets) {
    List<Object> triple = JsonTree.list(value);
    if (triple.size() != 3 || !(triple.get(2) instanceof String label)) {
      throw new IllegalArgumentException(
          "a label is " + JsonTree.line(value) + "; expected [start, end, label]");
    }
    return new SpanGraph.Span(
        Integer.toString(graph.spans.size() + 1), label, offsets.units(value));
  }
}
