package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.model.Calibration;
import io.github.detente.stance.training.RowSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
  private static final int LABELS = 3;

  /** Margins of labels that are drawn with softmax(margin / temperature). */
  private static List<Calibration.Sample> drawn(
      double temperature, int n, double weight, long seed) {
    Random random = new Random(seed);
    List<Calibration.Sample> samples = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double[] scores =
          IntStream.range(0, LABELS).mapToDouble(l -> random.nextGaussian()).toArray();
      double[] p = scores.clone();
      new Calibration(false, temperature, 0, 0).apply(p);
      double u = random.nextDouble();
      int gold = u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2;
      samples.add(new Calibration.Sample(scores, gold, weight));
    }
    return samples;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 1, 2})
  void findsTheTemperatureThatLabelsWereDrawnWith(double temperature) {
    Calibration fitted = Calibration.fit(false, drawn(temperature, 20_000, 1, 5));
    assertEquals(1, fitted.temperature() / temperature, 0.05);
  }

  @Test
  void aRowCountsAsMuchAsItsWeight() {
    List<Calibration.Sample> mixed = new ArrayList<>(drawn(0.2, 4000, 1, 6));
    mixed.addAll(drawn(1, 1000, 4, 7));
    List<Calibration.Sample> repeated = new ArrayList<>(drawn(0.2, 4000, 1, 6));
    for (int i = 0; i < 4; i++) {
      repeated.addAll(drawn(1, 1000, 1, 7));
    }
    Calibration weighted = Calibration.fit(false, mixed);
    Calibration counted = Calibration.fit(false, repeated);
    assertEquals(counted.temperature(), weighted.temperature(), 1e-6);
    assertEquals(counted.threshold(), weighted.threshold(), 1e-3);
    assertEquals(counted.conformal(), weighted.conformal(), 1e-3);
  }

  @Test
  void decidedPredictionsAndSetsKeepTheirWordOnNewRows() {
    Calibration fitted = Calibration.fit(false, drawn(0.4, 10_000, 1, 8));
    int decided = 0;
    int right = 0;
    int covered = 0;
    List<Calibration.Sample> fresh = drawn(0.4, 10_000, 1, 9);
    for (Calibration.Sample sample : fresh) {
      double[] p = sample.scores().clone();
      fitted.apply(p);
      int best = Calibration.argmax(p);
      if (p[best] >= fitted.threshold()) {
        decided++;
        right += best == sample.gold() ? 1 : 0;
      }
      covered += p[sample.gold()] >= fitted.conformal() ? 1 : 0;
    }
    assertTrue(decided > 1000, decided + " decided");
    assertEquals(Calibration.TARGET_ACCURACY, (double) right / decided, 0.015);
    assertEquals(Calibration.COVERAGE, (double) covered / fresh.size(), 0.015);
  }

  @ParameterizedTest
  @EnumSource(LinearSolver.class)
  void everySolverIsCalibratedOnRowsThatItHasNotSeen(LinearSolver solver) throws IOException {
    List<LabelledStatement> rows =
        Rows.shipped().stream().filter(row -> row.label().isPresent()).toList();
    List<LabelledStatement> train = everyFourth(rows, 0);
    StanceClassifier classifier =
        StanceTrainer.builder().solver(solver).cost(5).folds(3).build().train(train);
    List<Judged> judged = StanceEvaluation.judge(classifier, everyFourth(rows, 2));
    StanceEvaluation evaluation = StanceEvaluation.of(judged);
    assertTrue(evaluation.ece() < 0.05, solver + ": " + evaluation.ece());
    assertEquals(0.9, evaluation.decided().accuracy(), 0.04, solver.toString());
    for (Judged one : judged) {
      double sum = one.prediction().probabilities().values().stream().mapToDouble(p -> p).sum();
      assertEquals(1, sum, 1e-9);
    }
  }

  private static List<LabelledStatement> everyFourth(List<LabelledStatement> rows, int from) {
    return IntStream.range(0, rows.size()).filter(i -> i % 4 == from).mapToObj(rows::get).toList();
  }

  @Test
  void aSourceIsHeldOutWholeAndKindsCountTheSame() throws IOException {
    List<LabelledStatement> rows = Rows.shipped();
    CalibrationPlan plan = CalibrationPlan.bySource(rows, ShippedRows::source, 5, 1);
    double articles = 0;
    for (int i = 0; i < rows.size(); i++) {
      RowSource source = ShippedRows.source(rows.get(i));
      for (int j = i - 1; j > i - 50 && j >= 0; j--) {
        boolean same = source.equals(ShippedRows.source(rows.get(j)));
        assertTrue(!same || plan.foldOf()[i] == plan.foldOf()[j]);
      }
      articles += source.kind().equals("article") ? plan.weightOf()[i] : 0;
    }
    long kinds = rows.stream().map(row -> ShippedRows.source(row).kind()).distinct().count();
    assertEquals(3, kinds);
    assertEquals((double) rows.size() / kinds, articles, 1e-6);
    assertEquals(rows.size(), Arrays.stream(plan.weightOf()).sum(), 1e-6);
    assertEquals(5, Arrays.stream(plan.foldOf()).distinct().count());
  }
}
