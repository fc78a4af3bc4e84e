package io.github.detente.fuzz;

import io.github.detente.Detente;
import io.github.detente.StatementReading;
import io.github.detente.article.Article;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.data.DetenteData;
import io.github.detente.stance.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads all of our articles on 64 threads at once, again and again, and compares each reading with
 * that of one thread alone. {@code Threads fast|accurate SECONDS [ARTICLES]}.
 */
public final class Threads {
  private static final int THREADS = 64;

  private Threads() {}

  /** Prints how many articles were read, and how many of them otherwise; exit status 1 if any. */
  public static void main(String[] args) throws Exception {
    Detente detente = Detente.load(Tier.valueOf(args[0].toUpperCase(Locale.ROOT)));
    long seconds = Long.parseLong(args[1]);
    List<Article> articles = articles();
    if (args.length > 2) {
      articles = articles.subList(0, Integer.parseInt(args[2]));
    }
    List<List<StatementReading>> alone = articles.stream().map(detente::read).toList();
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    AtomicInteger read = new AtomicInteger();
    AtomicInteger different = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Random random = new Random(i);
      List<Article> own = articles;
      all.add(
          threads.submit(
              () -> {
                while (System.nanoTime() < end) {
                  int k = random.nextInt(own.size());
                  Article article = own.get(k).withId("own").withId(own.get(k).id());
                  if (!detente.read(article).equals(alone.get(k))) {
                    different.incrementAndGet();
                  }
                  read.incrementAndGet();
                }
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
    System.out.printf(
        "%s: %d articles (%d different ones, %d statements) on %d threads in %d s, %d read otherwise than alone%n",
        args[0],
        read.get(),
        articles.size(),
        alone.stream().mapToInt(List::size).sum(),
        THREADS,
        seconds,
        different.get());
    System.exit(different.get() == 0 ? 0 : 1);
  }

  private static List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String name : DetenteData.articles()) {
      try (InputStream in = DetenteData.open(name)) {
        String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        articles.add(MarkedArticleReader.read(name, source).article());
      }
    }
    return articles;
  }
}
