package io.github.detente.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words tell what kind of act: <i>denounce</i> is a {@code CONDEMN}, <i>curfew</i> a {@code
 * MEASURE}. Words are compared by their Porter stems, phrases of two words likewise. Immutable.
 */
final class Lexicon {
  private static final String RESOURCE = "acts.txt";

  private final List<String> classes;
  private final Map<String, String> classOfStems;

  private Lexicon(List<String> classes, Map<String, String> classOfStems) {
    this.classes = classes;
    this.classOfStems = classOfStems;
  }

  /** Reads the lexicon that is shipped: lines {@code CLASS: word, two words, …}. */
  static Lexicon load() {
    try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE)) {
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lexicon read(BufferedReader reader) throws IOException {
    Set<String> classes = new LinkedHashSet<>();
    Map<String, String> classOfStems = new HashMap<>();
    WordStemmer stemmer = new WordStemmer();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int colon = line.indexOf(':');
      if (colon < 0 || line.startsWith("#")) {
        continue;
      }
      String name = line.substring(0, colon);
      classes.add(name);
      for (String entry : line.substring(colon + 1).split(",", -1)) {
        if (!entry.isBlank()) {
          classOfStems.putIfAbsent(stems(stemmer, entry.strip()), name);
        }
      }
    }
    return new Lexicon(List.copyOf(classes), Map.copyOf(classOfStems));
  }

  private static String stems(WordStemmer stemmer, String entry) {
    int gap = entry.indexOf(" * ");
    if (gap >= 0) {
      return stemmer.stem(entry.substring(0, gap)) + " * " + stemmer.stem(entry.substring(gap + 3));
    }
    int space = entry.indexOf(' ');
    return space < 0
        ? stemmer.stem(entry)
        : stemmer.stem(entry.substring(0, space)) + " " + stemmer.stem(entry.substring(space + 1));
  }

  /** Returns the names of the classes, in the order of the file. */
  List<String> classes() {
    return classes;
  }

  /** Returns the class of every stem and of every two stems with a space between. */
  Map<String, String> entries() {
    return classOfStems;
  }
}
