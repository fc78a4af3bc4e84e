package io.github.detente.actor.discourse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.Term;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * For whom somebody speaks: what is known first stays, unless it is past; an office goes before.
 */
class ReferentTest {
  private static final Directory DIRECTORY = Directory.load();

  private final Referent person = new Referent(ReferentType.PERSON);

  private static Allegiance to(String country) {
    return Allegiance.of(DIRECTORY, country, Basis.ADJECTIVE, 3, 5);
  }

  private static Allegiance basedIn(String home) {
    return new Allegiance("Harbour Bank", null, home, Basis.OWNER, 3, 5);
  }

  private static Term office(String of) {
    return DIRECTORY.terms("president", of, LocalDate.parse("2022-02-19")).get(0);
  }

  @Test
  void speaksForNobodyAtFirst() {
    assertNull(person.allegiance());
    assertNull(person.country());
    assertNull(person.home());
    assertFalse(person.isPrivate());
    assertFalse(person.isPast());
    assertEquals(List.of(), person.words());
  }

  @Test
  void keepsWhomItSpeaksFor() {
    person.actsFor(to("NOR"));
    person.actsFor(to("SWE"));
    assertEquals("NOR", person.country());
    assertEquals("NOR", person.home());
  }

  @Test
  void takesNothingFromWordsThatSayNothing() {
    person.actsFor(null);
    person.actedFor(null);
    assertNull(person.allegiance());
    person.actsFor(to("NOR"));
    person.actsFor(null);
    assertEquals("NOR", person.country());
  }

  @Test
  void speaksForWhomItSpokeForOnceUntilMoreIsKnown() {
    person.actedFor(to("NOR"));
    assertEquals("NOR", person.country());
    assertTrue(person.isPast());
    person.actsFor(to("SWE"));
    assertEquals("SWE", person.country());
    assertFalse(person.isPast());
  }

  @Test
  void keepsWhomItSpeaksForFromThePast() {
    person.actsFor(to("NOR"));
    person.actedFor(to("SWE"));
    assertEquals("NOR", person.country());
    assertFalse(person.isPast());
  }

  @Test
  void keepsTheFirstPast() {
    person.actedFor(to("NOR"));
    person.actedFor(to("SWE"));
    assertEquals("NOR", person.country());
    assertTrue(person.isPast());
  }

  @Test
  void mayComeFromSomewhereAndSpeakForNobody() {
    person.actsFor(basedIn("NOR"));
    assertNull(person.country());
    assertEquals("NOR", person.home());
    assertEquals("NOR", person.allegiance().place());
  }

  @Test
  void speaksForAStateOnceOneIsKnown() {
    person.actsFor(basedIn("NOR"));
    person.actsFor(to("SWE"));
    assertEquals("SWE", person.country());
    assertEquals("NOR", person.home(), "where it comes from stays");
  }

  @Test
  void speaksForItselfWhateverStandsAroundIt() {
    person.speaksForItself();
    person.actsFor(to("NOR"));
    assertNull(person.country());
    assertEquals("NOR", person.home());
    assertTrue(person.isPrivate());
  }

  @Test
  void forgetsWhomItSpokeForWhenItSpeaksForItself() {
    person.actsFor(to("NOR"));
    person.speaksForItself();
    assertNull(person.country());
    assertEquals("NOR", person.home());
  }

  @Test
  void holdsAnOfficeBeforeAllElse() {
    person.actsFor(to("NOR"));
    Term term = office("USA");
    person.holds(term, to("USA"));
    assertSame(term, person.term);
    assertEquals("USA", person.country());
    assertEquals("USA", person.home());
  }

  @Test
  void speaksForItsStateInOfficeEvenIfPrivate() {
    person.holds(office("USA"), to("USA"));
    person.speaksForItself();
    assertEquals("USA", person.country());
  }

  @Test
  void endsThePastWithAnOffice() {
    person.actedFor(to("NOR"));
    person.holds(office("USA"), to("USA"));
    assertFalse(person.isPast());
  }

  @ParameterizedTest
  @EnumSource(ReferentType.class)
  void isAPersonByItsType(ReferentType type) {
    assertEquals(type == ReferentType.PERSON, new Referent(type).isPerson());
  }

  @Test
  void makesTheLooseKeyAnewWithOtherWords() {
    person.words(List.of("ivo", "marsan"));
    String before = person.looseKey();
    assertEquals(before, person.looseKey());
    person.words(List.of("kari", "moe"));
    assertFalse(before.equals(person.looseKey()));
    assertEquals(List.of("kari", "moe"), person.words());
  }

  @ParameterizedTest
  @CsvSource({"NOR, NOR, NOR", "NATO, NATO, NATO", "WFP, UN, UN", "RUS, RUS, RUS"})
  void knowsTheCountryOfWhatIsActedFor(String key, String country, String place) {
    Allegiance whose = Allegiance.of(DIRECTORY, key, Basis.NAME, 1, 2);
    assertEquals(key, whose.key());
    assertEquals(country, whose.country());
    assertEquals(place, whose.place());
  }

  @Test
  void changesOnlyTheReasonOfAnAllegiance() {
    Allegiance other = to("NOR").because(Basis.ANTECEDENT, 8, 9);
    assertEquals(new Allegiance("NOR", "NOR", "NOR", Basis.ANTECEDENT, 8, 9), other);
  }

  @Test
  void isPlacedByItsHomeWithoutACountry() {
    assertEquals("NOR", basedIn("NOR").place());
    assertNull(basedIn(null).place());
  }
}
