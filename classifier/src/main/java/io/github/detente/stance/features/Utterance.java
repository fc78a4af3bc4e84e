package io.github.detente.stance.features;

import io.github.detente.article.TextSpan;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.text.Document;
import io.github.detente.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is judged: the whole of a loose text, or those pieces of an article that make up a
 * statement; and where in it speaker, target, cue and content stand, as far as that is known. All
 * offsets are of {@link #text()}. Immutable.
 */
public final class Utterance {
  /** Farthest that two parts of a statement stand apart with the words between them kept. */
  private static final int MAX_GAP = 40;

  private static final String OPENING = "\"\u201c\u00ab";
  private static final String CLOSING = "\"\u201d\u00bb";

  private final String text;
  private final Tokens tokens;
  private final List<TextSpan> pieces;
  private final TextSpan speaker;
  private final TextSpan target;

  private Utterance(
      String text, Tokens tokens, List<TextSpan> pieces, TextSpan speaker, TextSpan target) {
    this.text = text;
    this.tokens = tokens;
    this.pieces = pieces;
    this.speaker = speaker;
    this.target = target;
  }

  /** Returns a loose text. */
  public static Utterance of(String text) {
    return new Utterance(text, null, null, null, null);
  }

  /**
   * Returns a loose text with the speaker and the target at the first place where each stands as
   * whole words; one that is empty or not there is left out.
   */
  public static Utterance of(String text, Optional<String> speaker, Optional<String> target) {
    return of(MarkedText.of(text, speaker.orElse(null), target.orElse(null)));
  }

  /** Returns a loose text with its marks. */
  public static Utterance of(MarkedText marked) {
    String text = marked.text();
    return new Utterance(
        text,
        null,
        null,
        span(marked.speakerStart(), marked.speakerEnd()),
        span(marked.targetStart(), marked.targetEnd()));
  }

  /** Returns what a row holds: a statement of an article, or a loose text. */
  public static Utterance of(LabelledStatement row) {
    return row.statement()
        .map(Utterance::of)
        .orElseGet(() -> of(row.text(), row.speaker(), row.target()));
  }

  private static TextSpan span(int start, int end) {
    return start < 0 ? null : new TextSpan(start, end);
  }

  /**
   * Returns one statement of an article: speaker, cue, target and content, with the few words
   * between them (auxiliaries, quotation marks), and without whatever else the sentence says. So
   * two statements in one sentence differ.
   */
  public static Utterance of(Statement statement) {
    String text = statement.article().text();
    List<TextSpan> pieces = new ArrayList<>();
    TextSpan run = null;
    for (TextSpan part : parts(statement)) {
      if (run != null && !isNear(text, run, part)) {
        pieces.add(withQuotes(text, run));
        run = null;
      }
      run = run == null ? part : run.cover(part);
    }
    pieces.add(withQuotes(text, run));
    return new Utterance(
        text,
        Document.of(statement.article()).tokens(),
        List.copyOf(pieces),
        inside(pieces, statement.speaker()),
        inside(pieces, statement.target()));
  }

  private static List<TextSpan> parts(Statement statement) {
    List<TextSpan> parts = new ArrayList<>(statement.content());
    statement.cue().map(Mention::span).ifPresent(parts::add);
    statement.speaker().map(Mention::span).ifPresent(parts::add);
    statement
        .target()
        .map(Mention::span)
        .filter(span -> statement.sentence().overlaps(span))
        .ifPresent(parts::add);
    parts.sort(null);
    return parts;
  }

  private static boolean isNear(String text, TextSpan run, TextSpan next) {
    if (next.start() <= run.end()) {
      return true;
    }
    if (next.start() - run.end() > MAX_GAP) {
      return false;
    }
    for (int i = run.end(); i < next.start(); i++) {
      if (text.charAt(i) == '\n') {
        return false;
      }
    }
    return true;
  }

  /** Takes in quotation marks that stand right beside the run. */
  private static TextSpan withQuotes(String text, TextSpan run) {
    int start = run.start();
    int end = run.end();
    if (start > 0 && OPENING.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    if (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return new TextSpan(start, end);
  }

  private static TextSpan inside(List<TextSpan> pieces, Optional<Mention> mention) {
    return mention.map(Mention::span).filter(span -> isInside(pieces, span)).orElse(null);
  }

  private static boolean isInside(List<TextSpan> pieces, TextSpan span) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).contains(span)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the loose text, or that of the whole article. */
  public String text() {
    return text;
  }

  /**
   * Returns the tokens of the article, {@code null} for a loose text, which nobody has read yet.
   */
  public Tokens tokens() {
    return tokens;
  }

  /** Returns what of the text is judged, in text order; of a loose text, all. */
  public List<TextSpan> pieces() {
    return pieces == null ? List.of(new TextSpan(0, text.length())) : pieces;
  }

  /** Returns where the speaker stands, {@code null} if that is unknown. */
  public TextSpan speaker() {
    return speaker;
  }

  /** Returns where the target stands, {@code null} if that is unknown. */
  public TextSpan target() {
    return target;
  }

  /** Returns whether a speaker or a target is known. */
  public boolean isMarked() {
    return speaker != null || target != null;
  }

  /** Returns the same without speaker and target. */
  public Utterance withoutMarks() {
    return new Utterance(text, tokens, pieces, null, null);
  }

  /**
   * Returns the pieces as one text with its marks, a space between two; for those who read texts.
   */
  public MarkedText composed() {
    StringBuilder composed = new StringBuilder();
    for (TextSpan piece : pieces()) {
      composed.append(composed.isEmpty() ? "" : " ").append(text, piece.start(), piece.end());
    }
    return new MarkedText(
        composed.toString(), start(speaker), end(speaker), start(target), end(target));
  }

  private int start(TextSpan span) {
    return span == null ? -1 : inComposed(span).start();
  }

  private int end(TextSpan span) {
    return span == null ? -1 : inComposed(span).end();
  }

  /** Returns where a span within one piece stands in the {@link #composed} text. */
  public TextSpan inComposed(TextSpan span) {
    int before = 0;
    for (TextSpan piece : pieces()) {
      if (piece.contains(span)) {
        int shift = before - piece.start();
        return new TextSpan(span.start() + shift, span.end() + shift);
      }
      before += piece.length() + 1;
    }
    throw new IllegalArgumentException(span + " is in none of " + pieces());
  }
}
