package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final double MARGIN = 0.03;

  @Test
  void ownFeaturesReadUnseenRowsBetterThanTribuoAlone() throws IOException {
    List<LabelledStatement> train = TrainSplit.sentences();
    Set<LabelledStatement> seen = new HashSet<>(TrainSplit.rows());
    List<LabelledStatement> unseen =
        Rows.shipped().stream().filter(row -> !seen.contains(row)).toList();
    double plain = BaselineMain.score(train, unseen).macroF1();
    StanceClassifier classifier = StanceTrainer.builder().folds(0).build().train(train);
    double own = StanceEvaluation.of(classifier, unseen).macroF1();
    assertTrue(plain > 0.6 && own > plain + MARGIN, own + " against " + plain);
  }
}
