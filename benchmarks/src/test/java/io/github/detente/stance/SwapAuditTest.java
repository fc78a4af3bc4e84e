package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose name stands in a statement must not decide its stance. */
class SwapAuditTest {
  private static final double BOUND = 0.02;
  private static final StanceClassifier SHIPPED = StanceClassifier.load();

  @Test
  void swappingStatesChangesFewLabels() throws IOException {
    check(SwapAudit.ofStates(SHIPPED, texts()));
  }

  @Test
  void swappingPeopleChangesFewLabels() throws IOException {
    check(SwapAudit.ofPeople(SHIPPED, texts()));
  }

  private static List<String> texts() throws IOException {
    return ShippedRows.rows().stream().map(LabelledStatement::text).toList();
  }

  private static void check(SwapAudit audit) {
    assertTrue(audit.rows() > 50, audit.rows() + " rows hold names");
    assertTrue(audit.changed() <= BOUND * audit.rows(), audit.toString());
  }
}
