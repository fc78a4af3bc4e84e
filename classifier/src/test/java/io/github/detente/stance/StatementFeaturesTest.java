package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.TextSpan;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementFeaturesTest {
  private static StatementFeatures features(MarkedText text) {
    Vocabulary vocabulary = Vocabulary.of(Lexicon.load(), Set.of("the", "talks", "of"));
    return new FeatureExtractor(vocabulary, StanceTrainer.Defaults.FEATURES).extract(text);
  }

  private static List<String> names(MarkedText text) {
    StatementFeatures features = features(text);
    return IntStream.range(0, features.size).mapToObj(features::name).toList();
  }

  @Test
  void hashesOfNamesAreThoseOfTheScorer() throws IOException {
    for (LabelledStatement row : Rows.shipped().subList(0, 500)) {
      StatementFeatures features = features(MarkedText.of(row.text()));
      for (int i = 0; i < features.size; i++) {
        assertEquals(features.hashes[i], StatementFeatures.hash(features.name(i)));
      }
    }
  }

  @Test
  void namesNobody() throws IOException {
    String first = "Ankara rejected the offer of Athens, a spokesman said.";
    String second = "Quito rejected the offer of Lima, a spokesman said.";
    assertEquals(names(MarkedText.of(first)), names(MarkedText.of(second)));
  }

  @Test
  void knowsNegationAndPhrases() {
    assertTrue(names(MarkedText.of("They did not attack.")).contains("n ATTACK"));
    assertTrue(names(MarkedText.of("They walked out.")).contains("a BREAK"));
  }

  @Test
  void spansPointAtTheWords() {
    String text = "They did not attack.";
    StatementFeatures features = features(MarkedText.of(text));
    for (int i = 0; i < features.size; i++) {
      if (features.name(i).equals("b not attack")) {
        assertEquals(List.of(new TextSpan(9, 12), new TextSpan(13, 19)), features.spans(i));
      }
    }
  }
}
