package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StanceClassifierTest {
  private static final StanceClassifier SHIPPED = StanceClassifier.load();

  @Test
  void readsTheAct() {
    assertEquals(
        Stance.ESCALATORY,
        SHIPPED.classify("The general threatened to bomb the port.").stance().orElseThrow());
    assertEquals(
        Stance.DE_ESCALATORY,
        SHIPPED.classify("The rebels freed all their hostages.").stance().orElseThrow());
    assertEquals(
        Stance.DIPLOMATIC,
        SHIPPED
            .classify("The two ministers met in Geneva to discuss trade.")
            .stance()
            .orElseThrow());
  }

  @Test
  void saysTheSameAfterSaveAndLoad(@TempDir Path folder) throws IOException {
    StanceClassifier trained = StanceTrainer.builder().folds(2).build().train(Rows.small());
    Path file = folder.resolve("small.model");
    trained.save(file);
    StanceClassifier loaded = StanceClassifier.load(file);
    assertEquals(trained.labels(), loaded.labels());
    assertEquals(trained.provenance(), loaded.provenance());
    for (LabelledStatement row : Rows.small()) {
      assertEquals(trained.classify(row), loaded.classify(row));
    }
    Path again = folder.resolve("again.model");
    loaded.save(again);
    assertEquals(-1, Files.mismatch(file, again));
  }

  @Test
  void trainsTheSameTwice(@TempDir Path folder) throws IOException {
    Path first = folder.resolve("1");
    Path second = folder.resolve("2");
    StanceTrainer.builder().folds(2).build().train(Rows.small()).save(first);
    StanceTrainer.builder().folds(2).build().train(Rows.small()).save(second);
    assertEquals(-1, Files.mismatch(first, second));
  }

  @Test
  void eightThreadsSayWhatOneSays() throws Exception {
    List<String> texts = Rows.shipped().stream().map(LabelledStatement::text).toList();
    List<StancePrediction> expected = texts.stream().map(SHIPPED::classify).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 3; round++) {
        assertEquals(expected, SHIPPED.classifyTexts(texts, threads));
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void explanationAddsUpToTheScore() throws IOException {
    for (LabelledStatement row : Rows.shipped().subList(0, 200)) {
      Explanation why = SHIPPED.explain(new StatementText(row.text(), row.speaker(), row.target()));
      for (String label : SHIPPED.labels()) {
        double sum = why.contributions().stream().mapToDouble(c -> c.ofLabel().get(label)).sum();
        assertEquals(why.scores().get(label), sum + why.bias().get(label), 1e-4);
        double units = java.util.Arrays.stream(why.weightOfUnits(label)).sum();
        assertEquals(why.scores().get(label), units + why.bias().get(label), 1e-4);
      }
      assertEquals(SHIPPED.classify(row), why.prediction());
    }
  }

  @Test
  void explanationNamesUnknownWords() {
    Explanation why = SHIPPED.explain("They threatened to zxqvify the port.");
    List<String> unknown = why.unknown().stream().map(span -> span.of(why.text())).toList();
    assertTrue(unknown.contains("zxqvify"), unknown.toString());
    assertFalse(unknown.contains("threatened"), unknown.toString());
  }

  @Test
  void judgesATextOfFiveMegabytes() {
    String text = "They threatened the town. ".repeat(200_000);
    StancePrediction prediction =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> SHIPPED.classify(text));
    assertEquals("ESCALATORY", prediction.label());
  }

  @Test
  void tellsFootballFromPolitics() {
    StancePrediction match =
        SHIPPED.classify("The striker scored twice as the club won the cup final.");
    assertTrue(match.inScope() < 0.5);
    assertTrue(match.stance().isEmpty());
    assertFalse(match.decided());
  }

  @Test
  void predictionSetHoldsTheLabel() {
    StancePrediction prediction = SHIPPED.classify("The ministers will see.");
    assertTrue(SHIPPED.predictionSet(prediction).contains(prediction.label()));
  }
}
