package io.github.detente.benchmarks;

import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StancePrediction;
import io.github.detente.stance.TribuoPeer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
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
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClassifyBenchmark {
  private static final double CLOSE = 1e-5;

  private TribuoPeer tribuoPeer;
  private StanceClassifier classifier;

  /** Trains, and checks the answers before their speed. */
  @Setup
  public void check(Texts texts) throws IOException {
    tribuoPeer = TribuoPeer.train();
    classifier = tribuoPeer.compiled();
    for (String text : texts.texts()) {
      StancePrediction ours = classifier.classify(text);
      StancePrediction tribuo = tribuoPeer.classify(text);
      double apart = Math.abs(ours.probability() - tribuo.probability());
      double other = tribuo.probabilities().get(ours.label());
      if (!(apart < CLOSE && Math.abs(ours.probability() - other) < CLOSE)) {
        throw new IllegalStateException(ours + " and by Tribuo " + tribuo + ": " + text);
      }
    }
  }

  /** The compiled model. */
  @Benchmark
  @OperationsPerInvocation(Texts.STATEMENTS)
  public double compiled(Texts texts) {
    double sum = 0;
    for (String text : texts.texts()) {
      sum += classifier.classify(text).probability();
    }
    return sum;
  }

  /** The same model's features as Tribuo's examples, given to Tribuo's models. */
  @Benchmark
  @OperationsPerInvocation(Texts.STATEMENTS)
  public double plainTribuo(Texts texts) {
    double sum = 0;
    for (String text : texts.texts()) {
      sum += tribuoPeer.classify(text).probability();
    }
    return sum;
  }

  /** A document categorizer of OpenNLP, trained on the same rows with its default features. */
  @State(Scope.Benchmark)
  public static class DocCat {
    private DocumentCategorizerME categorizer;

    /** Trains it. */
    @Setup
    public void train() throws IOException {
      categorizer = trained();
    }

    static DocumentCategorizerME trained() throws IOException {
      List<DocumentSample> samples = Texts.own().stream().map(DocCat::sample).toList();
      DoccatModel model =
          DocumentCategorizerME.train(
              "en",
              ObjectStreamUtils.createObjectStream(samples),
              TrainingParameters.defaultParams(),
              new DoccatFactory());
      return new DocumentCategorizerME(model);
    }

    private static DocumentSample sample(LabelledStatement row) {
      return new DocumentSample(
          row.label().orElseThrow(), SimpleTokenizer.INSTANCE.tokenize(row.text()));
    }
  }

  /** OpenNLP's document categorizer: words alone as features. */
  @Benchmark
  @OperationsPerInvocation(Texts.STATEMENTS)
  public double docCat(Texts texts, DocCat peer) {
    double sum = 0;
    for (String text : texts.texts()) {
      sum += peer.categorizer.categorize(SimpleTokenizer.INSTANCE.tokenize(text))[0];
    }
    return sum;
  }
}
