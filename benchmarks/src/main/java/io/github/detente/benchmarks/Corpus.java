package io.github.detente.benchmarks;

import io.github.detente.actor.MarkedArticleReader;
import io.github.detente.article.Article;
import io.github.detente.data.DetenteData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the benchmarks read: the project's own articles, all distinct, each read once an invocation.
 */
@State(Scope.Benchmark)
public class Corpus {
  /** Articles an invocation; results are given for one. */
  static final int ARTICLES = 100;

  private final List<Article> articles = new ArrayList<>();

  /** Loads the articles, without their marks. */
  @Setup
  public void load() throws IOException {
    for (String name : DetenteData.articles().subList(0, ARTICLES)) {
      try (InputStream in = DetenteData.open(name)) {
        String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        articles.add(MarkedArticleReader.read(name, source).article());
      }
    }
  }

  List<Article> articles() {
    return articles;
  }
}
