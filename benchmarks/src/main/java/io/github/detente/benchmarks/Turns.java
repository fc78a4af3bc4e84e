package io.github.detente.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.detente.Detente;
import io.github.detente.article.Article;
import io.github.detente.stance.StanceClassifier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.tokenize.SimpleTokenizer;

/**
 * This build beside an older one and beside a peer, in turns in one virtual machine, by the
 * processor time of the thread that works: so the ratios hold on a machine that others use, too.
 */
final class Turns {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Figures figures = new Figures();
  private final int warmUp;
  private final int rounds;

  private Turns(int warmUp, int rounds) {
    this.warmUp = warmUp;
    this.rounds = rounds;
  }

  /**
   * Measures.
   *
   * @param args the file for the figures, the tree of the older build, rounds to warm up, rounds to
   *     measure
   */
  public static void main(String[] args) throws IOException {
    Turns turns = new Turns(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    try (Build old = Build.of(Path.of(args[1]))) {
      turns.statements(old);
      turns.articles(old);
    }
    turns.lengths();
    turns.figures.write(Path.of(args[0]));
  }

  private void statements(Build old) throws IOException {
    Map<String, ToLongFunction<List<String>>> works = new LinkedHashMap<>();
    works.put("statements.old", old.make(Statements.class));
    works.put("statements.new", new Statements().get());
    works.put("statements.docCat", docCat());
    List<String> texts = Texts.distinct(Texts.STATEMENTS);
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    works.keySet().forEach(name -> inputs.put(name, texts));
    measure(works, inputs, texts.size(), 5);
  }

  private void articles(Build old) throws IOException {
    Map<String, ToLongFunction<List<String>>> works = new LinkedHashMap<>();
    works.put("articles.old", old.make(Articles.class));
    works.put("articles.new", new Articles().get());
    List<String> texts = Corpus.own().stream().map(Article::text).toList();
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    works.keySet().forEach(name -> inputs.put(name, texts));
    measure(works, inputs, texts.size(), 1);
  }

  private void lengths() throws IOException {
    List<Article> own = Corpus.own().subList(0, 100);
    ToLongFunction<List<String>> read = new Articles().get();
    Map<String, ToLongFunction<List<String>>> works = new LinkedHashMap<>();
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    for (int joined : new int[] {1, 10, 100}) {
      String name = "length." + joined;
      works.put(name, read);
      inputs.put(name, Corpus.join(own, joined).stream().map(Article::text).toList());
    }
    measure(works, inputs, own.size(), 1);
  }

  /** Notes for each work the median of the microseconds and of the bytes that a unit takes. */
  private void measure(
      Map<String, ToLongFunction<List<String>>> works,
      Map<String, List<String>> inputs,
      int units,
      int repeated) {
    Map<String, double[]> times = new LinkedHashMap<>();
    Map<String, double[]> bytes = new LinkedHashMap<>();
    works.keySet().forEach(name -> times.put(name, new double[rounds]));
    works.keySet().forEach(name -> bytes.put(name, new double[rounds]));
    long thread = Thread.currentThread().getId();
    for (int round = -warmUp; round < rounds; round++) {
      for (Map.Entry<String, ToLongFunction<List<String>>> work : works.entrySet()) {
        List<String> input = inputs.get(work.getKey());
        long allocated = THREADS.getThreadAllocatedBytes(thread);
        long start = THREADS.getCurrentThreadCpuTime();
        long found = 0;
        for (int i = 0; i < repeated; i++) {
          found += work.getValue().applyAsLong(input);
        }
        double spent = THREADS.getCurrentThreadCpuTime() - start;
        if (found == 0) {
          throw new IllegalStateException(work.getKey() + " found nothing");
        }
        if (round >= 0) {
          double all = (double) units * repeated;
          times.get(work.getKey())[round] = spent / 1e3 / all;
          bytes.get(work.getKey())[round] =
              (THREADS.getThreadAllocatedBytes(thread) - allocated) / all;
        }
      }
    }
    for (String name : works.keySet()) {
      double[] sorted = times.get(name);
      Arrays.sort(sorted);
      figures.put("turns." + name + ".us", sorted[rounds / 2]);
      figures.put("turns." + name + ".low.us", sorted[rounds / 4]);
      figures.put("turns." + name + ".high.us", sorted[rounds - 1 - rounds / 4]);
      double[] memory = bytes.get(name);
      Arrays.sort(memory);
      figures.put("turns." + name + ".bytes", memory[rounds / 2]);
      System.out.printf(
          "%-20s %9.2f us (%.2f to %.2f), %.0f bytes%n",
          name,
          sorted[rounds / 2],
          sorted[rounds / 4],
          sorted[rounds - 1 - rounds / 4],
          memory[rounds / 2]);
    }
  }

  private static ToLongFunction<List<String>> docCat() throws IOException {
    DocumentCategorizerME categorizer = ClassifyBenchmark.DocCat.trained();
    return texts -> {
      double sum = 0;
      for (String text : texts) {
        sum += categorizer.categorize(SimpleTokenizer.INSTANCE.tokenize(text))[0];
      }
      return (long) (1000 * sum);
    };
  }

  /** Judges loose statements. */
  public static final class Statements implements Supplier<ToLongFunction<List<String>>> {
    @Override
    public ToLongFunction<List<String>> get() {
      StanceClassifier classifier = StanceClassifier.load();
      return texts -> {
        double sum = 0;
        for (String text : texts) {
          sum += classifier.classify(text).probability();
        }
        return (long) (1000 * sum);
      };
    }
  }

  /** Reads articles, none of which it has seen. */
  public static final class Articles implements Supplier<ToLongFunction<List<String>>> {
    @Override
    public ToLongFunction<List<String>> get() {
      Detente detente = Detente.load();
      return texts -> {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
          found.add(detente.read(Article.of("a" + i, texts.get(i))).size());
        }
        return found.stream().mapToLong(Integer::longValue).sum();
      };
    }
  }
}
