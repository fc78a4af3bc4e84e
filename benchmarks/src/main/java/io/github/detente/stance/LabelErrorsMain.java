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
 * shipped data that have a stance, one label in twenty is changed to another one by chance. Counted
 * is the share of changed rows among as many of those that are ranked first. The results are in
 * {@code benchmarks/results/label-errors.md}. With {@code list} nothing is changed, and the rows
 * are printed that are ranked first.
 */
public final class LabelErrorsMain {
  private static final int LISTED = 60;

  private LabelErrorsMain() {}

  /**
   * Prints the figures.
   *
   * @param args {@code planted} or {@code list}; how many folds; how many splits; how many times
   *     labels are changed anew
   */
  public static void main(String[] args) throws IOException {
    int folds = Integer.parseInt(args[1]);
    int splits = Integer.parseInt(args[2]);
    List<LabelledStatement> rows =
        ShippedModel.rows().stream()
            .filter(row -> row.label().isPresent() && !row.id().contains("#"))
            .toList();
    if (args[0].equals("list")) {
      find(rows, folds, splits, 1).stream().limit(LISTED).forEach(LabelErrorsMain::tell);
      return;
    }
    System.out.println(
        "| seed | rows | changed | among as many at the top | among half as many | of plain"
            + " sentences | suspicious | of the changed, suspicious |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    double sum = 0;
    int seeds = Integer.parseInt(args[3]);
    for (int seed = 1; seed <= seeds; seed++) {
      sum += measure(rows, folds, splits, seed);
    }
    System.out.printf(Locale.ROOT, "mean of %d: %.3f%n", seeds, sum / seeds);
  }

  private static List<Ranked> find(List<LabelledStatement> rows, int folds, int splits, long seed) {
    return LabelErrors.find(StanceTrainer.builder().folds(0).build(), rows, folds, splits, seed);
  }

  private static void tell(Ranked ranked) {
    System.out.printf(
        Locale.ROOT,
        "%s\t%s\t%s\t%.2f\t%.2f\t%s%n",
        ranked.row().id(),
        ranked.row().label().orElseThrow(),
        ranked.suggested(),
        ranked.given(),
        ranked.other(),
        ranked.row().text());
  }

  private static double measure(List<LabelledStatement> all, int folds, int splits, long seed) {
    List<LabelledStatement> rows = new ArrayList<>(all);
    Set<Integer> changed = change(rows, new Random(seed));
    List<Ranked> ranked = find(rows, folds, splits, seed);
    List<Ranked> plain = ranked.stream().filter(r -> r.row().id().startsWith("w")).toList();
    int ofPlain = (int) plain.stream().filter(r -> changed.contains(r.index())).count();
    List<Ranked> suspicious = ranked.stream().filter(Ranked::suspicious).toList();
    double precision = share(ranked, changed, changed.size());
    System.out.printf(
        Locale.ROOT,
        "| %d | %,d | %d | %.3f | %.3f | %.3f | %,d | %.3f |%n",
        seed,
        rows.size(),
        changed.size(),
        precision,
        share(ranked, changed, changed.size() / 2),
        share(plain, changed, ofPlain),
        suspicious.size(),
        share(suspicious, changed, suspicious.size()) * suspicious.size() / changed.size());
    return precision;
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
