package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run says about itself. */
class TrailTest {
  private static final Path ARTICLE = Path.of("../articles/article.txt");

  @TempDir private Path folder;

  private static void holds(Path trail, String... texts) throws IOException {
    String json = Files.readString(trail);
    for (String text : texts) {
      assertTrue(json.contains(text), text + " is not in " + json);
    }
  }

  @Test
  void tellsHashesOfDataModelAndResult() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Path trail = folder.resolve("trail.json");
    Run run = detente("read", ARTICLE, "-f", "jsonl", "-o", out, "--trail", trail);
    assertEquals(new Run(0, "", ""), run);
    holds(
        trail,
        "\"command\" : \"read\"",
        "\"--format\" : \"jsonl\"",
        "\"sha256\" : \"" + Hashes.of(ARTICLE) + "\"",
        "\"sha256\" : \"" + Hashes.of(out) + "\"",
        "\"articles read\" : 1",
        "\"statements written\" : 18",
        "\"tier\" : \"FAST\"",
        "\"data sha256\" :",
        "\"java\" :",
        "\"locale\" :",
        "\"status\" : 0");
    Path again = folder.resolve("again.json");
    detente("read", ARTICLE, "-f", "jsonl", "-o", out, "--trail", again);
    assertEquals(model(trail), model(again));
  }

  private static String model(Path trail) throws IOException {
    return Files.readString(trail)
        .replaceAll("(?s).*\"tier\" : \"FAST\",\\s*(\"sha256\"[^,]*),.*", "$1");
  }

  @Test
  void everyCommandThatCountsHasOne() throws IOException {
    Path rows = file(folder, "rows.csv", "text,stance", "Mali threatened Niger.,ESCALATORY");
    Path trail = folder.resolve("trail.json");
    Run classified = detente("classify", rows, "--trail", trail, "--counts");
    assertEquals("note: rows read and written: 1\n", classified.err());
    holds(trail, "\"rows read and written\" : 1", "\"file\" : \"" + rows + "\"");
    Run evaluated = detente("evaluate", rows, "--trail", trail);
    assertEquals(0, evaluated.status(), evaluated.err());
    holds(trail, "\"accuracy\" : 1", "\"rows read\" : 1", "\"macroF1\" : 1");
    assertFalse(Files.readString(trail).contains("\"figures\" : { }"));
  }

  /** A command line for each command that reads or writes rows, and what it counts. */
  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("read a.txt -f jsonl", "articles read: 1, statements written: 18"),
        Arguments.of("timeline a.txt", "articles read: 1, statements read: 18"),
        Arguments.of("classify rows.csv", "rows read and written: 40"),
        Arguments.of("resolve rows.csv", "rows read and written: 40"),
        Arguments.of("train rows.csv --model m", "rows read: 40"),
        Arguments.of("evaluate rows.csv", "rows read: 40"),
        Arguments.of("evaluate-extractor marked", "articles read: 2, marked statements read: "),
        Arguments.of(
            "compare rows.csv --folds 2 --setting cost=1 --setting cost=10", "rows read: 40"),
        Arguments.of("curve rows.csv --folds 2 --sizes 2", "rows read: 40, sizes: 2"),
        Arguments.of("agree rows.csv same.csv --unit-column text", "rows read: 80, units: 40"),
        Arguments.of("agree marked other", "articles compared: 2, statements of both: "),
        Arguments.of("errors rows.csv --folds 2 --splits 1 -n 3", "rows read: 40, rows written: 3"),
        Arguments.of(
            "sample rows.csv --label-column id -n 2 --spread letters",
            "rows without a label read: 40, rows written: 2"),
        Arguments.of("overlap rows.csv rows.csv", "rows of the test read: 40, rows found: 40"),
        Arguments.of("convert marked --to csv", "articles read and written: 2, statements: "));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTellsWhatItReadAndWrote(String line, String counts) throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,text,stance"));
    for (int i = 0; i < 20; i++) {
      lines.add(",They threatened to attack the town of " + name(i) + ".,ESCALATORY");
      lines.add(",They met to discuss the budget of " + name(i) + ".,DIPLOMATIC");
    }
    Path rows = file(folder, "rows.csv", lines.toArray(String[]::new));
    Path trail = folder.resolve("trail.json");
    List<Object> words = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      words.add(
          switch (word) {
            case "rows.csv" -> rows;
            case "same.csv" -> file(folder, "same.csv", lines.toArray(String[]::new));
            case "other" -> Path.of("../workbench/coder-b");
            case "a.txt" -> ARTICLE;
            case "marked" -> Path.of("../workbench/coder-a");
            case "m" -> folder.resolve("m");
            default -> word;
          });
    }
    words.addAll(List.of("--counts", "--trail", trail));
    Run run = detente(words.toArray());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.err().startsWith("note: " + counts), run.err());
    assertEquals(1, run.errLines().size(), run.err());
    String json = Files.readString(trail);
    assertTrue(json.contains("\"command\" : \"" + words.get(0) + "\""), json);
    String count = counts.replaceAll("([^:,]+): (\\d*).*", "\"$1\" : $2");
    assertTrue(json.contains(count), count + " is not in " + json);
    assertTrue(json.replaceAll("\\s", "").contains("\"data\":[{\"file\":"), json);
  }

  private static String name(int number) {
    return "ABCDEFGHIJKLMNOPQRST".charAt(number) + "lpha" + "bcdfghjklmnpqrstvwxz".charAt(number);
  }

  @Test
  void aTrailHasFiguresAndNoTexts() throws IOException {
    Path trail = folder.resolve("trail.json");
    Run run =
        detente("agree", "../workbench/coder-a.csv", "../workbench/coder-b.csv", "--trail", trail);
    assertEquals(0, run.status(), run.err());
    holds(trail, "\"alpha\"", "\"units\" :", Hashes.of(Path.of("../workbench/coder-b.csv")));
    assertFalse(Files.readString(trail).contains("Kigali"));
  }

  @Test
  void countsOnATerminalUnasked() {
    Terminal terminal = new Terminal(false, true, false, 80);
    Run run = Run.on(terminal, new ByteArrayInputStream(new byte[0]), "read", ARTICLE);
    assertTrue(run.err().endsWith("note: articles read: 1, statements written: 18\n"), run.err());
  }

  @Test
  void aTrailThatCannotBeWrittenIsToldBeforeTheWork() {
    Run run = detente("read", ARTICLE, "--trail", folder.resolve("none/trail.json"));
    assertEquals(1, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().contains("no such folder"), run.err());
  }

  @Test
  void citesTheVersionThatItIs() throws IOException {
    String pom = Files.readString(Path.of("../../pom.xml"));
    String version = pom.replaceAll("(?s).*?<version>([^<]*)</version>.*", "$1");
    Run text = detente("cite");
    assertTrue(text.out().contains("Version " + version + "."), text.out());
    assertTrue(text.out().startsWith("The Detente authors. Detente: who says what"), text.out());
    String url =
        Files.readString(Path.of("../../CITATION.cff")).replaceAll("(?s).*\nurl: (\\S+).*", "$1");
    assertTrue(text.out().contains(url), text.out());
    System.setProperty("detente.commit.day", "2031-05-06");
    System.setProperty("detente.commit", "abc123");
    try {
      String bibtex = detente("cite", "-f", "bibtex").out();
      for (String field :
          List.of(
              "version = {" + version + "}",
              "year    = {",
              "url     = {" + url + "}",
              "note    = {Commit abc123}")) {
        assertTrue(bibtex.contains(field), bibtex);
      }
      boolean released = Files.readString(Path.of("../../CITATION.cff")).contains("date-released");
      assertTrue(released || bibtex.contains("year    = {2031}"), bibtex);
    } finally {
      System.clearProperty("detente.commit.day");
      System.clearProperty("detente.commit");
    }
    assertEquals(
        Files.readString(Path.of("../../CITATION.cff")), detente("cite", "-f", "cff").out());
  }
}
