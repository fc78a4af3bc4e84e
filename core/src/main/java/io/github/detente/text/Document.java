package io.github.detente.text;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A text read once: its paragraphs, quotations, sentences and tokens. Words and parts of speech of
 * a sentence are made when they are asked for first, and kept. Immutable to see and thread-safe.
 */
public final class Document {
  private final Tokens tokens;
  private final Optional<String> title;
  private final List<Quotation> quotations;
  private final List<Paragraph> paragraphs;
  private final AtomicReferenceArray<Sentence> sentences;
  private final AtomicReferenceArray<Sentence> tagged;

  /**
   * The article that this thread read last: extractor, resolver and classifier ask for the same one
   * in turn, and each would otherwise read it again.
   */
  private static final ThreadLocal<SoftReference<Document>> LAST = new ThreadLocal<>();

  private final Article article;

  private Document(String text, Optional<String> title, Article article) {
    this.article = article;
    this.tokens = Tokens.of(text);
    this.title = title.map(String::strip).filter(words -> !words.isEmpty());
    this.quotations = quotations(tokens);
    this.sentences = new AtomicReferenceArray<>(tokens.sentenceCount());
    this.tagged = new AtomicReferenceArray<>(tokens.sentenceCount());
    this.paragraphs = readParagraphs();
  }

  /** Reads a text without a title. */
  public static Document of(String text) {
    return new Document(text, Optional.empty(), null);
  }

  /** Reads an article, unless it is the one that this thread read last. */
  @SuppressWarnings("ReferenceEquality") // It is the same one, as a rule.
  public static Document of(Article article) {
    SoftReference<Document> last = LAST.get();
    Document known = last == null ? null : last.get();
    boolean same = known != null && (article == known.article || article.equals(known.article));
    if (!same) {
      known = new Document(article.text(), article.title(), article);
      LAST.set(new SoftReference<>(known));
    }
    return known;
  }

  private static List<Quotation> quotations(Tokens t) {
    List<Quotation> found = new ArrayList<>(t.quotationTable.count);
    for (int q = 0; q < t.quotationTable.count; q++) {
      found.add(
          new Quotation(
              t.span(t.quotationTable.starts[q], t.quotationTable.ends[q]),
              new TextSpan(t.quotationTable.innerStarts[q], t.quotationTable.innerEnds[q])));
    }
    return List.copyOf(found);
  }

  private List<Paragraph> readParagraphs() {
    List<Paragraph> found = new ArrayList<>(tokens.paragraphTable.count);
    int sentence = 0;
    for (int p = 0; p < tokens.paragraphTable.count; p++) {
      int end = tokens.paragraphTable.ends[p];
      int first = sentence;
      while (sentence < tokens.sentenceCount() && tokens.sentenceStart(sentence) < end) {
        sentence++;
      }
      TextSpan span = tokens.span(tokens.paragraphTable.starts[p], end);
      int body = tokens.paragraphTable.bodies[p];
      TextSpan text = body < end ? tokens.span(body, end) : new TextSpan(span.end(), span.end());
      found.add(new Paragraph(span, text, isTitle(span, found), first, sentence));
    }
    return List.copyOf(found);
  }

  /** A title stands first, and again where a page repeats it. */
  private boolean isTitle(TextSpan span, List<Paragraph> before) {
    if (title.isEmpty()) {
      return false;
    }
    String words = title.get();
    boolean same =
        span.length() == words.length()
            && tokens.text().regionMatches(span.start(), words, 0, words.length());
    return same || (before.isEmpty() && tokens.text().startsWith(words, span.start()));
  }

  /** Returns the finest tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** Returns the quotations in text order; one within another belongs to the outer one. */
  public List<Quotation> quotations() {
    return quotations;
  }

  /** Returns the paragraphs in text order. */
  public List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** Returns the number of sentences. */
  public int sentenceCount() {
    return tokens.sentenceCount();
  }

  /**
   * Returns a sentence in words, without parts of speech.
   *
   * @param number its number, from 0
   */
  public Sentence sentence(int number) {
    Sentence known = sentences.get(number);
    if (known == null) {
      known = Sentence.of(tokens, number);
      sentences.set(number, known);
    }
    return known;
  }

  /**
   * Returns a sentence in words with their parts of speech.
   *
   * @param number its number, from 0
   * @throws IllegalStateException if the class path lacks the part-of-speech model
   */
  public Sentence tagged(int number) {
    Sentence known = tagged.get(number);
    if (known == null) {
      Sentence plain = sentence(number);
      known = plain.withOpenTags(Tagger.local().tags(plain));
      tagged.set(number, known);
    }
    return known;
  }
}
