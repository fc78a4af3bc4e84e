package io.github.detente.corpus;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Marked statements as tools with spans and relations know them. A statement is the span of its
 * content, whose label is the statement's own ({@value #CONTENT} if it has none). Relations lead
 * from there to its {@value #CUE}, its {@value #SPEAKER} and its {@value #TARGET}, and to further
 * pieces of the content ({@value #CONTINUES}). Spans count UTF-16 units. For one thread.
 */
final class SpanGraph {
  static final String CONTENT = "content";
  static final String CUE = "cue";
  static final String SPEAKER = "speaker";
  static final String TARGET = "target";
  static final String CONTINUES = "continues";

  private static final Set<String> MENTIONS = Set.of(CUE, SPEAKER, TARGET);
  private static final Set<String> RELATIONS = Set.of(CUE, SPEAKER, TARGET, CONTINUES);

  final Map<String, Span> spans = new LinkedHashMap<>();
  final List<Link> links = new ArrayList<>();

  /** A span with its label. */
  record Span(String id, String label, TextSpan place) {
    boolean isMention() {
      return MENTIONS.contains(label);
    }
  }

  /** A relation between two spans. */
  record Link(String from, String to, String type) {}

  /** What is known of the statement with this content, whose label an annotator may change. */
  record KnownStatement(List<TextSpan> content, Facts facts) {}

  /** Returns the spans and relations of an article's statements; ids are numbers from 1. */
  static SpanGraph of(MarkedArticle article) {
    SpanGraph graph = new SpanGraph();
    Map<String, String> mentions = new HashMap<>();
    for (MarkedStatement marked : article.statements()) {
      Statement statement = marked.statement();
      String label = marked.label().orElse(CONTENT);
      if (marked.label().isPresent() && (MENTIONS.contains(label) || label.equals(CONTENT))) {
        throw new IllegalArgumentException(
            statement.id() + ": the label \"" + label + "\" is the name of a part of a statement");
      }
      String head = graph.add(label, statement.content().get(0));
      for (TextSpan piece : statement.content().subList(1, statement.content().size())) {
        graph.links.add(new Link(head, graph.add(label, piece), CONTINUES));
      }
      graph.mention(mentions, head, CUE, statement.cue());
      graph.mention(mentions, head, SPEAKER, statement.speaker());
      graph.mention(mentions, head, TARGET, statement.target());
    }
    return graph;
  }

  private String add(String label, TextSpan place) {
    String id = Integer.toString(spans.size() + 1);
    spans.put(id, new Span(id, label, place));
    return id;
  }

  /** Two statements with one speaker share the span. */
  private void mention(
      Map<String, String> known, String head, String role, Optional<Mention> mention) {
    mention.ifPresent(
        found -> {
          String key = role + " " + found.span();
          String id = known.get(key);
          if (id == null) {
            id = add(role, found.span());
            known.put(key, id);
          }
          links.add(new Link(head, id, role));
        });
  }

  /**
   * Returns the statements. A relation may be drawn in either direction, and of several mentions of
   * one role the first in the text counts.
   *
   * @param known what to add to statements whose content is still the same
   * @param onLoose is told of each mention that belongs to no statement
   */
  MarkedArticle statements(Article article, List<KnownStatement> known, Consumer<String> onLoose) {
    Map<String, Set<String>> pieces = new LinkedHashMap<>();
    spans.values().stream()
        .filter(span -> !span.isMention())
        .forEach(span -> pieces.put(span.id, new LinkedHashSet<>(List.of(span.id))));
    Map<String, List<Span>> mentions = new HashMap<>();
    Set<String> used = new LinkedHashSet<>();
    for (Link link : links) {
      if (link.type.equals(CONTINUES)
          && pieces.containsKey(link.from)
          && pieces.containsKey(link.to)) {
        unite(pieces, link.from, link.to);
      }
    }
    for (Link link : links) {
      Span from = end(link.from);
      Span to = end(link.to);
      if (RELATIONS.contains(link.type) && from.isMention() != to.isMention()) {
        Span mention = from.isMention() ? from : to;
        Span content = from.isMention() ? to : from;
        mentions.computeIfAbsent(content.id, id -> new ArrayList<>()).add(mention);
        used.add(mention.id);
      }
    }
    spans.values().stream()
        .filter(span -> span.isMention() && !used.contains(span.id))
        .forEach(span -> onLoose.accept(loose(article, span)));
    Marks marks = new Marks(article);
    List<KnownStatement> left = new ArrayList<>(known);
    for (Set<String> ids : new LinkedHashSet<>(pieces.values())) {
      add(marks, ids.stream().map(spans::get).toList(), mentions, left);
    }
    return marks.marked();
  }

  private static String loose(Article article, Span span) {
    return "the "
        + span.label
        + " \""
        + span.place.of(article.text())
        + "\" belongs to no statement; expected a relation with a content";
  }

  private Span end(String id) {
    Span span = spans.get(id);
    if (span == null) {
      throw new IllegalArgumentException("a relation with " + id + "; expected the id of a span");
    }
    return span;
  }

  private static void unite(Map<String, Set<String>> pieces, String one, String other) {
    Set<String> united = pieces.get(one);
    if (!united.contains(other)) {
      united.addAll(pieces.get(other));
      united.forEach(id -> pieces.put(id, united));
    }
  }

  private static void add(
      Marks marks,
      List<Span> content,
      Map<String, List<Span>> mentions,
      List<KnownStatement> known) {
    List<Span> linked =
        content.stream()
            .flatMap(piece -> mentions.getOrDefault(piece.id, List.of()).stream())
            .sorted(Comparator.comparing(Span::place))
            .toList();
    List<TextSpan> places = content.stream().map(Span::place).sorted().toList();
    Facts facts = Facts.NONE;
    for (KnownStatement each : known) {
      if (each.content.equals(places)) {
        facts = each.facts;
        known.remove(each);
        break;
      }
    }
    marks.add(
        places,
        first(linked, CUE),
        first(linked, SPEAKER),
        first(linked, TARGET),
        Optional.of(content.get(0).label).filter(label -> !label.equals(CONTENT)),
        facts);
  }

  private static Optional<TextSpan> first(List<Span> linked, String role) {
    return linked.stream().filter(span -> span.label.equals(role)).map(Span::place).findFirst();
  }
}
