package io.github.detente.benchmarks;

import io.github.detente.article.Article;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.data.DetenteData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the benchmarks read: the project's own articles, all distinct, each read once an invocation.
 */
@State(Scope.Benchmark)
public class Corpus {
  /** Of the project's articles that an invocation reads; results are given for one of them. */
  static final int ARTICLES = 120;

  /** How many of them are joined to one text: one has about 240 words, four about 950. */
  @Param({"1", "4"})
  int joined = 1;

  private List<Article> articles = List.of();

  /** Loads the articles, without their marks. */
  @Setup
  public void load() throws IOException {
    articles = join(own(), joined);
  }

  /** The project's articles. */
  static List<Article> own() throws IOException {
    List<Article> own = new ArrayList<>();
    for (String name : DetenteData.articles().subList(0, ARTICLES)) {
      try (InputStream in = DetenteData.open(name)) {
        String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        own.add(MarkedArticleReader.read(name, source).article());
      }
    }
    return own;
  }

  /** Joins every {@code n} articles to a longer one; those left over are left out. */
  static List<Article> join(List<Article> articles, int n) {
    List<Article> joined = new ArrayList<>();
    for (int from = 0; from + n <= articles.size(); from += n) {
      List<String> texts = articles.subList(from, from + n).stream().map(Article::text).toList();
      joined.add(Article.of(articles.get(from).id(), String.join("\n\n", texts)));
    }
    return joined;
  }

  List<Article> articles() {
    return articles;
  }
}
