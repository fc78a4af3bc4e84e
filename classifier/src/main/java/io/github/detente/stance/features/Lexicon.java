package io.github.detente.stance.features;

import io.github.detente.text.WordClasses;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words tell what kind of act: <i>denounce</i> is a {@code CONDEMN}, <i>curfew</i> a {@code
 * MEASURE}. Words are compared by their Porter stems, phrases of two words likewise. Immutable.
 */
public final class Lexicon {
  private final List<String> classes;
  private final Map<String, String> classOfStems;

  private Lexicon(List<String> classes, Map<String, String> classOfStems) {
    this.classes = classes;
    this.classOfStems = classOfStems;
  }

  /** Reads the lexicon that is shipped; the first class that names a word keeps it. */
  public static Lexicon load() {
    Set<String> classes = new LinkedHashSet<>();
    Map<String, String> classOfStems = new HashMap<>();
    WordStemmer stemmer = new WordStemmer();
    for (WordClasses.Entry entry : WordClasses.entries("acts")) {
      classes.add(entry.wordClass());
      classOfStems.putIfAbsent(stems(stemmer, entry.word()), entry.wordClass());
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
  public List<String> classes() {
    return classes;
  }

  /** Returns the class of every stem and of every two stems with a space between. */
  public Map<String, String> entries() {
    return classOfStems;
  }
}
