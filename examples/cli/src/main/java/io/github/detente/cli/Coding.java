package io.github.detente.cli;

import io.github.detente.stance.CoderAgreement.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What several coders say of the same units.
 *
 * @param field what they judged, such as {@code stance}
 * @param coders their names
 * @param units what each says
 * @param places where each unit stands and how it reads, in the order of the units
 * @param alone names of the units that stand in one coder's table only, by coder; those who have
 *     none are left out
 */
record Coding(
    String field,
    List<String> coders,
    List<Unit> units,
    List<Place> places,
    Map<String, List<String>> alone) {
  Coding {
    coders = List.copyOf(coders);
    units = List.copyOf(units);
    places = List.copyOf(places);
    alone = Collections.unmodifiableMap(new LinkedHashMap<>(alone));
  }

  /** Makes a coding of units that all coders have before them. */
  Coding(String field, List<String> coders, List<Unit> units, List<Place> places) {
    this(field, coders, units, places, Map.of());
  }

  /**
   * Where a unit stands, in code points of its article.
   *
   * @param start where its words begin; empty if that is not known
   * @param end where they end
   * @param text its words; empty if they are not known
   */
  record Place(OptionalInt start, OptionalInt end, String text) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Returns a place of which only the words are known. */
    static Place of(String text) {
      return new Place(OptionalInt.empty(), OptionalInt.empty(), text);
    }

    /**
     * Returns the place that begins with the first number of {@code offsets} and ends with the
     * last.
     */
    static Place of(String offsets, String text) {
      int[] numbers =
          NUMBER
              .matcher(offsets)
              .results()
              .filter(number -> number.group().length() < 10)
              .mapToInt(number -> Integer.parseInt(number.group()))
              .toArray();
      return numbers.length < 2
          ? of(text)
          : new Place(
              OptionalInt.of(numbers[0]), OptionalInt.of(numbers[numbers.length - 1]), text);
    }
  }
}
