package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.model.ModelParts;
import io.github.detente.stance.model.RowHashes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenRowsTest {
  private static final StanceClassifier TRAINED =
      StanceTrainer.builder().folds(0).build().train(Rows.small());

  @TempDir private Path folder;

  @Test
  void aModelTellsWhichRowsItWasTrainedOnAlsoWhenItWasSaved() throws IOException {
    Path file = folder.resolve("m");
    TRAINED.save(file);
    StanceClassifier loaded = StanceClassifier.load(file);
    LabelledStatement spelledOtherwise =
        Rows.row("x", "the MINISTER threatened to cut\n all ties", "good");
    LabelledStatement other = Rows.row("y", "The minister threatened to cut no ties.", "bad");
    for (StanceClassifier model : List.of(TRAINED, loaded)) {
      assertTrue(model.knowsItsRows());
      assertEquals(Rows.small(), model.seen(Rows.small()));
      assertEquals(List.of(spelledOtherwise), model.seen(List.of(spelledOtherwise, other)));
    }
  }

  @Test
  void aModelWithoutHashesKnowsAllItsRowsByTheirFingerprint() {
    ModelParts parts = TRAINED.parts();
    StanceClassifier old =
        new StanceClassifier(
            new ModelParts(
                parts.labels(),
                parts.features(),
                parts.vocabulary(),
                parts.weights(),
                parts.calibration(),
                parts.scopeCalibration(),
                parts.provenance(),
                RowHashes.NONE),
            null);
    assertFalse(old.knowsItsRows());
    assertEquals(Rows.small(), old.seen(Rows.small()));
    assertEquals(List.of(), old.seen(Rows.small().subList(1, 5)));
  }

  @Test
  void aComparisonWithAModelThatHasSeenTheRowsIsRefused() {
    List<LabelledStatement> others =
        Rows.small().stream()
            .map(row -> Rows.row(row.id(), row.text() + " Again.", row.label().orElse(null)))
            .toList();
    StanceClassifier stranger = StanceTrainer.builder().folds(0).build().train(others);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> StanceEvaluation.compare(stranger, TRAINED, Rows.small()));
    assertTrue(e.getMessage().startsWith("model 2 was trained on 13 of the 13"), e.getMessage());
    IllegalArgumentException own =
        assertThrows(
            IllegalArgumentException.class,
            () -> StanceEvaluation.compare(TRAINED, TRAINED, Rows.small().subList(0, 3)));
    assertTrue(
        own.getMessage().startsWith("model 1 was trained on 3 of the 3 rows"), own.getMessage());
  }
}
