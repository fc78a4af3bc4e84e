package io.github.detente.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of a sentence, and what can be asked of each. */
class SentenceTest {

  private static Sentence first(String text) {
    return Document.of(text).sentence(0);
  }

  private static String written(Sentence s) {
    return IntStream.range(0, s.size()).mapToObj(s::written).collect(Collectors.joining("|"));
  }

  static Stream<Arguments> words() {
    return Cases.of(
        """
        He left.
          He|left|.
        He didn’t leave, she’d say.
          He|didn't|leave|,|she'd|say|.
        The king’s and the kings’ men
          The|king's|and|the|kings'|men
        The well-kept, red-haired man
          The|well-kept|,|red-haired|man
        It cost 3.5 million, or 5,000 each.
          It|cost|3.5|million|,|or|5,000|each|.
        It cost $5 and 3% of €7.
          It|cost|$5|and|3%|of|€7|.
        Mr. Li and Gen. Abe met.
          Mr.|Li|and|Gen.|Abe|met|.
        He has a Ph.D. here
          He|has|a|Ph.D.|here
        The U.S. and the U.N. met
          The|U.S.|and|the|U.N.|met
        At 15:30 they left – or not.
          At|15:30|they|left|–|or|not|.
        He left -- at once...
          He|left|--|at|once|...
        “We left,” he said.
          “|We|left|,|”|he|said|.
        ``We left,'' he said.
          ``|We|left|,|''|he|said|.
        (He left) [at once]
          (|He|left|)|[|at|once|]
        Samuel “Big Hat” Okoro left
          Samuel|Big|Okoro|left
        Write to a@b.org or @moe
          Write|to|a@b.org|or|@moe
        He said 😀 it was over
          He|said|it|was|over
        A café in São Paulo
          A|café|in|São|Paulo
        Q&A with AT&T
          Q&A|with|AT&T
        The 1990s and the ’90s
          The|1990s|and|the|'|90s
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("words")
  void fallsIntoWords(String text, String expected) {
    assertEquals(expected, written(first(text)).replace("’", "'"));
  }

  @Test
  void givesWordsInLowerCaseAndAsTheyAreWritten() {
    Sentence s = first("The U.S. left OSLO.");
    assertEquals("u.s.", s.word(1));
    assertEquals("U.S.", s.written(1));
    assertEquals("oslo", s.word(3));
    assertTrue(s.is(3, "oslo"));
    assertFalse(s.is(3, "OSLO"));
  }

  @Test
  void isEmptyWhereThereIsNoWord() {
    Sentence s = first("He left.");
    for (int i : new int[] {-2, -1, 3, 99}) {
      assertEquals("", s.word(i));
      assertEquals("", s.written(i));
      assertEquals("", s.tag(i));
      assertEquals(Sentence.NONE, s.quotation(i));
      assertFalse(s.isCapital(i));
      assertFalse(s.isWord(i));
      assertFalse(s.isQuoted(i));
      assertFalse(s.isStop(i));
      assertFalse(s.isComma(i));
      assertFalse(s.isBreak(i));
      assertFalse(s.isPossessive(i));
    }
  }

  @Test
  void standsWhereItsWordsStand() {
    String text = "It rained. “He left,” it said.";
    Sentence s = Document.of(text).sentence(1);
    assertEquals(1, s.number());
    assertEquals("“He left,” it said.", s.span().of(text));
    assertEquals("He left", s.span(1, 2).of(text));
    assertEquals(text, s.text());
    for (int i = 0; i < s.size(); i++) {
      assertEquals(s.written(i), text.substring(s.start(i), s.end(i)));
      assertTrue(s.firstToken(i) <= s.lastToken(i));
    }
  }

  @Test
  void knowsWhichWordsAreQuoted() {
    Sentence s = first("He said “it rained” and “he left” here.");
    boolean[] expected = {
      false, false, true, true, true, true, false, true, true, true, true, false, false
    };
    for (int i = 0; i < s.size(); i++) {
      assertEquals(expected[i], s.isQuoted(i), s.written(i));
    }
    assertEquals(2, s.quotationStart(4));
    assertEquals(5, s.quotationEnd(2));
    assertEquals(7, s.quotationStart(8));
    assertEquals(10, s.quotationEnd(8));
    assertEquals(s.quotation(2), s.quotation(5));
    assertTrue(s.quotation(2) != s.quotation(7));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`He left , it`, 2, comma break",
        "`He left ; it`, 2, break",
        "`He left : it`, 2, break",
        "`He left - it`, 2, dash break",
        "`He left -- it`, 2, dash break",
        "`He left – it`, 2, dash break",
        "`He left — it`, 2, dash break",
        "`He left .`, 2, stop",
        "`He left ?`, 2, stop",
        "`He left !`, 2, stop",
        "`He left …`, 2, stop",
        "`He left ( it`, 2, ``",
        "`He left it`, 2, word",
        "`He left 40`, 2, word",
        "`He left $40`, 2, ``",
        "`He left 😀`, 2, ``",
      })
  void tellsMarksAndWordsApart(String text, int i, String expected) {
    Sentence s = first(text);
    String found =
        (s.isComma(i) ? "comma " : "")
            + (s.isDash(i) ? "dash " : "")
            + (s.isBreak(i) ? "break " : "")
            + (s.isStop(i) ? "stop " : "")
            + (s.isWord(i) ? "word " : "");
    assertEquals(expected, found.strip());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "He left., 1, false",
        "He left?!, 1, false",
        "He left, 1, true",
        "`He left “at once.”`, 6, false",
        "`He left …`, 1, false",
      })
  void knowsWhereItsLastWordIs(String text, int last, boolean open) {
    Sentence s = first(text);
    assertEquals(last, s.lastBeforeStop());
    assertEquals(open, s.isOpenEnded());
  }

  @ParameterizedTest
  @CsvSource({
    "Norway Accuses Sweden Of Lying In Oslo, true",
    "NORWAY ACCUSES SWEDEN OF LYING, true",
    "Norway accuses Sweden of lying in Oslo, false",
    "Norway left, false",
    "Norway And Sweden Left The Hall, true",
  })
  void knowsHeadlinesByTheirCapitals(String text, boolean expected) {
    assertEquals(expected, first(text).isTitleCase());
  }

  @Test
  void takesOtherTagsAndKeepsItsOwn() {
    Sentence plain = first("He left.");
    Sentence tagged = plain.withTags(new String[] {"PRON", "VERB", "PUNCT"});
    assertEquals("VERB", tagged.tag(1));
    assertTrue(tagged.isTag(0, "PRON"));
    assertEquals("", plain.tag(1));
    assertArrayEquals(new String[0], plain.tags());
    tagged.tags()[1] = "NOUN";
    assertEquals("VERB", tagged.tag(1), "a copy is handed out");
  }

  @Test
  void refusesTagsForAnotherNumberOfWords() {
    Sentence s = first("He left.");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> s.withTags(new String[] {"PRON"}));
    assertEquals("1 tags for 3 words", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "NOUN, true, false",
    "PROPN, true, false",
    "VERB, false, false",
    "ADJ, false, false",
  })
  void knowsNounsByTheirTags(String tag, boolean noun, boolean possessive) {
    Sentence s = first("Kings left").withTags(new String[] {tag, "VERB"});
    assertEquals(noun, s.isNounLike(0));
    assertEquals(possessive, s.isPossessive(0));
  }

  @ParameterizedTest
  @CsvSource({
    "king’s, NOUN, true",
    "King’s, PROPN, true",
    "kings’, NOUN, true",
    "he’s, PRON, false",
    "kings, NOUN, false",
  })
  void knowsPossessives(String word, String tag, boolean expected) {
    Sentence s = first(word + " men").withTags(new String[] {tag, "NOUN"});
    assertEquals(expected, s.isPossessive(0));
  }

  @ParameterizedTest
  @CsvSource({"Oslo, true", "oslo, false", "Ålesund, true", "U.S., true", "40, false"})
  void knowsCapitals(String word, boolean expected) {
    assertEquals(expected, first(word + " left").isCapital(0));
  }
}
