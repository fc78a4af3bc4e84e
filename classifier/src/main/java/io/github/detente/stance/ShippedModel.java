package io.github.detente.stance;

import io.github.detente.actor.MarkedArticleReader;
import io.github.detente.actor.MarkedStatement;
import io.github.detente.data.DetenteData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the shipped model from Detente's data; the build runs it. When data, settings and code are
 * those of the model that is there already, it does nothing.
 */
public final class ShippedModel {
  /** Raise it when a change of the code changes the model without changing its settings. */
  private static final String CODE = "4";

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

  /** Returns the rows that the shipped model is trained on: sentences, and articles' statements. */
  static List<LabelledStatement> rows() throws IOException {
    List<LabelledStatement> rows = new ArrayList<>();
    try (LabelledStatementReader reader =
        LabelledStatementReader.options().open(DetenteData.statements(), "statements.csv")) {
      reader.stream().forEach(rows::add);
    }
    for (String article : DetenteData.articles()) {
      try (InputStream in = DetenteData.open(article)) {
        String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        MarkedArticleReader.read(id(article), source).statements().stream()
            .map(ShippedModel::row)
            .forEach(rows::add);
      }
    }
    return rows;
  }

  private static String id(String article) {
    return article.substring(article.lastIndexOf('/') + 1).replace(".txt", "");
  }

  private static LabelledStatement row(MarkedStatement marked) {
    MarkedText text = MarkedText.of(marked.statement());
    return new LabelledStatement(
        marked.statement().id(), text.text(), text.speaker(), text.target(), marked.label());
  }
}
