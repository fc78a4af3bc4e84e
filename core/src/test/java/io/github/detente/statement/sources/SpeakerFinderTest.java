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
        "In the same breath she promised a truce. | promised | she",
        "Last week he said the talks had failed. | said | he",
        "The king denounced what he called a lie. | called | he",
        "Soldiers in the camp said the talks had failed. | said | Soldiers in the camp",
        "As the minister put it, the talks had failed. | put | the minister",
        "Left alone, the minister denied the claim. | denied | the minister",
        "The minister is saying the talks had failed. | saying | The minister",
        "A man saying he was a soldier came. | saying | A man",
        "The woman telling the court her story wept. | telling | The woman",
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
        "“The talks failed” – said the minister. | said | the minister",
        "Said the minister: “The talks have failed.” | said | the minister",
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
        "The envoy was accused by the army of shelling a town. | accused | the army",
        "He was accused by the king of Spain of lying. | accused | the king of Spain",
        "He was accused by the army of the north of shelling a town. | accused | the army of the north",
        "The envoy was praised by the army for holding a town. | praised | the army",
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
        "The book he promised was late. | promised",
        "What they said was wrong. | said",
        "What they call the Lake is a pond. | call",
        "The cattle promised by a farmer would go. | promised",
        "Nobody among the rebels said the talks had failed. | said",
        "You said the talks had failed. | said",
        "Who said the talks had failed? | said",
        "What said the talks had failed? | said",
        "He had one question: who said the talks had failed? | said",
        "And asked about the talks, she apologised. | asked",
        "Asked if the talks had failed, she apologised. | asked",
        "The minister, asked about the talks, apologised. | asked",
        "The minister met the guests, asked to leave and went. | asked",
        "The minister was said to have left. | said",
        "The minister had been told so. | told",
        "Without saying why, the minister left. | saying",
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
        "By saying the talks had failed, the minister angered the army. | saying | the minister",
        "Norway left the talks, said it would return. | said | Norway",
        "He came home, adding that the talks had failed. | adding | He",
        "The army left the town and the rebels came back, saying the talks had failed. | saying | the rebels",
        "The general, who met the rebels, came back saying the talks had failed. | saying | The general",
        "The minister went on to say the talks had failed. | say | The minister",
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
    Tagged far =
        new Tagged(
            "The paper, in a story of some length, quoted the army on Monday as saying the talks"
                + " had failed.");
    assertEquals("the army", far.words(find(far, "saying").mention()));
    assertEquals(0, find(far, "saying").clauseStart());
    Tagged inserted = new Tagged("The talks, the general was quoted as saying, had failed.");
    assertEquals("the general", inserted.words(find(inserted, "saying").mention()));
  }

  /** One who <i>accuses</i> and <i>denied</i> is not one who speaks twice in one breath. */
  @ParameterizedTest
  @CsvSource({
    "Norway accuses Iceland of lying and denied the claim., accuses, denied, false",
    "Norway accused Iceland of lying and denies the claim., accused, denies, false",
    "Norway accuses Iceland of lying and denies the claim., accuses, denies, true",
    "Norway accuses Iceland of lying but denied the claim., accuses, denied, true",
    "Norway was accusing Iceland of lying and denied the claim., accusing, denied, true",
  })
  void sharesTheSubjectOfAVerbInTheSameTense(
      String text, String first, String second, boolean shared) {
    Tagged tagged = new Tagged(text);
    CueMatch cue = tagged.cue(first);
    Draft before = new Draft(tagged.sentence, cue.group(), cue.last(), new Range(0, 0));
    before.form = cue.form();
    SpeakerFinder.Speaker found =
        SpeakerFinder.find(tagged.sentence, tagged.cue(second), List.of(before));
    assertEquals(shared ? "Norway" : "-", tagged.words(found == null ? null : found.mention()));
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
        "He's gone. | He's",
        "“We left,” the king said. | the king",
        "The king who left said so. | The king",
      })
  void namesTheMainSubjectOfASentence(String text, String subject) {
    Tagged tagged = new Tagged(text);
    assertEquals(subject, tagged.words(SpeakerFinder.mainSubject(tagged.sentence, -1)));
  }
}
