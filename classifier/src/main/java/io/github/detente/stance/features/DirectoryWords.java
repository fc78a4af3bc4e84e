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
import java.util.stream.Collectors;
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

  /** Returns the names of states, their peoples and capitals, and of organisations of states. */
  static Set<String> nations() {
    Set<String> names =
        new HashSet<>(cells("states.csv", List.of("name", "names", "demonyms", "capital")));
    names.addAll(cells("organisations.csv", List.of("name", "names")));
    return names;
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
    return cells(file, columns).stream()
        .map(cell -> cell.endsWith(".") ? cell.substring(0, cell.length() - 1) : cell)
        .filter(word -> !word.isEmpty() && word.chars().allMatch(Character::isLetter))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Set<String> cells(String file, List<String> columns) {
    try (InputStream in = Actor.class.getResourceAsStream(file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Set<String> cells = new HashSet<>();
      for (CSVRecord row : FORMAT.parse(reader)) {
        for (String column : columns) {
          cells.addAll(List.of(row.get(column).split(";", -1)));
        }
      }
      cells.remove("");
      return cells;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
