package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorCommandsTest {
  @TempDir private Path folder;

  /** Invented articles: the harbour master speaks, the gull only opens its beak. */
  private static Path corpus(Path folder, String name) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String said = "The harbour master said pier " + i + " was shut.";
      String text = "Harbour\\n\\n" + said + " The gull claimed a herring.";
      lines.add(
          "{\"id\":\"h"
              + i
              + "\",\"text\":\""
              + text
              + "\",\"attributions\":[{\"source\":[[9,27]],\"cue\":[[28,32]],\"content\":[[33,"
              + (9 + said.length() - 1)
              + "]]}]}");
    }
    return file(folder, name, lines.toArray(String[]::new));
  }

  @Test
  void scoresTheExtractorOnACorpus() throws IOException {
    Path test = corpus(folder, "test.jsonl");
    Run json = detente("evaluate-extractor", test, "-f", "json");
    assertEquals("", json.err());
    assertTrue(json.out().contains("\"marked\":12,\"system\":24"), json.out());
    Run table = detente("evaluate-extractor", test);
    assertTrue(table.outLines().get(0).contains("precision"), table.out());
  }

  @Test
  void namesWhatItCannotUse() throws IOException {
    Run missing = detente("evaluate-extractor", folder.resolve("none"));
    assertEquals(1, missing.status());
    assertTrue(missing.err().contains("no such file or folder"), missing.err());
    Path bad = file(folder, "bad.jsonl", "{\"id\":\"x\"}", "{\"id\":");
    Run broken = detente("evaluate-extractor", bad);
    assertEquals(1, broken.status());
    assertTrue(broken.errLines().get(0).endsWith("bad.jsonl:1: expected a field \"text\""));
    assertTrue(broken.errLines().get(1).contains("bad.jsonl:2: not a JSON object"));
  }
}
