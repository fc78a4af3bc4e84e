package io.github.detente.statement.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.statement.cues.CueMatch;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.grammar.Range;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks, given the cue: the subject, the agent, the antecedent, whoever spoke before. */
class SpeakerFinderTest {
  private static SpeakerFinder.Speaker find(Tagged tagged, String cue) {
    return SpeakerFinder.find(tagged.sentence, tagged.cue(cue), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The minister said the talks had failed. | said | The minister",
        "The Danish foreign minister said the talks had failed. | said | The Danish foreign minister",
        "Norway's envoy in Lima said the talks had failed. | said | Norway's envoy in Lima",
        "The spokesman for the army said the talks had failed. | said | The spokesman for the army",
        "Ivo Marsan, the envoy, said the talks had failed. | said | Ivo Marsan",
        "Yesterday in Oslo the minister said the talks had failed. | said | the minister",
        "The talks had failed, the minister said. | said | the minister",
        "The talks, the minister said on Monday, had failed. | said | the minister",
        "The minister has often said the talks had failed. | said | The minister",
        "The minister had never been told so, but she said the talks had failed. | said | she",
        "Norway and Iceland said the talks had failed. | said | Norway and Iceland",
        "He warned that the talks would fail. | warned | He",
        "When the talks failed, the army said it would leave. | said | the army",
        "The talks failed because the army said it would leave. | said | the army",
        "NORWAY SAID THE TALKS HAD FAILED. | said | NORWAY",
        "Norway has warned Iceland of war. | warned | Norway",
        "No. 9 said the talks had failed. | said | No. 9",
      })
  void takesTheSubjectOfTheCue(String text, String cue, String speaker) {
    Tagged tagged = new Tagged(text);
    SpeakerFinder.Speaker found = find(tagged, cue);
    assertEquals(speaker, tagged.words(found.mention()));
    assertEquals(Draft.Link.OWN_SUBJECT, found.link());
    assertFalse(found.inverted());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“The talks have failed,” said the minister. | said | the minister",
        "“The talks have failed,” said Ivo Marsan, the envoy. | said | Ivo Marsan",
        "“The talks have failed,” warned the head of the army. | warned | the head of the army",
        "The talks have failed, said the minister. | said | the minister",
        "“The talks,” said the minister, “have failed.” | said | the minister",
      })
  void takesWhoStandsBehindTheVerb(String text, String cue, String speaker) {
    Tagged tagged = new Tagged(text);
    SpeakerFinder.Speaker found = find(tagged, cue);
    assertTrue(found.inverted());
    String words = tagged.words(found.mention());
    assertTrue(words.startsWith(speaker), words);
    assertEquals(tagged.cue(cue).group(), found.clauseStart());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Iceland was accused by Norway of lying. | accused | Norway",
        "Iceland was warned on Monday by the Danish minister not to fish there. | warned | the Danish minister",
        "The claim was denied by the army. | denied | the army",
        "The plan was called a trap by the rebels. | called | the rebels",
      })
  void takesTheAgentOfAPassive(String text, String cue, String speaker) {
    Tagged tagged = new Tagged(text);
    SpeakerFinder.Speaker found = find(tagged, cue);
    assertEquals(speaker, tagged.words(found.mention()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The officer, who said the talks had failed, left. | said | The officer",
        "Rebels who accused the army of lying left. | accused | Rebels",
        "The envoy of Iceland, who denied the claim, left. | denied | The envoy of Iceland",
        "Ivo Marsan, the envoy, who denied the claim, left. | denied | Ivo Marsan",
        // Whose words a body's are, the resolver finds.
        "Norway, which denied the claim, left. | denied | which",
      })
  void takesWhatARelativePronounStandsFor(String text, String cue, String speaker) {
    Tagged tagged = new Tagged(text);
    SpeakerFinder.Speaker found = find(tagged, cue);
    assertTrue(found.relative());
    assertEquals(speaker, tagged.words(found.mention()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Iceland was accused of lying. | accused",
        "Iceland was accused by then of lying. | accused",
        "Nobody said the talks had failed. | said",
        "No one has said so. | said",
        "No minister said the talks had failed. | said",
        "Neither side said the talks had failed. | said",
        "Neither Oslo nor Lima said the talks had failed. | said",
        "Not a single envoy said the talks had failed. | said",
        "None of the envoys said the talks had failed. | said",
        "Nobody in the camp said the talks had failed. | said",
        "No one at the table said the talks had failed. | said",
        "The book he wrote says little of what he said. | said",
      })
  void knowsNobodyWhereNobodySpeaks(String text, String cue) {
    Tagged tagged = new Tagged(text);
    assertNull(find(tagged, cue));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The minister left the room, saying the talks had failed. | saying | The minister",
        "The minister came back and said the talks had failed. | said | The minister",
        "The minister met the rebels, then denied the claim. | denied | The minister",
        "Saying the talks had failed, the minister left. | saying | the minister",
      })
  void takesTheSubjectOfAnotherClauseWhereThereIsNoneOfItsOwn(
      String text, String cue, String speaker) {
    Tagged tagged = new Tagged(text);
    SpeakerFinder.Speaker found = find(tagged, cue);
    assertEquals(Draft.Link.SHARED_SUBJECT, found.link());
    assertEquals(speaker, tagged.words(found.mention()));
  }

  @Test
  void takesWhoIsQuotedBySomebodyElse() {
    Tagged active = new Tagged("The paper quoted the army as saying the talks had failed.");
    assertEquals("the army", active.words(find(active, "saying").mention()));
    Tagged passive = new Tagged("The general was quoted as saying the talks had failed.");
    assertEquals("The general", passive.words(find(passive, "saying").mention()));
  }

  @Test
  void takesWhoSpokeBeforeUnlessThatIsWithinAnotherContent() {
    Tagged tagged = new Tagged("Norway accused Iceland of lying and denied the claim.");
    CueMatch denied = tagged.cue("denied");
    Draft before = new Draft(tagged.sentence, 1, 1, new Range(0, 0));
    before.form = tagged.cue("accused").form();
    SpeakerFinder.Speaker found = SpeakerFinder.find(tagged.sentence, denied, List.of(before));
    assertEquals("Norway", tagged.words(found.mention()));
    assertEquals(Draft.Link.SHARED_SUBJECT, found.link());

    Draft nested = new Draft(tagged.sentence, 2, 2, new Range(2, 2));
    nested.form = before.form;
    before.addContent(2, 4);
    found = SpeakerFinder.find(tagged.sentence, denied, List.of(before, nested));
    assertEquals("Norway", tagged.words(found.mention()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The minister shook his head. | The minister",
        "In Oslo the envoy of Iceland left at noon. | the envoy of Iceland",
        "Over. | -",
        "What a day! | -",
      })
  void namesTheMainSubjectOfASentence(String text, String subject) {
    Tagged tagged = new Tagged(text);
    assertEquals(subject, tagged.words(SpeakerFinder.mainSubject(tagged.sentence, -1)));
  }
}
