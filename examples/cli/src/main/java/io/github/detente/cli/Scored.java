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
 */
record Scored(StanceEvaluation all, Optional<Comparison> comparison, List<Slices> slices) {
  Scored {
    slices = List.copyOf(slices);
  }
}
