package io.github.detente.cli;

import io.github.detente.stance.Stance;
import io.github.detente.stance.StancePrediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the labels of a model are called in tables and files. */
final class Labels {
  /** What a row without a label is called. */
  static final String OUT_OF_SCOPE = "out of scope";

  private static final List<String> STANCES =
      Arrays.stream(Stance.values()).map(Stance::name).toList();

  private Labels() {}

  /** Returns whether the labels are the three stances. */
  static boolean areStances(Collection<String> labels) {
    return labels.size() == STANCES.size() && labels.containsAll(STANCES);
  }

  private static boolean areStances(Map<String, Double> probabilities) {
    boolean all = probabilities.size() == STANCES.size();
    for (int i = 0; all && i < STANCES.size(); i++) {
      all = probabilities.containsKey(STANCES.get(i));
    }
    return all;
  }

  /** Returns the columns that hold a prediction of a model with these labels. */
  static List<String> columns(List<String> labels) {
    boolean stances = areStances(labels);
    List<String> columns = new ArrayList<>();
    columns.add(stances ? "stance" : "label");
    for (String label : stances ? STANCES : labels) {
      columns.add("p_" + (stances ? label.toLowerCase(Locale.ROOT) : label));
    }
    columns.add("decided");
    return columns;
  }

  /** Returns the cells of {@link #columns}. */
  static List<String> cells(StancePrediction prediction) {
    Map<String, Double> p = prediction.probabilities();
    List<String> cells = new ArrayList<>(p.size() + 2);
    cells.add(shown(prediction).orElse(""));
    if (areStances(p)) {
      for (int i = 0; i < STANCES.size(); i++) {
        cells.add(Numbers.plain(p.get(STANCES.get(i))));
      }
    } else {
      p.values().forEach(probability -> cells.add(Numbers.plain(probability)));
    }
    cells.add(Boolean.toString(prediction.decided()));
    return cells;
  }

  /**
   * Appends the cells of {@link #columns} to a row.
   *
   * @param stances whether the labels {@linkplain #areStances(Collection) are the three stances}
   */
  static void write(StancePrediction prediction, boolean stances, RowText row) {
    Map<String, Double> p = prediction.probabilities();
    row.cell(shown(prediction).orElse(""));
    if (stances) {
      for (int i = 0; i < STANCES.size(); i++) {
        row.number(p.get(STANCES.get(i)));
      }
    } else {
      p.values().forEach(row::number);
    }
    row.cell(Boolean.toString(prediction.decided()));
  }

  /** Returns the label to show: none for a text that is out of scope. */
  static Optional<String> shown(StancePrediction prediction) {
    return prediction.inScope() < StancePrediction.IN_SCOPE_THRESHOLD
        ? Optional.empty()
        : Optional.of(prediction.label());
  }
}
