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
 * Prodigy's JSON Lines: {@code {"text", "tokens", "spans": [{"start", "end", "token_start",
 * "token_end", "label"}], "relations": [{"head", "child", "head_span", "child_span", "label"}],
 * "answer"}}; or a text with a {@code label} or with {@code accept}ed options. The last word of a
 * span counts as part of it. Prodigy keeps fields that it does not know.
 *
 * <p>A rejected or ignored text counts as not judged. A relation refers to a span by its offsets
 * and its label; the field {@code id} tells two spans with the same ones apart until they are
 * redrawn.
 */
final class Prodigy extends JsonAnnotations {
  private static final String SPANS = "spans";
  private static final String RELATIONS = "relations";
  private static final String LABEL = "label";
  private static final String ACCEPT = "accept";
  private static final String ANSWER = "answer";

  @Override
  Map<String, Object> item(MarkedArticle article, boolean suggested) {
    Map<String, Object> item = new LinkedHashMap<>();
    String text = article.article().text();
    item.put(TEXT, text);
    if (isRow(article)) {
      article.statements().get(0).label().ifPresent(label -> item.put(LABEL, label));
      item.putAll(rowFacts(article));
    } else {
      PointOffsets offsets = new PointOffsets(text);
      MarkedTokens tokens = new MarkedTokens(article);
      item.put("tokens", words(text, tokens, offsets));
      SpanGraph graph = SpanGraph.of(article);
      Map<String, Map<String, Object>> spans = new LinkedHashMap<>();
      graph.spans.forEach((id, span) -> spans.put(id, span(span, tokens, offsets)));
      item.put(SPANS, List.copyOf(spans.values()));
      List<Object> relations = new ArrayList<>();
      for (SpanGraph.Link link : graph.links) {
        Map<String, Object> relation = new LinkedHashMap<>();
        relation.put("head", spans.get(link.from()).get("token_end"));
        relation.put("child", spans.get(link.to()).get("token_end"));
        relation.put("head_span", spans.get(link.from()));
        relation.put("child_span", spans.get(link.to()));
        relation.put(LABEL, link.type());
        relations.add(relation);
      }
      item.put(RELATIONS, relations);
      item.putAll(facts(article, offsets));
    }
    item.put("meta", Map.of("article", article.article().id()));
    if (!suggested) {
      item.put(ANSWER, ACCEPT);
    }
    return item;
  }

  private static List<Object> words(String text, MarkedTokens tokens, PointOffsets offsets) {
    List<Object> words = new ArrayList<>();
    for (TextSpan word : tokens.words) {
      TextSpan place = offsets.points(word);
      Map<String, Object> token = new LinkedHashMap<>();
      token.put(TEXT, word.of(text));
      token.put("start", place.start());
      token.put("end", place.end());
      token.put("id", words.size());
      token.put("ws", word.end() < text.length() && text.charAt(word.end()) == ' ');
      words.add(token);
    }
    return words;
  }

  private static Map<String, Object> span(
      SpanGraph.Span span, MarkedTokens tokens, PointOffsets offsets) {
    TextSpan place = offsets.points(span.place());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("start", place.start());
    json.put("end", place.end());
    json.put("token_start", tokens.first(span.place()));
    json.put("token_end", tokens.last(span.place()));
    json.put(LABEL, span.label());
    json.put("id", span.id());
    return json;
  }

  @Override
  Optional<MarkedArticle> article(String id, Map<String, Object> item, Consumer<String> onLoose) {
    if (!JsonTree.text(item, ANSWER).orElse(ACCEPT).equals(ACCEPT)) {
      return Optional.empty();
    }
    Article article = Facts.article(id, text(item), item);
    if (!item.containsKey(SPANS)) {
      List<String> labels = new ArrayList<>();
      JsonTree.list(item.get(ACCEPT)).forEach(label -> labels.add(label.toString()));
      JsonTree.text(item, LABEL).filter(label -> labels.isEmpty()).ifPresent(labels::add);
      return Optional.of(row(article, labels, item));
    }
    PointOffsets offsets = new PointOffsets(article.text());
    SpanGraph graph = new SpanGraph();
    for (Object each : JsonTree.list(item.get(SPANS))) {
      Map<String, Object> span = JsonTree.object(each);
      read(graph, span, offsets);
    }
    for (Object each : JsonTree.list(item.get(RELATIONS))) {
      Map<String, Object> relation = JsonTree.object(each);
      graph.links.add(
          new SpanGraph.Link(
              read(graph, JsonTree.object(relation.get("head_span")), offsets),
              read(graph, JsonTree.object(relation.get("child_span")), offsets),
              JsonTree.text(relation, LABEL).orElse("")));
    }
    return Optional.of(graph.statements(article, known(item, offsets), onLoose));
  }

  /** Adds a span, unless it is there, and returns its id. */
  private static String read(SpanGraph graph, Map<String, Object> json, PointOffsets offsets) {
    TextSpan place = offsets.units(JsonTree.number(json, "start"), JsonTree.number(json, "end"));
    String label = JsonTree.text(json, LABEL).orElse(SpanGraph.CONTENT);
    Optional<String> id = JsonTree.text(json, "id");
    for (SpanGraph.Span span : graph.spans.values()) {
      if (span.place().equals(place)
          && span.label().equals(label)
          && (id.isEmpty() || id.get().equals(span.id()))) {
        return span.id();
      }
    }
    String name = id.orElse("");
    while (name.isEmpty() || graph.spans.containsKey(name)) {
      name = "n" + graph.spans.size() + name;
    }
    graph.spans.put(name, new SpanGraph.Span(name, label, place));
    return name;
  }
}
