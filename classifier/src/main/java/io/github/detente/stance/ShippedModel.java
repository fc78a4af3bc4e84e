package io.github.detente.stance;

import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.corpus.MarkedStatement;
import io.github.detente.data.DetenteData;
import io.github.detente.stance.training.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Trains the models that are shipped, from Detente's data alone. Stateless. */
public final class ShippedModel {
  /** Folds of sources, to calibrate and for the card. */
  static final int FOLDS = 5;

  /** Attributes that the card gives figures by. */
  private static final List<String> ATTRIBUTES = List.of("kind", "region", "source_style");

  private static final String CARD = "stance-model-card.md";

  private ShippedModel() {}

  /**
   * Trains the model of a tier and writes it into a folder, with its card.
   *
   * @throws IOException if the data cannot be read or a file cannot be written
   */
  public static void build(Tier tier, Path folder) throws IOException {
    List<LabelledStatement> rows = rows();
    StanceClassifier classifier = trainer(tier).train(rows);
    if (tier == Tier.FAST) {
      classifier.save(folder.resolve(StanceClassifier.SHIPPED));
      Files.writeString(folder.resolve(CARD), ModelCard.of(classifier, rows));
    } else {
      classifier.save(folder.resolve(StanceClassifier.SHIPPED_ACCURATE));
      Files.writeString(folder.resolve(CARD), AccurateCard.of(classifier));
    }
  }

  /** Returns all settings of the training of a tier's model, in words. */
  public static String settings(Tier tier) {
    return FOLDS + " " + trainer(tier).settings();
  }

  /** Returns the trainer of the shipped model. */
  static StanceTrainer trainer(Tier tier) {
    return StanceTrainer.builder().tier(tier).folds(FOLDS).sources(ShippedModel::source).build();
  }

  /**
   * Returns where a shipped row comes from: sentences by the batch that begins their id ({@code
   * w3-0123}), statements of articles by the writer, the letters that begin their id ({@code
   * b17-tihama-truce#4}, {@code na03-fisheries#11}).
   */
  static RowSource source(LabelledStatement row) {
    String id = row.id();
    return id.indexOf('#') > 0
        ? new RowSource("article", writer(id))
        : new RowSource("sentence", id.substring(0, id.indexOf('-')));
  }

  private static String writer(String id) {
    int end = 0;
    while (Character.isLetter(id.charAt(end))) {
      end++;
    }
    return id.substring(0, end);
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
        rows.addAll(rows(id(article), source));
      }
    }
    return rows;
  }

  /** Returns the rows of a marked article. */
  static List<LabelledStatement> rows(String id, String source) {
    return MarkedArticleReader.read(id, source).statements().stream()
        .map(ShippedModel::row)
        .toList();
  }

  private static String id(String article) {
    return article.substring(article.lastIndexOf('/') + 1).replace(".txt", "");
  }

  private static LabelledStatement row(MarkedStatement marked) {
    String kind = marked.statement().kind().name().toLowerCase(Locale.ROOT);
    return LabelledStatement.of(
        marked.statement(), marked.label(), marked.also(), Map.of("kind", "article, " + kind));
  }
}
