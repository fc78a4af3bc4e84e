package io.github.detente.stance;

import io.github.detente.stance.LabelErrors.Ranked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures {@link LabelErrors} on labels that were changed on purpose: of the loose rows of the
 * shipped data that match a pattern, shuffled and cut to a number, one label in twenty is changed
 * to another one by chance. What is printed is the share of changed rows among as many of those
 * that are ranked first. The results are in {@code benchmarks/results/errors.md}.
 */
public final class LabelErrorsMain {
  private static final int FOLDS = 5;
  private static final int SPLITS = 2;

  private LabelErrorsMain() {}

  /**
   * Prints the figures.
   *
   * @param args how many rows, and a pattern that ids match
   */
  public static void main(String[] args) throws IOException {
    measure(Integer.parseInt(args[0]), args[1]);
  }

  private static void measure(int size, String ids) throws IOException {
    List<LabelledStatement> all =
        ShippedModel.rows().stream()
            .filter(row -> row.label().isPresent() && !row.id().contains("#"))
            .filter(row -> row.id().matches(ids))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(all, new Random(5));
    List<LabelledStatement> rows = new ArrayList<>(all.subList(0, Math.min(size, all.size())));
    Set<Integer> changed = change(rows, new Random(9));
    List<Ranked> ranked =
        LabelErrors.find(StanceTrainer.builder().folds(0).build(), rows, FOLDS, SPLITS, 100);
    List<Ranked> suspicious = ranked.stream().filter(Ranked::suspicious).toList();
    System.out.printf(
        Locale.ROOT,
        "%d rows, %d changed; changed among the first %d: %.3f, among the first half of that: %.3f;"
            + " suspicious %d, holding %.3f of the changed%n",
        rows.size(),
        changed.size(),
        changed.size(),
        share(ranked, changed, changed.size()),
        share(ranked, changed, changed.size() / 2),
        suspicious.size(),
        share(suspicious, changed, suspicious.size()) * suspicious.size() / changed.size());
  }

  private static Set<Integer> change(List<LabelledStatement> rows, Random random) {
    List<String> labels =
        rows.stream().map(row -> row.label().orElseThrow()).distinct().sorted().toList();
    List<Integer> order =
        IntStream.range(0, rows.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(order, random);
    Set<Integer> changed = new HashSet<>(order.subList(0, rows.size() / 20));
    for (int index : changed.stream().sorted().toList()) {
      LabelledStatement row = rows.get(index);
      List<String> others =
          labels.stream()
              .filter(label -> !label.equals(row.label().orElseThrow()))
              .filter(label -> !label.equals(row.also().orElse("")))
              .toList();
      rows.set(
          index,
          new LabelledStatement(
              row.id(),
              row.text(),
              row.speaker(),
              row.target(),
              Optional.of(others.get(random.nextInt(others.size()))),
              row.also(),
              row.attributes()));
    }
    return changed;
  }

  private static double share(List<Ranked> ranked, Set<Integer> changed, int n) {
    return (double) ranked.stream().limit(n).filter(r -> changed.contains(r.index())).count() / n;
  }
}
