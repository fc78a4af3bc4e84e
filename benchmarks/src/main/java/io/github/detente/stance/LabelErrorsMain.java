package io.github.detente.stance;

import io.github.detente.stance.LabelErrors.Ranked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures {@link LabelErrors} on labels that were changed on purpose: of the loose rows of the
 * shipped data that have a stance, one label in twenty is changed by chance to another one that the
 * row does not accept as a second one. Counted is the share of changed rows among as many of those
 * that are ranked first. The results are in {@code benchmarks/results/label-errors.md}. With {@code
 * list} nothing is changed, and the rows are printed that are ranked first.
 */
public final class LabelErrorsMain {
  private static final int LISTED = 60;

  private final List<LabelledStatement> rows;
  private final Optional<RowVectors> vectors;
  private final int folds;
  private final int splits;
  private final Map<String, int[]> kinds = new TreeMap<>();

  private LabelErrorsMain(
      List<LabelledStatement> rows, Optional<RowVectors> vectors, int folds, int splits) {
    this.rows = rows;
    this.vectors = vectors;
    this.folds = folds;
    this.splits = splits;
  }

  /**
   * Prints the figures.
   *
   * @param args {@code planted} or {@code list}; how many folds; how many splits; how many times
   *     labels are changed anew; {@code fast} for words alone
   */
  public static void main(String[] args) throws IOException {
    List<LabelledStatement> rows =
        ShippedRows.rows().stream()
            .filter(row -> row.label().isPresent() && !row.id().contains("#"))
            .toList();
    Optional<RowVectors> vectors =
        args[args.length - 1].equals("fast") ? Optional.empty() : Optional.of(RowVectors.of(rows));
    LabelErrorsMain main =
        new LabelErrorsMain(rows, vectors, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    if (args[0].equals("list")) {
      main.find(rows, 1).stream().limit(LISTED).forEach(LabelErrorsMain::tell);
    } else {
      main.measure(Integer.parseInt(args[3]));
    }
  }

  private List<Ranked> find(List<LabelledStatement> labelled, long seed) {
    return LabelErrors.find(vectors, labelled, folds, splits, seed);
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

  private void measure(int plantings) {
    System.out.println(
        "| seed | rows | changed | among as many at the top | among half as many | suspicious | of"
            + " the changed, suspicious |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    double sum = 0;
    for (int seed = 1; seed <= plantings; seed++) {
      sum += measure((long) seed);
    }
    System.out.printf(Locale.ROOT, "mean of %d: %.3f%n%n", plantings, sum / plantings);
    System.out.println("| rows | all | changed | of these at the top | others at the top |");
    System.out.println("| --- | --- | --- | --- | --- |");
    kinds.forEach(
        (kind, n) ->
            System.out.printf(
                Locale.ROOT, "| %s | %,d | %d | %d | %d |%n", kind, n[0], n[1], n[2], n[3]));
  }

  private double measure(long seed) {
    List<LabelledStatement> noisy = new ArrayList<>(rows);
    Set<Integer> changed = change(noisy, new Random(seed));
    List<Ranked> ranked = find(noisy, seed);
    List<Ranked> suspicious = ranked.stream().filter(Ranked::suspicious).toList();
    double precision = share(ranked, changed, changed.size());
    System.out.printf(
        Locale.ROOT,
        "| %d | %,d | %d | %.3f | %.3f | %,d | %.3f |%n",
        seed,
        noisy.size(),
        changed.size(),
        precision,
        share(ranked, changed, changed.size() / 2),
        suspicious.size(),
        share(suspicious, changed, suspicious.size()) * suspicious.size() / changed.size());
    for (int rank = 0; rank < ranked.size(); rank++) {
      Ranked one = ranked.get(rank);
      boolean wasChanged = changed.contains(one.index());
      for (String kind : kinds(one.row())) {
        int[] n = kinds.computeIfAbsent(kind, k -> new int[4]);
        n[0]++;
        n[1] += wasChanged ? 1 : 0;
        n[2] += wasChanged && rank < changed.size() ? 1 : 0;
        n[3] += !wasChanged && rank < changed.size() ? 1 : 0;
      }
    }
    return precision;
  }

  /** Returns the file of the row, and whether it accepts a second label. */
  private static List<String> kinds(LabelledStatement row) {
    String file = row.id().substring(0, row.id().indexOf('-'));
    return row.also().isPresent() ? List.of(file, "with a second label") : List.of(file);
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
