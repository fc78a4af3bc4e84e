package io.github.detente.actor.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "norway, norway",
        "Norway, norway",
        "U.S., us",
        "Côte, cote",
        "d’Ivoire, divoire",
        "Phillippines, philipines",
        "anna, anna",
        "Hanna, hana",
        "Aaron, aaron",
        "Grossmann, grosman",
        "1100s, 1100s",
        "Ødegård, odegard",
        "Łódź, lodz",
        "Groß, gros",
        "Grüße, gruse",
        "İzmir, izmir",
        "Æthel, aethel",
        "əliyev, aliyev",
        "Þór, thor",
        "Œuvre, oeuvre",
        "`'`, ``",
      })
  void spellsWords(String word, String expected) {
    assertEquals(expected, Spelling.word(word));
  }

  @ParameterizedTest
  @CsvSource({
    "norway, true",
    "norwayy, false",
    "Norway, false",
    "nor way, false",
    "nor1, false",
    "'', true",
  })
  void knowsPlainWords(String word, boolean expected) {
    assertEquals(expected, Spelling.isPlain(word));
  }

  @Test
  void cutsNamesAtBlanksAndHyphens() {
    assertEquals(List.of("boutros", "ghali"), Spelling.words("Boutros-Ghali"));
    assertEquals(List.of("ivo", "j", "marsan"), Spelling.words("Ivo J. Marsan"));
    assertEquals(List.of("ivo", "marsan"), Spelling.words("  Ivo -  Marsan "));
    assertEquals(List.of(), Spelling.words(""));
    assertEquals(List.of(), Spelling.words(" - . "));
  }

  @ParameterizedTest
  @CsvSource({
    "norway, norway, true",
    "norway, norwai, true",
    "norway, norwa, true",
    "norway, norrway, true",
    "norway, xnorway, true",
    "norway, orway, true",
    "norway, norwayx, true",
    "norway, nroway, false",
    "norway, sweden, false",
    "norway, norw, false",
    "norway, norwaxx, false",
    "'', a, true",
    "'', '', true",
    "'', ab, false",
  })
  void countsOneLetter(String one, String other, boolean expected) {
    assertEquals(expected, Spelling.isOneAway(one, other));
    assertEquals(expected, Spelling.isOneAway(other, one), "either way");
  }

  @ParameterizedTest
  @CsvSource({
    "sergei, sergey",
    "zelensky, zelenskiy",
    "muhammad, mohamed",
    "mohammed, mohamed",
    "mahomed, mohamed",
    "yusuf, yousouf",
    "khaled, haled",
    "gaddafi, gadafi",
    "qasim, kasim",
    "kirill, kiril",
    "yevgeny, ievgeni",
    "hussein, husein",
  })
  void letsTransliterationsMeet(String one, String other) {
    assertEquals(Spelling.loose(one), Spelling.loose(other));
  }

  @ParameterizedTest
  @CsvSource({"sergei, serge", "marsan, marsin", "mohamedi, mohamed", "anna, hanna", "ivo, iva"})
  void keepsOtherNamesApart(String one, String other) {
    assertNotEquals(Spelling.loose(one), Spelling.loose(other));
  }
}
