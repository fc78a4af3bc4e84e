package io.github.detente.actor.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.text.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The image in the jar says what the CSV files say. */
class DirectoryImageTest {
  private static final DirectoryBuilder FILES = DirectoryBuilder.shipped();

  private static DirectoryImage.Opened shipped() {
    return DirectoryImage.shipped().orElseThrow();
  }

  private static <T> void assertSame(Table<T> files, Table<T> image) {
    assertFalse(files.keys().isEmpty());
    assertEquals(List.copyOf(files.keys()), List.copyOf(image.keys()));
    for (String key : files.keys()) {
      assertEquals(files.get(key), image.get(key), key);
    }
    assertEquals(List.copyOf(files.values()), List.copyOf(image.values()));
    assertNull(image.get("no such key"));
    assertNull(image.get(null));
  }

  @Test
  void tablesAreThoseOfTheFiles() {
    DirectoryTables files = new DirectoryTables(FILES);
    DirectoryTables image = shipped().tables();
    assertSame(files.states(), image.states());
    assertSame(files.organisations(), image.organisations());
    assertSame(files.groups(), image.groups());
    assertSame(files.titles(), image.titles());
    assertSame(files.nouns(), image.nouns());
    assertSame(files.firstNames(), image.firstNames());
    assertSame(files.offices(), image.offices());
    assertEquals(files.currentTo(), image.currentTo());
  }

  @Test
  void findsEveryNameOfTheFiles() {
    DirectoryIndex files = DirectoryIndex.of(FILES);
    DirectoryIndex image = shipped().index();
    assertSame(files.persons(), image.persons());
    assertSame(files.surnames(), image.surnames());
    assertSame(files.looseNames(), image.looseNames());
    for (List<Name> forms : FILES.names.values()) {
      for (Name name : forms) {
        NameIndex.Match match = longest(image.names(), name.form());
        assertEquals(longest(files.names(), name.form()), match);
        assertTrue(match != null, name.form());
      }
    }
  }

  private static NameIndex.Match longest(NameIndex names, String form) {
    Tokens tokens = Tokens.of(form);
    return names.longest(tokens, names.words(tokens), 0, tokens.size());
  }

  @Test
  void eightThreadsReadTheSameEntries() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DirectoryImage.write(new DirectoryTables(FILES), DirectoryIndex.of(FILES), bytes);
    Table<Person> persons = DirectoryImage.read(bytes.toByteArray()).index().persons();
    Map<String, Person> seen = new ConcurrentHashMap<>();
    IntStream.range(0, 8)
        .parallel()
        .forEach(
            thread ->
                persons
                    .keys()
                    .forEach(
                        key -> {
                          Person person = persons.get(key);
                          Person other = seen.putIfAbsent(key, person);
                          if (other != null) {
                            Assertions.assertSame(other, person, key);
                          }
                        }));
    assertEquals(persons.keys().size(), seen.size());
  }

  @Test
  void refusesWhatIsNoImage() {
    assertThrows(IllegalStateException.class, () -> DirectoryImage.read(new byte[3]));
    assertThrows(IllegalStateException.class, () -> DirectoryImage.read(new byte[64]));
  }
}
