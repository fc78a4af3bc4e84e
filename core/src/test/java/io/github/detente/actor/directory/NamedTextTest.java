package io.github.detente.actor.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.text.Cases;
import io.github.detente.text.Document;
import io.github.detente.text.TextGenerator;
import io.github.detente.text.Tokens.Case;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, and below each the directory's names in it. */
class NamedTextTest {

  private static NamedText named(String text) {
    return NamedText.of(Document.of(text), Directory.load(), Optional.empty());
  }

  static Stream<Arguments> namesOfStates() {
    return Cases.of(
        """
        Norway left.
          Norway = STATE NOR
        The United States of America left.
          United States of America = STATE USA
        The U.S. left.
          U.S. = STATE USA
        US envoys left.
          US = STATE USA
          envoys = TITLES envoy
        Let us go.
          none
        Great Britain and Northern Ireland left.
          Great Britain = STATE GBR
          Northern Ireland = PLACE GBR
        South Korea and North Korea left.
          South Korea = STATE KOR
          North Korea = STATE PRK
        the people’s republic of china left
          people = NOUN people
          republic = NOUN republic
        The Republic of Korea left.
          Republic of Korea = STATE KOR
        Phillippines forces left.
          Phillippines = STATE PHL
          forces = NOUN forces
        Côte d’Ivoire left.
          Côte d’Ivoire = STATE CIV
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("namesOfStates")
  void findsNamesOfStates(String text, String expected) {
    assertEquals(expected, NamesFound.in(text));
  }

  static Stream<Arguments> demonymsCapitalsAndPlaces() {
    return Cases.of(
        """
        The Norwegian envoy left.
          Norwegian = DEMONYM NOR
          envoy = TITLE envoy
        The Norwegians left.
          Norwegians = DEMONYM NOR
        They left Oslo for Bergen.
          Oslo = CAPITAL NOR
          Bergen = PLACE NOR
        They left New York City.
          New York City = PLACE USA
        They left Washington, D.C. at noon.
          Washington, D.C. = CAPITAL USA
        South Korean envoys left Seoul.
          South Korean = DEMONYM KOR
          envoys = TITLES envoy
          Seoul = CAPITAL KOR
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("demonymsCapitalsAndPlaces")
  void findsDemonymsCapitalsAndPlaces(String text, String expected) {
    assertEquals(expected, NamesFound.in(text));
  }

  static Stream<Arguments> seatsAndOrgansOfStates() {
    return Cases.of(
        """
        The Kremlin left.
          Kremlin = SEAT RUS, presidency
        The White House left.
          White House = SEAT USA, presidency
        10 Downing Street left.
          10 Downing Street = SEAT GBR, prime minister's office
        The FSB and the CIA left.
          FSB = STATE_ORGAN RUS, intelligence service
          CIA = STATE_ORGAN USA, intelligence service
        The Supreme Court left.
          Supreme Court = STATE_ORGAN USA, supreme court
        The State Department left.
          State Department = SEAT USA, foreign ministry
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seatsAndOrgansOfStates")
  void findsSeatsAndOrgansOfStates(String text, String expected) {
    assertEquals(expected, NamesFound.in(text));
  }

  static Stream<Arguments> organisationsAndTheirOrgans() {
    return Cases.of(
        """
        NATO left.
          NATO = ORGANISATION NATO
        Nato left.
          Nato = ORGANISATION NATO
        The United Nations and the UN left.
          United Nations = ORGANISATION UN
          UN = ORGANISATION UN
        The UN Security Council left.
          UN Security Council = ORGANISATION_ORGAN UN, security council
        The European Commission left.
          European Commission = ORGANISATION_ORGAN EU, commission
        The African Union left.
          African Union = ORGANISATION AU
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisationsAndTheirOrgans")
  void findsOrganisationsAndTheirOrgans(String text, String expected) {
    assertEquals(expected, NamesFound.in(text));
  }

  static Stream<Arguments> groups() {
    return Cases.of(
        """
        Hamas and Hezbollah left.
          Hamas = GROUP Hamas
          Hezbollah = GROUP Hezbollah
        The Taliban left.
          Taliban = GROUP Taliban
        The Muslim Brotherhood left.
          Muslim Brotherhood = GROUP Muslim Brotherhood
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("groups")
  void findsGroups(String text, String expected) {
    assertEquals(expected, NamesFound.in(text));
  }

  static Stream<Arguments> persons() {
    return Cases.of(
        """
        Joe Biden left.
          Joe Biden = PERSON Joe Biden
        Joseph R. Biden left.
          Joseph R. Biden = PERSON Joe Biden
        Vladimir Putin met Sergei Lavrov.
          Vladimir Putin = PERSON Vladimir Putin
          Sergei Lavrov = PERSON Sergey Lavrov
        Boris Johnson left.
          Boris Johnson = PERSON Boris Johnson
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("persons")
  void findsPersons(String text, String expected) {
    assertEquals(expected, NamesFound.in(text));
  }

  static Stream<Arguments> titlesAndNouns() {
    return Cases.of(
        """
        The foreign minister left.
          foreign minister = TITLE foreign minister
        The foreign ministers left.
          foreign ministers = TITLES foreign minister
        The secretary of state left.
          secretary of state = TITLE secretary of state
        The army left.
          army = NOUN army
        The armies left.
          armies = NOUNS army
        The spokesman left.
          spokesman = TITLE spokesman
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("titlesAndNouns")
  void findsTitlesAndNouns(String text, String expected) {
    assertEquals(expected, NamesFound.in(text));
  }

  static Stream<Arguments> theStateOfTheDay() {
    return Cases.of(
        """
        1985-05-01: Moscow left.
          Moscow = CAPITAL SUN
        Moscow left.
          Moscow = CAPITAL RUS
        1985-05-01: Germany left.
          Germany = STATE DEU
        1985-05-01: The East Germans left.
          East Germans = DEMONYM DDR
        The Soviet Union left.
          Soviet Union = STATE SUN
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("theStateOfTheDay")
  void knowsTheStateOfTheDay(String text, String expected) {
    assertEquals(expected, NamesFound.in(text));
  }

  static Stream<Arguments> noNameInAPartOfAnother() {
    return Cases.of(
        """
        The Drenica Liberation Front left.
          Drenica = PLACE XKX
          Front = NOUN front
        US-made tanks left.
          none
        US-led forces left.
          US = STATE USA
          forces = NOUN forces
        Pro-Russian forces left.
          forces = NOUN forces
        Iran-backed forces left.
          forces = NOUN forces
        Russian-speaking miners left.
          none
        Mr Lund left.
          none
        Nils Lund left.
          none
        Dr. Sultan left.
          none
        The sultan left.
          sultan = TITLE sultan
        Jean-Luc Marsan left.
          none
        Secretary Chad Marsan left.
          Secretary = NOUN secretary
        Chad left.
          Chad = STATE TCD
        Norwegian left.
          Norwegian = DEMONYM NOR
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noNameInAPartOfAnother")
  void findsNoNameInAPartOfAnother(String text, String expected) {
    assertEquals(expected, NamesFound.in(text));
  }

  static Stream<Arguments> overHeadlines() {
    return Cases.of(
        """
        NORWAY WARNS SWEDEN ¶ The envoy left.
          NORWAY = STATE NOR
          SWEDEN = STATE SWE
          envoy = TITLE envoy
        Norwegian Envoys Leave Hall ¶ The envoys left.
          Norwegian = DEMONYM NOR
          Envoys = TITLES envoy
          envoys = TITLES envoy
        Envoy Leaves The Long Hall Today ¶ It rained.
          Envoy = TITLE envoy
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("overHeadlines")
  void readsOverHeadlines(String text, String expected) {
    assertEquals(expected, NamesFound.in(text));
  }

  static Stream<Arguments> nothing() {
    return Cases.of(
        """
        It rained.
          none
        😀
          none
        The hall was large.
          none
        Of all the miners, few left.
          none
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nothing")
  void findsNothing(String text, String expected) {
    assertEquals(expected, NamesFound.in(text));
  }

  @Test
  void coversEveryWordOfAName() {
    NamedText text = named("They left New York City on foot.");
    assertNull(text.hit(1));
    assertSame(text.hit(2), text.hit(4));
    assertFalse(text.isInsideHit(2));
    assertTrue(text.isInsideHit(3) && text.isInsideHit(4));
    assertNull(text.hit(5));
    assertNull(text.hit(-1));
    assertNull(text.hit(text.size()));
    assertEquals(List.of(text.hit(2)), text.hits());
  }

  @Test
  void givesTheNamesOfARange() {
    NamedText text = named("Norway met Sweden and Denmark.");
    assertEquals(3, text.hits(0, text.size()).size());
    assertEquals(List.of(text.hit(2)), text.hits(1, 3));
    assertEquals(List.of(), text.hits(1, 2));
    assertEquals(List.of(), text.hits(2, 2));
  }

  @Test
  void takesCapitalsOfHeadlinesForSmallLetters() {
    NamedText text = named("The Envoy Leaves The Crowded Building Today\n\nThe envoy met Marsan.");
    assertFalse(text.isCapital(2));
    assertEquals(Case.LOWER, text.caseOf(2));
    assertTrue(text.isCapital(text.size() - 2));
  }

  @Test
  void leavesNamesOfHeadlinesTheirCapitals() {
    NamedText text = named("Marsan Leaves The Crowded Building Today\n\nThe envoy met Marsan.");
    assertTrue(text.isCapital(0), "it has one within a sentence, too");
    assertFalse(text.isCapital(4));
  }

  @Test
  void takesNoSentenceWithAStopForAHeadline() {
    NamedText text = named("The Envoy Leaves The Crowded Building Today.");
    assertTrue(text.isCapital(1));
  }

  @Test
  void spellsWordsAsTheirNamesMeet() {
    NamedText text = named("Phillippines’ Über-Marsan");
    assertEquals("philipines", text.spelling(0));
    assertEquals("phillippines", text.plain(0));
  }

  @Test
  void keepsTheDirectoryAndTheDay() {
    NamedText text = named("Norway left.");
    assertNotNull(text.directory());
    assertEquals(Optional.empty(), text.date());
    assertEquals("Norway left.", text.text());
    assertEquals(3, text.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54})
  void findsNamesInOrderAndApart(long seed) {
    TextGenerator generator = new TextGenerator(seed);
    for (int n = 0; n < 20; n++) {
      NamedText text = named(generator.article());
      int last = 0;
      for (NamedText.Hit hit : text.hits()) {
        assertTrue(last <= hit.from() && hit.from() < hit.to() && hit.to() <= text.size());
        for (int i = hit.from(); i < hit.to(); i++) {
          assertSame(hit, text.hit(i));
        }
        last = hit.to();
      }
    }
  }
}
