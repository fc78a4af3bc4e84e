package io.github.detente.statement.cues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.statement.MarkedSentence;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Cases;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line has its verbs of speech in brackets, with the particles that belong to them. */
class CueFinderTest {
  private static final CueFinder CUES = new CueFinder(MarkedSentence.LEXICON);

  private static List<Range> cues(MarkedSentence m) {
    return CUES.find(m.sentence()).stream().map(c -> new Range(c.verb(), c.last())).toList();
  }

  static Stream<String> verbs() {
    return """
        The envoy [said] it was over.
        The envoy [says] it is over.
        The envoy is [saying] it is over.
        The envoy has [said] it was over.
        The envoy did not [say] it was over.
        The envoy [denied] it and [warned] Norway.
        The envoy left, [saying] it was over.
        “It is over,” the envoy [said].
        “It is over,” [said] the envoy.
        “It is over,” [argues] Ivo Marsan.
        It is over, [argues] Ivo Marsan.
        Marsan [calls on] Norway to leave.
        Marsan [notes] they were late.
        The envoy was [accused] of lying.
        Norway [warns] of war
        Norway [offers] Sweden a truce
        Talks have failed, Norway [warns]
        The envoy [told] them to leave.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void findsVerbsOfSpeech(String marked) {
    MarkedSentence m = MarkedSentence.of(marked);
    assertEquals(m.shown(), m.show(cues(m)), m::tags);
  }

  static Stream<String> particles() {
    return """
        The envoy [called on] Norway to leave.
        The envoy [called for] calm.
        The envoy [called] the king a liar.
        The envoy [pointed out] that it was over.
        The envoy pointed at the king.
        The envoy [spoke out] against the war.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("particles")
  void findsParticles(String marked) {
    MarkedSentence m = MarkedSentence.of(marked);
    assertEquals(m.shown(), m.show(cues(m)), m::tags);
  }

  @Test
  void passesOverTimesBeforeAParticle() {
    MarkedSentence m = MarkedSentence.of("The envoy [called Friday for] calm.");
    assertEquals(m.shown(), m.show(cues(m)), m::tags);
    m = MarkedSentence.of("The envoy [called on Friday for] calm.");
    assertEquals(m.shown(), m.show(cues(m)), m::tags);
  }

  static Stream<String> noVerbs() {
    return """
        The envoy left the hall.
        The claim was new.
        The call was short.
        The report was long.
        The said plan was new.
        “The envoy said it was over.”
        The demand for calm was new.
        His promise was new.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("noVerbs")
  void findsNoneInOtherWords(String text) {
    MarkedSentence m = MarkedSentence.of(text);
    assertEquals(text, m.show(cues(m)), m::tags);
  }

  /** What is known of the only cue of a sentence. */
  static Stream<Arguments> matches() {
    return Cases.of(
        """
        The envoy said it was over.
          say PAST_OR_PARTICIPLE [said]
        The envoy has already said it was over.
          say PAST_OR_PARTICIPLE [has already said]
        The envoy says it is over.
          say SINGULAR [says]
        Envoys say it is over.
          say BASE [say]
        The envoy is saying it is over.
          say ING [is saying]
        The envoy did not say it was over.
          say BASE [did not say] negated
        The envoy never said it was over.
          say PAST_OR_PARTICIPLE [never said] negated
        The envoy will say it is over.
          say BASE [will say] modal
        The envoy could not say it was over.
          say BASE [could not say] negated modal
        The envoy was told it was over.
          tell PAST_OR_PARTICIPLE [was told] passive
        The envoy has been told it was over.
          tell PAST_OR_PARTICIPLE [has been told] passive
        The envoy came to say it was over.
          say BASE [say] infinitive
        They’ll say it is over.
          say BASE [say] modal
        They’re saying it is over.
          say ING [saying]
        The envoy has spoken of war.
          speak PARTICIPLE [has spoken]
        The envoy spoke of war.
          speak PAST [spoke]
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("matches")
  void saysHowTheVerbIsUsed(String text, String expected) {
    MarkedSentence m = MarkedSentence.of(text);
    List<CueMatch> found = CUES.find(m.sentence());
    assertEquals(1, found.size(), m::tags);
    CueMatch cue = found.get(0);
    StringJoiner words = new StringJoiner(" ");
    words.add(cue.word().lemma().split(" ", -1)[0]).add(cue.form().name());
    String group = m.sentence().span(cue.group(), cue.verb()).of(text);
    words.add("[" + group + "]");
    flag(words, cue.passive(), "passive");
    flag(words, cue.infinitive(), "infinitive");
    flag(words, cue.negated(), "negated");
    flag(words, cue.modal(), "modal");
    assertEquals(expected, words.toString(), m::tags);
    assertEquals(cue.form() == VerbForm.ING, cue.isParticiple());
  }

  private static void flag(StringJoiner words, boolean set, String name) {
    if (set) {
      words.add(name);
    }
  }

  @Test
  void findsABoundedNumber() {
    MarkedSentence m = MarkedSentence.of("He said " + "he said ".repeat(100) + "it was over");
    assertEquals(CueFinder.MOST_CUES, cues(m).size());
    assertNotEquals(0, CueFinder.MOST_CUES);
  }

  @Test
  void findsCuesInTextOrder() {
    MarkedSentence m =
        MarkedSentence.of("He denied it, warned Norway, and said that they had promised to pay.");
    List<Range> cues = cues(m);
    assertEquals(4, cues.size(), m::tags);
    for (int i = 1; i < cues.size(); i++) {
      assertTrue(cues.get(i - 1).last() < cues.get(i).first());
    }
  }
}
