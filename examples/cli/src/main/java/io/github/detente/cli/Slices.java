package io.github.detente.cli;

import io.github.detente.stance.StanceEvaluation;
import io.github.detente.stance.StanceEvaluation.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Scores of the rows with one value of a column, or of one length.
 *
 * @param name the column, or {@code length}
 * @param scores score by value, in the order in which they are shown
 */
record Slices(String name, Map<String, StanceEvaluation> scores) {
  /** Scores by every attribute of the rows, and by length. */
  static List<Slices> of(List<Judged> judged) {
    List<Slices> slices = new ArrayList<>();
    StanceEvaluation.byAttribute(judged)
        .forEach((name, scores) -> slices.add(new Slices(name, scores)));
    slices.add(new Slices("length", StanceEvaluation.byLength(judged)));
    return slices;
  }
}
