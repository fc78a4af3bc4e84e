package io.github.detente.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.Detente;
import io.github.detente.StatementReading;
import io.github.detente.article.Article;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StancePrediction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That the checks behind all tests are called, and notice what is wrong. */
class StanceInvariantsTest {
  private static final Article ARTICLE =
      Article.of("a", "Norway accused Iceland of 😀 lying. “We paid,” Iceland's envoy said.");

  private static String wrong(Map<String, Double> probabilities, double inScope, boolean decided) {
    return String.join(
        "; ",
        StanceInvariants.prediction(new StancePrediction("a", probabilities, inScope, decided)));
  }

  @Test
  void looksAtWhateverTestsClassifyExplainAndRead() {
    long before = Broken.checks();
    StanceClassifier.load().classify("Norway left.");
    StanceClassifier.load().explain("Norway left.");
    assertEquals(2, Broken.checks() - before);
    int statements = Detente.load().read(ARTICLE).size();
    assertEquals(2, statements);
    // Extracted, resolved, each judged, read.
    assertEquals(2 + 1 + 1 + statements + 1, Broken.checks() - before);
  }

  @Test
  void namesProbabilitiesThatAreNone() {
    assertEquals("", wrong(Map.of("a", 0.6, "b", 0.4), 0.7, true));
    assertTrue(wrong(Map.of("a", 0.6, "b", 0.5), 1, true).contains("sum to 1.1"));
    assertTrue(wrong(Map.of("a", 1.5, "b", -0.5), 1, true).contains("of b is -0.5"));
    assertTrue(wrong(Map.of("a", Double.NaN), 1, true).contains("of a is NaN"));
    assertTrue(wrong(Map.of("a", 0.4, "b", 0.6), 1, true).contains("b is more probable than a"));
    assertTrue(wrong(Map.of("a", 1.0), 0.4, true).contains("decided, and out of scope"));
    assertTrue(wrong(Map.of("a", 1.0), Double.NaN, false).contains("inScope is NaN"));
  }

  @Test
  void comparesWhatComesBackFromJson() {
    List<StatementReading> readings = Detente.load().read(ARTICLE);
    assertEquals(List.of(), JsonInvariants.readings(ARTICLE, readings));
  }
}
