package io.github.detente.stance;

import io.github.detente.data.DetenteData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains the shipped model from Detente's data; the build runs it. When data, settings and code are
 * those of the model that is there already, it does nothing.
 */
public final class ShippedModel {
  /** Raise it when a change of the code changes the model without changing its settings. */
  private static final String CODE = "2";

  private static final String STAMP = "stance.stamp";

  private ShippedModel() {}

  /**
   * Writes the model files.
   *
   * @param args the folder that the files go to
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<LabelledStatement> rows = rows();
    StanceTrainer trainer = StanceTrainer.builder().build();
    String stamp = CODE + " " + trainer.settings() + " " + Fingerprint.of(rows);
    Path stampFile = folder.resolve(STAMP);
    if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
      return;
    }
    trainer.train(rows).saveShipped(folder);
    Files.writeString(stampFile, stamp);
  }

  /** Returns the rows that the shipped model is trained on. */
  static List<LabelledStatement> rows() throws IOException {
    try (LabelledStatementReader reader =
        LabelledStatementReader.options().open(DetenteData.statements(), "statements.csv")) {
      return reader.readAll();
    }
  }
}
