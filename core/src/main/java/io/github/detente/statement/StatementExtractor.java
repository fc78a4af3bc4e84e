package io.github.detente.statement;

import io.github.detente.article.Article;
import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.frames.ColonCues;
import io.github.detente.statement.frames.Interview;
import io.github.detente.statement.frames.Introductions;
import io.github.detente.statement.sources.ActorNames;
import io.github.detente.statement.sources.TargetFinder;
import io.github.detente.text.Document;
import io.github.detente.text.Interrupts;
import io.github.detente.text.Paragraph;
import io.github.detente.text.Sentence;
import io.github.detente.text.Tokens;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.List;

/**
 * Finds who says what in an article: quotations over paragraphs, cues from {@code cues.csv} in
 * sentences tagged with parts of speech, and for each the content, the speaker's mention and the
 * target's. Thread-safe: share one. What it needs comes on the class path and is loaded once.
 */
public final class StatementExtractor {
  /**
   * Statements of others in a turn that make its speaker a reporter, although he says <i>me</i>.
   */
  private static final int MANY_TOLD = 3;

  private static final WordSet FIRST_PERSON = WordClasses.of("statement").set("first-person");

  private final SentenceReader reader;
  private final Introductions introductions;
  private final ActorNames names;

  private StatementExtractor(CueLexicon lexicon, ActorNames names) {
    this.reader = new SentenceReader(lexicon);
    this.introductions = new Introductions(lexicon);
    this.names = names;
  }

  /** Loads when first needed. */
  private static final class Shared {
    static final StatementExtractor INSTANCE =
        new StatementExtractor(CueLexicon.load(), ActorNames.load());
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
   * @throws java.util.concurrent.CancellationException if this thread is interrupted
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
        new StatementCollector(article, document, new TargetFinder(names), introductions);
    Interview interview = Interview.of(document);
    boolean titleRead = false;
    for (int p = 0; p < document.paragraphs().size(); p++) {
      Paragraph paragraph = document.paragraphs().get(p);
      // A paragraph that stands there twice is read twice: whoever counts is told what repeats.
      if (paragraph.headline() && titleRead) {
        continue;
      }
      titleRead |= paragraph.headline();
      switch (interview.turn(p).turn()) {
        case NONE -> read(document, paragraph, collector, true);
        case QUESTION -> read(document, paragraph, collector, false);
        case ANSWER -> {
          Paragraph first = document.paragraphs().get(interview.firstTurn());
          collector.addAnswer(paragraph, interview.turn(p), first);
        }
        case NAMED -> {
          if (isReport(document, paragraph)) {
            read(document, paragraph, collector, true);
          } else {
            collector.addTurn(paragraph, interview.turn(p));
          }
        }
      }
    }
    return collector.statements();
  }

  /**
   * Whether a paragraph behind a name or a place tells what others say: <i>JAKARTA: The president
   * said …</i>; whoever speaks for himself says <i>I</i> or <i>we</i>, or quotes nobody.
   */
  private boolean isReport(Document document, Paragraph paragraph) {
    Tokens t = document.tokens();
    int end = t.sentenceEnd(paragraph.endSentence() - 1);
    boolean own = false;
    for (int k = t.sentenceStart(paragraph.firstSentence()); k < end && !own; k++) {
      own = FIRST_PERSON.contains(t.hash(k)) && t.caseOf(k) != Tokens.Case.UPPER && !t.isQuoted(k);
    }
    int told = 0;
    int wanted = own ? MANY_TOLD : 1;
    for (int k = paragraph.firstSentence(); k < paragraph.endSentence() && told < wanted; k++) {
      Interrupts.check();
      if (reader.mayReport(document.sentence(k))) {
        told += (int) reader.read(document.tagged(k)).stream().filter(this::isOfOthers).count();
      }
    }
    return told >= wanted;
  }

  private boolean isOfOthers(Draft draft) {
    return draft.telling && !FIRST_PERSON.contains(draft.sentence.word(draft.speaker.first()));
  }

  /**
   * <i>OSLO: The army moved north</i>: where the reporter is, at the head of the first paragraph.
   */
  private boolean isDateline(Document document, Paragraph paragraph, Draft label) {
    boolean first = !paragraph.headline();
    for (int p = 0; first && !document.paragraphs().get(p).equals(paragraph); p++) {
      first = document.paragraphs().get(p).headline();
    }
    return first && label.speaker != null && names.isPlace(label.sentence, label.speaker);
  }

  /**
   * @param labelled whether a name before a colon may say whose the words behind it are
   */
  private void read(
      Document document, Paragraph paragraph, StatementCollector collector, boolean labelled) {
    for (int k = paragraph.firstSentence(); k < paragraph.endSentence(); k++) {
      Interrupts.check();
      Sentence sentence = document.sentence(k);
      boolean first = labelled && k == paragraph.firstSentence();
      Draft transcript = first ? ColonCues.inTranscript(sentence) : null;
      boolean placed = transcript != null && isDateline(document, paragraph, transcript);
      if (transcript != null && !placed && !isReport(document, paragraph)) {
        collector.addTranscript(transcript, paragraph.span());
        return;
      }
      boolean worthwhile = reader.mayReport(sentence);
      collector.add(sentence, worthwhile ? reader.read(document.tagged(k)) : List.of());
    }
  }
}
