package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.RowSample.Chosen;
import io.github.detente.stance.RowSample.Reason;
import io.github.detente.stance.RowSample.Uncertainty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowSampleTest {
  private static List<LabelledStatement> pool() throws IOException {
    List<LabelledStatement> pool = new ArrayList<>();
    for (LabelledStatement row : Rows.shipped().subList(0, 300)) {
      Map<String, String> half = Map.of("half", pool.size() < 250 ? "large" : "small");
      pool.add(
          new LabelledStatement(
              row.id(), row.text(), row.speaker(), row.target(), Optional.empty(), half));
    }
    // Copies must not be chosen beside what they are copies of.
    pool.addAll(pool.subList(0, 40));
    return pool;
  }

  private static RowSample.Builder sampler() {
    return RowSample.builder(StanceClassifier.load()).size(40).randomShare(0.25).seed(3);
  }

  private static double mean(List<Chosen> chosen, Reason reason) {
    return chosen.stream()
        .filter(c -> c.reason() == reason)
        .mapToDouble(Chosen::uncertainty)
        .average()
        .orElseThrow();
  }

  @Test
  void takesUncertainRowsAndAShareAtRandomAndNoCopies() throws IOException {
    List<LabelledStatement> pool = pool();
    List<Chosen> chosen = sampler().build().choose(pool);
    assertEquals(40, chosen.size());
    assertEquals(10, chosen.stream().filter(c -> c.reason() == Reason.RANDOM).count());
    assertTrue(mean(chosen, Reason.UNCERTAIN) > 1.5 * mean(chosen, Reason.RANDOM));
    assertEquals(40, chosen.stream().map(c -> c.row().text()).collect(Collectors.toSet()).size());
    chosen.forEach(c -> assertEquals(pool.get(c.index()), c.row()));
    assertEquals(chosen, sampler().build().choose(pool));
  }

  @Test
  void takesAsManyOfEachStratum() throws IOException {
    List<Chosen> chosen =
        sampler()
            .uncertainty(Uncertainty.MARGIN)
            .stratify(row -> row.attributes().get("half"))
            .build()
            .choose(pool());
    assertEquals(
        20, chosen.stream().filter(c -> c.row().attributes().get("half").equals("small")).count());
  }

  @Test
  void measuresUncertaintyFromNoneToAll() {
    StancePrediction even = new StancePrediction("A", Map.of("A", 0.5, "B", 0.5), 1, false);
    StancePrediction sure = new StancePrediction("A", Map.of("A", 1.0, "B", 0.0), 1, true);
    for (Uncertainty uncertainty : Uncertainty.values()) {
      assertEquals(1, uncertainty.of(even), 1e-12);
      assertEquals(0, uncertainty.of(sure), 1e-12);
      StancePrediction out = new StancePrediction("A", Map.of("A", 0.5, "B", 0.5), 0.001, false);
      assertTrue(uncertainty.of(out) < 0.02);
    }
  }
}
