package io.github.detente.spark;

import io.github.detente.Detente;
import io.github.detente.article.Article;
import io.github.detente.article.ArticleReader;
import io.github.detente.article.InvalidRecordException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Reads the articles of a partition: from records to readings, of which each is an article, a
 * statement or a record that could not be used.
 */
final class ReadingFunction implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** The models, loaded by the first task of a process and shared by all: they are immutable. */
  private static final class Models {
    static final Detente DETENTE = Detente.load();
  }

  @Override
  public Iterator<Row> call(Iterator<Row> records) {
    Iterable<Row> all = () -> records;
    return StreamSupport.stream(all.spliterator(), false).flatMap(this::readings).iterator();
  }

  private Stream<Row> readings(Row record) {
    String source = record.getString(0);
    byte[] bytes = record.getAs(1);
    List<Row> rows = new ArrayList<>();
    boolean isFile = Records.at(source) == Records.FOLDER;
    if (!isFile && !new String(bytes, StandardCharsets.UTF_8).matches("(?s)\\uFEFF?\\s*\\{.*")) {
      // A stream of other words would be taken for an article of plain text.
      return Stream.of(bad(source, "expected a JSON object", bytes));
    }
    try {
      ArticleReader.create()
          .read(new ByteArrayInputStream(bytes), name(source, isFile, bytes))
          .forEach(article -> read(article, rows));
    } catch (InvalidRecordException e) {
      return Stream.of(bad(source, e.getMessage(), bytes));
    } catch (RuntimeException e) {
      return Stream.of(bad(source, "defect: " + e, bytes));
    }
    return rows.isEmpty() ? Stream.of(bad(source, "holds no article", bytes)) : rows.stream();
  }

  private static void read(Article article, List<Row> rows) {
    var statements = Models.DETENTE.read(article);
    rows.add(RowFactory.create(Tables.article(article, statements.size()), null, null));
    statements.forEach(s -> rows.add(RowFactory.create(null, Tables.statement(s), null)));
  }

  private static Row bad(String source, String reason, byte[] record) {
    return RowFactory.create(null, null, RowFactory.create(source, reason, record));
  }

  /**
   * Names a record whose article has no id: a file of one article by the file's name without its
   * ending, as {@code ArticleReader} does. The number of a line is not known here, as a file may be
   * read in pieces; so its content names it.
   */
  private static String name(String source, boolean isFile, byte[] record) {
    String file = source.substring(source.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    return isFile ? stem : stem + "-" + UUID.nameUUIDFromBytes(record);
  }
}
