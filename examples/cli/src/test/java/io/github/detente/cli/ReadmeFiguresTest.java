package io.github.detente.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The README is short, and its figures are those that {@code benchmarks/quality.sh --write} made.
 */
class ReadmeFiguresTest {
  private static final Path ROOT = Path.of("../..");
  private static final int MOST_LINES = 120;

  @Test
  void theFiguresAreThoseThatWereMade() throws IOException {
    String made = Files.readString(ROOT.resolve("benchmarks/results/figures.md"));
    String table = made.substring(made.indexOf("\n| "));
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertTrue(
        readme.contains("<!-- figures: benchmarks/quality.sh --write -->" + table),
        "benchmarks/quality.sh --write writes both");
  }

  @Test
  void theReadmeStaysShort() throws IOException {
    long lines = Files.readString(ROOT.resolve("README.md")).lines().count();
    assertTrue(lines <= MOST_LINES, lines + " lines");
  }
}
