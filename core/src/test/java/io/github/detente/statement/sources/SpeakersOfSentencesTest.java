package io.github.detente.statement.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.statement.MarkedSentence;
import io.github.detente.statement.cues.CueFinder;
import io.github.detente.statement.cues.CueMatch;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.grammar.Range;
import io.github.detente.statement.sources.SpeakerFinder.Speaker;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line has a star before its verb of speech, and in brackets who speaks. */
class SpeakersOfSentencesTest {
  private static final CueFinder CUES = new CueFinder(MarkedSentence.LEXICON);

  private static CueMatch cue(MarkedSentence m) {
    return CUES.find(m.sentence()).stream()
        .filter(match -> match.verb() == m.star())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no cue at the star: " + m.tags()));
  }

  private static Speaker find(String marked) {
    MarkedSentence m = MarkedSentence.of(marked);
    return SpeakerFinder.find(m.sentence(), cue(m), List.of());
  }

  private static void check(String marked) {
    MarkedSentence m = MarkedSentence.of(marked);
    Speaker speaker = SpeakerFinder.find(m.sentence(), cue(m), List.of());
    assertEquals(m.shown(), m.show(speaker == null ? null : speaker.mention()), m::tags);
  }

  static Stream<String> subjects() {
    return """
        [The envoy] *said it was over.
        [The envoy], who had left, *said it was over.
        [The envoy] has *said it was over.
        [She] *said it was over.
        “It is over,” [the envoy] *said.
        It was over, [the envoy] *said.
        It was over, [the envoy] *told the king.
        [Norway and Sweden] *said it was over.
        [The envoy] *called it a trap.
        [The paper] *said it was over.
        In the same breath [she] *promised to pay.
        [The Nordic Union] has, for its part, *warned the king.
        [The army] had, it seems, *accused the king of lying.
        [The delegate of Norway], speaking for Sweden, Finland and Denmark, *said it was over.
        [A Norwegian envoy] I spoke to in Oslo *said it was over.
        [An envoy] we met at the border *said it was over.
        [The special envoy of the Secretary-General for Norway] *said it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void takesTheSubject(String marked) {
    check(marked);
    assertEquals(Draft.Link.OWN_SUBJECT, find(marked).link());
  }

  static Stream<String> sharedSubjects() {
    return """
        [Mr Lund], asked by this paper whether he would go if the talks failed, laughed and *said no.
        [Mr Lund], speaking after the talks, laughed and *said no.
        It could begin by *offering its help.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("sharedSubjects")
  void takesTheSubjectOfTheVerbBefore(String marked) {
    check(marked);
  }

  static Stream<String> inverted() {
    return """
        “It is over,” *said [the envoy].
        “It is over” *said [the envoy].
        “It is over,” *said [Amara Diallo], the envoy.
        “It is over,” *said [the envoy of Norway].
        It is over, *said [the envoy].
        It is over – *said [the envoy].
        *Said [the envoy]: “It is over.”
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("inverted")
  void takesTheNameBehindAnInvertedVerb(String marked) {
    check(marked);
    assertTrue(find(marked).inverted());
  }

  static Stream<String> agents() {
    return """
        The king was *told by [the envoy] to leave.
        The king was *accused by [Norway] of lying.
        The king has been *urged by [the envoy of Norway] to leave.
        The king was *told to leave.
        The king was *told that it was over by noon.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("agents")
  void takesTheAgentOfAPassive(String marked) {
    check(marked);
  }

  static Stream<String> participles() {
    return """
        [The envoy] left, *saying it was over.
        [The envoy] left the hall, *adding that it was over.
        *Noting that it was over, [the envoy] left.
        [The envoy] was quoted as *saying it was over.
        The paper quoted [the envoy] as *saying it was over.
        The paper quoted [Amara Diallo] as *saying it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("participles")
  void takesWhomAParticipleBelongsTo(String marked) {
    check(marked);
  }

  static Stream<String> shared() {
    return """
        [The envoy] left and *said it was over.
        [The envoy] left but *said it was over.
        [The envoy] left, then *said it was over.
        [The envoy] came, *said it was over, and left.
        [The envoy] went on to *say it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("shared")
  void sharesTheSubjectOfTheVerbBefore(String marked) {
    check(marked);
    assertEquals(Draft.Link.SHARED_SUBJECT, find(marked).link());
  }

  static Stream<String> relatives() {
    return """
        The king met [an envoy] who *said it was over.
        The king met [Amara Diallo], who *said it was over.
        They met [officials in Oslo] who *said it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("relatives")
  void takesWhatARelativePronounStandsFor(String marked) {
    check(marked);
    assertTrue(find(marked).relative());
  }

  static Stream<String> nobody() {
    return """
        You *said it was over.
        The envoy came to *say it was over.
        Nobody knows what they *said.
        It was *said that it was over.
        And *asked about it, she left.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("nobody")
  void findsNobodyWhoSpeaks(String marked) {
    assertNull(find(marked));
  }

  @Test
  void takesTheSpeakerOfTheStatementBefore() {
    MarkedSentence m = MarkedSentence.of("[The envoy] said it was over, *adding it rained.");
    Draft before = new Draft(m.sentence(), 2, 2, m.range());
    Speaker speaker = SpeakerFinder.find(m.sentence(), cue(m), List.of(before));
    assertEquals(m.shown(), m.show(speaker.mention()));
    assertEquals(Draft.Link.SHARED_SUBJECT, speaker.link());
  }

  @Test
  void passesOverTheSpeakerOfAStatementWithinAnother() {
    MarkedSentence m =
        MarkedSentence.of("[The envoy] said the king denied it, *adding that it rained.");
    Draft outer = new Draft(m.sentence(), 2, 2, m.range());
    outer.addContent(3, 6);
    Draft inner = new Draft(m.sentence(), 5, 5, new Range(3, 4));
    Speaker speaker = SpeakerFinder.find(m.sentence(), cue(m), List.of(outer, inner));
    assertEquals(m.shown(), m.show(speaker.mention()));
  }

  static Stream<String> mainSubjects() {
    return """
        [The envoy] left the hall.
        “It rained,” and [the envoy] left.
        The hall
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("mainSubjects")
  void findsTheSubjectOfASentence(String marked) {
    MarkedSentence m = MarkedSentence.of(marked);
    assertEquals(m.shown(), m.show(SpeakerFinder.mainSubject(m.sentence(), -1)), m::tags);
  }

  @Test
  void beginsTheClauseWithAs() {
    MarkedSentence m = MarkedSentence.of("It rained, as the envoy *said.");
    Speaker speaker = SpeakerFinder.find(m.sentence(), cue(m), List.of());
    assertEquals("as", m.sentence().word(speaker.clauseStart()));
    assertNotEquals(speaker.clauseStart(), speaker.mention().first());
  }
}
