package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Without {@code detente-embeddings}, as here, the accurate tier says what it needs. */
class MissingEncoderTest {
  @Test
  void theShippedModelNamesTheArtifact() {
    assertNamesTheArtifact(
        assertThrows(IllegalStateException.class, () -> StanceClassifier.load(Tier.ACCURATE)));
  }

  @Test
  void trainingNamesTheArtifact() {
    StanceTrainer trainer = StanceTrainer.builder().tier(Tier.ACCURATE).folds(2).build();
    assertNamesTheArtifact(
        assertThrows(IllegalStateException.class, () -> trainer.train(Rows.small())));
  }

  @Test
  void theFastTierNeedsNone() {
    assertEquals(Tier.FAST, StanceClassifier.load(Tier.FAST).tier());
  }

  private static void assertNamesTheArtifact(IllegalStateException e) {
    assertTrue(e.getMessage().contains("io.github.detente:detente-embeddings"), e.getMessage());
  }
}
