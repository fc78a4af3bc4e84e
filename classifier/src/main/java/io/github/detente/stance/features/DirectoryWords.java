package io.github.detente.stance.features;

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

/** Words that core's directory of actors knows, each in lower case. Stateless. */
public final class DirectoryWords {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private DirectoryWords() {}

  /** Returns the names of states and their peoples that are one word. */
  public static Set<String> states() {
    return of("states.csv", List.of("name", "names", "demonyms", "capital"));
  }

  /** Returns first names of people. */
  public static Set<String> firstNames() {
    return of("first-names.csv", List.of("name"));
  }

  /** Returns the titles that are one word, without full stops. */
  public static Set<String> titles() {
    return of("titles.csv", List.of("title"));
  }

  private static Set<String> of(String file, List<String> columns) {
    try (InputStream in = Actor.class.getResourceAsStream(file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Set<String> words = new HashSet<>();
      for (CSVRecord row : FORMAT.parse(reader)) {
        for (String column : columns) {
          for (String cell : row.get(column).split(";", -1)) {
            String word = cell.endsWith(".") ? cell.substring(0, cell.length() - 1) : cell;
            if (!word.isEmpty() && word.chars().allMatch(Character::isLetter)) {
              words.add(word.toLowerCase(Locale.ROOT));
            }
          }
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
