package io.github.detente.statement.cues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.text.Document;
import io.github.detente.text.Sentence;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lexicon of a few rows, and what it says of words. */
class CueLexiconTest {
  private static final String HEADER = "lemma,pos,forms,frames\n";
  private static final String ROWS =
      """
      say,verb,said said saying,quote that clause
      call,verb,,obj:as
      call on,verb,,whom whom:to
      call for,verb,,obj
      deny,verb,,that ing obj
      claim,noun,,that
      reply,noun,,that
      according to,phrase,,by
      in * words,phrase,,by
      in the words of,phrase,,by
      as * put it,phrase,,aside
      as * called it,phrase,,aside:name
      as * told *,phrase,,aside
      """;

  private static CueLexicon read(String rows) throws IOException {
    return CueLexicon.read(new StringReader(HEADER + rows));
  }

  private static Sentence alone(String word) {
    return Document.of(word).sentence(0);
  }

  private static String verbs(CueLexicon lexicon, String word) {
    return lexicon.verbs(alone(word), 0).stream()
        .map(verb -> verb.word().lemma() + " " + verb.form())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource({
    "say, say BASE",
    "says, say SINGULAR",
    "said, say PAST_OR_PARTICIPLE",
    "saying, say ING",
    "denies, deny SINGULAR",
    "denied, deny PAST_OR_PARTICIPLE",
    "sayed, ''",
    "claim, ''",
  })
  void findsVerbsByTheirForms(String word, String expected) throws IOException {
    assertEquals(expected, verbs(read(ROWS), word));
  }

  @Test
  void givesVerbsWithParticlesFirst() throws IOException {
    List<CueLexicon.Verb> verbs = read(ROWS).verbs(alone("called"), 0);
    assertEquals(3, verbs.size());
    assertEquals(List.of("on"), verbs.get(0).particles());
    assertEquals(List.of("for"), verbs.get(1).particles());
    assertEquals(List.of(), verbs.get(2).particles());
  }

  @ParameterizedTest
  @CsvSource({"claim, claim", "claims, claim", "reply, reply", "replies, reply"})
  void findsNounsByTheirNumber(String word, String lemma) throws IOException {
    assertEquals(lemma, read(ROWS).noun(alone(word), 0).lemma());
  }

  @Test
  void findsNoNounThatIsNone() throws IOException {
    assertNull(read(ROWS).noun(alone("said"), 0));
    assertNull(read(ROWS).noun(alone("claimed"), 0));
  }

  @Test
  void readsAsides() throws IOException {
    CueLexicon lexicon = read(ROWS);
    assertEquals(
        List.of(new CueLexicon.Aside(List.of("it"), false)), lexicon.asides(alone("put"), 0));
    assertEquals(
        List.of(new CueLexicon.Aside(List.of("it"), true)), lexicon.asides(alone("called"), 0));
    assertEquals(
        List.of(new CueLexicon.Aside(List.of("*"), false)), lexicon.asides(alone("told"), 0));
    assertEquals(List.of(), lexicon.asides(alone("said"), 0));
  }

  @ParameterizedTest
  @CsvSource({"words, true", "according, false", "to, false", "put, false"})
  void knowsWordsForViews(String word, boolean expected) throws IOException {
    assertEquals(expected, read(ROWS).isView(alone(word), 0));
  }

  @ParameterizedTest
  @CsvSource({
    "said, true",
    "called, true",
    "claims, true",
    "words, true",
    "put, true",
    "according, true",
    "envoy, false",
    "on, false",
  })
  void knowsWhichWordsMayBeCues(String word, boolean expected) throws IOException {
    assertEquals(expected, read(ROWS).mayBeCue(alone(word), 0));
  }

  @Test
  void keepsTheRowsInTheirOrder() throws IOException {
    assertEquals(
        List.of("say", "call", "call on"),
        read(ROWS).words().stream().limit(3).map(CueWord::lemma).toList());
    assertEquals(13, read(ROWS).words().size());
  }

  @Test
  void isEmptyWithoutRows() throws IOException {
    CueLexicon lexicon = read("");
    assertEquals(List.of(), lexicon.words());
    assertFalse(lexicon.mayBeCue(alone("said"), 0));
    assertTrue(lexicon.mayBeCue(alone("according"), 0), "the one phrase that is in the grammar");
  }

  @Test
  void takesAVerbWithoutFrames() throws IOException {
    assertEquals(
        Set.of(),
        read("hum,verb,hummed hummed humming,\n").verbs(alone("hummed"), 0).get(0).word().frames());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "say,verb,,shout",
        "say,verb,,q:that",
        "say,verb,,that  clause",
        "say,noise,,that",
        "put it,phrase,,aside",
        "as they put it,phrase,,aside",
      })
  void namesTheLineOfARowThatIsWrong(String row) {
    InvalidRecordException e =
        assertThrows(InvalidRecordException.class, () -> read("deny,verb,,that\n" + row + "\n"));
    assertTrue(e.getMessage().startsWith("cues.csv:3"), e.getMessage());
  }

  @Test
  void takesPrepositionsAsArguments() throws IOException {
    CueWord word = read("warn,verb,,p:of whom:against tell:that\n").words().get(0);
    assertTrue(word.has("p:of") && word.has("whom:against"));
    assertFalse(word.has("p:against") || word.has("p"));
    assertTrue(word.hasAny("p") && word.hasAny("whom") && word.hasAny("tell"));
    assertFalse(word.hasAny("obj"));
  }

  @Test
  void takesTheWordsBehindAVerbForItsParticles() {
    CueWord word = new CueWord("come out against", CueWord.Pos.VERB, Set.of());
    assertEquals(List.of("out", "against"), word.particles());
    assertEquals(List.of(), new CueWord("say", CueWord.Pos.VERB, Set.of()).particles());
  }
}
