package io.github.detente.benchmarks;

import io.github.detente.data.DetenteData;
import io.github.detente.stance.StanceClassifier;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
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

/** Statements a second, on one thread: from raw text to a label with its probabilities. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClassifyBenchmark {
  private static final int STATEMENTS = 4000;

  private final StanceClassifier classifier = StanceClassifier.load();
  private List<String> texts;

  /** Loads the texts of the shipped statements, all distinct. */
  @Setup
  public void load() throws IOException {
    CSVFormat csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = new InputStreamReader(DetenteData.statements(), StandardCharsets.UTF_8)) {
      texts = csv.parse(reader).stream().map(row -> row.get("text")).limit(STATEMENTS).toList();
    }
  }

  /** Text to prediction. */
  @Benchmark
  @OperationsPerInvocation(STATEMENTS)
  public double classify() {
    double sum = 0;
    for (String text : texts) {
      sum += classifier.classify(text).probability();
    }
    return sum;
  }
}
