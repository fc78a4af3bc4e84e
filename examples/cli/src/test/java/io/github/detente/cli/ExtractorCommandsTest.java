package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
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
  void trainsOnOneCorpusAndTestsOnAnother() throws IOException {
    Path train = corpus(folder, "train.jsonl");
    Path test = corpus(folder, "test.jsonl");
    Path model = folder.resolve("my.extractor");
    Run trained = detente("train-extractor", train, "--model", model, "--veto", "0.5");
    assertEquals(0, trained.status(), trained.err());
    assertTrue(trained.out().startsWith("Trained on 12 articles with 12 statements"));
    Run byFile = detente("evaluate-extractor", test, "--model", model, "-f", "json");
    assertEquals("", byFile.err());
    assertTrue(
        byFile.out().startsWith("{\"articles\":12,\"found\":{\"precision\":1"), byFile.out());
    Run atOnce =
        detente("evaluate-extractor", test, "--train", train, "--veto", "0.5", "-f", "json");
    assertEquals(byFile.out(), atOnce.out());
    Run folds = detente("evaluate-extractor", test, "--folds", "3");
    assertEquals(0, folds.status(), folds.err());
    assertTrue(folds.outLines().get(0).contains("precision"), folds.out());
  }

  @Test
  void trainsTheSameModelTwice() throws IOException {
    Path train = corpus(folder, "train.jsonl");
    detente("train-extractor", train, "--model", folder.resolve("a"));
    detente("train-extractor", train, "--model", folder.resolve("b"));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a")), Files.readAllBytes(folder.resolve("b")));
  }

  @Test
  void readsWithAModelOfTheUsersOwn() throws IOException {
    Path model = folder.resolve("my.extractor");
    detente("train-extractor", corpus(folder, "train.jsonl"), "--model", model);
    Path article = file(folder, "a.txt", "Harbour", "", "The harbour master said pier 9 was shut.");
    Run read = detente("read", article, "--extractor", model, "-f", "jsonl");
    assertEquals(0, read.status(), read.err());
    assertTrue(read.out().contains("\"text\":\"pier 9 was shut\""), read.out());
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
    Run noModel = detente("evaluate-extractor", corpus(folder, "c.jsonl"), "--model", bad);
    assertEquals(1, noModel.status());
    assertTrue(noModel.err().contains("expected a model of statement extraction"), noModel.err());
  }
}
