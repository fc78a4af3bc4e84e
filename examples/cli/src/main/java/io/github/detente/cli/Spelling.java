package io.github.detente.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was meant by a misspelt one. */
final class Spelling {
  private Spelling() {}

  /** Returns the nearest of the names, if no more than a third of the letters are wrong. */
  static Optional<String> nearest(String word, Collection<String> names) {
    int most = Math.max(1, word.length() / 3);
    return names.stream()
        .filter(name -> distance(word, name) <= most)
        .min(Comparator.comparingInt((String name) -> distance(word, name)).thenComparing(n -> n));
  }

  /**
   * Returns how many letters must be put in, left out, changed, or swapped with their neighbour
   * (optimal string alignment).
   */
  static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        steps[i][j] =
            Math.min(steps[i - 1][j - 1] + change, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          steps[i][j] = Math.min(steps[i][j], 1 + steps[i - 2][j - 2]);
        }
      }
    }
    return steps[a.length()][b.length()];
  }
}
