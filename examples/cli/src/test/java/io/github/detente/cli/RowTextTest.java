package io.github.detente.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.article.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTextTest {
  private static final String UNITS = "ab0 ,;\t|\"'#!\n\r\u00A0é\u0001$~";

  private static String cell(Random random) {
    StringBuilder cell = new StringBuilder();
    for (int length = random.nextInt(5); length > 0; length--) {
      cell.append(UNITS.charAt(random.nextInt(UNITS.length())));
    }
    return cell.toString();
  }

  private static List<String> cells(Random random, int n) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      cells.add(cell(random));
    }
    return cells;
  }

  private static String commons(List<List<String>> rows, char delimiter, Character quote)
      throws IOException {
    StringWriter out = new StringWriter();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setQuote(quote)
            .setRecordSeparator("\r\n")
            .get();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecords(rows);
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|', ' '})
  void writesRowsAsCommonsCsvDoes(char delimiter) throws IOException {
    Random random = new Random(delimiter);
    RowText text = new RowText(new TableFormat(delimiter, Optional.of('"')), "\r\n");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      List<String> row = cells(random, 1 + random.nextInt(4));
      int old = random.nextInt(row.size() + 1);
      text.row(row.subList(0, old), row.subList(old, row.size()));
      rows.add(row);
    }
    assertEquals(commons(rows, delimiter, '"'), text.take());
    assertEquals("", text.take());
  }

  @ParameterizedTest
  @ValueSource(chars = {',', '\t'})
  void withoutMarksCellsThatWereReadStayAndNewOnesGetBlanks(char delimiter) throws IOException {
    Random random = new Random(delimiter);
    RowText text = new RowText(new TableFormat(delimiter, Optional.empty()), "\r\n");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      List<String> old = cells(random, 2);
      List<String> added = cells(random, 2);
      text.row(old, added);
      List<String> row = new ArrayList<>(old);
      added.forEach(
          cell -> row.add(cell.replace(delimiter, ' ').replace('\n', ' ').replace('\r', ' ')));
      rows.add(row);
    }
    assertEquals(commons(rows, delimiter, null), text.take());
  }

  @Test
  void whatIsNoCharacterIsWrittenAsAWriterWould() throws IOException {
    for (String text : List.of("", "a,b\n", "é € \uD83D\uDE00", "a\uD83D", "\uDE00é", "\uFFFD?")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (Writer writer = new OutputStreamWriter(bytes, Destination.encoder())) {
        writer.write(text);
      }
      assertArrayEquals(bytes.toByteArray(), Destination.encoded(text), text);
    }
  }
}
