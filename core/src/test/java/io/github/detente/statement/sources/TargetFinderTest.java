package io.github.detente.statement.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.grammar.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the words of a statement address or are about, as far as one sentence shows. */
class TargetFinderTest {
  private final TargetFinder targets = new TargetFinder(ActorNames.load());

  /** A statement whose speaker, cue, content and object are given by their words. */
  private static Draft draft(Tagged tagged, String speaker, String content, String object) {
    Draft draft = new Draft(tagged.sentence, 1, 1, range(tagged, speaker));
    Range words = range(tagged, content);
    draft.addContent(words.first(), words.last());
    draft.target = range(tagged, object);
    return draft;
  }

  private static Range range(Tagged tagged, String words) {
    if (words.equals("-")) {
      return null;
    }
    for (int first = 0; first < tagged.sentence.size(); first++) {
      for (int last = first; last < tagged.sentence.size(); last++) {
        if (tagged.words(new Range(first, last)).equals(words)) {
          return new Range(first, last);
        }
      }
    }
    throw new IllegalArgumentException(words + " is not in " + tagged.sentence.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Norway accused Iceland of lying. | Norway | Iceland of lying | Iceland | Iceland",
        "Norway accused the rebels of lying. | Norway | the rebels of lying | the rebels | the rebels",
        "Norway accused them of lying. | Norway | them of lying | them | them",
        "Norway blamed the weather for it. | Norway | the weather for it | the weather | -",
        "Norway told reporters Iceland had lied. | Norway | Iceland had lied | reporters | Iceland",
        "Norway said Iceland had lied. | Norway | Iceland had lied | - | Iceland",
        "Norway said the minister had lied. | Norway | the minister had lied | - | the minister",
        "Norway said Norwegian boats would stay. | Norway | Norwegian boats would stay | - | -",
        "Norway said a truce with Iceland was near. | Norway | a truce with Iceland was near | - | Iceland",
        "Norway said its fleet would stay in Iceland. | Norway | its fleet would stay in Iceland | - | -",
        "Norway said the talks were over. | Norway | the talks were over | - | -",
      })
  void takesTheObjectElseTheFirstOtherActorOfTheContent(
      String text, String speaker, String content, String object, String target) {
    Tagged tagged = new Tagged(text);
    Draft draft = draft(tagged, speaker, content, object);
    assertEquals(target, tagged.words(targets.find(draft)));
  }

  @Test
  void whoIsAddressedIsTheTargetWhateverItIs() {
    Tagged tagged = new Tagged("Norway told reporters Iceland had lied.");
    Draft draft = draft(tagged, "Norway", "Iceland had lied", "reporters");
    draft.addressed = true;
    assertEquals("reporters", tagged.words(targets.find(draft)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Icelandic minister, Jon Olsen, left Oslo.",
        "Jon Olsen, the Icelandic minister, left Oslo.",
        "Iceland's prime minister Jon Olsen left Oslo."
      })
  void remembersWhoseMinisterSomebodyIs(String introduction) {
    targets.learn(new Tagged(introduction).sentence);
    Tagged tagged = new Tagged("Olsen said Iceland would pay.");
    assertNull(targets.find(draft(tagged, "Olsen", "Iceland would pay", "-")));
    Tagged other = new Tagged("Marsan said Iceland would pay.");
    assertEquals(
        "Iceland", other.words(targets.find(draft(other, "Marsan", "Iceland would pay", "-"))));
  }

  @Test
  void aPronounSpeaksForWhoSpokeBefore() {
    Tagged first = new Tagged("Iceland said the talks were over.");
    targets.find(draft(first, "Iceland", "the talks were over", "-"));
    Tagged next = new Tagged("It said Iceland would pay.");
    assertNull(targets.find(draft(next, "It", "Iceland would pay", "-")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“Iceland has lied again.” | Iceland",
        "“Let Iceland pay for it.” | Iceland",
        "“The fish is ours, and Iceland knows it.” | -",
        "“The talks are over.” | -",
      })
  void aQuotationIsAboutWhomItBeginsWith(String text, String target) {
    Tagged tagged = new Tagged(text);
    assertEquals(target, tagged.words(targets.findInQuotation(tagged.sentence)));
  }

  @Test
  void aQuotationIsNotAboutItsSpeaker() {
    Tagged said = new Tagged("Iceland said the talks were over.");
    targets.find(draft(said, "Iceland", "the talks were over", "-"));
    assertNull(targets.findInQuotation(new Tagged("“Iceland will not pay.”").sentence));
  }
}
