package io.github.detente.stance;

import io.github.detente.actor.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Names of states and their peoples that are also common words (<i>Turkey, Polish, Chad</i>), so
 * that the vocabulary leaves them out and a sentence that begins with one reads like any other.
 * Taken from core's directory of actors. Stateless.
 */
final class StateNames {
  private static final String RESOURCE = "states.csv";
  private static final List<String> COLUMNS = List.of("name", "names", "demonyms", "capital");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private StateNames() {}

  /** Returns all names of one word, in lower case. */
  static Set<String> load() {
    try (InputStream in = Actor.class.getResourceAsStream(RESOURCE);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Set<String> names = new HashSet<>();
      for (CSVRecord state : FORMAT.parse(reader)) {
        for (String column : COLUMNS) {
          for (String name : state.get(column).split(";", -1)) {
            if (!name.isBlank() && name.chars().allMatch(Character::isLetter)) {
              names.add(name.toLowerCase(Locale.ROOT));
            }
          }
        }
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
