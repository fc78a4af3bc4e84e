package io.github.detente.benchmarks;

import io.github.detente.Detente;
import io.github.detente.StatementReading;
import io.github.detente.article.Article;
import io.github.detente.statement.StatementExtractor;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Articles a second, on one thread: finding statements, reading them whole, and OpenNLP's own first
 * steps beside.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {
  private final StatementExtractor extractor = StatementExtractor.load();
  private final Detente detente = Detente.load();
  private final SentenceDetectorME sentences;
  private final POSTaggerME tagger;

  /** Loads all that is measured, so that no measurement holds the loading. */
  public ReadBenchmark() {
    SentenceModel sentenceModel = Models.load(Models.SENTENCES, in -> new SentenceModel(in));
    sentences = new SentenceDetectorME(sentenceModel);
    POSModel taggerModel = Models.load(Models.PARTS_OF_SPEECH, in -> new POSModel(in));
    tagger = new POSTaggerME(taggerModel);
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
