package io.github.detente.statement.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.detente.statement.MarkedSentence;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.grammar.Range;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences with the speaker and the content, or the object of the cue, in brackets. */
class TargetsOfSentencesTest {
  private static final ActorNames NAMES = ActorNames.load();

  private static Draft draft(MarkedSentence m) {
    Draft draft = new Draft(m.sentence(), 0, 0, m.ranges().get(0));
    Range content = m.ranges().get(1);
    draft.addContent(content.first(), content.last());
    return draft;
  }

  private static String found(TargetFinder finder, MarkedSentence m) {
    return m.show(finder.find(draft(m)));
  }

  /** The content stands behind the bar, the target behind the arrow. */
  static Stream<String> targets() {
    return """
        The envoy said | Norway had lied. > Norway
        The envoy said | the king of Norway had lied. > the king
        The envoy said | Norway’s king had lied. > Norway’s
        The envoy said | the Norwegian king had lied. > Norwegian
        The envoy said | NATO had lied. > NATO
        The envoy said | the minister had lied. > the minister
        The envoy said | the talks with Norway had failed. > Norway
        The envoy said | the talks in Norway had failed. >
        The envoy said | the talks had failed. >
        The envoy said | it rained. >
        The Norwegian envoy said | Norway had lied. >
        The Norwegian envoy said | Norway and Sweden had lied. > Sweden
        The Norwegian envoy said | the talks with Norway and Sweden had failed. > Sweden
        Norway said | Sweden had lied. > Sweden
        Norway said | Oslo had lied. >
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void findsWhomTheContentIsAbout(String line) {
    String[] cells = line.split(" ?[|>] ?", -1);
    String content = cells[1].replace(".", "");
    MarkedSentence m = MarkedSentence.of("[" + speaker(cells[0]) + "] said [" + content + "].");
    Range target = new TargetFinder(NAMES).find(draft(m));
    String text = m.sentence().text();
    String found = target == null ? "" : m.sentence().span(target.first(), target.last()).of(text);
    assertEquals(cells[2].strip(), found, m::tags);
  }

  private static String speaker(String words) {
    return words.substring(0, words.lastIndexOf(' '));
  }

  @Test
  void remembersTheStateOfWhomItIntroduced() {
    TargetFinder finder = new TargetFinder(NAMES);
    finder.learn(MarkedSentence.of("The Norwegian envoy, Ivo Marsan, left.").sentence());
    MarkedSentence own = MarkedSentence.of("[Marsan] said [Norway had lied].");
    assertEquals("Marsan said Norway had lied.", found(finder, own));
    MarkedSentence other = MarkedSentence.of("[Marsan] said [Sweden had lied].");
    assertEquals("Marsan said [Sweden] had lied.", found(finder, other));
  }

  @Test
  void remembersTheStateBehindAName() {
    TargetFinder finder = new TargetFinder(NAMES);
    finder.learn(MarkedSentence.of("Ivo Marsan, the Norwegian envoy, left.").sentence());
    MarkedSentence own = MarkedSentence.of("[Mr. Marsan] said [Norway had lied].");
    assertEquals("Mr. Marsan said Norway had lied.", found(finder, own));
  }

  @Test
  void keepsTheFirstStateOfAName() {
    TargetFinder finder = new TargetFinder(NAMES);
    finder.learn(MarkedSentence.of("The Norwegian envoy Ivo Marsan left.").sentence());
    finder.learn(MarkedSentence.of("The Swedish envoy Nils Marsan left.").sentence());
    MarkedSentence m = MarkedSentence.of("[Marsan] said [Norway had lied].");
    assertEquals("Marsan said Norway had lied.", found(finder, m));
  }

  @Test
  void takesAPronounForTheLastSpeaker() {
    TargetFinder finder = new TargetFinder(NAMES);
    MarkedSentence before = MarkedSentence.of("[The Norwegian envoy] said [it had rained].");
    finder.find(draft(before));
    MarkedSentence m = MarkedSentence.of("[He] said [Norway had lied].");
    assertEquals("He said Norway had lied.", found(finder, m));
  }

  @Test
  void forgetsTheLastSpeakerBehindAnother() {
    TargetFinder finder = new TargetFinder(NAMES);
    finder.find(draft(MarkedSentence.of("[The Norwegian envoy] said [it had rained].")));
    finder.find(draft(MarkedSentence.of("[Nils Holm] said [it had rained].")));
    MarkedSentence m = MarkedSentence.of("[He] said [Norway had lied].");
    assertEquals("He said [Norway] had lied.", found(finder, m));
  }

  @ParameterizedTest
  @CsvSource({
    "Norway, true",
    "the king, true",
    "him, true",
    "Ivo Marsan, true",
    "it, false",
    "the public, false",
    "reporters, false",
    "the talks, false",
  })
  void takesTheObjectOfTheCueIfItIsSomebody(String object, boolean somebody) {
    MarkedSentence m = MarkedSentence.of("[The envoy] warned [" + object + "] of war.");
    Draft draft = new Draft(m.sentence(), 2, 2, m.ranges().get(0));
    draft.target = m.ranges().get(1);
    Range found = new TargetFinder(NAMES).find(draft);
    assertEquals(somebody ? draft.target : null, found, m::tags);
  }

  @Test
  void takesWhoeverIsAddressed() {
    MarkedSentence m = MarkedSentence.of("[The envoy] told [it] to leave.");
    Draft draft = new Draft(m.sentence(), 2, 2, m.ranges().get(0));
    draft.target = m.ranges().get(1);
    draft.addressed = true;
    assertEquals(draft.target, new TargetFinder(NAMES).find(draft));
  }

  static Stream<String> quotations() {
    return """
        “[Norway] has lied to us.”
        “We left, and let [Norway] pay.”
        “The [Norwegians] have lied to us.”
        “We met Norway in the hall.”
        “It rained.”
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("quotations")
  void findsWhomAQuotationIsAbout(String marked) {
    MarkedSentence m = MarkedSentence.of(marked);
    assertEquals(m.shown(), m.show(new TargetFinder(NAMES).findInQuotation(m.sentence())), m::tags);
  }

  @Test
  void takesNotTheSpeakerForWhomAQuotationIsAbout() {
    TargetFinder finder = new TargetFinder(NAMES);
    finder.find(draft(MarkedSentence.of("[The Norwegian envoy] said [it had rained].")));
    assertNull(finder.findInQuotation(MarkedSentence.of("“Norway has paid.”").sentence()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "Norway left., 0, NOR, Norway",
        "The Norwegian left., 1, NOR, Norwegian",
        "The United States of America left., 1, USA, United States of America",
        "The U.S. left., 1, USA, U.S.",
        "NATO left., 0, NATO, NATO",
        "Oslo left., 0, NOR, Oslo",
        "The Kremlin left., 1, RUS, Kremlin",
        "The envoy left., 1, none, none",
        "Bergen left., 0, none, none",
        "Let us go., 1, none, none",
        "the norwegian left., 1, none, none",
      })
  void knowsNamesOfActors(String text, int word, String code, String name) {
    MarkedSentence m = MarkedSentence.of(text);
    ActorNames.Match match = NAMES.at(m.sentence(), word);
    assertEquals(code, match == null ? null : match.code());
    assertEquals(
        name,
        match == null
            ? null
            : m.sentence().span(match.tokens().first(), match.tokens().last()).of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "[Norway] left., true",
    "The talks in [Oslo] failed., true",
    "He went to [New York] by train., true",
    "The [Norwegian] left., false",
    "[NATO] left., false",
    "[Norway’s envoy] left., false",
    "The [envoy] left., false",
  })
  void knowsNamesOfPlacesThatAreNothingElse(String marked, boolean place) {
    MarkedSentence m = MarkedSentence.of(marked);
    assertEquals(place, NAMES.isPlace(m.sentence(), m.ranges().get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway’s head of state, the old King Haakon, left. | Haakon | true",
        "King Haakon, the head of the Norwegian state, left. | Haakon | false",
        "Norway left the town of Bodo, and Ivo Lund. | Lund | false",
        "Norway; Ivo Lund left. | Lund | false",
        "The envoy Ivo Lund, Norwegian by birth, left. | Lund | true",
        "Norwegian envoy Ivo Aron Lund's car left. | Lund | true",
      })
  void remembersWhoeverStandsNearAState(String introduction, String name, boolean known) {
    TargetFinder finder = new TargetFinder(NAMES);
    finder.learn(MarkedSentence.of(introduction).sentence());
    MarkedSentence m = MarkedSentence.of("[" + name + "] said [Norway had lied].");
    assertEquals(known, finder.find(draft(m)) == null);
  }
}
