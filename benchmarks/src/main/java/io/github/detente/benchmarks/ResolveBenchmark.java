package io.github.detente.benchmarks;

import io.github.detente.actor.ActorResolver;
import io.github.detente.article.Article;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Microseconds an article, on one thread: finding its statements, and finding out who speaks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ResolveBenchmark {
  private final StatementExtractor extractor = StatementExtractor.load();
  private final ActorResolver resolver = ActorResolver.load();
  private final List<List<Statement>> statements = new ArrayList<>();

  /** Finds the statements, so that resolving is measured alone. */
  @Setup
  public void extractAll(Corpus corpus) {
    for (Article article : corpus.articles()) {
      statements.add(extractor.extract(article));
    }
  }

  /** Article to statements. */
  @Benchmark
  @OperationsPerInvocation(Corpus.ARTICLES)
  public int extract(Corpus corpus) {
    int found = 0;
    for (Article article : corpus.articles()) {
      found += extractor.extract(article).size();
    }
    return found;
  }

  /** Statements to speakers and targets. */
  @Benchmark
  @OperationsPerInvocation(Corpus.ARTICLES)
  public int resolve(Corpus corpus) {
    int resolved = 0;
    for (int i = 0; i < Corpus.ARTICLES; i++) {
      resolved += resolver.resolve(corpus.articles().get(i), statements.get(i)).size();
    }
    return resolved;
  }
}
