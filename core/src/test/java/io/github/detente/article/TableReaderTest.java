package io.github.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.ProcessorTime;
import io.github.detente.article.TableReader.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  private final List<String> problems = new ArrayList<>();

  private TableReader open(String name, String content) throws IOException {
    return TableReader.open(
        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
        name,
        Optional.empty(),
        Optional.empty(),
        e -> problems.add(e.getMessage()));
  }

  private List<List<String>> rows(String name, String content) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (TableReader table = open(name, content)) {
      for (Row row = table.next(); row != null; row = table.next()) {
        rows.add(row.cells());
      }
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id;text\n7;Mali, too, said no\n",
        "sep=;\r\nid;text\r\n7;Mali, too, said no\r\n",
        "\"sep=;\"\nid;text\n7;\"Mali, too, said no\"\n",
        "id|text\n7|Mali, too, said no\n",
        "id\ttext\n7\tMali, too, said no\n",
        "\uFEFFid,text\n7,\"Mali, too, said no\"",
        "\uFEFF\"id\",\"text\"\r\n\r\n\"7\",\"Mali, too, said no\"\r\n\r\n",
        "sep=|\nid|text\n7|Mali, too, said no\n",
      })
  void seesWhatStandsBetweenTheCells(String content) throws IOException {
    assertEquals(List.of(List.of("7", "Mali, too, said no")), rows("a.csv", content));
    assertEquals(List.of(), problems);
  }

  @Test
  void takesTheDelimiterThatItIsToldAndTabsByName() throws IOException {
    try (TableReader table =
        TableReader.open(
            new ByteArrayInputStream("a;b,c\n1;2,3\n".getBytes(StandardCharsets.UTF_8)),
            "a.csv",
            Optional.of(';'),
            Optional.of(false),
            e -> problems.add(e.getMessage()))) {
      assertEquals(List.of("a", "b,c"), table.header());
    }
    assertEquals(List.of(List.of("\"no", "y\"")), rows("a.tsv", "a;b\tc\n\"no\ty\"\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a;b, c;d\n1;2, 3;4\n", "a|b, c|d;e|f\n1|2|3|4\n", "a\tb, c\td\n1\t2\t3\n"})
  void takesForADelimiterWhatTheHeaderHasMostOf(String table) throws IOException {
    assertEquals("1", rows("a.csv", table).get(0).get(0));
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void namesUtf16WithoutAMark(String charset) {
    byte[] table = "id,text\n1,Oman said no.\n".getBytes(Charset.forName(charset));
    InvalidRecordException e =
        assertThrows(
            InvalidRecordException.class,
            () ->
                TableReader.open(
                    new ByteArrayInputStream(table),
                    "a.csv",
                    Optional.empty(),
                    Optional.empty(),
                    bad -> {}));
    assertTrue(e.getMessage().contains("is in UTF-16"), e.getMessage());
  }

  @Test
  void keepsLineEndsWithinACell() throws IOException {
    assertEquals(
        List.of(List.of("1", "Mali\r\nsaid\nno")),
        rows("a.csv", "id,t\r\n1,\"Mali\r\nsaid\nno\"\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Oman told us \\\"a 3\\\" gap, all in all\\\"\"",
        "\"Oman said no.",
        "Oman\0said no.",
        "\"Oman\" said no.",
        "Oman said no, twice.",
        "Oman\rsaid no.",
      })
  void losesOneRowToWhatIsWrongInIt(String bad) throws IOException {
    String content = "id,text\n1,Mali said yes.\n2," + bad + "\n3,\"Chad, too.\"\n4,\"Yes.\"\n";
    List<List<String>> rows = rows("a.csv", content);
    assertEquals(List.of("1", "3", "4"), rows.stream().map(row -> row.get(0)).toList());
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("a.csv:3: "), problems.get(0));
  }

  @Test
  void losesOneRowToAWrongByteWithinAQuotedCell() throws IOException {
    byte[] content =
        "id,text\n1,\"a\nd\u00E9j\u00E0\n\"\n2,x\n".getBytes(StandardCharsets.ISO_8859_1);
    try (TableReader table =
        TableReader.open(
            new ByteArrayInputStream(content),
            "a.csv",
            Optional.empty(),
            Optional.empty(),
            e -> problems.add(e.getMessage()))) {
      Row row = table.next();
      while (!row.cells().get(0).equals("2")) {
        row = table.next();
      }
    }
    assertTrue(problems.get(0).contains("a.csv:3: byte 0xE9 is not UTF-8"), problems.toString());
  }

  /** Lines begin and end anywhere in the reader's buffers. */
  @Test
  void readsEachLineWhereverItsBytesStand() throws IOException {
    Random random = new Random(11);
    StringBuilder content = new StringBuilder("id,text\n");
    List<List<String>> expected = new ArrayList<>();
    int wrong = 0;
    for (int i = 0; i < 9_000; i++) {
      String cell = "x".repeat(random.nextInt(60)) + (random.nextInt(4) == 0 ? "é" : "");
      boolean bad = random.nextInt(50) == 0;
      wrong += bad ? 1 : 0;
      content.append(random.nextInt(20) == 0 ? "\uFEFF" : "").append(i).append(',').append(cell);
      content.append(bad ? "\0" : "").append(random.nextBoolean() ? "\n" : "\r\n");
      content.append(random.nextInt(30) == 0 ? "\n" : "");
      if (!bad) {
        expected.add(List.of("" + i, cell));
      }
    }
    assertEquals(expected, rows("a.csv", content.toString()));
    assertEquals(wrong, problems.size());
  }

  @Test
  void findsAColumnWhateverItsCase() throws IOException {
    try (TableReader table = open("a.csv", "Date, Text ,text,x,X\n")) {
      assertEquals(OptionalInt.of(0), table.find("date"));
      assertEquals(2, table.column("text"));
      assertEquals(3, table.column("x"));
      assertEquals(OptionalInt.empty(), table.find("dates"));
      assertThrows(InvalidRecordException.class, () -> table.column("TEXT"));
    }
  }

  @Test
  void namesADoubledColumnOnlyIfItIsNeeded() throws IOException {
    try (TableReader table = open("a.csv", "a,b,b,,\n1,2,3,4,5\n")) {
      assertEquals(0, table.column("a"));
      assertEquals(
          "a.csv:1: two columns are named \"b\"",
          assertThrows(InvalidRecordException.class, () -> table.column("b")).getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7 \n", "PK\u0003\u0004 \n", "{\\rtf1 a}"})
  void refusesFilesOfOtherKindsByTheirFirstBytes(String content) {
    InvalidRecordException e =
        assertThrows(InvalidRecordException.class, () -> open("a.csv", content));
    assertTrue(e.getMessage().matches("a.csv: is .*; expected text in UTF-8.*"), e.getMessage());
  }

  /** A mark left open on each line must not cost the square of their number. */
  @Test
  void readsManyMarksThatAreLeftOpenInLinearTime() throws InterruptedException {
    String content = "id,text\n" + "1,\"a\" b\n2,\"c\n".repeat(20_000);
    ProcessorTime.assertWithin(Duration.ofSeconds(20), () -> rows("a.csv", content), "a table");
    assertTrue(problems.size() >= 20_000, problems.size() + " problems");
  }
}
