package io.github.detente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TokensTest {
  /** What texts are made of that break tokenizers. */
  private static final String[] PIECES = {
    "the",
    "Iran",
    "U.S.",
    "said",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "\"",
    "«",
    "»",
    "„",
    "‹",
    "``",
    "''",
    ".",
    ",",
    "-",
    "--",
    "…",
    "!",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\u2028",
    "\u00A0",
    "\u00AD",
    "\u200B",
    "\uFEFF",
    "e\u0301",
    "\u0301",
    "ﬂ",
    "ＡＢ",
    "𝐁old",
    "😀",
    "\uD83D",
    "\uDE00",
    "’s",
    "n't",
    "5,000",
    "15:30",
    "Mr.",
    "•",
    "(",
    ")",
    "GENEVA, March 3 (Wire) --",
    "of",
    "Of",
    "OF",
    "İ",
    "ß",
    "عربي",
    "漢字",
    "_",
    "@",
    "&",
    "%",
    "\u0093",
    "\u0000",
    "By Jane Doe"
  };

  private static String odd(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "tokens.csv", numLinesToSkip = 1)
  void cutsTokensAndWords(String what, String text, String tokens, String words) {
    Document document = Document.of(text);
    Tokens t = document.tokens();
    assertEquals(
        tokens, IntStream.range(0, t.size()).mapToObj(t::folded).collect(Collectors.joining(" ")));
    Sentence sentence = document.sentence(0);
    assertEquals(
        words,
        IntStream.range(0, sentence.size())
            .mapToObj(sentence::word)
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "bodies.csv", numLinesToSkip = 1)
  void leavesLayoutOutOfParagraphs(String what, String text, String body) {
    Paragraph paragraph = Document.of(text).paragraphs().get(0);
    assertEquals(body == null ? "" : body, paragraph.body().of(text));
    assertEquals(body == null, paragraph.firstSentence() == paragraph.endSentence());
  }

  @Test
  void keepsOffsetsOutOfCharacters() {
    for (long seed = 0; seed < 20_000; seed++) {
      String text = odd(seed);
      Tokens t = Tokens.of(text);
      int before = 0;
      for (int k = 0; k < t.size(); k++) {
        String where = "seed " + seed + ", token " + k;
        assertTrue(before <= t.start(k) && t.start(k) < t.end(k), where);
        assertFalse(isInside(text, t.start(k)) || isInside(text, t.end(k)), where);
        for (int i = before; i < t.start(k); i++) {
          assertFalse(Character.isLetterOrDigit(text.charAt(i)), where);
        }
        assertEquals(TextHash.of(t.folded(k)), t.hash(k), where + " " + t.folded(k));
        before = t.end(k);
      }
    }
  }

  /** Whether an offset cuts a surrogate pair, or an accent from its letter. */
  private static boolean isInside(String text, int i) {
    if (i == 0 || i == text.length()) {
      return false;
    }
    boolean pair = Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
    return pair || (text.charAt(i) == '\u0301' && Character.isLetter(text.charAt(i - 1)));
  }

  @Test
  void numbersSentencesParagraphsAndQuotationsInOrder() {
    for (long seed = 0; seed < 20_000; seed++) {
      String text = odd(seed);
      Document document = Document.of(text);
      Tokens t = document.tokens();
      List<Integer> covered = new ArrayList<>();
      for (int s = 0; s < document.sentenceCount(); s++) {
        Sentence sentence = document.sentence(s);
        for (int i = 0; i < sentence.size(); i++) {
          for (int k = sentence.firstToken(i); k <= sentence.lastToken(i); k++) {
            covered.add(k);
            assertEquals(s, t.sentence(k), "seed " + seed);
          }
          assertFalse(sentence.word(i).isEmpty() && t.isWord(sentence.firstToken(i)));
        }
      }
      for (int k = 0; k + 1 < t.size(); k++) {
        assertTrue(t.sentence(k) <= t.sentence(k + 1), "seed " + seed);
        assertTrue(t.paragraph(k) <= t.paragraph(k + 1), "seed " + seed);
      }
      assertEquals(covered.stream().distinct().sorted().toList(), covered, "seed " + seed);
      int before = 0;
      for (Quotation quotation : document.quotations()) {
        assertTrue(before <= quotation.outer().start(), "seed " + seed);
        assertTrue(quotation.outer().contains(quotation.inner()), "seed " + seed);
        before = quotation.outer().end();
      }
    }
  }

  @Test
  void readsTheSameWithUsedBuffers() {
    Tokens used = new Tokens();
    for (long seed = 0; seed < 2_000; seed++) {
      String text = odd(seed);
      used.read(text);
      assertEquals(print(Tokens.of(text)), print(used), "seed " + seed);
    }
  }

  @Test
  void aTokenIsItsFoldedFormAndNoOther() {
    for (long seed = 0; seed < 500; seed++) {
      Tokens t = Tokens.of(odd(seed));
      for (int k = 0; k < t.size(); k++) {
        for (int other = 0; other < t.size(); other++) {
          String word = t.folded(other);
          boolean mayBeAsked = !word.isEmpty() && word.chars().allMatch(c -> c < 0x80);
          if (mayBeAsked) {
            assertEquals(t.folded(k).equals(word), t.is(k, word), word + ", seed " + seed);
          }
        }
      }
    }
  }

  private static String print(Tokens t) {
    StringBuilder all = new StringBuilder();
    for (int k = 0; k < t.size(); k++) {
      all.append(t.start(k)).append(' ').append(t.folded(k)).append(' ').append(t.flags[k]);
      all.append(' ').append(t.sentence(k)).append(' ').append(t.quotation(k)).append('\n');
    }
    return all.toString();
  }

  @Test
  void flagsWordsAsFeaturesNeedThem() {
    Tokens t = Tokens.of("The U.S. left, “He lied” it said. Mr. Bush");
    assertTrue(t.has(0, Tokens.INITIAL));
    assertTrue(t.has(1, Tokens.ACRONYM | Tokens.CAPITALS));
    assertEquals(Tokens.Case.UPPER, t.caseOf(1));
    int he = t.at(16);
    assertTrue(t.is(he, "he"));
    assertTrue(t.has(he, Tokens.INITIAL) && t.has(he, Tokens.BREAK) && t.isQuoted(he));
    assertFalse(t.isQuoted(he + 3));
    assertTrue(t.has(he + 3, Tokens.BREAK));
    int bush = t.size() - 1;
    assertFalse(t.has(bush, Tokens.INITIAL), "a title's stop ends nothing");
  }

  @Test
  void knowsHeadlinesByTheirCapitals() {
    assertEquals(
        Tokens.LetterCase.TITLE, Tokens.of("Turkey Accuses Greece Of Arming Islands").style(0));
    assertEquals(Tokens.LetterCase.CAPITALS, Tokens.of("IRAN REJECTS AN OFFER").style(0));
    assertEquals(
        Tokens.LetterCase.SENTENCE, Tokens.of("Turkey accuses Greece of arming islands").style(0));
  }
}
