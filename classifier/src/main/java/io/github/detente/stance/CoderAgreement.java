package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.Interval;
import io.github.detente.stance.evaluation.Agreement;
import io.github.detente.stance.evaluation.CodingFigures;
import io.github.detente.stance.evaluation.CodingFigures.Distance;
import io.github.detente.stance.evaluation.DrawnGroups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * How far two or more coders who judged the same units agree. A figure that cannot be computed, as
 * a kappa of coders who all gave one label, is not a number. Intervals are 95 % percentile
 * bootstrap intervals; units of one article (ids that are the same up to the last {@code #}) are
 * alike and drawn together. Immutable.
 *
 * <pre>{@code
 * CoderAgreement.of(List.of("Ann", "Bob"), units, CoderAgreement.Level.NOMINAL).alpha().value()
 * }</pre>
 *
 * @param coders the coders' names
 * @param units number of units that two or more coders judged: others cannot count
 * @param groups number of groups that these units are drawn in for the intervals: articles, and
 *     units whose id names none
 * @param complete number of units that all coders judged
 * @param percent share of pairs of judgements of one unit that agree, 0 to 1
 * @param cohen Cohen's kappa; with more than two coders the mean over pairs of them
 * @param scott Scott's pi; with more than two coders the mean over pairs of them
 * @param fleiss Fleiss' kappa, over the units that all coders judged
 * @param alpha Krippendorff's alpha, over all units
 * @param labels how far the coders agree on each label
 * @param pairs the coders two by two
 */
public record CoderAgreement(
    List<String> coders,
    int units,
    int groups,
    int complete,
    Figure percent,
    Figure cohen,
    Figure scott,
    Figure fleiss,
    Figure alpha,
    Map<String, LabelAgreement> labels,
    List<PairAgreement> pairs) {

  /** Copies the collections. */
  public CoderAgreement {
    coders = List.copyOf(coders);
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    pairs = List.copyOf(pairs);
  }

  /** What differences of labels mean to Krippendorff's alpha. */
  public enum Level {
    /** Labels are the same or not. */
    NOMINAL,
    /** Labels have an order; how far two are apart depends on how many were given in between. */
    ORDINAL,
    /** Labels are numbers, and differences count squared. */
    INTERVAL
  }

  /**
   * A unit that was judged.
   *
   * @param id its name
   * @param labels what each coder says, in the order of the coders; empty for one who did not judge
   */
  public record Unit(String id, List<Optional<String>> labels) {
    /** Copies the list. */
    public Unit {
      Objects.requireNonNull(id, "id");
      labels = List.copyOf(labels);
    }

    /** Returns whether two coders gave different labels. */
    public boolean isDisputed() {
      return labels.stream().flatMap(Optional::stream).distinct().count() > 1;
    }
  }

  /**
   * A figure.
   *
   * @param value at most 1; below 0 if coders agree less than by chance; NaN if it is undefined
   * @param interval where it would lie if other units of the same kind had been judged
   */
  public record Figure(double value, Interval interval) {}

  /**
   * How far coders agree on one label.
   *
   * @param given how often it was given, by all coders together
   * @param specific agreements on it among all times that one of a pair gives it, 0 to 1
   * @param alpha Krippendorff's nominal alpha of this label against all others
   */
  public record LabelAgreement(int given, Figure specific, Figure alpha) {}

  /**
   * How far two coders agree.
   *
   * @param first the first one's name
   * @param second the second one's name
   * @param units number of units that both judged
   * @param percent share of them that both gave one label, 0 to 1
   * @param cohen Cohen's kappa
   * @param scott Scott's pi
   * @param confusion number of units by the first one's label, then by the second one's
   */
  public record PairAgreement(
      String first,
      String second,
      int units,
      double percent,
      double cohen,
      double scott,
      Map<String, Map<String, Integer>> confusion) {}

  /**
   * Compares coders. Labels that are numbers are in their order, others in alphabetical order.
   *
   * @throws IllegalArgumentException if there are fewer than two coders, if a unit does not have a
   *     place for each, if no two coders judged one unit, or if labels that are to be {@link
   *     Level#ORDINAL} or {@link Level#INTERVAL} are not numbers
   */
  public static CoderAgreement of(List<String> coders, Collection<Unit> units, Level level) {
    return of(coders, units, level, List.of());
  }

  /**
   * Compares coders.
   *
   * @param order labels that come first, in their order; for {@link Level#ORDINAL} all of them
   *     unless they are numbers
   * @throws IllegalArgumentException as with the other method
   */
  public static CoderAgreement of(
      List<String> coders, Collection<Unit> units, Level level, List<String> order) {
    if (coders.size() < 2) {
      throw new IllegalArgumentException(coders.size() + " coder; expected two or more");
    }
    for (Unit unit : units) {
      if (unit.labels.size() != coders.size()) {
        throw new IllegalArgumentException(
            "unit \""
                + unit.id
                + "\" has "
                + unit.labels.size()
                + " labels; expected "
                + coders.size());
      }
    }
    List<Unit> judged =
        units.stream()
            .filter(u -> u.labels.stream().filter(Optional::isPresent).count() > 1)
            .toList();
    if (judged.isEmpty()) {
      throw new IllegalArgumentException(
          "no unit was judged by two of the coders " + coders + "; expected some");
    }
    List<String> names = names(judged, order);
    if (level == Level.ORDINAL) {
      requireRanks(names, order);
    }
    return new Counter(coders, judged, level, names).count();
  }

  /** The alphabet ranks nothing. */
  private static void requireRanks(List<String> names, List<String> order) {
    List<String> without = names.stream().filter(label -> !order.contains(label)).toList();
    boolean numbers = order.isEmpty() && names.stream().allMatch(CoderAgreement::isNumber);
    if (!numbers && !without.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing says which rank the labels "
              + without
              + " have; expected numbers for the level ordinal, or all labels in their order");
    }
  }

  private static List<String> names(List<Unit> units, List<String> order) {
    TreeSet<String> rest = new TreeSet<>();
    units.forEach(unit -> unit.labels.forEach(label -> label.ifPresent(rest::add)));
    List<String> names = new ArrayList<>(order);
    names.retainAll(rest);
    names.forEach(rest::remove);
    List<String> others = new ArrayList<>(rest);
    if (others.stream().allMatch(CoderAgreement::isNumber)) {
      others.sort((a, b) -> Double.compare(number(a), number(b)));
    }
    names.addAll(others);
    return names;
  }

  private static boolean isNumber(String label) {
    return Double.isFinite(number(label));
  }

  /** Returns the number that a label is, or not a number. */
  private static double number(String label) {
    try {
      return Double.parseDouble(label);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Counts the figures of one table. */
  private static final class Counter {
    private final List<String> coders;
    private final List<String> names;
    private final CodingFigures codes;
    private final Distance distance;
    private final DrawnGroups groups;

    Counter(List<String> coders, List<Unit> units, Level level, List<String> names) {
      this.coders = coders;
      this.names = names;
      groups = DrawnGroups.ofIds(units.stream().map(Unit::id).toList());
      codes =
          new CodingFigures(
              units.stream()
                  .map(
                      unit ->
                          unit.labels.stream()
                              .mapToInt(label -> label.map(names::indexOf).orElse(-1))
                              .toArray())
                  .toArray(int[][]::new),
              names.size());
      distance =
          switch (level) {
            case NOMINAL -> (one, other, totals) -> 1;
            case ORDINAL -> Counter::ranksBetween;
            case INTERVAL -> squares(names);
          };
    }

    private static double ranksBetween(int one, int other, double[] totals) {
      double between = -(totals[one] + totals[other]) / 2;
      for (int rank = Math.min(one, other); rank <= Math.max(one, other); rank++) {
        between += totals[rank];
      }
      return between * between;
    }

    private static Distance squares(List<String> names) {
      double[] numbers = names.stream().mapToDouble(CoderAgreement::number).toArray();
      for (int i = 0; i < numbers.length; i++) {
        if (!Double.isFinite(numbers[i])) {
          throw new IllegalArgumentException(
              "label \""
                  + names.get(i)
                  + "\" is not a number; expected numbers for the level interval");
        }
      }
      return (one, other, totals) ->
          (numbers[one] - numbers[other]) * (numbers[one] - numbers[other]);
    }

    CoderAgreement count() {
      int complete =
          (int)
              Arrays.stream(codes.codes())
                  .filter(unit -> Arrays.stream(unit).allMatch(code -> code >= 0))
                  .count();
      Map<String, LabelAgreement> labels = new LinkedHashMap<>();
      for (int code = 0; code < names.size(); code++) {
        labels.put(names.get(code), label(code));
      }
      return new CoderAgreement(
          coders,
          codes.codes().length,
          groups.size(),
          complete,
          figure(codes, CodingFigures::percent),
          figure(codes, all -> all.meanOfPairs(CodingFigures::cohen)),
          figure(codes, all -> all.meanOfPairs(CodingFigures::scott)),
          figure(codes, CodingFigures::fleiss),
          figure(codes, all -> all.alpha(distance)),
          labels,
          pairs());
    }

    private LabelAgreement label(int code) {
      int given =
          (int)
              Arrays.stream(codes.codes())
                  .flatMapToInt(Arrays::stream)
                  .filter(c -> c == code)
                  .count();
      return new LabelAgreement(
          given,
          figure(codes, all -> all.specific(code)),
          figure(codes.against(code), all -> all.alpha((one, other, totals) -> 1)));
    }

    private Figure figure(CodingFigures codes, ToDoubleFunction<CodingFigures> of) {
      return new Figure(of.applyAsDouble(codes), codes.interval(groups, of));
    }

    private List<PairAgreement> pairs() {
      List<PairAgreement> pairs = new ArrayList<>();
      for (int a = 0; a < coders.size(); a++) {
        for (int b = a + 1; b < coders.size(); b++) {
          int one = a;
          int other = b;
          int[][] both =
              Arrays.stream(codes.codes())
                  .filter(unit -> unit[one] >= 0 && unit[other] >= 0)
                  .map(unit -> new int[] {unit[one], unit[other]})
                  .toArray(int[][]::new);
          CodingFigures figures = new CodingFigures(both, names.size());
          pairs.add(
              new PairAgreement(
                  coders.get(a),
                  coders.get(b),
                  both.length,
                  figures.percent(),
                  both.length == 0 ? Double.NaN : figures.cohen(0, 1),
                  both.length == 0 ? Double.NaN : figures.scott(0, 1),
                  confusion(both)));
        }
      }
      return pairs;
    }

    private Map<String, Map<String, Integer>> confusion(int[][] both) {
      return new Agreement(
              names,
              Arrays.stream(both).mapToInt(unit -> unit[0]).toArray(),
              Arrays.stream(both).mapToInt(unit -> unit[1]).toArray())
          .confusion();
    }
  }
}
