package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.InvalidRecordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelledStatementReaderTest {
  private final List<String> problems = new ArrayList<>();

  private List<LabelledStatement> read(
      LabelledStatementReader.Options options, String name, byte[] content) throws IOException {
    InputStream in = new ByteArrayInputStream(content);
    try (LabelledStatementReader reader =
        options.onInvalid(e -> problems.add(e.getMessage())).open(in, name)) {
      return reader.readAll();
    }
  }

  private List<LabelledStatement> read(String name, String content) throws IOException {
    return read(LabelledStatementReader.options(), name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsQuotedCsv() throws IOException {
    List<LabelledStatement> rows =
        read("a.csv", "\uFEFFid,text,stance\n7,\"He said \"\"no\"\",\nthen left.\",X\n8,Yes.,\n");
    assertEquals("He said \"no\",\nthen left.", rows.get(0).text());
    assertEquals("7", rows.get(0).id());
    assertEquals(Optional.of("X"), rows.get(0).label());
    assertEquals(Optional.empty(), rows.get(1).label());
    assertEquals(List.of(), problems);
  }

  @Test
  void keepsOtherColumnsAsAttributes() throws IOException {
    byte[] file =
        "text,kind,stance,year\nNo.,direct,X,1999\nYes.,,X,2000\n".getBytes(StandardCharsets.UTF_8);
    LabelledStatementReader.Options options =
        LabelledStatementReader.options()
            .attributeColumns(List.of("year"))
            .optionalAttributeColumns(List.of("kind", "region"));
    List<LabelledStatement> rows = read(options, "a.csv", file);
    assertEquals(Map.of("year", "1999", "kind", "direct"), rows.get(0).attributes());
    assertEquals(Map.of("year", "2000", "kind", ""), rows.get(1).attributes());
    assertThrows(
        InvalidRecordException.class,
        () ->
            read(
                LabelledStatementReader.options().attributeColumns(List.of("region")),
                "a.csv",
                file));
  }

  @Test
  void takesQuotesInTsvLiterallyAndBearsAnEmptyHeaderCell() throws IOException {
    List<LabelledStatement> rows =
        read("a.tsv", "\ttext\tspeaker\tstance\n1\t\"No, he said\tHe\tX\n");
    assertEquals("\"No, he said", rows.get(0).text());
    assertEquals(Optional.of("He"), rows.get(0).speaker());
    assertEquals("a.tsv:2", rows.get(0).id());
  }

  @Test
  void namesTheLineOfARaggedRow() throws IOException {
    List<LabelledStatement> rows = read("a.csv", "text,stance\n\"a\nb\",X\nc\nd,X\n,X\n");
    assertEquals(2, rows.size());
    assertEquals(
        List.of(
            "a.csv:4: 1 cell; expected 2 as in the header",
            "a.csv:6: column \"text\" is \"\"; expected some words"),
        problems);
  }

  @Test
  void namesAMissingColumn() {
    InvalidRecordException e =
        assertThrows(InvalidRecordException.class, () -> read("a.csv", "text,label\na,X\n"));
    assertEquals("a.csv:1: no column \"stance\"; the columns are text, label", e.getMessage());
    e = assertThrows(InvalidRecordException.class, () -> read("a.csv", ""));
    assertEquals("a.csv:1: is empty; expected a header", e.getMessage());
    LabelledStatementReader.Options options =
        LabelledStatementReader.options().speakerColumn("who");
    byte[] content = "text,stance\na,X\n".getBytes(StandardCharsets.UTF_8);
    e = assertThrows(InvalidRecordException.class, () -> read(options, "a.csv", content));
    assertTrue(e.getMessage().contains("\"who\""));
  }

  @Test
  void namesWhereAnotherEncodingBegins() throws IOException {
    byte[] content = "text,stance\nDéjà vu,X\n".getBytes(StandardCharsets.ISO_8859_1);
    try {
      read(LabelledStatementReader.options(), "a.csv", content);
      assertTrue(problems.get(0).startsWith("a.csv:"), problems.toString());
      assertTrue(problems.get(0).contains("UTF-8"), problems.toString());
    } catch (InvalidRecordException e) {
      assertTrue(e.getMessage().contains("UTF-8"), e.getMessage());
    }
  }

  @Test
  void reportsAnUnclosedQuotation() throws IOException {
    read("a.csv", "text,stance\na,X\n\"b,X\n");
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith("a.csv:3: "), problems.toString());
  }
}
