package io.github.detente.stance.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StanceTrainer;
import io.github.detente.stance.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunedModelTest {
  private static final List<String> WHO = List.of("The mayor", "A nurse", "The guild", "Our cook");
  private static final List<String> WHAT = List.of("praised", "thanked", "mocked", "scolded");

  private static List<LabelledStatement> rows() {
    List<LabelledStatement> rows = new ArrayList<>();
    for (String who : WHO) {
      for (String what : WHAT) {
        for (String whom : List.of("the choir", "the bakers", "the drivers")) {
          rows.add(
              new LabelledStatement(
                  "r" + rows.size(),
                  who + " " + what + " " + whom + ".",
                  Optional.of(who),
                  Optional.of(whom),
                  Optional.of(WHAT.indexOf(what) < 2 ? "KIND" : "UNKIND")));
        }
      }
    }
    return rows;
  }

  @Test
  void aModelCarriesWhatItsEncoderWasTunedBy(@TempDir Path folder) throws IOException {
    List<Double> done = new ArrayList<>();
    StanceClassifier tuned =
        StanceTrainer.builder()
            .tier(Tier.ACCURATE)
            .folds(2)
            .tuned((texts, share, loss) -> done.add(share))
            .build()
            .train(rows());
    assertTrue(done.stream().filter(share -> share == 1).count() >= 2, "one for all, one a fold");
    Path file = folder.resolve("tuned.model");
    tuned.save(file);
    StanceClassifier loaded = StanceClassifier.load(file);
    StanceClassifier plain =
        StanceTrainer.builder().tier(Tier.ACCURATE).folds(2).build().train(rows());
    assertNotEquals(plain.provenance().get("encoder"), loaded.provenance().get("encoder"));
    for (LabelledStatement row : rows()) {
      assertEquals(tuned.classify(row), loaded.classify(row));
    }
  }
}
