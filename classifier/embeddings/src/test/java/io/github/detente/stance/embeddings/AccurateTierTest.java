package io.github.detente.stance.embeddings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.data.DetenteData;
import io.github.detente.stance.Explanation;
import io.github.detente.stance.LabelErrors;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.LabelledStatementReader;
import io.github.detente.stance.MalformedModelException;
import io.github.detente.stance.Stance;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StancePrediction;
import io.github.detente.stance.StanceTrainer;
import io.github.detente.stance.StatementText;
import io.github.detente.stance.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccurateTierTest {
  private static final StanceClassifier SHIPPED = StanceClassifier.load(Tier.ACCURATE);
  private static final List<LabelledStatement> ROWS = rows();

  private static List<LabelledStatement> rows() {
    try (LabelledStatementReader reader =
        LabelledStatementReader.options().open(DetenteData.statements(), "statements.csv")) {
      return reader.stream().limit(120).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A model of labels of its own, small enough to train in a test. */
  private static StanceClassifier small() {
    return StanceTrainer.builder().tier(Tier.ACCURATE).folds(2).build().train(ROWS);
  }

  /** No word of the changed row stands in another one: the words alone know nothing of it. */
  @Test
  void findsAChangedLabelByItsSense() {
    List<LabelledStatement> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(row("f" + i, "They threatened to attack town " + i + ".", "fight"));
      rows.add(row("m" + i, "They signed a treaty with town " + i + ".", "make up"));
    }
    rows.add(row("x", "Both presidents embraced and ended hostilities.", "fight"));
    List<LabelErrors.Ranked> ranked = LabelErrors.find(Tier.ACCURATE, rows, 4, 1, 1);
    assertEquals(25, ranked.size());
    assertEquals("x", ranked.get(0).row().id());
    assertEquals("make up", ranked.get(0).suggested());
  }

  private static LabelledStatement row(String id, String text, String label) {
    return new LabelledStatement(id, text, Optional.empty(), Optional.empty(), Optional.of(label));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ESCALATORY,    The general threatened to bomb the port.
          DE_ESCALATORY, The rebels freed all their hostages.
          DIPLOMATIC,    The two ministers met in Geneva to discuss trade.
          """)
  void readsTheAct(Stance stance, String text) {
    assertEquals(Optional.of(stance), SHIPPED.classify(text).stance());
    assertEquals(Tier.ACCURATE, SHIPPED.tier());
  }

  @Test
  void eightThreadsSayWhatOneSays() throws InterruptedException {
    List<String> texts = ROWS.stream().limit(64).map(LabelledStatement::text).toList();
    List<StancePrediction> alone = texts.stream().map(SHIPPED::classify).toList();
    ExecutorService executor = Executors.newFixedThreadPool(8);
    try {
      assertEquals(alone, SHIPPED.classifyTexts(texts, executor));
    } finally {
      executor.shutdownNow();
    }
    assertEquals(alone, texts.stream().map(SHIPPED::classify).toList());
  }

  @Test
  void aTrainedModelIsSavedAndLoaded(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("small.model");
    StanceClassifier trained = small();
    trained.save(file);
    StanceClassifier loaded = StanceClassifier.load(file);
    assertEquals(Tier.ACCURATE, loaded.tier());
    assertEquals(trained.provenance(), loaded.provenance());
    for (LabelledStatement row : ROWS.subList(0, 20)) {
      assertEquals(trained.classify(row), loaded.classify(row));
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThrows(MalformedModelException.class, () -> StanceClassifier.load(file));
  }

  @Test
  void whoeverWantsToTuneIsToldWhatIsMissing() {
    StanceTrainer trainer =
        StanceTrainer.builder().tier(Tier.ACCURATE).tuned((texts, done, loss) -> {}).build();
    IllegalStateException e = assertThrows(IllegalStateException.class, () -> trainer.train(ROWS));
    assertTrue(e.getMessage().contains("io.github.detente:detente-tuning"), e.getMessage());
  }

  @Test
  void theSharesOfAnExplanationAddUpToTheScore() {
    for (LabelledStatement row : ROWS.subList(0, 20)) {
      Explanation explanation =
          SHIPPED.explain(new StatementText(row.text(), row.speaker(), Optional.empty()));
      assertEquals(
          SHIPPED.classify(new StatementText(row.text(), row.speaker(), Optional.empty())),
          explanation.prediction());
      for (String label : SHIPPED.labels()) {
        double sum =
            explanation.bias().get(label)
                + explanation.contributions().stream()
                    .mapToDouble(share -> share.ofLabel().get(label))
                    .sum();
        assertEquals(explanation.scores().get(label), sum, 1e-4);
      }
    }
  }

  @Test
  void strangeTextsAreNoErrors() {
    List<String> texts =
        List.of(
            "",
            " ",
            "?",
            "war ".repeat(50_000),
            "Президент заявил: «Нет войне».",
            "主席は和平を呼びかけた。",
            "🙂🙂",
            "\ud800");
    List<StancePrediction> predictions = new ArrayList<>();
    texts.forEach(text -> predictions.add(SHIPPED.classify(text)));
    for (StancePrediction prediction : predictions) {
      double sum = prediction.probabilities().values().stream().mapToDouble(p -> p).sum();
      assertEquals(1, sum, 1e-6);
      assertTrue(prediction.inScope() >= 0 && prediction.inScope() <= 1);
    }
    assertEquals("", SHIPPED.explain("").text());
  }
}
