package io.github.detente.benchmarks;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.detente.Detente;
import io.github.detente.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** CoreNLP's quote annotator with what it needs, beside reading whole: articles a second, each. */
final class CoreNlp {
  private static final int ARTICLES = 5;
  private static final int WARM_UP = 30;
  private static final int PASSES = 10;

  private CoreNlp() {}

  /**
   * Measures on one thread, models loaded.
   *
   * @param args the file for the figures
   */
  public static void main(String[] args) throws IOException {
    List<Article> all = Corpus.join(Corpus.own(), 4);
    List<Article> articles = all.subList(1, 1 + ARTICLES);
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
    settings.setProperty("threads", "1");
    StanfordCoreNLP coreNlp = new StanfordCoreNLP(settings);
    Detente detente = Detente.load();
    coreNlp.annotate(new CoreDocument(all.get(0).text()));
    for (int i = 0; i < WARM_UP; i++) {
      all.forEach(detente::read);
    }
    Figures figures = new Figures();
    int quotes = 0;
    long start = System.nanoTime();
    for (Article article : articles) {
      CoreDocument document = new CoreDocument(article.text());
      coreNlp.annotate(document);
      quotes += document.annotation().get(CoreAnnotations.QuotationsAnnotation.class).size();
    }
    figures.put("corenlp.theirs", ARTICLES * 1e9 / (System.nanoTime() - start));
    figures.put("corenlp.quotes", quotes);
    int statements = 0;
    start = System.nanoTime();
    for (int pass = 0; pass < PASSES; pass++) {
      for (Article article : articles) {
        statements += detente.read(article).size();
      }
    }
    figures.put("corenlp.ours", PASSES * ARTICLES * 1e9 / (System.nanoTime() - start));
    figures.put("corenlp.statements", statements / (double) PASSES);
    figures.write(Path.of(args[0]));
  }
}
