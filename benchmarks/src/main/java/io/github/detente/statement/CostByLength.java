package io.github.detente.statement;

import io.github.detente.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints the time per character of extraction from articles of 5 kB and of one of 1 MB, made of the
 * same marked articles ({@code CostByLength data/articles}), and their ratio, five times over.
 */
final class CostByLength {
  private static final int SHORT = 5_000;
  private static final int LONG = 1_000_000;
  private static final int ROUNDS = 5;

  private CostByLength() {}

  public static void main(String[] args) throws IOException {
    String corpus =
        MarkedScore.marked(Path.of(args[0])).stream()
            .map(marked -> marked.article().text())
            .collect(Collectors.joining("\n\n"));
    String text = corpus.repeat(LONG / corpus.length() + 1).substring(0, LONG);
    Article whole = Article.of("long", text);
    List<Article> parts = new ArrayList<>();
    for (int from = 0; from + SHORT <= LONG; from += SHORT) {
      parts.add(Article.of("short", text.substring(from, from + SHORT)));
    }
    perCharacter(parts);
    perCharacter(List.of(whole));
    for (int round = 0; round < ROUNDS; round++) {
      double shortCost = perCharacter(parts);
      double longCost = perCharacter(List.of(whole));
      System.out.printf(
          "5 kB: %.0f ns a character, 1 MB: %.0f, ratio %.2f%n",
          shortCost, longCost, longCost / shortCost);
    }
  }

  private static double perCharacter(List<Article> articles) {
    StatementExtractor extractor = StatementExtractor.load();
    long start = System.nanoTime();
    int statements = 0;
    for (Article article : articles) {
      statements += extractor.extract(article).size();
    }
    if (statements == 0) {
      throw new IllegalStateException("nothing found");
    }
    return (double) (System.nanoTime() - start) / LONG;
  }
}
