package io.github.detente.stance;

import io.github.detente.benchmarks.Texts;
import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.features.TokenReader;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.model.ModelParts;
import io.github.detente.text.Tokens;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Statements a second, on one thread, up to the end of each stage of the fast tier: what a stage
 * takes is the difference to the one before. It stands in the classifier's package to reach them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class StageBenchmark {
  private final StanceClassifier classifier = StanceClassifier.load();
  private final ModelParts parts = classifier.parts();
  private final Tokens tokens = new Tokens();
  private final TokenReader reader = new TokenReader(parts.vocabulary());
  private final FeatureExtractor extractor =
      new FeatureExtractor(parts.vocabulary(), parts.features());
  private final double[] outputs = new double[parts.weights().outputs()];

  /** Characters to words and their hashes. */
  @Benchmark
  @OperationsPerInvocation(Texts.STATEMENTS)
  public int scan(Texts texts) {
    int words = 0;
    for (String text : texts.texts()) {
      tokens.read(text);
      words += tokens.size();
    }
    return words;
  }

  /** Characters to stems, placeholders and acts. */
  @Benchmark
  @OperationsPerInvocation(Texts.STATEMENTS)
  public int tokens(Texts texts) {
    int read = 0;
    for (String text : texts.texts()) {
      read += reader.read(Utterance.of(text)).size;
    }
    return read;
  }

  /** Characters to hashes of features. */
  @Benchmark
  @OperationsPerInvocation(Texts.STATEMENTS)
  public int features(Texts texts) {
    int features = 0;
    for (String text : texts.texts()) {
      features += extractor.hash(Utterance.of(text)).size;
    }
    return features;
  }

  /** Characters to a prediction. */
  @Benchmark
  @OperationsPerInvocation(Texts.STATEMENTS)
  public double whole(Texts texts) {
    double sum = 0;
    for (String text : texts.texts()) {
      sum += classifier.classify(text).probability();
    }
    return sum;
  }

  /** Characters to scores. */
  @Benchmark
  @OperationsPerInvocation(Texts.STATEMENTS)
  public double scores(Texts texts) {
    double sum = 0;
    for (String text : texts.texts()) {
      StatementFeatures features = extractor.hash(Utterance.of(text));
      parts.weights().score(features.hashes, features.size, extractor.scale(), outputs);
      sum += outputs[0];
    }
    return sum;
  }
}
