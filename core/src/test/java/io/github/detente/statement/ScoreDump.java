package io.github.detente.statement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.article.Article;
import io.github.detente.article.CodePoints;
import io.github.detente.article.TextSpan;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the extractor's statements as the scorers of issue 4 read them: {@code ScoreDump
 * attribution GOLD.jsonl OUT.jsonl [CONTESTANT]} (see {@link Contestant}) or {@code ScoreDump
 * statements OUT.jsonl ARTICLE.txt…}. Offsets are code points.
 */
final class ScoreDump {
  private static final JsonFactory JSON = new JsonFactory();

  private ScoreDump() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("attribution")) {
      attribution(Path.of(args[1]), Path.of(args[2]), List.of(args));
    } else {
      List<Path> articles = new ArrayList<>();
      for (int i = 2; i < args.length; i++) {
        articles.add(Path.of(args[i]));
      }
      statements(Path.of(args[1]), articles);
    }
  }

  private static void attribution(Path gold, Path out, List<String> args) throws IOException {
    List<AttributedArticle> articles = Contestant.read(gold);
    Function<AttributedArticle, List<Statement>> contestant = Contestant.of(args, articles);
    try (Writer writer = Files.newBufferedWriter(out)) {
      for (AttributedArticle marked : articles) {
        Article article = marked.article();
        CodePoints points = new CodePoints(article.text());
        List<Statement> statements = contestant.apply(marked);
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

  private static void statements(Path out, List<Path> paths) throws IOException {
    StatementExtractor extractor = StatementExtractor.load();
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (Path path : paths) {
        String id = path.getFileName().toString().replace(".txt", "");
        Article article = Article.of(id, Files.readString(path));
        CodePoints points = new CodePoints(article.text());
        for (Statement statement : extractor.extract(article)) {
          JsonGenerator json = JSON.createGenerator(writer);
          json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
          json.writeStartObject();
          json.writeStringField("article", id);
          spans(json, "content", statement.content(), points);
          json.writeStringField("kind", statement.kind().name());
          actor(json, "speaker", statement.speaker(), points);
          actor(json, "target", statement.target(), points);
          json.writeEndObject();
          json.close();
          writer.newLine();
        }
      }
    }
  }

  private static void actor(
      JsonGenerator json, String name, Optional<Mention> mention, CodePoints points)
      throws IOException {
    if (mention.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeFieldName("mention");
    span(json, points.of(mention.get().span()));
    json.writeStringField("text", mention.get().text());
    json.writeEndObject();
  }
}
