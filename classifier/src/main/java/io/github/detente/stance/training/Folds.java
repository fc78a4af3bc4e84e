package io.github.detente.stance.training;

import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.model.RowHashes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Splits rows for cross-validation: grouped, so that rows of one article and rows with one text
 * never stand on both sides, and stratified, so that every fold has about the same labels.
 * Stateless.
 */
public final class Folds {
  private Folds() {}

  /**
   * Returns the fold of each row, from 0.
   *
   * @param folds number of folds, 2 or more
   * @param seed decides ties
   */
  public static int[] of(List<LabelledStatement> rows, int folds, long seed) {
    return of(rows, folds, seed, row -> null);
  }

  /**
   * Returns the fold of each row, from 0, with rows of one source in one fold.
   *
   * @param source tells a row's source, {@code null} if it has none
   */
  public static int[] of(
      List<LabelledStatement> rows,
      int folds,
      long seed,
      Function<LabelledStatement, String> source) {
    if (folds < 2) {
      throw new IllegalArgumentException(folds + " folds; expected 2 or more");
    }
    List<List<Integer>> groups = groups(rows, source);
    Collections.shuffle(groups, new Random(seed));
    groups.sort(Comparator.comparingInt((List<Integer> group) -> -group.size()));
    Map<String, int[]> counts = new TreeMap<>();
    int[] sizes = new int[folds];
    int[] foldOf = new int[rows.size()];
    for (List<Integer> group : groups) {
      int fold = best(rows, group, counts, sizes);
      for (int row : group) {
        foldOf[row] = fold;
        sizes[fold]++;
        counts.computeIfAbsent(label(rows.get(row)), l -> new int[folds])[fold]++;
      }
    }
    return foldOf;
  }

  /** Returns the fold that has fewest rows with the group's labels, then fewest rows. */
  private static int best(
      List<LabelledStatement> rows, List<Integer> group, Map<String, int[]> counts, int[] sizes) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int fold = 0; fold < sizes.length; fold++) {
      long same = 0;
      for (int row : group) {
        int[] count = counts.get(label(rows.get(row)));
        same += count == null ? 0 : count[fold];
      }
      long load = (same << 32) + sizes[fold];
      if (load < least) {
        least = load;
        best = fold;
      }
    }
    return best;
  }

  private static String label(LabelledStatement row) {
    return row.label().orElse("");
  }

  /**
   * Returns the rows that belong together, those of one article and those with one text, as indices
   * in the order of the rows.
   */
  public static List<List<Integer>> groups(List<LabelledStatement> rows) {
    return groups(rows, row -> null);
  }

  private static List<List<Integer>> groups(
      List<LabelledStatement> rows, Function<LabelledStatement, String> source) {
    int[] parent = new int[rows.size()];
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      for (String key : keys(rows.get(i), source)) {
        join(parent, i, seen.putIfAbsent(key, i));
      }
    }
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      groups.computeIfAbsent(root(parent, i), r -> new ArrayList<>()).add(i);
    }
    return new ArrayList<>(groups.values());
  }

  /** What a row shares with all others of its group. */
  private static List<String> keys(
      LabelledStatement row, Function<LabelledStatement, String> source) {
    String from = source.apply(row);
    if (from != null) {
      return List.of("source " + from);
    }
    String text = "text " + RowHashes.normal(row.text());
    int hash = row.id().lastIndexOf('#');
    return hash > 0 ? List.of(text, "article " + row.id().substring(0, hash)) : List.of(text);
  }

  private static void join(int[] parent, int row, Integer other) {
    if (other != null) {
      parent[root(parent, row)] = root(parent, other);
    }
  }

  private static int root(int[] parent, int row) {
    int root = row;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
