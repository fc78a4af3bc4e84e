package io.github.detente.benchmarks;

import io.github.detente.Detente;
import io.github.detente.article.Article;

/** A process that reads one article: how long the whole way takes to start. */
public final class FirstReading {
  private FirstReading() {}

  /** Prints the statements of a short article. */
  public static void main(String[] args) {
    String text = "France’s foreign minister said on Monday that talks with Iran would go on.";
    Detente.load().read(Article.of("first", text)).forEach(System.out::println);
  }
}
