package io.github.detente.statement.frames;

import io.github.detente.article.TextSpan;
import io.github.detente.text.Document;
import io.github.detente.text.Paragraph;
import io.github.detente.text.Tokens;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether an article is an interview or a transcript, and who has the word in which paragraph:
 * <i>Q:</i> and <i>A:</i>, or names before colons. Immutable.
 */
public final class Interview {
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet ASKERS = WORDS.set("asker");
  private static final WordSet TOPICS = WORDS.set("label");
  private static final WordSet ANSWERERS = WORDS.set("answerer");
  private static final int LONGEST_LABEL = 4;

  /** Questions that make somebody the one who asks. */
  private static final int FEWEST_QUESTIONS = 2;

  /** Tokens of a label in capitals that says who somebody is. */
  private static final int LONGEST_SHOUTED = 14;

  /** Paragraphs with a name before a colon that make a transcript, when nothing else tells. */
  private static final int FEWEST_LABELS = 3;

  /** What a paragraph is in an interview. */
  public enum Turn {
    /** No turn of an interview. */
    NONE,
    /** The words of who asks or presents: nobody's, though others may be quoted in them. */
    QUESTION,
    /** An answer by whoever is interviewed. */
    ANSWER,
    /** The words of the one whose name stands before the colon. */
    NAMED
  }

  /**
   * A paragraph with a label.
   *
   * @param turn what it is
   * @param label where the label stands
   * @param content where the words behind it stand
   */
  public record Labelled(Turn turn, TextSpan label, TextSpan content) {}

  static final Labelled NO_TURN = new Labelled(Turn.NONE, new TextSpan(0, 0), new TextSpan(0, 0));

  private static final Interview NONE = new Interview(List.of());

  private final List<Labelled> turns;
  private final int firstTurn;

  private Interview(List<Labelled> turns) {
    this.turns = turns;
    int first = 0;
    while (first < turns.size() && turns.get(first).turn() == Turn.NONE) {
      first++;
    }
    firstTurn = first < turns.size() ? first : -1;
  }

  /** Reads the labels of an article. */
  public static Interview of(Document document) {
    List<Labelled> turns = new ArrayList<>();
    int questions = 0;
    int answers = 0;
    int names = 0;
    Set<String> hosts = new HashSet<>();
    boolean afterQuestion = false;
    boolean answered = false;
    for (Paragraph paragraph : document.paragraphs()) {
      Labelled turn = paragraph.headline() ? NO_TURN : turn(document.tokens(), paragraph, hosts);
      if (afterQuestion && turn.turn() == Turn.NONE) {
        turn = quoted(document, paragraph);
      }
      boolean asked = questions > 0 && turn.turn() == Turn.NONE && asks(document, paragraph);
      turn = asked ? new Labelled(Turn.QUESTION, turn.label(), paragraph.span()) : turn;
      turns.add(turn);
      boolean named = turn.turn() == Turn.NAMED;
      questions += turn.turn() == Turn.QUESTION ? 1 : 0;
      answers += turn.turn() == Turn.ANSWER ? 1 : 0;
      names += named ? 1 : 0;
      answered |= named && afterQuestion;
      afterQuestion = turn.turn() == Turn.QUESTION;
    }
    if (questions + answers + names == 0) {
      return PlainInterview.turns(document).map(Interview::new).orElseGet(() -> NONE);
    }
    settle(turns, document.tokens());
    boolean interview =
        (questions > 0 && answers > 0) || answered || questions + names >= FEWEST_LABELS;
    return new Interview(interview ? List.copyOf(turns) : List.of());
  }

  /** Who asks in most turns asks in all: <i>Tribune: But they have refused.</i> */
  private static void settle(List<Labelled> turns, Tokens t) {
    Map<String, int[]> asked = new HashMap<>();
    for (Labelled turn : turns) {
      boolean question = turn.turn() == Turn.QUESTION;
      if (question || turn.turn() == Turn.NAMED) {
        asked.computeIfAbsent(turn.label().of(t.text()), label -> new int[2])[question ? 1 : 0]++;
      }
    }
    Labelled before = NO_TURN;
    for (int i = 0; i < turns.size(); i++) {
      Labelled turn = turns.get(i);
      int[] counts = asked.getOrDefault(turn.label().of(t.text()), new int[2]);
      boolean asks = counts[1] >= FEWEST_QUESTIONS && counts[1] >= counts[0];
      boolean replies = before.turn() == Turn.QUESTION && counts[0] >= counts[1];
      if (turn.turn() == Turn.NAMED && asks) {
        turns.set(i, new Labelled(Turn.QUESTION, turn.label(), turn.content()));
      } else if (turn.turn() == Turn.QUESTION && replies && answers(t, turn)) {
        turns.set(i, new Labelled(Turn.NAMED, turn.label(), turn.content()));
      }
      before = turns.get(i).turn() == Turn.NONE ? before : turns.get(i);
    }
  }

  /** <i>Marsan: No. Who would do that?</i>: several sentences, of which only the last one asks. */
  private static boolean answers(Tokens t, Labelled turn) {
    int last = t.at(turn.content().end() - 1);
    int first = t.at(turn.content().start());
    boolean several = t.sentence(first) != t.sentence(last);
    int start = t.sentenceStart(t.sentence(last));
    boolean host = ASKERS.contains(t.folded(t.at(turn.label().end() - 1)));
    for (int k = first; several && k < start; k++) {
      several = !t.isMark(k, '?');
    }
    return several && !host;
  }

  /** Returns the number of the first paragraph that is a turn; -1 if none is. */
  public int firstTurn() {
    return firstTurn;
  }

  /** Returns what the paragraph with a number is. */
  public Labelled turn(int paragraph) {
    return turns.isEmpty() ? NO_TURN : turns.get(paragraph);
  }

  /** <i>Present: the two ministers</i>, and nobody who asks. */
  private static boolean isTopic(Tokens t, int start, int colon) {
    for (int k = start; k < colon; k++) {
      if (!TOPICS.contains(t.hash(k)) || ASKERS.contains(t.folded(k))) {
        return false;
      }
    }
    return true;
  }

  /** <i>Would you ask others?</i>: a paragraph without marks that is one question. */
  private static boolean asks(Document document, Paragraph paragraph) {
    Tokens t = document.tokens();
    int first = t.at(paragraph.span().start());
    int last = t.at(paragraph.span().end() - 1);
    return t.isMark(last, '?') && !t.isQuoted(first) && t.sentence(first) == t.sentence(last);
  }

  /** An answer without a label: a paragraph behind a question that is one quotation. */
  private static Labelled quoted(Document document, Paragraph paragraph) {
    Tokens t = document.tokens();
    int first = t.at(paragraph.span().start());
    int last = t.at(paragraph.span().end() - 1);
    int quotation = t.isQuoted(first) ? t.quotation(first) : -1;
    if (quotation < 0 || !t.isQuoted(last) || t.quotation(last) != quotation) {
      return NO_TURN;
    }
    TextSpan inner = document.quotations().get(quotation).inner();
    return new Labelled(Turn.ANSWER, new TextSpan(inner.start(), inner.start()), inner);
  }

  /**
   * Where a label in capitals ends that says who somebody is: <i>ANA LUND, HOST:</i>; {@code start}
   * if there is none.
   */
  private static int shoutedEnd(Tokens t, int start, int end) {
    boolean described = false;
    for (int i = start; i < Math.min(end, start + LONGEST_SHOUTED); i++) {
      if (t.isMark(i, ':')) {
        return described ? i : start;
      }
      described |= t.isMark(i, ',');
      boolean small = t.isWord(i) && t.caseOf(i) != Tokens.Case.UPPER && !t.isMark(i + 1, '.');
      boolean mark = t.isMark(i) && !t.isMark(i, ',') && !t.isMark(i, '.');
      if (small || mark || t.isQuoted(i)) {
        return start;
      }
    }
    return start;
  }

  /** The last word of the name in such a label. */
  private static String surname(Tokens t, int start, int end) {
    int last = start;
    while (last < end - 1 && !t.isMark(last + 1, ',')) {
      last++;
    }
    return t.folded(last);
  }

  /**
   * @param hosts the names of those who have been called hosts so far; who is called so here joins
   */
  private static Labelled turn(Tokens t, Paragraph paragraph, Set<String> hosts) {
    int start = t.at(paragraph.span().start());
    int end = t.at(paragraph.span().end() - 1) + 1;
    boolean initial =
        t.has(start, Tokens.ACRONYM)
            && (ASKERS.contains(t.folded(start)) || ANSWERERS.contains(t.folded(start)));
    int colon = initial ? start + 1 : start;
    while (!initial && colon < end && colon - start <= LONGEST_LABEL && t.isCapital(colon)) {
      colon++;
    }
    int shouted = initial ? start : shoutedEnd(t, start, end);
    if (shouted > start && shouted + 1 < end) {
      boolean host = ASKERS.contains(t.folded(shouted - 1));
      if (host) {
        hosts.add(surname(t, start, shouted));
      }
      Turn turn = host ? Turn.QUESTION : Turn.NAMED;
      return new Labelled(turn, t.span(start, shouted), t.span(shouted + 1, end));
    }
    boolean letter = colon == start + 1 && t.end(start) - t.start(start) <= 2;
    boolean marked = t.isMark(colon, ':') && colon - start <= LONGEST_LABEL;
    boolean stopped = letter && (t.has(start, Tokens.ACRONYM) || t.isMark(colon, '.'));
    if (colon == start || !(marked || stopped)) {
      return NO_TURN;
    }
    int first = t.isMark(colon, ':') || t.isMark(colon, '.') ? colon + 1 : colon;
    if (first >= end || first >= t.size()) {
      return NO_TURN;
    }
    TextSpan label = t.span(start, colon);
    TextSpan content = t.span(first, end);
    String word = t.folded(start);
    boolean alone = colon == start + 1;
    if (alone && ANSWERERS.contains(word)) {
      return new Labelled(Turn.ANSWER, label, content);
    }
    if (stopped && !marked && !ASKERS.contains(word)) {
      return NO_TURN;
    }
    if (isTopic(t, start, colon)) {
      return NO_TURN;
    }
    boolean host = ASKERS.contains(t.folded(colon - 1)) || hosts.contains(t.folded(colon - 1));
    boolean asks = host || t.isMark(end - 1, '?');
    return new Labelled(asks ? Turn.QUESTION : Turn.NAMED, label, content);
  }
}
