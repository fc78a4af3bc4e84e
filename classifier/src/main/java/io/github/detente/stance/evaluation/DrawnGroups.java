package io.github.detente.stance.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Rows that the bootstrap draws together, as those of one article are alike: drawn one by one, they
 * would seem to tell more than they do (the cluster bootstrap; Field and Welsh, 2007). Immutable.
 *
 * @param groups indices of the rows of each group
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DrawnGroups(int[][] groups) {

  /** Returns groups of rows. */
  public static DrawnGroups of(List<List<Integer>> groups) {
    return new DrawnGroups(
        groups.stream()
            .map(group -> group.stream().mapToInt(row -> row).toArray())
            .toArray(int[][]::new));
  }

  /**
   * Returns the rows of each article: those whose ids are the same up to the last {@code #}. A row
   * without one is a group of its own.
   */
  public static DrawnGroups ofIds(List<String> ids) {
    Map<String, IntStream.Builder> groups = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      int hash = ids.get(i).lastIndexOf('#');
      String key = hash > 0 ? "article " + ids.get(i).substring(0, hash) : "row " + i;
      groups.computeIfAbsent(key, k -> IntStream.builder()).add(i);
    }
    return new DrawnGroups(
        groups.values().stream().map(rows -> rows.build().toArray()).toArray(int[][]::new));
  }

  /** Returns how many groups there are. */
  public int size() {
    return groups.length;
  }

  /** Returns the rows of as many groups as there are, drawn with replacement. */
  public int[] draw(Random random) {
    return random
        .ints(groups.length, 0, groups.length)
        .flatMap(group -> Arrays.stream(groups[group]))
        .toArray();
  }
}
