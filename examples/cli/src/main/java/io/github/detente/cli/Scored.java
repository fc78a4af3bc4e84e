package io.github.detente.cli;

import io.github.detente.stance.StanceEvaluation;
import io.github.detente.stance.StanceEvaluation.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * All that an evaluation shows.
 *
 * @param all scores over all rows
 * @param comparison against another model
 * @param slices scores by columns and by length
 * @param seen rows that the model was trained on, as far as it tells
 */
record Scored(
    StanceEvaluation all, Optional<Comparison> comparison, List<Slices> slices, int seen) {
  Scored {
    slices = List.copyOf(slices);
  }
}
