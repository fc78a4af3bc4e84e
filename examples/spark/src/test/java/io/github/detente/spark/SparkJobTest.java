package io.github.detente.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.Detente;
import io.github.detente.StatementReading;
import io.github.detente.article.Article;
import io.github.detente.article.ArticleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkJobTest {
  private static final Path ARTICLES = Path.of("../articles/fish-quarrel.jsonl");

  private static SparkSession spark;
  private static List<Row> expected;

  @TempDir private Path folder;

  @BeforeAll
  static void startSparkAndReadWithTheLibrary() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
    expected = read(ARTICLES);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  /** What the library makes of a file, as rows. */
  private static List<Row> read(Path path) {
    Detente detente = Detente.load();
    List<Row> rows = new ArrayList<>();
    try (Stream<Article> articles = ArticleReader.create().read(path)) {
      for (Article article : articles.toList()) {
        for (StatementReading reading : detente.read(article)) {
          rows.add(Tables.statement(reading));
        }
      }
    }
    assertFalse(rows.isEmpty());
    return rows;
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private Dataset<Row> table(String name) {
    return spark.read().parquet(out() + "/" + name);
  }

  /** Rows as text, since an array of structs equals no other; in one order. */
  private static List<String> sorted(List<Row> rows) {
    return rows.stream().map(SparkJobTest::text).sorted().toList();
  }

  private static String text(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Object cell = row.get(i);
      cells.add(
          cell instanceof Row[] spans
              ? List.of(spans).toString()
              : cell instanceof scala.collection.Seq<?> spans
                  ? spans.mkString("[", ", ", "]")
                  : String.valueOf(cell));
    }
    return cells.toString();
  }

  private List<Row> statements() {
    return table("statements").selectExpr(Tables.STATEMENT.fieldNames()).collectAsList();
  }

  @Test
  void readsJsonLinesAsTheLibraryDoesAndLosesNoRecord() throws IOException {
    Path in = folder.resolve("articles.jsonl");
    byte[] good = Files.readAllBytes(ARTICLES);
    Files.write(in, good);
    String bad =
        """
        {"id": "cut", "text": "Chad said

        Chad said it was ready.
        {"id": "empty", "text": ""}
        {"id": "day", "text": "Chad said it was ready.", "published": "soon"}
        """;
    Files.writeString(in, bad, StandardOpenOption.APPEND);
    Files.write(in, new byte[] {'{', (byte) 0xE7, '}', '\n'}, StandardOpenOption.APPEND);

    assertEquals(5, SparkJob.run(spark, in.toString(), out()));
    assertEquals(sorted(expected), sorted(statements()));
    assertEquals(14, table("articles").count());
    List<Row> reasons = table("bad").select("source", "reason", "record").collectAsList();
    assertEquals(5, reasons.size());
    assertTrue(reasons.stream().allMatch(r -> r.getString(0).endsWith("articles.jsonl")));
    assertTrue(
        reasons.stream().anyMatch(r -> r.getString(1).contains("\"soon\"")), reasons.toString());
    assertTrue(
        reasons.stream()
            .anyMatch(r -> new String(r.<byte[]>getAs(2), StandardCharsets.UTF_8).contains("cut")));
  }

  @Test
  void partitionsStatementsByDay() {
    SparkJob.run(spark, ARTICLES.toString(), out());
    assertTrue(Files.isDirectory(Path.of(out(), "statements", "published=2024-03-14")));
  }

  @Test
  void countsBySpeakerTargetAndWeek() {
    SparkJob.run(spark, ARTICLES.toString(), out());
    Dataset<Row> counts = table("counts");
    long inScope = expected.stream().filter(row -> row.getString(19) != null).count();
    assertEquals(inScope, counts.agg(sum("statements")).first().getLong(0));
    Row norway =
        counts
            .where(
                col("speaker_actor")
                    .equalTo("ISL")
                    .and(col("target_actor").equalTo("NOR"))
                    .and(col("week").equalTo("2024-03-18")))
            .first();
    List<Row> same =
        expected.stream()
            .filter(row -> "ISL".equals(row.getString(10)) && "NOR".equals(row.getString(15)))
            .filter(row -> row.getDate(1).toString().matches("2024-03-(18|19|2[0-4])"))
            .toList();
    assertEquals(same.size(), norway.<Long>getAs("statements"));
    assertEquals(
        same.stream().mapToDouble(row -> row.getDouble(20) - row.getDouble(21)).average().orElse(9),
        norway.<Double>getAs("index"),
        1e-9);
  }

  @Test
  void readsParquetAsItReadsJsonLines() {
    String in = folder.resolve("articles.parquet").toString();
    spark
        .read()
        .json(ARTICLES.toString())
        .withColumn("published", col("published").cast("date"))
        .write()
        .parquet(in);
    assertEquals(0, SparkJob.run(spark, in, out()));
    assertEquals(sorted(expected), sorted(statements()));
  }

  @Test
  void readsAFolderOfTextsAndNamesWhatIsNone() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/below"));
    Path article = Files.copy(Path.of("../articles/article.txt"), in.resolve("article.txt"));
    Files.write(in.resolve("binary.txt"), new byte[] {0, 1, 2, (byte) 0xFF});
    assertEquals(1, SparkJob.run(spark, in.getParent().toString(), out()));
    assertEquals(sorted(read(article)), sorted(statements()));
    assertTrue(table("bad").first().getString(0).endsWith("binary.txt"));
  }
}
