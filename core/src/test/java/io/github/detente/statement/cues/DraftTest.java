package io.github.detente.statement.cues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.statement.MarkedSentence;
import io.github.detente.statement.grammar.Range;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DraftTest {

  /** A range that is added, and what of it is content. */
  static Stream<Arguments> ranges() {
    return Stream.of(
        Arguments.of("It [was over].", "It [was over]."),
        Arguments.of("It [was over.]", "It [was over]."),
        Arguments.of("It [, was over,] so.", "It , [was over], so."),
        Arguments.of("It [– was over –] so.", "It – [was over] – so."),
        Arguments.of("It [: was over;] so.", "It : [was over]; so."),
        Arguments.of("It [was over)] so.", "It [was over]) so."),
        Arguments.of("It [(was over] so.", "It [(was over] so."),
        Arguments.of("It [“was over,”] so.", "It [“was over,”] so."),
        Arguments.of("It was [,] over.", "It was , over."),
        Arguments.of("It was [!] over", "It was ! over"));
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void leavesMarksAtTheRimOut(String added, String expected) {
    MarkedSentence m = MarkedSentence.of(added);
    Draft draft = new Draft(m.sentence(), 0, 0, new Range(0, 0));
    draft.addContent(m.range().first(), m.range().last());
    assertEquals(expected, m.show(draft.content));
  }

  @Test
  void addsNothingFromARangeThatEndsBeforeItBegins() {
    Draft draft = new Draft(MarkedSentence.of("It was over.").sentence(), 0, 0, new Range(0, 0));
    draft.addContent(2, 1);
    assertEquals(List.of(), draft.content);
  }

  @Test
  void holdsTheTokensOfItsContent() {
    Draft draft =
        new Draft(
            MarkedSentence.of("It was over, he said, and out.").sentence(), 4, 4, new Range(0, 0));
    draft.addContent(0, 2);
    draft.addContent(6, 8);
    assertEquals(List.of(new Range(0, 2), new Range(7, 8)), draft.content);
    assertTrue(draft.holds(0) && draft.holds(2) && draft.holds(7));
    assertFalse(draft.holds(3) || draft.holds(4));
  }

  @Test
  void beginsItsClauseWithItsCue() {
    Draft draft =
        new Draft(MarkedSentence.of("It was over, he said.").sentence(), 5, 5, new Range(0, 0));
    assertEquals(5, draft.clauseStart);
    assertEquals(Draft.Link.OWN_SUBJECT, draft.link);
    assertFalse(draft.isOpening());
  }

  @Test
  void opensASentenceAsAParticipleBeforeTheFirstFiniteVerb() {
    Draft first =
        new Draft(
            MarkedSentence.of("Noting it was over, he left.").sentence(), 0, 0, new Range(0, 0));
    first.link = Draft.Link.SHARED_SUBJECT;
    assertTrue(first.isOpening());
    Draft later =
        new Draft(
            MarkedSentence.of("He left, noting it was over.").sentence(), 3, 3, new Range(0, 0));
    later.link = Draft.Link.SHARED_SUBJECT;
    assertFalse(later.isOpening());
  }
}
