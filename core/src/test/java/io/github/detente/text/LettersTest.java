package io.github.detente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What characters mean, letter by letter. */
class LettersTest {

  @ParameterizedTest
  @CsvSource({
    "a, a", "A, a", "é, e", "É, e", "ü, u", "ñ, n", "ç, c", "ø, o", "Ø, o", "ł, l", "Ł, l", "đ, d",
    "ð, d", "ß, ss", "ẞ, ss", "æ, ae", "Æ, ae", "œ, oe", "þ, th", "ı, i", "İ, i", "ə, a", "Å, a",
    "š, s", "ž, z", "ﬂ, fl", "ﬁ, fi", "５, 5", "², 2", "漢, 漢", "ع, ع", "α, α", "Ω, ω", "Ж, ж",
  })
  void foldsLetters(String letter, String folded) {
    assertEquals(folded, Letters.fold(letter.codePointAt(0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {'-', '…', '“', ' ', 0x301})
  void leavesNothingOfOtherCharacters(int codePoint) {
    assertEquals("", Letters.fold(codePoint));
  }

  @Test
  void foldsFoldedLettersToThemselves() {
    for (int c = 0; c < 0x3000; c++) {
      String once = Letters.fold(c);
      StringBuilder twice = new StringBuilder();
      once.codePoints().forEach(p -> twice.append(Letters.fold(p)));
      assertEquals(once, twice.toString(), Integer.toHexString(c));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\u2033, `\"`",
        "\u02BC, ’",
        "\u2032, `'`",
        "\u201B, ‘",
        "\u2010, -",
        "\u2011, -",
        "\u2012, –",
        "\u2015, —",
        "\u2212, -",
        "\u300C, “",
        "\u300D, ”",
        "\uFF21, A",
        "\uFF07, `'`",
        "\u0093, “",
        "\u0094, ”",
        "\u0096, –",
        "\u0080, €",
        "\u0092, ’",
        "“, “",
        "é, é",
      })
  void readsCharactersThatStandForOthers(String written, String meant) {
    char[] units = {'x', written.charAt(0), 'x'};
    boolean changed = Letters.read(units, 3);
    assertEquals("x" + meant + "x", new String(units));
    assertEquals(!written.equals(meant), changed);
  }

  @Test
  void readsOnlyAsFarAsItIsTold() {
    char[] units = {'\u2010', '\u2010'};
    assertTrue(Letters.read(units, 1));
    assertEquals("-\u2010", new String(units));
  }

  @Test
  void readsNextLineAsALineEnd() {
    char[] units = {'\u0085'};
    Letters.read(units, 1);
    assertTrue(Letters.endsLine(units[0]));
  }

  @ParameterizedTest
  @ValueSource(
      chars = {
        '\u00AD', '\uFEFF', '\u200B', '\u200D', '\u200F', '\u202A', '\u2060', '\uFE0F', '\u061C'
      })
  void readsOverWhatCannotBeSeen(char c) {
    assertTrue(Letters.isInvisible(c));
    assertFalse(Letters.isBlank(c));
  }

  @ParameterizedTest
  @ValueSource(chars = {'a', ' ', '~', '\u2010', '\u2070', '\uFE10', '\u0301'})
  void readsWhatCanBeSeen(char c) {
    assertFalse(Letters.isInvisible(c));
  }

  @ParameterizedTest
  @ValueSource(
      chars = {' ', '\t', '\n', '\u00A0', '\u2009', '\u3000', '\u0000', '\u001F', '\u007F'})
  void knowsBlanks(char c) {
    assertTrue(Letters.isBlank(c));
  }

  @ParameterizedTest
  @ValueSource(chars = {'\n', '\r', '\u2028', '\u2029', '\f', '\u000B'})
  void knowsLineEnds(char c) {
    assertTrue(Letters.endsLine(c));
  }

  @ParameterizedTest
  @ValueSource(chars = {' ', '\t', '\u00A0', 'a'})
  void knowsWhatEndsNoLine(char c) {
    assertFalse(Letters.endsLine(c));
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u0301', '\u0308', '\u20DD', '\u0903'})
  void knowsAccents(char c) {
    assertTrue(Letters.isAccent(c));
  }

  @ParameterizedTest
  @ValueSource(chars = {'é', 'a', '´', '`', '\u02BC'})
  void knowsWhatIsNoAccent(char c) {
    assertFalse(Letters.isAccent(c));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "didn’t, didn't",
        "co\u00ADop, coop",
        "cafe\u0301, café",
        "ﬂag, flag",
        "…, …",
        "\uFF21\uFF22, AB",
        "e\u200Be, ee",
      })
  void writesWordsWithPlainCharacters(String written, String plain) {
    assertEquals(plain, Letters.written("<" + written + ">", 1, written.length() + 1));
  }

  @Test
  void hashesWordsByTheirCharactersInOrder() {
    assertEquals(
        TextHash.of("ab"), TextHash.finish(TextHash.add(TextHash.add(TextHash.START, 'a'), 'b')));
    assertNotEquals(TextHash.of("ab"), TextHash.of("ba"));
    assertNotEquals(TextHash.join(1, 2), TextHash.join(2, 1));
  }

  @Test
  void hashesShortWordsApart() {
    Set<Long> hashes = new HashSet<>();
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        hashes.add(TextHash.of("" + a + b));
        hashes.add(TextHash.of(a + "x" + b));
      }
    }
    assertEquals(2 * 26 * 26, hashes.size());
  }

  @ParameterizedTest
  @CsvSource({
    "Phillippines, phillippines",
    "Boutros-Ghali, boutrosghali",
    "O'Neill, oneill",
    "São, sao",
    "Þór, thor",
    "1100s, 1100s",
    "'', ''",
  })
  void foldsWords(String word, String expected) {
    assertEquals(expected, Letters.fold(word));
  }
}
