package io.github.detente.benchmarks;

import io.github.detente.Detente;
import io.github.detente.article.Article;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StanceTrainer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How cost grows: with the length of articles, with threads, with rows to train on. */
final class Scaling {
  private static final double WARM_UP = 3;

  /** Until the compiler has done with all that reads articles, whatever their length. */
  private static final double FIRST_WARM_UP = 30;

  private static final double MEASURED = 3;

  private final Figures figures = new Figures();

  private Scaling() {}

  /**
   * Measures.
   *
   * @param args the file for the figures, {@code all} or {@code training} alone, then the numbers
   *     of rows to train on
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Scaling scaling = new Scaling();
    if (args[1].equals("all")) {
      scaling.lengths();
      scaling.threads();
    }
    for (int i = 2; i < args.length; i++) {
      scaling.training(Integer.parseInt(args[i]));
    }
    scaling.figures.write(Path.of(args[0]));
  }

  /** Work to be done again and again. */
  private interface Work {
    void run() throws InterruptedException, ExecutionException;
  }

  /** Returns how many times a second the work is done. */
  private static double rate(Work work) throws InterruptedException, ExecutionException {
    repeat(work, WARM_UP);
    return repeat(work, MEASURED);
  }

  private static double repeat(Work work, double seconds)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    int times = 0;
    double passed = 0;
    while (passed < seconds) {
      work.run();
      times++;
      passed = (System.nanoTime() - start) / 1e9;
    }
    return times / passed;
  }

  private void lengths() throws IOException, InterruptedException, ExecutionException {
    Detente detente = Detente.load();
    List<Article> own = Corpus.own();
    repeat(() -> own.forEach(detente::read), FIRST_WARM_UP);
    for (int joined : new int[] {1, 10, 100}) {
      List<Article> articles = Corpus.join(own, joined);
      long units = articles.stream().mapToLong(article -> article.text().length()).sum();
      double rate = rate(() -> articles.forEach(detente::read));
      figures.put("length." + joined + ".units", rate * units);
    }
  }

  private void threads() throws IOException, InterruptedException, ExecutionException {
    List<String> texts = Texts.distinct(20_000);
    List<Article> articles = Corpus.own();
    StanceClassifier classifier = StanceClassifier.load();
    Detente detente = Detente.load();
    for (int threads = 1; threads <= 2; threads++) {
      ExecutorService executor = Executors.newFixedThreadPool(threads);
      try {
        double classify = rate(() -> classifier.classifyTexts(texts, executor));
        figures.put("threads." + threads + ".statements", classify * texts.size());
        double read = rate(() -> readAll(articles, detente, executor));
        figures.put("threads." + threads + ".articles", read * articles.size());
      } finally {
        executor.shutdownNow();
      }
    }
  }

  private static void readAll(List<Article> articles, Detente detente, ExecutorService executor)
      throws InterruptedException, ExecutionException {
    List<Future<?>> readings = new ArrayList<>();
    for (Article article : articles) {
      readings.add(executor.submit(() -> detente.read(article)));
    }
    for (Future<?> reading : readings) {
      reading.get();
    }
  }

  /**
   * Trains on mixed rows with labels of their own number: hard to learn, so an upper bound of time.
   */
  private void training(int rows) throws IOException {
    List<LabelledStatement> own = Texts.own();
    List<String> texts = Texts.distinct(rows);
    List<LabelledStatement> labelled = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      labelled.add(
          new LabelledStatement(
              "r" + i,
              texts.get(i),
              Optional.empty(),
              Optional.empty(),
              own.get(i % own.size()).label()));
    }
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    StanceTrainer.builder().build().train(labelled);
    figures.put("train." + rows + ".s", (System.nanoTime() - start) / 1e9);
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    figures.put("train." + rows + ".MB", peak / 1e6);
  }
}
