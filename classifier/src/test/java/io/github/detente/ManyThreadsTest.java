package io.github.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.data.DetenteData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * One reader for 64 threads gives each what it gives to one alone. {@code
 * io.github.detente.fuzz.Threads} does so for hours, in both tiers.
 */
class ManyThreadsTest {
  private static final int THREADS = 64;
  private static final int ARTICLES = 40;
  private static final int EACH = 8;

  private static List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String name : DetenteData.articles().subList(0, ARTICLES)) {
      try (InputStream in = DetenteData.open(name)) {
        String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        articles.add(MarkedArticleReader.read(name, source).article());
      }
    }
    return articles;
  }

  @Test
  void eachOfManyThreadsReadsWhatOneReads() throws Exception {
    Detente detente = Detente.load();
    List<Article> articles = articles();
    List<List<StatementReading>> alone = articles.stream().map(detente::read).toList();
    assertTrue(alone.stream().mapToInt(List::size).sum() > 300);
    CyclicBarrier together = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < EACH; k++) {
          order.add((i * EACH + k) % ARTICLES);
        }
        Collections.shuffle(order, new Random(i));
        all.add(
            threads.submit(
                () -> {
                  together.await();
                  for (int k : order) {
                    // Another object, so that no thread gets what another one has read.
                    Article own = articles.get(k).withId("own").withId(articles.get(k).id());
                    assertEquals(alone.get(k), detente.read(own));
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
