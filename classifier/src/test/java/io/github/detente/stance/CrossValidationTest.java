package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.CrossValidation.FoldTest;
import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.evaluation.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossValidationTest {
  /** Five folds of ten rows, the first rows of each of which are wrong. */
  private static CrossValidation judged(int... wrongOfFold) {
    List<Judged> judged = new ArrayList<>();
    List<Integer> foldOf = new ArrayList<>();
    for (int fold = 0; fold < wrongOfFold.length; fold++) {
      for (int i = 0; i < 10; i++) {
        String gold = i % 2 == 0 ? "A" : "B";
        String said = i < wrongOfFold[fold] ? (gold.equals("A") ? "B" : "A") : gold;
        judged.add(
            new Judged(
                Rows.row("r" + judged.size(), "Row " + judged.size(), gold),
                new StancePrediction(said, Map.of("A", 0.5, "B", 0.5), 1, true)));
        foldOf.add(fold);
      }
    }
    return new CrossValidation(judged, foldOf);
  }

  @Test
  void testsFoldsByHand() {
    // Even numbers of errors: macro-F1 is the accuracy. Differences 0.2, 0.4, 0, 0.2, 0.2.
    FoldTest test =
        CrossValidation.compare(List.of(judged(0, 0, 2, 2, 0)), List.of(judged(2, 4, 2, 4, 2)));
    assertEquals(0.2, test.difference(), 1e-12);
    assertEquals(4, test.degrees());
    // Variance 0.02, error sqrt((1/5 + 1/4) * 0.02).
    assertEquals(0.2 / Math.sqrt(0.45 * 0.02), test.t(), 1e-9);
    assertEquals(0.1028, test.p(), 5e-4);
    assertTrue(test.interval().low() < 0 && test.interval().high() > 0.4);
  }

  @Test
  void theSameIsNoDifference() {
    FoldTest test = CrossValidation.compare(List.of(judged(2, 0, 2)), List.of(judged(2, 0, 2)));
    assertEquals(0, test.difference(), 0);
    assertEquals(1, test.p(), 1e-12);
    assertThrows(
        IllegalArgumentException.class,
        () -> CrossValidation.compare(List.of(judged(0, 0)), List.of(judged(0, 0, 0))));
  }

  /** From tables of the distribution. */
  @ParameterizedTest
  @CsvSource({"1, 12.706", "4, 2.776", "9, 2.262", "49, 2.0096", "1000, 1.9623"})
  void knowsStudentsDistribution(double degrees, double quantile) {
    assertEquals(quantile, StudentT.quantile(0.975, degrees), 5e-4);
    assertEquals(0.05, StudentT.twoSided(quantile, degrees), 5e-5);
  }

  @Test
  void aCurveHasGrowingSizes() {
    List<LabelledStatement> rows = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      rows.add(Rows.row("f" + i, "They threatened to attack town " + i + ".", "fight"));
      rows.add(Rows.row("m" + i, "They signed a treaty with town " + i + ".", "make up"));
    }
    List<Integer> done = new ArrayList<>();
    LearningCurve curve =
        LearningCurve.of(
            StanceTrainer.builder().folds(0).build(), rows, 3, 2, 1, (n, all) -> done.add(n));
    assertEquals(
        List.of(12, 24, 48), curve.points().stream().map(LearningCurve.Point::rows).toList());
    assertTrue(curve.points().get(2).macroF1() > 0.95);
    assertEquals(6, done.size());
  }
}
