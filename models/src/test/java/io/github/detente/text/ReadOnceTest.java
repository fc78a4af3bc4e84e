package io.github.detente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.Detente;
import io.github.detente.StatementReading;
import io.github.detente.article.Article;
import io.github.detente.corpus.MarkedArticleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reading an article makes each of its tokens once, and tags each of its words once at most. */
class ReadOnceTest {
  private static final int ARTICLES = 60;

  private static List<Article> articles() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("..", "data", "articles"))) {
      files =
          all.filter(file -> file.toString().endsWith(".txt")).sorted().limit(ARTICLES).toList();
    }
    List<Article> articles = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      articles.add(MarkedArticleReader.read(name, Files.readString(file)).article());
    }
    return articles;
  }

  private static int words(Document document) {
    int words = 0;
    for (int s = 0; s < document.sentenceCount(); s++) {
      words += document.sentence(s).size();
    }
    return words;
  }

  @Test
  void eachWordIsReadOnceAndTaggedOnceAtMost() throws IOException {
    Detente detente = Detente.load();
    Effort effort = Effort.local();
    int statements = 0;
    long allTagged = 0;
    detente.read(
        Article.of(
            "first",
            "What is loaded first is no text. The Norwegian minister accused Chad of it."));
    for (Article article : articles()) {
      long tokens = effort.tokens();
      long tagged = effort.tagged();
      List<StatementReading> readings = detente.read(article);
      statements += readings.size();
      long read = effort.tokens() - tokens;
      tagged = effort.tagged() - tagged;
      allTagged += tagged;
      Document document = Document.of(article);
      assertEquals(document.tokens().size(), read, "tokens made of " + article.id());
      assertEquals(read, effort.tokens() - tokens, "the document is read anew");
      assertTrue(tagged <= words(document), tagged + " words of " + article.id());
      assertEquals(readings.size(), detente.read(article).size());
      assertEquals(read, effort.tokens() - tokens, "a second reading reads the text again");
    }
    assertTrue(statements > ARTICLES && allTagged > 0, statements + " statements");
  }
}
