package io.github.detente.fuzz;

import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.StanceTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A model of a few rows, to be damaged. */
final class SmallModel {
  private SmallModel() {}

  static byte[] bytes() throws IOException {
    Path file = Files.createTempFile("fuzz", ".model");
    try {
      StanceTrainer.builder().folds(0).build().train(rows()).save(file);
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  private static List<LabelledStatement> rows() {
    return List.of(
        row("a", "The army shelled the town, officials said.", "bad"),
        row("b", "Rebels attacked a border post at dawn.", "bad"),
        row("c", "Both sides agreed to a ceasefire on Monday.", "good"),
        row("d", "The troops withdrew from the valley.", "good"),
        row("g", "Gunmen fired on the convoy near the bridge.", "bad"),
        row("h", "The navy seized two ships in the strait.", "bad"),
        row("i", "The guerrillas freed eleven hostages.", "good"),
        row("j", "The sanctions will be lifted in spring.", "good"),
        row("e", "The striker scored twice in the final.", null),
        row("f", "Shares in the bank fell by four percent.", null));
  }

  private static LabelledStatement row(String id, String text, String label) {
    return new LabelledStatement(
        id, text, Optional.empty(), Optional.empty(), Optional.ofNullable(label));
  }
}
