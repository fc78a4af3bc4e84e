package io.github.detente.statement;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds who says what in an article: quotations over paragraphs, cues from {@code cues.csv} in
 * sentences tagged with parts of speech, and for each the content, the speaker's mention and the
 * target's. Thread-safe: share one. What it needs comes on the class path and is loaded once.
 */
public final class StatementExtractor {
  private final SentenceReader reader;
  private final ThreadLocal<Tagger> tagger = ThreadLocal.withInitial(Tagger::new);

  private StatementExtractor(CueLexicon lexicon) {
    this.reader = new SentenceReader(lexicon);
  }

  /** Loads when first needed. */
  private static final class Shared {
    static final StatementExtractor INSTANCE = new StatementExtractor(CueLexicon.load());
  }

  /**
   * Returns the extractor; every call gives the same one.
   *
   * @throws IllegalStateException if the class path lacks the cues
   */
  public static StatementExtractor load() {
    return Shared.INSTANCE;
  }

  /**
   * Finds the statements of an article.
   *
   * @return in text order, numbered from 1; empty if there are none
   * @throws IllegalStateException if the class path lacks the part-of-speech model
   */
  public List<Statement> extract(Article article) {
    String text = article.text();
    List<TextSpan> paragraphs = Paragraphs.of(text);
    List<Quotation> quotations = QuotationFinder.find(text, paragraphs);
    StatementCollector collector = new StatementCollector(article, quotations);
    int q = 0;
    for (TextSpan paragraph : paragraphs) {
      int from = q;
      while (q < quotations.size() && quotations.get(q).outer().start() < paragraph.end()) {
        q++;
      }
      int next = from;
      List<Quotation> own = quotations.subList(from, q);
      for (TextSpan span : SentenceSplitter.split(text, paragraph, own)) {
        while (next < q && quotations.get(next).outer().end() <= span.start()) {
          next++;
        }
        Sentence sentence = Tokenizer.tokenize(text, span, quotations, next);
        List<Draft> drafts = new ArrayList<>();
        if (reader.mayReport(sentence)) {
          tagger.get().tag(sentence);
          drafts = reader.read(sentence);
        }
        collector.add(sentence, drafts);
      }
      collector.endParagraph();
    }
    return collector.statements();
  }
}
