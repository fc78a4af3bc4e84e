package io.github.detente.statement.frames;

import io.github.detente.article.TextSpan;
import io.github.detente.statement.frames.Interview.Labelled;
import io.github.detente.statement.frames.Interview.Turn;
import io.github.detente.text.Document;
import io.github.detente.text.Paragraph;
import io.github.detente.text.Tokens;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises an interview whose turns have no labels: paragraphs that ask somebody who is addressed
 * as <i>you</i>, each with an answer behind it by whoever says <i>I</i> or <i>we</i>. Stateless.
 */
final class PlainInterview {
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet FIRST_PERSON = WORDS.set("first-person");
  private static final WordSet SECOND_PERSON = WordClasses.of("grammar").set("second-person");

  /** Questions that are answered in the first person. */
  private static final int FEWEST_ANSWERED = 2;

  private static final int LONGEST_QUESTION = 60;

  private PlainInterview() {}

  /** Returns what each paragraph is; empty if the article is no such interview. */
  static Optional<List<Labelled>> turns(Document document) {
    Tokens t = document.tokens();
    List<Labelled> turns = new ArrayList<>();
    int answered = 0;
    boolean asked = false;
    boolean begun = false;
    for (Paragraph paragraph : document.paragraphs()) {
      int first = t.at(paragraph.span().start());
      int end = t.at(paragraph.span().end() - 1) + 1;
      boolean own = has(t, first, end, FIRST_PERSON);
      boolean question = !paragraph.headline() && isQuestion(t, first, end, begun && !own);
      boolean answer = begun && !question && (asked || own) && !t.isQuoted(first);
      turns.add(
          question
              ? turn(Turn.QUESTION, paragraph)
              : answer ? turn(Turn.ANSWER, paragraph) : Interview.NO_TURN);
      answered += answer && asked && own ? 1 : 0;
      begun |= question;
      asked = question;
    }
    return answered < FEWEST_ANSWERED ? Optional.empty() : Optional.of(List.copyOf(turns));
  }

  private static Labelled turn(Turn turn, Paragraph paragraph) {
    int start = paragraph.span().start();
    return new Labelled(turn, new TextSpan(start, start), paragraph.span());
  }

  /**
   * Whether somebody is addressed and asked; within an interview also with a remark of one
   * sentence: <i>The opposition says you lied.</i>
   */
  private static boolean isQuestion(Tokens t, int first, int end, boolean mayRemark) {
    boolean asks = t.isMark(end - 1, '?') && !t.isQuoted(end - 1);
    boolean remarks = mayRemark && t.sentence(first) == t.sentence(end - 1);
    return (asks || remarks)
        && !t.isQuoted(first)
        && end - first <= LONGEST_QUESTION
        && (has(t, first, end, SECOND_PERSON) || (asks && mayRemark));
  }

  private static boolean has(Tokens t, int first, int end, WordSet words) {
    for (int k = first; k < end; k++) {
      if (words.contains(t.hash(k)) && !t.isQuoted(k) && !t.has(k, Tokens.ACRONYM)) {
        return true;
      }
    }
    return false;
  }
}
