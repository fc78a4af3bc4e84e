package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed, and the one that goes on. */
class ResumeTest {
  private static final int ARTICLES = 1_500;

  @TempDir private Path folder;

  private Path articles() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder text = new StringBuilder("Row " + i + "\\n\\n");
      for (int k = 0; k < 12; k++) {
        text.append("Kenya 😀 said on Monday that town " + i + "." + k + " was ready for talks. ");
        text.append("Uganda denied that its soldiers had crossed the line.\\n\\n");
      }
      // Some articles have one name.
      rows.add("{\"id\": \"a" + i / 2 + "\", \"text\": \"" + text + "\"}");
    }
    return file(folder, "articles.jsonl", rows.toArray(String[]::new));
  }

  @Test
  void endsWithTheSameBytesAsIfNothingHadHappened() throws Exception {
    Path in = articles();
    Path whole = folder.resolve("whole.csv");
    Path wholeTexts = folder.resolve("whole-texts.jsonl");
    detente("read", in, "-f", "csv", "-o", whole, "--articles", wholeTexts);

    Path out = folder.resolve("out.csv");
    Path texts = folder.resolve("texts.jsonl");
    Path journal = folder.resolve(".out.csv.resume");
    Process first = start("read", in, "-f", "csv", "-o", out, "--articles", texts, "--resume");
    while (!Files.exists(journal)) {
      assertTrue(first.isAlive(), "it ended before it could be killed");
      Thread.sleep(5);
    }
    first.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    assertTrue(!Files.exists(out) && Files.exists(journal), "it was complete before");
    long done = Long.parseLong(Files.readAllLines(journal).get(2));
    assertTrue(done > 0 && done < ARTICLES, done + " articles");
    // The end of what it wrote is not to be trusted.
    Path part = folder.resolve(".out.csv.resume.part");
    Files.write(part, "half a ro".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

    Run other =
        detente("read", in, "-f", "csv", "--bom", "-o", out, "--articles", texts, "--resume");
    assertEquals(1, other.status());
    assertTrue(other.err().contains("was begun with other options"), other.err());

    Path trail = folder.resolve("t.json");
    Run second =
        detente(
            "read", in, "-f", "csv", "-o", out, "--articles", texts, "--resume", "--trail", trail);
    assertEquals(0, second.status(), second.err());
    assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(out));
    assertArrayEquals(Files.readAllBytes(wholeTexts), Files.readAllBytes(texts));
    assertTrue(Files.readString(trail).contains("\"articles read\" : " + ARTICLES));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.filter(file -> file.getFileName().toString().startsWith(".")).count());
    }
  }

  private static Process start(Object... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String classPath = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", classPath)));
    command.add(Main.class.getName());
    Stream.of(args).map(Object::toString).forEach(command::add);
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void isForFilesOfPartsThatStandByThemselves() {
    for (String[] args :
        List.of(
            new String[] {"read", "x.txt", "--resume"},
            new String[] {"read", "x.txt", "--resume", "-o", "y", "-f", "html"},
            new String[] {"read", "-", "--resume", "-o", "y", "-f", "csv"})) {
      Run run = detente((Object[]) args);
      assertEquals(2, run.status());
      assertTrue(run.err().contains("--resume"), run.err());
    }
  }
}
