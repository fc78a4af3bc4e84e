package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The compiled classifier answers as the models do that it was compiled from. */
class TribuoPeerTest {
  /** Trained on a third of the rows, and asked about all, some of them in disorder. */
  @Test
  void answersLikeTribuo() throws IOException {
    Random random = new Random(3);
    List<LabelledStatement> rows = ShippedRows.rows();
    List<LabelledStatement> some = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += 3) {
      some.add(rows.get(i));
    }
    TribuoPeer tribuo = new TribuoPeer(StanceTrainer.builder().folds(2).build().trained(some));
    for (int i = 0; i < rows.size(); i++) {
      LabelledStatement row = rows.get(i);
      String text = i % 3 == 0 ? shuffled(row.text(), random) : row.text();
      assertLikeTribuo(
          tribuo,
          new StatementText(text, i % 2 == 0 ? row.speaker() : Optional.empty(), row.target()));
    }
    assertLikeTribuo(tribuo, StatementText.of(""));
    assertLikeTribuo(tribuo, StatementText.of("zxqv"));
  }

  private static void assertLikeTribuo(TribuoPeer tribuo, StatementText input) {
    String text = input.text();
    StancePrediction own = tribuo.compiled().classify(input);
    StancePrediction said = tribuo.classify(input);
    for (String label : own.probabilities().keySet()) {
      assertEquals(said.probabilities().get(label), own.probabilities().get(label), 1e-5, text);
    }
    assertEquals(said.inScope(), own.inScope(), 1e-5, text);
    List<Double> best = said.probabilities().values().stream().sorted().toList();
    if (best.get(best.size() - 1) - best.get(best.size() - 2) > 1e-5) {
      assertEquals(said.label(), own.label(), text);
    }
  }

  private static String shuffled(String text, Random random) {
    List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
    Collections.shuffle(words, random);
    return String.join(" ", words);
  }
}
