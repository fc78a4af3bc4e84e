package io.github.detente.fuzz;

import io.github.detente.Detente;
import io.github.detente.StatementReading;
import io.github.detente.article.Article;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.data.DetenteData;
import io.github.detente.stance.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads all of our articles on 64 threads at once, again and again, and compares each reading with
 * that of one thread alone. {@code Threads fast|accurate SECONDS [ARTICLES]}: as many readings as
 * one thread makes in SECONDS of the processor's time, at the rate that is measured first; so the
 * work is the same however busy the machine is. Says once a minute how far it is.
 */
public final class Threads {
  private static final int THREADS = 64;

  private Threads() {}

  /** Prints how many articles were read, and how many of them otherwise; exit status 1 if any. */
  public static void main(String[] args) throws Exception {
    Detente detente = Detente.load(Tier.valueOf(args[0].toUpperCase(Locale.ROOT)));
    List<Article> articles = articles();
    if (args.length > 2) {
      articles = articles.subList(0, Integer.parseInt(args[2]));
    }
    List<List<StatementReading>> alone = articles.stream().map(detente::read).toList();
    // The first pass was cold.
    long start = processorNanos();
    if (!alone.equals(articles.stream().map(detente::read).toList())) {
      throw new IllegalStateException("one thread alone reads the same articles in two ways");
    }
    double rate = articles.size() / seconds(processorNanos() - start);
    int wanted = (int) Math.ceil(rate * Integer.parseInt(args[1]));
    System.out.printf(
        Locale.ROOT,
        "%s: %d articles with %d statements; one thread reads %.1f a second: %d readings on %d threads%n",
        args[0],
        articles.size(),
        alone.stream().mapToInt(List::size).sum(),
        rate,
        wanted,
        THREADS);

    AtomicInteger begun = new AtomicInteger();
    AtomicInteger read = new AtomicInteger();
    AtomicInteger different = new AtomicInteger();
    AtomicLong nanos = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Random random = new Random(i);
      List<Article> own = articles;
      all.add(
          threads.submit(
              () -> {
                while (begun.getAndIncrement() < wanted) {
                  int k = random.nextInt(own.size());
                  Article article = own.get(k).withId("own").withId(own.get(k).id());
                  if (!detente.read(article).equals(alone.get(k))) {
                    different.incrementAndGet();
                  }
                  read.incrementAndGet();
                }
                nanos.addAndGet(processorNanos());
              }));
    }
    threads.shutdown();
    while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
      System.out.printf("%d read, %d otherwise%n", read.get(), different.get());
    }
    for (Future<?> one : all) {
      one.get();
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d read on %d threads in %.0f s of the processor, %d otherwise than alone%n",
        args[0],
        read.get(),
        THREADS,
        seconds(nanos.get()),
        different.get());
    System.exit(different.get() == 0 ? 0 : 1);
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
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
