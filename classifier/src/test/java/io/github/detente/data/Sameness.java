package io.github.detente.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures of how much texts repeat one another. */
final class Sameness {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int TWIN_WORDS = 5;

  private Sameness() {}

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Returns every sequence of {@code n} words of a text, joined by blanks. */
  static List<String> sequences(List<String> words, int n) {
    List<String> sequences = new ArrayList<>();
    for (int i = 0; i + n <= words.size(); i++) {
      sequences.add(String.join(" ", words.subList(i, i + n)));
    }
    return sequences;
  }

  /**
   * Returns, for each text that shares at least half of its five-word sequences with another, such
   * another one.
   */
  static Map<String, String> twins(Map<String, String> texts) {
    Map<String, List<String>> holders = new HashMap<>();
    texts.forEach(
        (id, text) ->
            distinct(text)
                .forEach(s -> holders.computeIfAbsent(s, k -> new ArrayList<>()).add(id)));
    Map<String, String> twins = new HashMap<>();
    texts.forEach(
        (id, text) -> {
          Map<String, Integer> shared = new HashMap<>();
          Set<String> own = distinct(text);
          for (String sequence : own) {
            holders.get(sequence).stream()
                .filter(other -> !other.equals(id))
                .forEach(other -> shared.merge(other, 1, Integer::sum));
          }
          shared.forEach(
              (other, count) -> {
                if (2 * count >= own.size()) {
                  twins.put(id, other);
                }
              });
        });
    return twins;
  }

  /** Returns the share of word pairs that are distinct: distinct-2, after Li et al. (2016). */
  static double distinctPairs(List<String> texts) {
    List<String> pairs = new ArrayList<>();
    texts.forEach(text -> pairs.addAll(sequences(words(text), 2)));
    return (double) new HashSet<>(pairs).size() / pairs.size();
  }

  private static Set<String> distinct(String text) {
    return new HashSet<>(sequences(words(text), TWIN_WORDS));
  }
}
