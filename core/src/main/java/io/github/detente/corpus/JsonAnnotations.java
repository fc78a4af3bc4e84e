package io.github.detente.corpus;

import io.github.detente.article.Article;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Formats with one JSON object per article: one object per line, or a list of objects. What the
 * tool has no field for is stored beside its own fields: the article's facts under their names, and
 * under {@value #STATEMENTS} the facts of each statement, identified by its content.
 */
abstract class JsonAnnotations {
  static final String STATEMENTS = "statements";
  static final String TEXT = "text";
  private static final String SPANS = "content";

  /** Makes an article's object. */
  abstract Map<String, Object> item(MarkedArticle article, boolean suggested);

  /** Reads an object, as {@link JsonItems.Maker} says. */
  abstract Optional<MarkedArticle> article(
      String id, Map<String, Object> item, Consumer<String> onLoose);

  /** Returns whether a file is a list of objects, and not an object a line. */
  boolean isList() {
    return false;
  }

  final AnnotationWriter writer(Writer out, boolean suggested) throws IOException {
    boolean list = isList();
    if (list) {
      out.write("[");
    }
    return new AnnotationWriter() {
      private boolean first = true;

      @Override
      public void write(MarkedArticle article) throws IOException {
        String line = JsonTree.line(item(article, suggested));
        out.write(list ? first ? "\n" : ",\n" : "");
        out.write(line);
        out.write(list ? "" : "\n");
        first = false;
      }

      @Override
      public void close() throws IOException {
        out.write(list ? "\n]\n" : "");
        out.flush();
      }
    };
  }

  /** Reads a file, whether it is a list or an object a line. */
  final List<MarkedArticle> read(Path file, Consumer<InvalidRecordException> onInvalid)
      throws IOException {
    return JsonItems.read(file, onInvalid, this::article);
  }

  static String text(Map<String, Object> item) {
    if (item.get(TEXT) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no \"text\"; expected the article's text");
  }

  /** Returns whether an article is one text with one label. */
  static boolean isRow(MarkedArticle article) {
    if (article.statements().size() != 1) {
      return false;
    }
    Statement statement = article.statements().get(0).statement();
    return statement.cue().isEmpty()
        && statement.content().equals(List.of(new TextSpan(0, article.article().text().length())));
  }

  /** Makes an article of a text with at most one label; speaker and target stand in the text. */
  static MarkedArticle row(Article article, List<String> labels, Map<String, Object> facts) {
    if (labels.size() > 1) {
      throw new IllegalArgumentException(
          "\""
              + article.id()
              + "\" has the labels "
              + JsonTree.line(labels)
              + "; expected one, since a text has one label here (\"also\" may hold a second one)");
    }
    if (article.text().isBlank()) {
      throw new IllegalArgumentException("\"text\" is empty; expected some words");
    }
    Marks marks = new Marks(article);
    Facts known = JsonTree.list(facts.get(STATEMENTS)).isEmpty() ? Facts.NONE : known(facts);
    Optional<String> also = JsonTree.text(facts, "also");
    marks.add(
        List.of(new TextSpan(0, article.text().length())),
        Optional.empty(),
        place(article, facts, SpanGraph.SPEAKER),
        place(article, facts, SpanGraph.TARGET),
        labels.stream().findFirst(),
        also.isPresent() ? known.withAlso(also) : known);
    return marks.marked();
  }

  private static Facts known(Map<String, Object> facts) {
    return Facts.of(JsonTree.object(JsonTree.list(facts.get(STATEMENTS)).get(0)));
  }

  private static Optional<TextSpan> place(Article article, Map<String, Object> facts, String role) {
    return JsonTree.text(facts, role)
        .filter(words -> !words.isEmpty() && article.text().contains(words))
        .map(
            words -> {
              int start = article.text().indexOf(words);
              return new TextSpan(start, start + words.length());
            });
  }

  /** Returns the facts of a row: speaker and target as words. */
  static Map<String, Object> rowFacts(MarkedArticle article) {
    MarkedStatement marked = article.statements().get(0);
    Map<String, Object> facts = Facts.of(article.article());
    marked.statement().speaker().map(Mention::text).ifPresent(w -> facts.put("speaker", w));
    marked.statement().target().map(Mention::text).ifPresent(w -> facts.put("target", w));
    marked.also().ifPresent(label -> facts.put("also", label));
    facts.put(STATEMENTS, List.of(Facts.of(marked).toJson()));
    return facts;
  }

  /** Returns an article's facts and those of its statements. */
  static Map<String, Object> facts(MarkedArticle article, PointOffsets offsets) {
    Map<String, Object> facts = Facts.of(article.article());
    List<Object> statements = new ArrayList<>();
    for (MarkedStatement marked : article.statements()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put(SPANS, marked.statement().content().stream().map(offsets::pair).toList());
      one.putAll(Facts.of(marked).toJson());
      statements.add(one);
    }
    facts.put(STATEMENTS, statements);
    return facts;
  }

  /** Reads the facts of statements; those that do not say of which content are passed over. */
  static List<SpanGraph.KnownStatement> known(Map<String, Object> facts, PointOffsets offsets) {
    List<SpanGraph.KnownStatement> known = new ArrayList<>();
    for (Object each : JsonTree.list(facts.get(STATEMENTS))) {
      Map<String, Object> statement = JsonTree.object(each);
      List<TextSpan> content =
          JsonTree.list(statement.get(SPANS)).stream().map(offsets::units).toList();
      if (!content.isEmpty()) {
        known.add(new SpanGraph.KnownStatement(content, Facts.of(statement)));
      }
    }
    return known;
  }
}
