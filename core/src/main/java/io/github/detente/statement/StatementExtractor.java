package io.github.detente.statement;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import java.util.List;

/**
 * Finds who says what in an article: quotations over paragraphs, cues from {@code cues.csv} in
 * sentences tagged with parts of speech, and for each the content, the speaker's mention and the
 * target's. Thread-safe: share one. What it needs comes on the class path and is loaded once.
 */
public final class StatementExtractor {
  private final SentenceReader reader;
  private final ActorNames names;
  private final ThreadLocal<Tagger> tagger = ThreadLocal.withInitial(Tagger::new);

  private StatementExtractor(SentenceReader.Chooser chooser) {
    this.names = Shared.NAMES;
    this.reader = new SentenceReader(Shared.LEXICON, chooser);
  }

  /** Loads when first needed. */
  private static final class Shared {
    static final CueLexicon LEXICON = CueLexicon.load();
    static final ActorNames NAMES = ActorNames.load();
    static final StatementExtractor INSTANCE = with((sentence, rules) -> rules);
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
   * Returns an extractor in which a learned model chooses among the readings of each cue, those of
   * the rules and others.
   *
   * @throws IllegalStateException if the class path lacks the cues
   */
  public static StatementExtractor with(ExtractionModel model) {
    return with(new CandidateJudge(Shared.LEXICON, model));
  }

  static StatementExtractor with(SentenceReader.Chooser chooser) {
    return new StatementExtractor(chooser);
  }

  static CueLexicon lexicon() {
    return Shared.LEXICON;
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
    StatementCollector collector =
        new StatementCollector(article, quotations, new TargetFinder(names));
    int q = 0;
    for (TextSpan paragraph : paragraphs) {
      int from = q;
      while (q < quotations.size() && quotations.get(q).outer().start() < paragraph.end()) {
        q++;
      }
      if (!repeatsHeadline(text, paragraphs.get(0), paragraph)) {
        read(text, paragraph, quotations, new TextSpan(from, q), collector);
      }
    }
    return collector.statements();
  }

  private static boolean repeatsHeadline(String text, TextSpan headline, TextSpan paragraph) {
    return paragraph.start() > headline.start()
        && paragraph.length() == headline.length()
        && text.regionMatches(headline.start(), text, paragraph.start(), paragraph.length());
  }

  /** Reads a paragraph, whose quotations are those with numbers in {@code own}. */
  private void read(
      String text,
      TextSpan paragraph,
      List<Quotation> quotations,
      TextSpan own,
      StatementCollector collector) {
    List<TextSpan> sentences =
        SentenceSplitter.split(text, paragraph, quotations.subList(own.start(), own.end()));
    int next = own.start();
    for (TextSpan span : sentences) {
      while (next < own.end() && quotations.get(next).outer().end() <= span.start()) {
        next++;
      }
      Sentence sentence = Tokenizer.tokenize(text, span, quotations, next);
      Draft transcript = next == own.start() ? ColonCues.inTranscript(sentence) : null;
      if (transcript != null && span.equals(sentences.get(0))) {
        collector.addTranscript(transcript, paragraph);
        return;
      }
      collector.add(sentence, read(sentence));
    }
  }

  private List<Draft> read(Sentence sentence) {
    if (!reader.mayReport(sentence)) {
      return List.of();
    }
    tagger.get().tag(sentence);
    return reader.read(sentence);
  }
}
