package io.github.detente.statement.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.statement.MarkedSentence;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.cues.VerbForm;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contents of one sentence as the finders hand them over, and what is left of each. */
class ContentCutterTest {
  private final List<Draft> drafts = new ArrayList<>();

  /** The words from {@code from} on in which the phrase stands. */
  private static Range find(Sentence s, String phrase, int from) {
    String[] words = phrase.split(" ", -1);
    for (int i = from; i + words.length <= s.size(); i++) {
      int k = 0;
      while (k < words.length && s.written(i + k).equals(words[k])) {
        k++;
      }
      if (k == words.length) {
        return new Range(i, i + k - 1);
      }
    }
    throw new IllegalArgumentException(phrase + " is not in " + s.span().of(s.text()));
  }

  private Draft draft(Sentence s, String speaker, String cue, String content) {
    Range verb = find(s, cue, 0);
    Range who = find(s, speaker, 0);
    Draft draft = new Draft(s, verb.first(), verb.last(), who);
    draft.clauseStart = Math.min(who.first(), verb.first());
    Range what = find(s, content, 0);
    draft.addContent(what.first(), what.last());
    draft.postposed = what.first() < draft.clauseStart;
    drafts.add(draft);
    return draft;
  }

  private String cut() {
    ContentCutter.cut(drafts);
    return drafts.stream().map(ContentCutterTest::show).collect(Collectors.joining(" / "));
  }

  private static String show(Draft draft) {
    Sentence s = draft.sentence;
    return s.word(draft.cueFirst)
        + ": "
        + draft.content.stream()
            .map(range -> s.span(range.first(), range.last()).of(s.text()))
            .collect(Collectors.joining(" … "));
  }

  /** Each statement's speaker, cue and content; the contents run on to the end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The talks had failed , but Sweden denied it | said: The talks had failed / denied: it",
        "The talks had failed ; Sweden denied it | said: The talks had failed / denied: it",
        "The talks had failed , while Sweden denied it | said: The talks had failed / denied: it",
        "The talks had failed , and within an hour Sweden denied it | said: The talks had failed / denied: it",
        "The talks had failed and Sweden denied it | said: The talks had failed and Sweden denied it",
        "The talks had failed when Sweden denied it | said: The talks had failed when Sweden denied it",
      })
  void endsAContentBeforeTheNextClauseOnItsLevel(String words, String expected) {
    Sentence s = MarkedSentence.of("Norway said : " + words + " .").sentence();
    draft(s, "Norway", "said", words);
    draft(s, "Sweden", "denied", "it");
    assertEquals(expected, cut());
  }

  @Test
  void letsAPronounBeginAnew() {
    Sentence s = MarkedSentence.of("Norway said it was over and he denied that.").sentence();
    draft(s, "Norway", "said", "it was over and he denied that");
    draft(s, "he", "denied", "that");
    assertEquals("said: it was over / denied: that", cut());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true | said: he had left / refused: to talk",
        "false | said: he had left and refused to talk",
      })
  void takesAMereActForAPartOfWhatIsTold(boolean telling, String expected) {
    Sentence s = MarkedSentence.of("Norway said he had left and refused to talk.").sentence();
    draft(s, "Norway", "said", "he had left and refused to talk");
    Draft act = draft(s, "Norway", "refused", "to talk");
    act.link = Draft.Link.SHARED_SUBJECT;
    act.clauseStart = act.cueFirst;
    act.telling = telling;
    assertEquals(expected, cut());
  }

  @Test
  void dropsWhoOnlyRelaysAStatement() {
    Sentence s =
        MarkedSentence.of("Lima accused Oslo of lying , the agency said on Monday.").sentence();
    draft(s, "Lima", "accused", "Oslo of lying , the agency said on Monday");
    draft(s, "the agency", "said", "Lima accused Oslo of lying");
    assertEquals("accused: Oslo of lying", cut());
  }

  @Test
  void keepsWhatARelayTellsBeforeTheStatementInIt() {
    Sentence s =
        MarkedSentence.of("It had rained , and Lima accused Oslo of lying , the agency said.")
            .sentence();
    draft(s, "Lima", "accused", "Oslo of lying , the agency said");
    draft(s, "the agency", "said", "It had rained , and Lima accused Oslo of lying");
    assertEquals("accused: Oslo of lying / said: It had rained", cut());
  }

  @Test
  void beginsAContentBehindTheStatementBefore() {
    Sentence s =
        MarkedSentence.of("The talks had failed , Norway said , and they go on , Sweden added.")
            .sentence();
    draft(s, "Norway", "said", "The talks had failed");
    draft(s, "Sweden", "added", "The talks had failed , Norway said , and they go on");
    assertEquals("said: The talks had failed / added: they go on", cut());
  }

  @Test
  void takesWhoIsNamedTwiceForOne() {
    Sentence s = MarkedSentence.of("Norway warned them: “It is over,” she added.").sentence();
    draft(s, "Norway", "warned", "“ It is over , ” she added");
    draft(s, "she", "added", "“ It is over , ”");
    assertEquals("warned: “It is over,”", cut());
  }

  @Test
  void leavesWhatTwoContentsShareToTheLaterOne() {
    Sentence s = MarkedSentence.of("Norway said it was over when Sweden denied that.").sentence();
    draft(s, "Norway", "said", "it was over when");
    draft(s, "Sweden", "denied", "when Sweden denied that");
    ContentCutter.keepApart(drafts);
    assertEquals(
        "said: it was over / denied: when Sweden denied that",
        drafts.stream().map(ContentCutterTest::show).collect(Collectors.joining(" / ")));
  }

  @Test
  void dropsAStatementWithinAStatementAndOneWithoutContent() {
    Sentence s = MarkedSentence.of("Norway said Sweden denied it.").sentence();
    draft(s, "Norway", "said", "Sweden denied it");
    draft(s, "Sweden", "denied", "it");
    Draft empty = draft(s, "Norway", "said", "it");
    empty.content.clear();
    assertEquals("said: Sweden denied it", cut());
  }

  @Test
  void letsAnOpeningParticipleEndBeforeTheMainClause() {
    Sentence s = MarkedSentence.of("Noting it was over, Norway denied that.").sentence();
    Draft opening = draft(s, "Norway", "Noting", "it was over , Norway denied that");
    opening.link = Draft.Link.SHARED_SUBJECT;
    opening.form = VerbForm.ING;
    opening.clauseStart = 0;
    draft(s, "Norway", "denied", "that");
    assertEquals("noting: it was over / denied: that", cut());
  }
}
