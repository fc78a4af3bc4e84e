package io.github.detente.stance;

import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.corpus.MarkedStatement;
import io.github.detente.data.DetenteData;
import io.github.detente.stance.training.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows that the shipped models are trained on. Stateless. */
final class ShippedRows {
  /** Attributes that the card gives figures by. */
  private static final List<String> ATTRIBUTES = List.of("kind", "region", "source_style");

  /**
   * The first of the writers whose articles name states in as many statements as real ones do
   * ({@code data/README.md}); those of the writers before are plainer.
   */
  private static final String FIRST_DENSE = "oa";

  private ShippedRows() {}

  /** Returns whether a shipped row is a statement of an article, and no loose sentence. */
  static boolean isArticle(LabelledStatement row) {
    return row.id().indexOf('#') > 0;
  }

  /**
   * Returns where a shipped row comes from: sentences by the batch that begins their id ({@code
   * w3-0123}), statements of articles by the writer, the letters that begin their id ({@code
   * b17-tihama-truce#4}, {@code na03-fisheries#11}).
   */
  static RowSource source(LabelledStatement row) {
    String id = row.id();
    if (!isArticle(row)) {
      return new RowSource("sentence", id.substring(0, id.indexOf('-')));
    }
    String writer = writer(id);
    boolean dense = writer.length() > 1 && writer.compareTo(FIRST_DENSE) >= 0;
    return new RowSource(dense ? "dense article" : "article", writer);
  }

  private static String writer(String id) {
    int end = 0;
    while (Character.isLetter(id.charAt(end))) {
      end++;
    }
    return id.substring(0, end);
  }

  /** Returns all of them: sentences, and articles' statements. */
  static List<LabelledStatement> rows() throws IOException {
    return rows(ATTRIBUTES);
  }

  /**
   * Returns the same rows.
   *
   * @param attributes columns that loose sentences are given with
   */
  static List<LabelledStatement> rows(List<String> attributes) throws IOException {
    List<LabelledStatement> rows = new ArrayList<>();
    try (LabelledStatementReader reader =
        LabelledStatementReader.options()
            .attributeColumns(attributes)
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
        .map(ShippedRows::row)
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
