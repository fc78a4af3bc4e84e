package io.github.detente.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The W3C's Web Annotation model in JSON-LD: {@code NAME.txt} and, as {@code NAME.jsonld}, an
 * {@code AnnotationPage} about it. An annotation that classifies is a piece of a statement's
 * content; one that tags with {@code cue}, {@code speaker}, {@code target} or {@code continues}
 * belongs to the annotation that its other body links to. Places are given by position, in code
 * points, and by quotation; a position whose words are others is refused.
 */
final class WebAnnotation {
  private static final int AROUND = 32;
  private static final String TYPE = "type";
  private static final String VALUE = "value";
  private static final String PURPOSE = "purpose";
  private static final String BODY = "body";
  private static final String SOURCE = "source";
  private static final String CLASSIFYING = "classifying";
  private static final String TAGGING = "tagging";
  private static final String LINKING = "linking";
  private static final String DESCRIBING = "describing";

  private WebAnnotation() {}

  static AnnotationWriter writer(Path folder) {
    return new AnnotationWriter() {
      @Override
      public void write(MarkedArticle article) throws IOException {
        String name = FileNames.of(article.article().id());
        String page = JsonTree.line(page(article, name + ".txt"));
        Files.writeString(folder.resolve(name + ".txt"), article.article().text());
        Files.writeString(folder.resolve(name + ".jsonld"), page + "\n");
      }

      @Override
      public void close() {}
    };
  }

  private static Map<String, Object> page(MarkedArticle article, String source) {
    PointOffsets offsets = new PointOffsets(article.article().text());
    SpanGraph graph = SpanGraph.of(article);
    List<Facts> facts = new ArrayList<>(article.statements().stream().map(Facts::of).toList());
    List<Object> items = new ArrayList<>();
    for (SpanGraph.Span span : graph.spans.values()) {
      List<Object> bodies = new ArrayList<>();
      boolean further = false;
      for (SpanGraph.Link link : graph.links) {
        if (link.to().equals(span.id())) {
          bodies.add(linking(link.from()));
          further = link.type().equals(SpanGraph.CONTINUES);
        }
      }
      if (span.isMention()) {
        bodies.add(0, textual(TAGGING, span.label()));
      } else if (further) {
        bodies.add(0, textual(TAGGING, SpanGraph.CONTINUES));
      } else {
        bodies.add(textual(CLASSIFYING, span.label()));
        bodies.add(described(facts.remove(0).toJson()));
      }
      items.add(annotation(article, source, span, bodies, offsets));
    }
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("@context", "http://www.w3.org/ns/anno.jsonld");
    page.put("id", "#page");
    page.put(TYPE, "AnnotationPage");
    page.put("startIndex", 0);
    page.put("items", items);
    // Of the article itself the model has nothing to say.
    page.put("article", Facts.of(article.article()));
    return page;
  }

  private static Map<String, Object> annotation(
      MarkedArticle article,
      String source,
      SpanGraph.Span span,
      List<Object> bodies,
      PointOffsets offsets) {
    Map<String, Object> target = new LinkedHashMap<>();
    target.put(SOURCE, source);
    target.put("selector", selectors(article.article().text(), span.place(), offsets));
    Map<String, Object> annotation = new LinkedHashMap<>();
    annotation.put("id", "#" + span.id());
    annotation.put(TYPE, "Annotation");
    annotation.put("motivation", span.isMention() ? TAGGING : CLASSIFYING);
    annotation.put(BODY, bodies);
    annotation.put("target", target);
    return annotation;
  }

  private static List<Object> selectors(String text, TextSpan place, PointOffsets offsets) {
    TextSpan counted = offsets.points(place);
    Map<String, Object> position = new LinkedHashMap<>();
    position.put(TYPE, "TextPositionSelector");
    position.put("start", counted.start());
    position.put("end", counted.end());
    int from = Math.max(0, place.start() - AROUND);
    int to = Math.min(text.length(), place.end() + AROUND);
    Map<String, Object> quotation = new LinkedHashMap<>();
    quotation.put(TYPE, "TextQuoteSelector");
    quotation.put("exact", place.of(text));
    quotation.put("prefix", text.substring(whole(text, from), place.start()));
    quotation.put("suffix", text.substring(place.end(), whole(text, to)));
    return List.of(position, quotation);
  }

  /** Returns a place that is not in the midst of a character. */
  private static int whole(String text, int index) {
    return index > 0
            && index < text.length()
            && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index))
        ? index - 1
        : index;
  }

  private static Map<String, Object> textual(String purpose, String value) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(TYPE, "TextualBody");
    body.put(PURPOSE, purpose);
    body.put(VALUE, value);
    return body;
  }

  private static Map<String, Object> described(Map<String, Object> facts) {
    Map<String, Object> body = textual(DESCRIBING, JsonTree.line(facts));
    body.put("format", "application/json");
    return body;
  }

  private static Map<String, Object> linking(String id) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(TYPE, "SpecificResource");
    body.put(PURPOSE, LINKING);
    body.put(SOURCE, "#" + id);
    return body;
  }

  static List<MarkedArticle> read(Path path, Consumer<InvalidRecordException> onInvalid)
      throws IOException {
    List<MarkedArticle> articles = new ArrayList<>();
    for (Path file : FileNames.in(path, ".jsonld")) {
      try {
        Map<String, Object> page = JsonTree.object(JsonTree.parse(FileNames.text(file)));
        String text = FileNames.text(FileNames.beside(file, ".txt"));
        articles.add(
            article(
                Facts.article(FileNames.id(file), text, JsonTree.object(page.get("article"))),
                JsonTree.list(page.get("items")),
                loose -> onInvalid.accept(new InvalidRecordException(file.toString(), 0, loose))));
      } catch (InvalidRecordException e) {
        onInvalid.accept(e);
      } catch (JsonProcessingException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        onInvalid.accept(
            new InvalidRecordException(file.toString(), line, "is not JSON; expected JSON-LD", e));
      } catch (IllegalArgumentException e) {
        onInvalid.accept(new InvalidRecordException(file.toString(), 0, e.getMessage(), e));
      }
    }
    return articles;
  }

  private static MarkedArticle article(
      Article article, List<Object> items, Consumer<String> onLoose) {
    PointOffsets offsets = new PointOffsets(article.text());
    SpanGraph graph = new SpanGraph();
    List<SpanGraph.KnownStatement> known = new ArrayList<>();
    Map<String, Facts> facts = new LinkedHashMap<>();
    for (Object item : items) {
      annotation(JsonTree.object(item), article, offsets, graph, facts);
    }
    facts.forEach((id, each) -> known.add(new SpanGraph.KnownStatement(content(graph, id), each)));
    return graph.statements(article, known, onLoose);
  }

  /** Returns all pieces of the content that begins with a span. */
  private static List<TextSpan> content(SpanGraph graph, String head) {
    List<TextSpan> content = new ArrayList<>();
    content.add(graph.spans.get(head).place());
    graph.links.stream()
        .filter(link -> link.from().equals(head) && link.type().equals(SpanGraph.CONTINUES))
        .forEach(link -> content.add(graph.spans.get(link.to()).place()));
    content.sort(null);
    return content;
  }

  private static void annotation(
      Map<String, Object> annotation,
      Article article,
      PointOffsets offsets,
      SpanGraph graph,
      Map<String, Facts> facts) {
    String id = JsonTree.text(annotation, "id").orElse("#" + (graph.spans.size() + 1));
    Object value = annotation.get(BODY);
    List<Object> bodies = value instanceof List ? JsonTree.list(value) : List.of(value);
    String tag = "";
    String label = SpanGraph.CONTENT;
    List<String> heads = new ArrayList<>();
    for (Object each : bodies) {
      Map<String, Object> body = JsonTree.object(each);
      String words = JsonTree.text(body, VALUE).orElse("");
      switch (JsonTree.text(body, PURPOSE).orElse("")) {
        case TAGGING -> tag = words;
        case CLASSIFYING -> label = words;
        case LINKING -> JsonTree.text(body, SOURCE).ifPresent(heads::add);
        case DESCRIBING -> facts.put(id, Facts.of(parsed(words)));
        default -> {}
      }
    }
    boolean further = tag.equals(SpanGraph.CONTINUES);
    TextSpan place = place(JsonTree.object(annotation.get("target")), article, offsets);
    graph.spans.put(id, new SpanGraph.Span(id, further || tag.isEmpty() ? label : tag, place));
    for (String head : heads) {
      graph.links.add(new SpanGraph.Link(head, id, tag));
    }
  }

  private static Map<String, Object> parsed(String json) {
    try {
      return JsonTree.object(JsonTree.parse(json));
    } catch (IOException e) {
      throw new IllegalArgumentException("a description is not a JSON object; expected one", e);
    }
  }

  private static TextSpan place(Map<String, Object> target, Article article, PointOffsets offsets) {
    Object value = target.get("selector");
    List<Object> selectors = value instanceof List ? JsonTree.list(value) : List.of(value);
    Optional<TextSpan> place = Optional.empty();
    Optional<String> exact = Optional.empty();
    for (Object each : selectors) {
      Map<String, Object> selector = JsonTree.object(each);
      switch (JsonTree.text(selector, TYPE).orElse("")) {
        case "TextPositionSelector" ->
            place =
                Optional.of(
                    offsets.units(
                        JsonTree.number(selector, "start"), JsonTree.number(selector, "end")));
        case "TextQuoteSelector" -> exact = JsonTree.text(selector, "exact");
        default -> {}
      }
    }
    TextSpan found =
        place.orElseThrow(
            () -> new IllegalArgumentException("expected a TextPositionSelector of each target"));
    if (exact.isPresent() && !exact.get().equals(found.of(article.text()))) {
      throw new IllegalArgumentException(
          "at "
              + found
              + " stands \""
              + found.of(article.text())
              + "\"; expected \""
              + exact.get()
              + "\"");
    }
    return found;
  }
}
