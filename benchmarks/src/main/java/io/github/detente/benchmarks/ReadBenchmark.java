package io.github.detente.benchmarks;

import io.github.detente.Detente;
import io.github.detente.StatementReading;
import io.github.detente.actor.ActorResolver;
import io.github.detente.article.Article;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.SimpleTokenizer;
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

/**
 * Articles a second, on one thread: finding statements, resolving their speakers and targets, all
 * of it with the stances, and OpenNLP's own first steps beside.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
// The compiler takes a quarter of a minute to come to an end.
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {
  private final StatementExtractor extractor = StatementExtractor.load();
  private final ActorResolver resolver = ActorResolver.load();
  private final Detente detente = Detente.load();
  private final List<List<Statement>> statements = new ArrayList<>();
  private final SentenceDetectorME sentences;
  private final POSTaggerME tagger;

  /** Loads all that is measured, so that no measurement holds the loading. */
  public ReadBenchmark() {
    SentenceModel sentenceModel = Models.load(Models.SENTENCES, in -> new SentenceModel(in));
    sentences = new SentenceDetectorME(sentenceModel);
    POSModel taggerModel = Models.load(Models.PARTS_OF_SPEECH, in -> new POSModel(in));
    tagger = new POSTaggerME(taggerModel);
  }

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

  /** Statements, already found, to speakers and targets. */
  @Benchmark
  @OperationsPerInvocation(Corpus.ARTICLES)
  public int resolve(Corpus corpus) {
    int resolved = 0;
    for (int i = 0; i < statements.size(); i++) {
      resolved += resolver.resolve(corpus.articles().get(i), statements.get(i)).size();
    }
    return resolved;
  }

  /** Article to statements with actors and stances. */
  @Benchmark
  @OperationsPerInvocation(Corpus.ARTICLES)
  public int read(Corpus corpus) {
    int decided = 0;
    for (Article article : corpus.articles()) {
      List<StatementReading> readings = detente.read(article);
      decided += (int) readings.stream().filter(r -> r.prediction().decided()).count();
    }
    return decided;
  }

  /** Article to sentences, tokens and parts of speech by OpenNLP alone: the yardstick. */
  @Benchmark
  @OperationsPerInvocation(Corpus.ARTICLES)
  public int openNlp(Corpus corpus) {
    int tags = 0;
    for (Article article : corpus.articles()) {
      for (String sentence : sentences.sentDetect(article.text())) {
        tags += tagger.tag(SimpleTokenizer.INSTANCE.tokenize(sentence)).length;
      }
    }
    return tags;
  }
}
