package io.github.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The short way through a row against Commons CSV. */
class PlainRowTest {
  private static final String[] PIECES = {
    "\"", "\"\"", ",", "\t", "a", "the talks", " ", "é", "\n", "\r", "'"
  };

  private static String row(Random random) {
    StringBuilder row = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      row.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return row + (random.nextBoolean() ? "\n" : "\r\n");
  }

  /** The row stands in the midst of others. */
  private static List<String> read(PlainRow plain, String row) {
    byte[] before = "é,\"\n".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = ("é,\"\n" + row + "b,\n").getBytes(StandardCharsets.UTF_8);
    return plain.read(bytes, before.length, bytes.length - 3);
  }

  /** What Commons CSV makes of a row: {@code null} if it is no row, or more than one. */
  private static List<String> commons(String row, TableFormat format) {
    try (CSVParser parser = CSVParser.parse(row, format.csv())) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.get(0).toList() : null;
    } catch (IOException | UncheckedIOException e) {
      return null;
    }
  }

  @Test
  void readsARowLikeCommonsCsvOrLeavesItToThat() {
    Random random = new Random(7);
    for (TableFormat format : List.of(TableFormat.CSV, TableFormat.TSV)) {
      PlainRow plain = new PlainRow(format);
      int read = 0;
      for (int i = 0; i < 20_000; i++) {
        String row = row(random);
        List<String> cells = read(plain, row);
        if (cells != null) {
          assertEquals(commons(row, format), cells, row);
          read++;
        }
      }
      assertTrue(read > 2_000, read + " rows");
    }
  }

  @Test
  void aRowIsToBeCopiedIfCommonsCsvWouldWriteItSo() {
    Random random = new Random(8);
    for (TableFormat format : List.of(TableFormat.CSV, TableFormat.TSV)) {
      PlainRow plain = new PlainRow(format);
      int copied = 0;
      int others = 0;
      for (int i = 0; i < 20_000; i++) {
        String row = row(random);
        List<String> cells = read(plain, row);
        if (cells != null) {
          String bare = row.substring(0, row.length() - (row.endsWith("\r\n") ? 2 : 1));
          boolean same = format.csv().format(cells.toArray()).equals(bare);
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          assertEquals(same, new TableReader.Row(1, cells).copyTo(out), row);
          assertEquals(same ? bare : "", out.toString(StandardCharsets.UTF_8), row);
          copied += same ? 1 : 0;
          others += same ? 0 : 1;
        }
      }
      assertTrue(copied > 1_000, copied + " rows");
      assertTrue(others > 1_000 || format.quote().isEmpty(), others + " rows");
    }
  }

  @Test
  void cutsQuotedCellsAndOpensDoubledMarks() {
    PlainRow plain = new PlainRow(TableFormat.CSV);
    assertEquals(
        List.of("1", "he said \"no\", and left", ""),
        read(plain, "1,\"he said \"\"no\"\", and left\",\r\n"));
    assertNull(read(plain, "1,\"not closed\n"));
    assertNull(read(plain, "a \"mark\" within,2\n"));
  }
}
