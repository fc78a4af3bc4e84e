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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
