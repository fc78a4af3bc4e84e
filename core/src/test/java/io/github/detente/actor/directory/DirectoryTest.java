package io.github.detente.actor.directory;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.actor.Actor;
import io.github.detente.actor.ActorDirectory;
import io.github.detente.actor.ActorResolver;
import io.github.detente.actor.Resolution;
import io.github.detente.article.InvalidRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {
  private static final String HOLDERS = "name,variants,office,of,from,to,sex,precision,source\n";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<String> names(List<Actor> actors) {
    return actors.stream().map(actor -> actor.name().orElseThrow()).toList();
  }

  @Test
  void shippedFilesAreValid() {
    ActorDirectory directory = ActorDirectory.load();
    assertAll(
        () -> assertEquals(Optional.of("Austria"), directory.stateName("AUT")),
        () -> assertEquals(Optional.of("305"), directory.cowNumber("AUT")),
        () -> assertEquals(Optional.of("ROM"), directory.cameoCode("ROU")),
        () -> assertEquals(Optional.of("AUT"), directory.cameoCode("AUT")),
        () -> assertEquals(Optional.empty(), directory.cowNumber("NATO")),
        () -> assertTrue(directory.currentTo().isAfter(LocalDate.of(2025, 1, 1))));
  }

  /** Every state by its own name: its ISO, Correlates of War and CAMEO codes. */
  @Test
  void everyStateHasItsCodes() {
    ActorDirectory directory = ActorDirectory.load();
    ActorResolver resolver = ActorResolver.load(directory);
    List<Entries.State> members =
        Directory.load().states().stream().filter(state -> state.kind().equals("member")).toList();
    assertEquals(193, members.size());
    for (Entries.State state : members) {
      Actor actor =
          resolver
              .resolve(state.name(), Optional.empty(), Optional.empty())
              .actor()
              .orElseThrow(() -> new AssertionError(state.name()));
      assertEquals(Optional.of(state.code()), actor.name());
      assertEquals(Optional.of(state.code()), actor.country());
      assertEquals(Optional.of("GOV"), actor.sector(), state.name());
      assertTrue(actor.cow().orElseThrow().matches("\\d{1,3}"), state.name());
      assertTrue(actor.cameo().orElseThrow().matches("[A-Z]{3}"), state.name());
      assertFalse(
          Directory.load().persons().stream()
                  .flatMap(person -> person.terms().stream())
                  .noneMatch(term -> term.of().equals(state.code()))
              && !state.code().equals("SMR"),
          () -> "no office holder of " + state.name());
    }
  }

  @Test
  void loadsOnce() {
    assertSame(ActorDirectory.load(), ActorDirectory.load());
  }

  @Test
  void givesHoldersOfTheDay() {
    ActorDirectory directory = ActorDirectory.load();
    assertEquals(
        List.of("Madeleine Albright"),
        names(directory.holders("foreign minister", "USA", LocalDate.of(1999, 3, 24))));
    Actor pope = directory.holders("pope", "VAT", LocalDate.of(2000, 1, 1)).get(0);
    assertEquals(Optional.of("VAT"), pope.country());
    assertEquals(List.of(), directory.holders("president", "USA", LocalDate.of(1900, 1, 1)));
  }

  /** Every term of one of the highest offices: nobody else may certainly hold it in its middle. */
  @Test
  void highestOfficesHaveOneHolderAtATime() {
    ActorDirectory directory = ActorDirectory.load();
    List<String> doubled = new ArrayList<>();
    for (Person person : Directory.load().persons()) {
      for (Entries.Term term : person.terms()) {
        LocalDate to = term.isOpen() ? directory.currentTo() : term.to();
        LocalDate middle = LocalDate.ofEpochDay((term.from().toEpochDay() + to.toEpochDay()) / 2);
        boolean single = List.of("president", "prime minister", "monarch").contains(term.office());
        if (single && Directory.load().terms(term.office(), term.of(), middle).size() > 1) {
          doubled.add(term.office() + " of " + term.of() + " on " + middle);
        }
      }
    }
    // Rival governments, acting presidents, and years known only to the year.
    assertTrue(doubled.size() <= 25, doubled.toString());
  }

  /** Names that mean two states at one time would be resolved by chance. */
  @Test
  void stateNamesAreUnambiguous() throws IOException {
    Map<String, String> owners = new HashMap<>();
    DirectoryBuilder builder = new DirectoryBuilder();
    DirectoryReader.shipped(DirectoryFile.STATES, builder.rows(DirectoryFile.STATES));
    List<String> shared = new ArrayList<>();
    builder.names.forEach(
        (key, forms) -> {
          for (Name name : forms) {
            boolean own = name.use() == Name.Use.STATE || name.use() == Name.Use.DEMONYM;
            boolean former = builder.states.get(name.key()).isFormer();
            String other = own && !former ? owners.put(name.form(), name.key()) : null;
            if (other != null && !other.equals(name.key())) {
              shared.add(name.form() + ": " + other + ", " + name.key());
            }
          }
        });
    assertEquals(List.of(), shared);
  }

  @Test
  void overridesReplaceHoldersOfTheTime() throws IOException {
    Path mine =
        file(
            "mine.csv",
            HOLDERS
                + "Oskar Brandl,O. Brandl,foreign minister,AUT,1994-02-01,1994-04-01,m,day,fiction\n");
    ActorDirectory directory = ActorDirectory.load().withOverrides(mine);
    assertEquals(
        List.of("Oskar Brandl"),
        names(directory.holders("foreign minister", "AUT", LocalDate.of(1994, 3, 2))));
    assertFalse(
        names(directory.holders("foreign minister", "AUT", LocalDate.of(1996, 3, 2)))
            .contains("Oskar Brandl"));
    assertFalse(
        names(ActorDirectory.load().holders("foreign minister", "AUT", LocalDate.of(1994, 3, 2)))
            .contains("Oskar Brandl"));
  }

  @Test
  void overridesCorrectTermsOfTheSamePerson() throws IOException {
    Path mine =
        file(
            "mine.csv",
            HOLDERS + "Joe Biden,,president,USA,2021-01-20,2024-06-01,m,day,corrected\n");
    ActorDirectory directory = ActorDirectory.load().withOverrides(mine);
    assertEquals(List.of(), names(directory.holders("president", "USA", LocalDate.of(2024, 7, 1))));
    assertEquals(
        List.of("Joe Biden"),
        names(directory.holders("president", "USA", LocalDate.of(2024, 5, 1))));
  }

  @Test
  void laterOverridesMoveTheDayItIsCurrentTo() throws IOException {
    Path mine = file("mine.csv", HOLDERS + "Ada New,,president,FRA,2031-05-14,,f,day,mine\n");
    assertEquals(LocalDate.of(2031, 5, 14), ActorDirectory.load().withOverrides(mine).currentTo());
  }

  @Test
  void readsAllFilesOfAFolder() throws IOException {
    file("a.csv", HOLDERS + "Ada New,,president,FRA,2031-05-14,,f,day,mine\n");
    file(
        "b.csv",
        "name,names,kind,country,descriptions,from,to\nTidewater Front,TWF,armed group,BRA,,,\n");
    ActorResolver resolver = ActorResolver.load(ActorDirectory.load().withOverrides(folder));
    Resolution group = resolver.resolve("the TWF", Optional.empty(), Optional.empty());
    assertEquals(Optional.of("Tidewater Front"), group.actor().flatMap(Actor::name));
    assertEquals(Optional.of("BRA"), group.actor().flatMap(Actor::country));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada New,,president,XXX,2031-05-14,,f,day,mine | column \"of\" is \"XXX\"; expected a code",
        "Ada New,,president,FRA,soon,,f,day,mine | column \"from\" is \"soon\"; expected YYYY-MM-DD",
        "Ada New,,president,FRA,2031-13,,f,day,mine | column \"from\" is \"2031-13\"; expected YYYY",
        "Ada New,,president,FRA,2031,2030,f,day,mine | column \"to\" is \"2030\"; expected a date not",
        "Ada New,,president,FRA,2031,,x,day,mine | column \"sex\" is \"x\"; expected one of",
        "Ada New,,president,FRA,2031,,f,hour,mine | column \"precision\" is \"hour\"; expected one",
        ",,president,FRA,2031,,f,day,mine | column \"name\" is \"\"; expected a value",
        "Ada New,A;;B,president,FRA,2031,,f,day,mine | column \"variants\" is \"A;;B\"; expected no",
        "Ada New,,president | 3 cells; expected 9"
      })
  void namesPlaceAndWayOutOfWrongRows(String row, String message) throws IOException {
    Path mine = file("mine.csv", HOLDERS + "Oskar Brandl,,president,AUT,1994,,m,year,x\n" + row);
    ActorDirectory directory = ActorDirectory.load();
    InvalidRecordException e =
        assertThrows(InvalidRecordException.class, () -> directory.withOverrides(mine));
    assertTrue(e.getMessage().startsWith(mine + ":3: " + message), e.getMessage());
  }

  @Test
  void namesUnknownColumns() throws IOException {
    Path mine = file("mine.csv", "name,office\nAda,president\n");
    ActorDirectory directory = ActorDirectory.load();
    InvalidRecordException e =
        assertThrows(InvalidRecordException.class, () -> directory.withOverrides(mine));
    assertTrue(e.getMessage().contains("the columns are [name, office]; expected"), e.getMessage());
  }

  @Test
  void formsPluralsOfTitles() {
    assertEquals("ministers of defence", DirectoryBuilder.plural("minister of defence"));
    assertEquals("spokeswomen", DirectoryBuilder.plural("spokeswoman"));
    assertEquals("deputies", DirectoryBuilder.plural("deputy"));
    assertEquals("envoys", DirectoryBuilder.plural("envoy"));
  }
}
