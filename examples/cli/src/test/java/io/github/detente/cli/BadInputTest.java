package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.invariants.WithoutInvariants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input as it comes: each problem is one line that names file and line, and the rest is done. */
class BadInputTest {
  private static final String GOOD =
      "Kenya and Chad agree\n\n“We agree,” the ministry of Chad said.\n";

  @TempDir private Path folder;
  private Path good;

  @BeforeEach
  void writeGoodArticle() throws IOException {
    good = Files.writeString(folder.resolve("good.txt"), GOOD);
  }

  /** Reads a bad file and a good one; the good one must be read, the bad one named. */
  private Run readWithGood(Path bad) {
    Run run = detente("read", bad, good, "--format", "jsonl");
    assertEquals(1, run.status(), run.err());
    assertTrue(run.out().contains("\"article\":\"good\""), run.out());
    assertEquals(1, run.errLines().size(), run.err());
    return run;
  }

  private void assertNamed(Run run, Path bad, String problem) {
    assertTrue(run.err().startsWith(bad + problem), run.err());
  }

  @Test
  void namesAnEmptyFile() throws IOException {
    Path bad = Files.createFile(folder.resolve("empty.txt"));
    assertNamed(readWithGood(bad), bad, ":1: is empty");
  }

  @Test
  void namesABinaryFile() throws IOException {
    byte[] bytes = new byte[5000];
    new Random(1).nextBytes(bytes);
    Path bad = Files.write(folder.resolve("binary.txt"), bytes);
    Run run = readWithGood(bad);
    assertTrue(run.err().matches("(?s).*binary\\.txt:\\d+: .*expected text in UTF-8\n"), run.err());
  }

  @Test
  void namesTheLineOfAWrongEncoding() throws IOException {
    Path bad =
        Files.write(
            folder.resolve("latin.txt"),
            "Title\n\nFrançois said yes.\n".getBytes(StandardCharsets.ISO_8859_1));
    assertNamed(readWithGood(bad), bad, ":3: byte 0xE7 is not UTF-8");
  }

  @Test
  void namesAJsonLineThatIsCutOffAndReadsTheOthers() throws IOException {
    Path bad =
        file(
            folder,
            "rows.jsonl",
            "{\"id\": \"one\", \"text\": \"Chad said it was ready.\"}",
            "{\"id\": \"two\", \"text\": \"Chad said",
            "{\"id\": \"three\", \"text\": \"Chad said it was ready.\"}");
    Run run = readWithGood(bad);
    assertNamed(run, bad, ":2: not a JSON object");
    assertTrue(run.out().contains("\"one\"") && run.out().contains("\"three\""), run.out());
  }

  @Test
  void namesAMissingPath() {
    Path bad = folder.resolve("missing.txt");
    assertNamed(readWithGood(bad), bad, ": no such file or folder");
  }

  @Test
  void namesARowOfArticlesWithoutText() throws IOException {
    Path bad = file(folder, "rows.csv", "id,text", "a,Chad said it was ready.", "b,");
    Run run = readWithGood(bad);
    assertNamed(run, bad, ":3: column \"text\" is \"\"");
    assertTrue(run.out().contains("\"article\":\"a\""));
  }

  @Test
  void readsAnArticleWhoseQuotationMarksDoNotMatch() throws IOException {
    Path article =
        Files.writeString(
            folder.resolve("marks.txt"),
            "Title\n\n“We will fight, Chad said.\n\nNiger said it would not.\n\n\"\"\"\n");
    Run run = detente("read", article, "--format", "jsonl");
    assertEquals(0, run.status());
    assertEquals("", run.err());
    assertTrue(run.out().contains("Niger"), run.out());
  }

  /** Reading takes some twenty seconds; checking all that was read would take minutes. */
  @Test
  @WithoutInvariants
  void readsFiveMegabytesOnOneLineInBearableTime() throws IOException {
    String sentence = "The minister of Chad said that his country would not accept this. ";
    Path article =
        Files.writeString(
            folder.resolve("long.txt"), sentence.repeat(5_000_000 / sentence.length()));
    Run run =
        Assertions.assertTimeoutPreemptively(
            Duration.ofMinutes(3), () -> detente("read", article, "--format", "html"));
    assertEquals(0, run.status());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"classify", "evaluate", "resolve", "train"})
  void namesAMissingColumn(String command) throws IOException {
    Path bad = file(folder, "rows.csv", "id,words,stance", "1,Chad agreed.,DIPLOMATIC");
    Run run =
        command.equals("train")
            ? detente(command, bad, "--model", folder.resolve("m"))
            : detente(command, bad);
    assertEquals(1, run.status());
    assertEquals("", run.out());
    assertEquals(1, run.errLines().size(), run.err());
    assertNamed(run, bad, ":1: no column \"text\"; the columns are ");
  }

  @Test
  void namesARaggedRowAndClassifiesTheOthers() throws IOException {
    Path bad =
        file(folder, "rows.csv", "id,text", "1,Chad agreed.", "2", "3,Chad, agreed", "4,No.");
    Run run = detente("classify", bad);
    assertEquals(1, run.status());
    assertEquals(3, run.outLines().size());
    assertEquals(2, run.errLines().size());
    assertNamed(run, bad, ":3: 1 cell; expected 2 as in the header");
    assertTrue(run.errLines().get(1).startsWith(bad + ":4: 3 cells; expected 2"));
  }

  @Test
  void losesOneRowToAQuotationMarkThatIsNotClosed() throws IOException {
    Path bad = file(folder, "rows.csv", "id,text", "1,Chad agreed.", "2,\"Chad said no.", "3,Yes.");
    Run run = detente("classify", bad);
    assertEquals(1, run.status());
    assertEquals(1, run.errLines().size());
    assertNamed(run, bad, ":3: a quotation mark is not closed");
    assertTrue(run.outLines().get(2).startsWith("3,Yes.,"), run.out());
  }

  @Test
  void losesOneRowToAWrongByte() throws IOException {
    Path bad = folder.resolve("rows.csv");
    Files.write(
        bad, "id,text\n1,François agreed\n2,Chad agreed\n".getBytes(StandardCharsets.ISO_8859_1));
    Run run = detente("classify", bad);
    assertEquals(1, run.status());
    assertNamed(run, bad, ":2: byte 0xE7 is not UTF-8");
    assertTrue(run.outLines().get(1).startsWith("2,Chad agreed,"));
  }

  @Test
  void keepsARowWithoutTextAndNamesIt() throws IOException {
    Path bad = file(folder, "rows.csv", "id,text", "1,", "2,Chad agreed.");
    Run run = detente("classify", bad);
    assertEquals(1, run.status());
    assertNamed(run, bad, ":2: column \"text\" is \"\"");
    assertEquals("1,,,,,,", run.outLines().get(1));
    assertTrue(run.outLines().get(2).startsWith("2,Chad agreed.,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "  \n"})
  void namesATableWithoutAHeader(String content) throws IOException {
    Path bad = Files.writeString(folder.resolve("rows.csv"), content);
    Run run = detente("classify", bad);
    assertEquals(1, run.status());
    assertNamed(run, bad, ":1: is empty; expected a header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"text\": \"Chad agreed.\"}\n", "[{\n"})
  void namesJsonWhereATableIsExpected(String content) throws IOException {
    Path bad = Files.writeString(folder.resolve("rows.csv"), content);
    Run run = detente("classify", bad);
    assertEquals(1, run.status());
    assertNamed(run, bad, ":1: is JSON; expected a table: CSV or TSV, with a header");
  }

  @Test
  void namesAFolderWhereAFileIsExpected() {
    for (String command : new String[] {"classify", "evaluate", "resolve"}) {
      Run run = detente(command, folder);
      assertEquals(1, run.status());
      assertEquals(folder + ": is a folder; expected a table\n", run.err());
    }
    Run run = detente("read", good, "-o", folder);
    assertEquals(folder + ": is a folder; expected a file to write\n", run.err());
    run = detente("read", good, "--model", folder);
    assertEquals(folder + ": is a folder; expected a model\n", run.err());
  }

  @Test
  void namesAFileWhereAFolderIsExpected() {
    Path out = good.resolve("out.html");
    Run run = detente("read", good, "-o", out);
    assertEquals(1, run.status());
    assertEquals(out + ": " + good + " is a file; expected a folder\n", run.err());
    Path missing = folder.resolve("none").resolve("m");
    run = detente("train", good, "--model", missing);
    assertEquals(missing + ": " + missing.getParent() + ": no such folder\n", run.err());
  }

  @Test
  void namesAModelThatIsCutOffOrSomethingElse() throws IOException {
    Path model = TrainEvaluateTest.model(folder);
    byte[] bytes = Files.readAllBytes(model);
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
    Path table = file(folder, "rows.csv", "text", "Chad agreed.");
    for (Path bad : new Path[] {cut, good, Files.createFile(folder.resolve("none"))}) {
      Run run = detente("classify", table, "--model", bad);
      assertEquals(1, run.status());
      assertEquals("", run.out());
      assertEquals(1, run.errLines().size(), run.err());
      assertNamed(run, bad, ": not a usable model: ");
    }
    Path missing = folder.resolve("missing");
    Run run = detente("classify", table, "--model", missing);
    assertEquals(missing + ": no such file; expected a model\n", run.err());
  }

  @Test
  void leavesTheOldFileWhenNothingCanBeWritten() throws IOException {
    Path old = file(folder, "old.csv", "keep me");
    Path bad = file(folder, "rows.csv", "words", "x");
    assertEquals(1, detente("classify", bad, "-o", old).status());
    assertEquals("keep me\n", Files.readString(old));
  }

  @Test
  void keepsControlCharactersOffTheTerminal() throws IOException {
    Path bad = file(folder, "rows.csv", "date,text", "\u001B[31mred\u0007,x");
    Run run = detente("resolve", bad, "--date-column", "date");
    assertEquals(1, run.status());
    assertFalse(run.err().contains("\u001B"));
    assertTrue(run.err().contains("expected a date such as 2022-02-19"), run.err());
  }
}
