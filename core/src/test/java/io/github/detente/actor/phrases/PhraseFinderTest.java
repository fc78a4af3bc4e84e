package io.github.detente.actor.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.text.TextGenerator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line is a text with the phrases in brackets that may name an actor. */
class PhraseFinderTest {

  private static String found(String marked) {
    return PhraseText.of(marked.replace("[", "").replace("]", "")).bracketed();
  }

  static Stream<String> names() {
    return """
        [Ivo Marsan] left.
        They met [Ivo Marsan] there.
        They met [Mr. Marsan] there.
        They met [J. R. Marsan] there.
        They met [Ok Mi-rae] there.
        They met [Ivo van der Berg] there.
        They met [Ivo de Marsan] there.
        They met [Samuel “Big Hat” Marsan] there.
        They met [Senator Ivo Marsan] there.
        They met [Kari Moe] and [Ivo Marsan] there.
        They met [Hamas] in [Gaza] there.
        They met [the European Commission] there.
        They met [the Tidewater Front] there.
        They met [the Sons of the Highlands] there.
        They left [Oslo].
        They left [Oslo] and [Bergen].
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("names")
  void findsNames(String marked) {
    assertEquals(marked, found(marked));
  }

  static Stream<String> titles() {
    return """
        They met [the envoy] there.
        They met [the envoy of Norway] there.
        They met [the Norwegian envoy] there.
        They met [the Norwegian trade union chief] there.
        They met [the mayor of Oslo] there.
        They met [envoys] there.
        They met [the U.S. envoys] there.
        They met [his envoy] there.
        They met [a person] there.
        [Envoys] left.
        [Norwegian police] left.
        [The army] left.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("titles")
  void findsTitlesAndNouns(String marked) {
    assertEquals(marked, found(marked));
  }

  static Stream<String> affiliations() {
    return """
        They met [a spokesman for the Norwegian army] there.
        They met [an economist at the World Bank] there.
        They met [an official with the Norwegian army] there.
        They met [an official from Norway] there.
        They met [officials in Oslo] there.
        They met [an official in Oslo] there.
        They met [the minister] in [Oslo] there.
        They met [the army] in [Oslo] there.
        They met [the envoy] at noon.
        They met [Ivo Marsan of the Tidewater Front] there.
        They met [an official in the Norwegian army] there.
        They met [the chairman of a Norwegian bank] there.
        They met [an economist at a bank] there.
        They met [the envoy] of salt there.
        They met [a spokesman] for miners there.
        They met [a teacher] for good there.
        They met [the Swiss salmon envoy] there.
        They met [Norwegians] with [envoys] there.
        They met [Ivo “Big” Marsan] there.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("affiliations")
  void addsWhomSomebodyBelongsTo(String marked) {
    assertEquals(marked, found(marked));
  }

  static Stream<String> bodies() {
    return """
        They met [the Committee on Salt] there.
        They met [the Front for the Highlands] there.
        They met [the Front for a Free Coast] there.
        They met [the Committee] on [Norway] there.
        They met [the Committee] on [Monday] there.
        They met [the Committee] in [Salt] there.
        They met [the Committee] for salt there.
        They met [the committee] on [Salt] there.
        They met [a Committee] on [Salt] there.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void addsWhatABodyIsCalledAfter(String marked) {
    assertEquals(marked, found(marked));
  }

  static Stream<String> appositions() {
    return """
        They met [Ivo Marsan, the Norwegian foreign minister], there.
        They met [the Norwegian foreign minister, Ivo Marsan], there.
        They met [Ivo Marsan, a spokesman for the army], there.
        They met [Ivo Marsan], [Kari Moe] and [Nils Holm] there.
        They met [Norway], [Sweden] and [Denmark] there.
        They met [the envoy], [NATO] and [the EU] there.
        They met [the Norwegian envoys], [Ivo Marsan] and [Kari Moe] there.
        They met [Ivo Marsan], [a Norwegian], there.
        [The ruling party, Dawn], left.
        They met [the ruling party, Dawn], there.
        They met [the ruling party], [Dawn] there.
        They spoke with [the ruling party], [Dawn], there.
        They met [ruling party], [Dawn], there.
        They met [a Dutch manufacturer, Van Dijk], there.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("appositions")
  void joinsAppositions(String marked) {
    assertEquals(marked, found(marked));
  }

  static Stream<String> capitals() {
    return """
        It said so.
        Yesterday he left.
        While he left, it said so.
        Miners left the pit.
        The miners left the pit.
        Marsan left. They met [Marsan] there.
        In 2010, [Norway] left.
        [Amara] left.
        [Kari Moe] left.
        [J. Marsan] left.
        [KARI] left.
        0905 – Speaking on [the radio], he left.
        Western [officials] left.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("capitals")
  void takesNoCapitalForANameThatOpensASentence(String marked) {
    String expected = marked.startsWith("Marsan left") ? "[Marsan]" + marked.substring(6) : marked;
    assertEquals(expected, found(marked));
  }

  /**
   * A phrase begins at its head if an owner stands before it; small words join what they may not.
   */
  static Stream<String> misses() {
    return """
        They met [NATO’s secretary general] there.
        They met [the Norwegian president’s brother] there.
        They met two [Swedish miners] there.
        [A Norwegian-born miner] left.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("misses")
  void doesNotFindYet(String marked) {
    assertNotEquals(marked, found(marked), "found now: move it to those above");
  }

  @Test
  void staysWithinASentence() {
    assertEquals(
        "They met [the envoy]. [Norway] left. [Ivo Marsan] too.",
        found("They met the envoy. Norway left. Ivo Marsan too."));
  }

  @Test
  void leavesLayoutOut() {
    assertEquals(
        "OSLO, March 3 (Wire) -- [The envoy] left [Bergen].",
        found("OSLO, March 3 (Wire) -- The envoy left Bergen."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "“”", "\n\n", "left", "😀 😀", "’s ’s"})
  void findsNothingInTextsWithoutNames(String text) {
    assertEquals(List.of(), PhraseText.of(text).chunks());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void findsPhrasesInOrderAndApart(long seed) {
    TextGenerator generator = new TextGenerator(seed);
    for (int n = 0; n < 10; n++) {
      String text = generator.article();
      int last = 0;
      List<Phrase> chunks = PhraseText.of(text).chunks();
      for (Phrase chunk : chunks) {
        assertTrue(last <= chunk.from, () -> chunk.from + " in " + text);
        assertTrue(chunk.from < chunk.to, () -> chunk.from + " in " + text);
        assertTrue(chunk.nameFrom <= chunk.nameTo, () -> chunk.from + " in " + text);
        last = chunk.to;
      }
      assertEquals(
          chunks.stream().map(c -> c.kind + " " + c.from).toList(),
          PhraseText.of(text).chunks().stream().map(c -> c.kind + " " + c.from).toList(),
          "twice");
    }
  }
}
