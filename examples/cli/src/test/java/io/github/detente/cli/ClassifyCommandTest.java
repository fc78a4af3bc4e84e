package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.detenteReading;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTest {
  private static final String ADDED = "stance,p_escalatory,p_de_escalatory,p_diplomatic,decided";

  @TempDir private Path folder;

  @Test
  void addsColumnsAndKeepsTheOthers() throws IOException {
    Path table =
        file(
            folder,
            "rows.csv",
            "n,text,,note",
            "1,\"Chad threatened to attack Sudan, again.\",x,\"two \"\"marks\"\"\"",
            "2,Chad and Niger released all prisoners.,,");
    Run run = detente("classify", table);
    assertEquals("", run.err());
    assertEquals(0, run.status());
    List<String> lines = run.outLines();
    assertEquals("n,text,,note," + ADDED, lines.get(0));
    assertTrue(
        lines
            .get(1)
            .matches(
                "1,\"Chad threatened to attack Sudan, again.\",x,\"two \"\"marks\"\"\","
                    + "ESCALATORY,0?\\.?[0-9]+,[0-9.]+,[0-9.]+,(true|false)"),
        lines.get(1));
    assertTrue(
        lines.get(2).startsWith("2,Chad and Niger released all prisoners.,,,DE_ESCALATORY,"));
  }

  @Test
  void givesANewNameToAColumnWhoseNameIsTaken() throws IOException {
    Path table = file(folder, "rows.csv", "stance,text,decided", "x,Chad agreed.,y");
    assertEquals(
        "stance,text,decided,detente_stance,p_escalatory,p_de_escalatory,p_diplomatic,"
            + "detente_decided",
        detente("classify", table).outLines().get(0));
  }

  @Test
  void readsTabsWithoutQuotationMarksByTheNameOfTheFile() throws IOException {
    Path table =
        file(folder, "rows.tsv", "id\tsentence", "1\t\"We will strike, and soon,\" Chad said");
    Run run = detente("classify", table, "--text-column", "sentence");
    assertEquals("", run.err());
    assertTrue(run.outLines().get(1).startsWith("1\t\"We will strike, and soon,\" Chad said\t"));
  }

  @Test
  void takesDelimiterAndQuotationMarksFromTheCommandLine() throws IOException {
    Path table = file(folder, "rows.txt", "id;text", "1;\"Chad; Niger\" agreed");
    Run run = detente("classify", table, "--delimiter", ";", "--quote", "none");
    assertEquals(1, run.status());
    assertTrue(run.err().contains("rows.txt:2: 3 cells; expected 2"), run.err());
    Path quoted = file(folder, "quoted.txt", "id;text", "1;\"Chad; Niger agreed\"");
    assertEquals(0, detente("classify", quoted, "--delimiter", ";").status());
  }

  @Test
  void keepsCellsOfSeveralLinesAndTheFilesLineEnds() {
    byte[] in = "text,n\r\n\"Chad\r\nagreed\",1\r\n".getBytes(StandardCharsets.UTF_8);
    Run run = detenteReading(in, "classify", "-");
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("text,n," + ADDED + "\r\n\"Chad\r\nagreed\",1,"), run.out());
  }

  @Test
  void mayOverwriteItsInput() throws IOException {
    Path table = file(folder, "rows.csv", "text", "Chad agreed to talks.");
    assertEquals(new Run(0, "", ""), detente("classify", table, "-o", table));
    assertTrue(Files.readString(table).startsWith("text," + ADDED + "\nChad agreed to talks.,"));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count(), "files left behind");
    }
  }

  @Test
  void writesAsItReadsAndHoldsFewRows() {
    int rows = 60_000;
    Rows in = new Rows(rows);
    Counter out = new Counter(in);
    Session session = new Session(in, out, OutputStream.nullOutputStream(), Terminal.NONE);
    assertEquals(0, Main.run(session, "classify", "-"));
    assertEquals(rows + 1, out.lines);
    assertTrue(out.furthestBehind < 20_000, out.furthestBehind + " rows held at once");
  }

  /** A table made as it is read. */
  private static final class Rows extends InputStream {
    private static final byte[] ROW = "Chad agreed to talks.\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEADER = "text\n".getBytes(StandardCharsets.UTF_8);
    private final int rows;
    private int row;
    private int at;

    Rows(int rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (row > rows) {
        return -1;
      }
      byte[] line = row == 0 ? HEADER : ROW;
      int n = Math.min(length, line.length - at);
      System.arraycopy(line, at, bytes, from, n);
      at += n;
      if (at == line.length) {
        at = 0;
        row++;
      }
      return n;
    }
  }

  /** Counts lines, and how many had been read before they were written. */
  private static final class Counter extends OutputStream {
    private final Rows in;
    private int lines;
    private int furthestBehind;

    Counter(Rows in) {
      this.in = in;
    }

    @Override
    public void write(int c) {
      if (c == '\n') {
        lines++;
        furthestBehind = Math.max(furthestBehind, in.row - lines);
      }
    }
  }
}
