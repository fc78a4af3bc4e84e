package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final double MARGIN = 0.03;

  @Test
  void ownFeaturesReadUnseenRowsBetterThanTribuoAlone() throws IOException {
    List<LabelledStatement> all = TrainSplit.sentences();
    List<LabelledStatement> train =
        IntStream.range(0, all.size()).filter(i -> i % 3 == 0).mapToObj(all::get).toList();
    Set<LabelledStatement> seen = new HashSet<>(TrainSplit.rows());
    List<LabelledStatement> unseen =
        ShippedRows.rows().stream().filter(row -> !seen.contains(row)).toList();
    double plain = BaselineMain.score(train, unseen).macroF1();
    StanceClassifier classifier = StanceTrainer.builder().folds(0).build().train(train);
    double own = StanceEvaluation.of(classifier, unseen).macroF1();
    assertTrue(plain > 0.5 && own > plain + MARGIN, own + " against " + plain);
  }
}
