package io.github.detente.statement.sources;

import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Names of states, their capitals and people, and of organisations of states, each with its code:
 * enough to see whom a statement is about. Who that is on which day is the resolver's business.
 * Immutable.
 */
public final class ActorNames {
  private static final int LONGEST_NAME = 5;
  private static final String FOLDER = "/io/github/detente/actor/";

  private final Map<String, String> codes = new HashMap<>();

  /**
   * A name in a sentence.
   *
   * @param tokens where it stands
   * @param code whose name it is
   */
  record Match(Range tokens, String code) {}

  private ActorNames() {}

  /** Reads the directory of actors on the class path. */
  public static ActorNames load() {
    ActorNames names = new ActorNames();
    names.read("organisations.csv", "names");
    names.read("states.csv", "name", "names", "demonyms", "capital", "seats");
    return names;
  }

  private void read(String file, String... columns) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = ActorNames.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("no " + FOLDER + file + " on the class path");
      }
      for (CSVRecord row : format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String column : columns) {
          for (String name : row.get(column).split(";", -1)) {
            add(name, row.get("code"));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + file, e);
    }
  }

  private void add(String entry, String code) {
    int role = entry.indexOf('=');
    String name = (role < 0 ? entry : entry.substring(0, role)).strip();
    String bare = name.startsWith("the ") ? name.substring(4) : name;
    if (!bare.isEmpty()) {
      // "US" and "WHO" are names only in capitals.
      codes.putIfAbsent(isAcronym(bare) ? bare : bare.toLowerCase(Locale.ROOT), code);
    }
  }

  private static boolean isAcronym(String name) {
    return name.chars().noneMatch(c -> Character.isLowerCase(c) || c == ' ');
  }

  /** The longest name that begins with the token at {@code first}, or {@code null}. */
  public Match at(Sentence s, int first) {
    if (!s.isCapital(first)) {
      return null;
    }
    Match found = null;
    StringBuilder name = new StringBuilder();
    for (int i = first; i < s.size() && i < first + LONGEST_NAME; i++) {
      String code = codes.get(name + stem(s.word(i)));
      if (code == null && i == first) {
        code = codes.get(stem(s.span(i, i).of(s.text())));
      }
      if (code != null) {
        found = new Match(new Range(first, i), code);
      }
      name.append(s.word(i)).append(' ');
    }
    return found;
  }

  private static String stem(String word) {
    if (word.endsWith("'s") || word.endsWith("’s")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s'") ? word.substring(0, word.length() - 1) : word;
  }
}
