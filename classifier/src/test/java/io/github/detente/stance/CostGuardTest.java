package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.detente.invariants.WithoutInvariants;
import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.model.ModelParts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the cost of a classification in bounds by counts, which no busy machine can disturb. */
@WithoutInvariants
class CostGuardTest {
  private static final int MAX_BYTES = 140;
  private static final int MAX_PROBES = 90;
  private static final int MAX_MODEL_BYTES = 20 << 20;

  @Test
  void allocatesLittleMoreThanItsAnswer() throws IOException {
    StanceClassifier classifier = StanceClassifier.load();
    List<String> texts = Rows.shipped().stream().map(LabelledStatement::text).toList();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double sum = 0;
    for (String text : texts) {
      sum += classifier.classify(text).inScope();
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (String text : texts) {
      sum += classifier.classify(text).inScope();
    }
    long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / texts.size();
    assertTrue(sum > 0 && bytes <= MAX_BYTES, bytes + " bytes a statement");
  }

  @Test
  void looksUpFewFeatures() throws IOException {
    ModelParts parts = StanceClassifier.load().parts();
    FeatureExtractor extractor = new FeatureExtractor(parts.vocabulary(), parts.features());
    long probes = 0;
    for (LabelledStatement row : Rows.shipped()) {
      probes += extractor.hash(Utterance.of(row.text())).size;
    }
    long perStatement = probes / Rows.shipped().size();
    assertTrue(perStatement <= MAX_PROBES, perStatement + " probes a statement");
  }

  @Test
  void shippedModelIsSmall() {
    ModelParts parts = StanceClassifier.load().parts();
    long bytes = parts.weights().bytes();
    assertTrue(bytes < MAX_MODEL_BYTES, bytes + " bytes");
  }
}
