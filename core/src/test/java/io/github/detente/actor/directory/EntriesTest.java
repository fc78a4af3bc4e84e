package io.github.detente.actor.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.actor.directory.Entries.Group;
import io.github.detente.actor.directory.Entries.Organisation;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Entries.State;
import io.github.detente.actor.directory.Entries.Term;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What single entries of the directory say by themselves, made by hand. */
class EntriesTest {

  private static State state(String code, String kind, int from, int to) {
    return new State(code, "Moeland", "kingdom of moeland", "999", code, kind, from, to);
  }

  private static Term term(String person, String from, String to) {
    LocalDate start = LocalDate.parse(from);
    LocalDate end = to.equals("open") ? LocalDate.MAX : LocalDate.parse(to);
    return new Term(person, List.of(), "envoy", "NOR", start, start, end, end, Sex.UNKNOWN, 0);
  }

  /** A term of which only the months are known: certain from the next month to the one before. */
  private static Term rough(String from, String certainFrom, String certainTo, String to) {
    return new Term(
        "Ivo Marsan",
        List.of("I. Marsan"),
        "envoy",
        "NOR",
        LocalDate.parse(from),
        LocalDate.parse(certainFrom),
        LocalDate.parse(to),
        LocalDate.parse(certainTo),
        Sex.MALE,
        0);
  }

  @ParameterizedTest
  @CsvSource({"1959, false", "1960, true", "1975, true", "1990, true", "1991, false"})
  void countsYearsOfAStateInclusively(int year, boolean expected) {
    assertEquals(expected, state("MOE", "member", 1960, 1990).existsIn(year));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"MOE, MOE, MOE", "MOE-NORTH, MOE, none", "X-Y-Z, X, none"})
  void givesABreakawayStateTheHomeOfTheOther(String code, String home, String country) {
    State state = state(code, "de facto", 1960, 9999);
    assertEquals(home, state.home());
    assertEquals(country, state.country());
  }

  @ParameterizedTest
  @CsvSource({"member, false", "former, true", "de facto, false", "territory, false"})
  void knowsFormerStates(String kind, boolean expected) {
    assertEquals(expected, state("MOE", kind, 1960, 1990).isFormer());
  }

  @Test
  void letsAnAgencySpeakForItsParent() {
    Organisation bloc = new Organisation("BLOC", "Moe Bloc", "", "", List.of(), List.of());
    Organisation agency = new Organisation("AGEN", "Moe Agency", "", "BLOC", List.of(), List.of());
    assertEquals("BLOC", bloc.country());
    assertEquals("BLOC", agency.country());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "party, NOR, NOR",
        "opposition, NOR, NOR",
        "armed party, NOR, NOR",
        "paramilitary, NOR, NOR",
        "state media, NOR, NOR",
        "media, NOR, none",
        "company, NOR, none",
        "armed group, NOR, none",
        "party, '', none",
      })
  void letsOnlySomeGroupsSpeakForTheirState(String kind, String home, String country) {
    assertEquals(country, new Group("Moe Front", kind, home, List.of()).country());
  }

  @ParameterizedTest
  @CsvSource({
    "2001-05-01, false",
    "2001-05-02, true",
    "2003-01-01, true",
    "2004-06-30, true",
    "2004-07-01, false",
  })
  void holdsAnOfficeFromItsFirstToItsLastDay(String day, boolean expected) {
    assertEquals(
        expected, term("Ivo Marsan", "2001-05-02", "2004-06-30").mayHold(LocalDate.parse(day)));
  }

  @Test
  void knowsATermThatGoesOn() {
    assertTrue(term("Ivo Marsan", "2001-05-02", "open").isOpen());
    assertFalse(term("Ivo Marsan", "2001-05-02", "2004-06-30").isOpen());
    assertTrue(term("Ivo Marsan", "2001-05-02", "open").mayHold(LocalDate.parse("2100-01-01")));
  }

  @ParameterizedTest
  @CsvSource({
    "2001-01-01, 2001-12-31, false",
    "2001-01-01, 2002-01-01, true",
    "2002-06-01, 2002-07-01, true",
    "2001-01-01, open, true",
    "2003-01-01, 2004-01-01, true",
    "2003-01-02, 2004-01-01, false",
  })
  void overlapsAnotherTermThatSharesADay(String from, String to, boolean expected) {
    Term one = term("Ivo Marsan", "2002-01-01", "2003-01-01");
    Term other = term("Kari Moe", from, to);
    assertEquals(expected, one.overlaps(other));
    assertEquals(expected, other.overlaps(one));
  }

  @ParameterizedTest
  @CsvSource({
    "m, MALE",
    "f, FEMALE",
    "'', UNKNOWN",
    "x, UNKNOWN",
    "M, UNKNOWN",
  })
  void readsASex(String letter, Sex expected) {
    assertEquals(expected, Sex.of(letter));
  }

  @ParameterizedTest
  @EnumSource(Sex.class)
  void fitsItselfAndTheUnknown(Sex sex) {
    assertTrue(sex.fits(sex));
    assertTrue(sex.fits(Sex.UNKNOWN));
    assertTrue(Sex.UNKNOWN.fits(sex));
    assertEquals(sex != Sex.FEMALE, sex.fits(Sex.MALE));
  }

  @Test
  void collectsFormsAndSurnamesOfAPerson() {
    Person person =
        Person.of(
            "Ivo van der Berg",
            List.of(rough("2001-05-01", "2001-06-01", "2004-05-31", "2004-06-30")));
    assertEquals(List.of("Ivo van der Berg", "I. Marsan"), person.forms());
    assertEquals(List.of("berg", "marsan"), person.surnames());
    assertEquals(Sex.MALE, person.sex());
  }

  @Test
  void putsTheFamilyNameFirstWhereItStandsThere() {
    LocalDate day = LocalDate.parse("2001-05-01");
    Term term =
        new Term(
            "Moe Ka-ri", List.of("King Ka-ri"), "envoy", "KOR", day, day, day, day, Sex.UNKNOWN, 0);
    assertEquals(List.of("moe", "ri"), Person.of("Moe Ka-ri", List.of(term)).surnames());
  }

  @Test
  void givesTheTermsOfADay() {
    Term first = term("Ivo Marsan", "2001-01-01", "2002-06-30");
    Term second = term("Ivo Marsan", "2002-06-30", "2004-06-30");
    Person person = Person.of("Ivo Marsan", List.of(first, second));
    assertEquals(List.of(first), person.at(LocalDate.parse("2001-05-01")));
    assertEquals(List.of(first, second), person.at(LocalDate.parse("2002-06-30")));
    assertEquals(List.of(), person.at(LocalDate.parse("2005-01-01")));
  }

  @Test
  void prefersTermsThatCertainlyHold() {
    Term sure = term("Ivo Marsan", "2001-01-01", "2002-06-30");
    Term perhaps = rough("2002-06-01", "2002-07-01", "2004-05-31", "2004-06-30");
    Person person = Person.of("Ivo Marsan", List.of(sure, perhaps));
    assertEquals(List.of(sure), person.at(LocalDate.parse("2002-06-15")));
    assertEquals(
        List.of(perhaps), person.at(LocalDate.parse("2004-06-15")), "if there is no other");
  }

  @ParameterizedTest
  @CsvSource({"van, true", "der, true", "al, true", "bin, true", "marsan, false", "the, false"})
  void knowsParticlesOfNames(String word, boolean expected) {
    assertEquals(expected, Person.isParticle(word));
  }

  @Test
  void leavesParticlesOutOfLooseKeys() {
    assertEquals(
        Person.looseKey(List.of("ivo", "berg")),
        Person.looseKey(List.of("ivo", "van", "der", "berg")));
    assertEquals("", Person.looseKey(List.of()));
  }

  @ParameterizedTest
  @EnumSource(Name.Use.class)
  void isOfOneKindAtMost(Name.Use use) {
    Name name = new Name(use, "key", "", "form");
    int kinds =
        (name.isCommon() ? 1 : 0) + (name.isOfState() ? 1 : 0) + (name.isOfOrganisation() ? 1 : 0);
    boolean none = use == Name.Use.PERSON || use == Name.Use.GROUP;
    assertEquals(none ? 0 : 1, kinds);
  }

  @Test
  void ranksPersonsBeforeStatesBeforePlaces() {
    assertEquals(0, Name.Use.PERSON.rank());
    assertTrue(Name.Use.STATE.rank() < Name.Use.PLACE.rank());
    assertTrue(Name.Use.PLACE.rank() < Name.Use.TITLE.rank());
  }

  @ParameterizedTest
  @CsvSource({
    "defense secretary, secretary",
    "secretary of state, secretary",
    "ambassador to the UN, ambassador",
    "minister without portfolio, minister",
    "envoy, envoy",
    "spokesman for the army, spokesman",
    "president-elect, presidentelect",
  })
  void findsTheHeadOfATitle(String title, String head) {
    assertEquals(head, ActorWords.headWord(title));
  }

  @ParameterizedTest
  @CsvSource({"mr, MALE", "mrs, FEMALE", "ms, FEMALE", "dr, UNKNOWN", "envoy, UNKNOWN"})
  void readsTheSexOfAnHonorific(String word, Sex sex) {
    assertEquals(sex, ActorWords.honorific(word));
    assertEquals(!word.equals("envoy"), ActorWords.isHonorific(word));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "NOR, NOR, NOR",
        "NATO, NATO, NATO",
        "WFP, UN, UN",
        "Hamas, PSE, PSE",
        "Reuters, none, GBR",
        "nobody, none, none",
      })
  void knowsCountryAndHomeOfAKey(String key, String country, String home) {
    Directory directory = Directory.load();
    assertEquals(country, Labels.country(directory, key));
    assertEquals(home, Labels.home(directory, key));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "foreign minister, NOR, Foreign Minister of Norway",
        "president, USA, President of the United States",
        "secretary general, NATO, Secretary General of NATO",
        "secretary general, UN, Secretary General of the UN",
        "minister of the interior, NOR, Minister of the Interior of Norway",
        "envoy, none, Envoy",
        "'', NOR, ' of Norway'",
      })
  void namesRoles(String office, String of, String expected) {
    assertEquals(expected, Labels.role(Directory.load(), office, of));
  }

  @Test
  void knowsNobodyOfAnUnknownKey() {
    assertNull(Labels.country(Directory.load(), "Moe Front"));
    assertEquals("", Labels.groupSector("no kind"));
    assertEquals("GOV", Labels.organSector("no organ"));
  }

  @ParameterizedTest
  @CsvSource({"envoy of the bank, Envoy of the Bank", "'', ''", "head  of, Head  of"})
  void writesTitlesWithCapitals(String office, String expected) {
    assertEquals(expected, Labels.titleCase(office));
  }
}
