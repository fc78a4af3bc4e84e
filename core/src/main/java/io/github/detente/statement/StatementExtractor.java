package io.github.detente.statement;

import io.github.detente.article.Article;
import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.frames.ColonCues;
import io.github.detente.statement.sources.ActorNames;
import io.github.detente.statement.sources.TargetFinder;
import io.github.detente.text.Document;
import io.github.detente.text.Paragraph;
import io.github.detente.text.Sentence;
import java.util.List;

/**
 * Finds who says what in an article: quotations over paragraphs, cues from {@code cues.csv} in
 * sentences tagged with parts of speech, and for each the content, the speaker's mention and the
 * target's. Thread-safe: share one. What it needs comes on the class path and is loaded once.
 */
public final class StatementExtractor {
  private final SentenceReader reader;
  private final ActorNames names;

  private StatementExtractor(SentenceReader reader, ActorNames names) {
    this.reader = reader;
    this.names = names;
  }

  /** Loads when first needed. */
  private static final class Shared {
    static final CueLexicon LEXICON = CueLexicon.load();
    static final StatementExtractor INSTANCE =
        new StatementExtractor(new SentenceReader(LEXICON), ActorNames.load());
  }

  /**
   * Returns the extractor; every call gives the same one.
   *
   * @throws IllegalStateException if the class path lacks the cues
   */
  public static StatementExtractor load() {
    return Shared.INSTANCE;
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
    return extract(article, Document.of(article));
  }

  /**
   * Finds the statements of an article that has been read.
   *
   * @param document the article's own
   * @return in text order, numbered from 1; empty if there are none
   * @throws IllegalStateException if the class path lacks the part-of-speech model
   */
  List<Statement> extract(Article article, Document document) {
    StatementCollector collector =
        new StatementCollector(article, document.quotations(), new TargetFinder(names));
    boolean titleRead = false;
    for (Paragraph paragraph : document.paragraphs()) {
      if (!paragraph.headline() || !titleRead) {
        read(document, paragraph, collector);
      }
      titleRead |= paragraph.headline();
    }
    return collector.statements();
  }

  private void read(Document document, Paragraph paragraph, StatementCollector collector) {
    for (int k = paragraph.firstSentence(); k < paragraph.endSentence(); k++) {
      Sentence sentence = document.sentence(k);
      boolean first = k == paragraph.firstSentence();
      Draft transcript = first ? ColonCues.inTranscript(sentence) : null;
      if (transcript != null) {
        collector.addTranscript(transcript, paragraph.span());
        return;
      }
      boolean worthwhile = reader.mayReport(sentence);
      collector.add(sentence, worthwhile ? reader.read(document.tagged(k)) : List.of());
    }
  }
}
