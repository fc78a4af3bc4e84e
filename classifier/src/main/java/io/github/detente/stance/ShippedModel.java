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
import java.util.Locale;
import java.util.Map;

/**
 * Trains the shipped model from Detente's data; the build runs it. When data, settings and code are
 * those of the model that is there already, it does nothing.
 */
public final class ShippedModel {
  /** Raise it when a change of the code changes the model without changing its settings. */
  private static final String CODE = "8";

  /** Folds of sources, to calibrate and for the card. */
  static final int FOLDS = 5;

  /** Attributes that the card gives figures by. */
  private static final List<String> ATTRIBUTES = List.of("kind", "region", "source_style");

  private static final String STAMP = "stance.stamp";

  private static final String CARD = "stance-model-card.md";

  private ShippedModel() {}

  /**
   * Writes the model files.
   *
   * @param args the folder that the files go to, then the tier unless it is the fast one
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<LabelledStatement> rows = rows();
    Tier tier = args.length > 1 ? Tier.valueOf(args[1]) : Tier.FAST;
    StanceTrainer trainer = trainer(tier);
    String stamp = CODE + " " + trainer.settings() + " " + Fingerprint.of(rows);
    Path stampFile = folder.resolve(STAMP);
    if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
      return;
    }
    StanceClassifier classifier = trainer.train(rows);
    if (tier == Tier.FAST) {
      classifier.saveShipped(folder);
      Files.writeString(folder.resolve(CARD), ModelCard.of(classifier, rows));
    } else {
      classifier.save(folder.resolve(StanceClassifier.SHIPPED_ACCURATE));
      Files.writeString(folder.resolve(CARD), AccurateCard.of(classifier));
    }
    Files.writeString(stampFile, stamp);
  }

  /** Returns the trainer of the shipped model. */
  static StanceTrainer trainer(Tier tier) {
    return StanceTrainer.builder().tier(tier).folds(FOLDS).sources(ShippedModel::source).build();
  }

  /**
   * Returns where a shipped row comes from: sentences by the batch that begins their id ({@code
   * w3-0123}), statements of articles by the writer, the first letter of their id ({@code
   * b17-tihama-truce#4}).
   */
  static RowSource source(LabelledStatement row) {
    String id = row.id();
    return id.indexOf('#') > 0
        ? new RowSource("article", id.substring(0, 1))
        : new RowSource("sentence", id.substring(0, id.indexOf('-')));
  }

  /** Returns the rows that the shipped model is trained on: sentences, and articles' statements. */
  static List<LabelledStatement> rows() throws IOException {
    List<LabelledStatement> rows = new ArrayList<>();
    try (LabelledStatementReader reader =
        LabelledStatementReader.options()
            .attributeColumns(ATTRIBUTES)
            .open(DetenteData.statements(), "statements.csv")) {
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
        marked.statement().id(),
        text.text(),
        text.speaker(),
        text.target(),
        marked.label(),
        Map.of("kind", "article, " + marked.statement().kind().name().toLowerCase(Locale.ROOT)));
  }
}
