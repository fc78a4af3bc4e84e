package io.github.detente.statement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.article.Article;
import io.github.detente.article.CodePoints;
import io.github.detente.article.TextSpan;
import io.github.detente.corpus.AttributionLinesReader;
import io.github.detente.corpus.MarkedArticle;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes what the extractor finds in the articles of a corpus, for {@code score_attribution.py}:
 * {@code ScoreDump GOLD.jsonl OUT.jsonl}. Offsets are code points.
 */
final class ScoreDump {
  private static final JsonFactory JSON = new JsonFactory();

  private ScoreDump() {}

  public static void main(String[] args) throws IOException {
    List<MarkedArticle> articles =
        AttributionLinesReader.read(Path.of(args[0]), e -> System.err.println(e.getMessage()));
    StatementExtractor extractor = StatementExtractor.load();
    try (Writer writer = Files.newBufferedWriter(Path.of(args[1]))) {
      for (MarkedArticle marked : articles) {
        Article article = marked.article();
        CodePoints points = new CodePoints(article.text());
        List<Statement> statements = extractor.extract(article);
        JsonGenerator json = JSON.createGenerator(writer).setRootValueSeparator(null);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("id", article.id());
        json.writeArrayFieldStart("statements");
        for (Statement statement : statements) {
          json.writeStartObject();
          spans(json, "content", statement.content(), points);
          mention(json, "source", statement.speaker(), points);
          mention(json, "cue", statement.cue(), points);
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        writer.write('\n');
      }
    }
  }

  private static void spans(
      JsonGenerator json, String name, List<TextSpan> spans, CodePoints points) throws IOException {
    json.writeArrayFieldStart(name);
    for (TextSpan span : spans) {
      span(json, points.of(span));
    }
    json.writeEndArray();
  }

  private static void span(JsonGenerator json, TextSpan span) throws IOException {
    json.writeStartArray();
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  private static void mention(
      JsonGenerator json, String name, Optional<Mention> mention, CodePoints points)
      throws IOException {
    if (mention.isPresent()) {
      spans(json, name, List.of(mention.get().span()), points);
    }
  }
}
