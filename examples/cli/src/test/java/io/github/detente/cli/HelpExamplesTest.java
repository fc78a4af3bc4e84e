package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the help of each command gives as examples runs in a clone as it stands there. */
class HelpExamplesTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  /** All that the program lists, but for the web service, which has a program of its own. */
  static Stream<String> commands() {
    String help = detente("--help").out();
    return help.substring(help.indexOf("Commands:"))
        .lines()
        .filter(line -> line.matches(" {2}[a-z-]+ .*"))
        .map(line -> line.strip().split(" ", 2)[0])
        .filter(command -> !command.equals("serve"));
  }

  /** Returns the examples behind {@code detente}; the help may break them into several lines. */
  private static List<String> examples(String command) {
    String help = detente(command, "--help").out();
    assertTrue(help.contains("Example"), command + " has no example");
    String joined = help.substring(help.lastIndexOf("Example")).replaceAll("\\s+", " ");
    return Stream.of(joined.split("detente ", -1)).skip(1).map(String::strip).toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void run(String command) throws IOException {
    List<String> examples = examples(command);
    assertTrue(
        examples.stream().anyMatch(e -> e.equals(command) || e.startsWith(command + " ")), command);
    for (String example : examples) {
      Run run = new ShellLine(ROOT, folder).run(example);
      // What is not released yet says so.
      assertEquals("", run.err().replaceFirst("note: version \\S+-SNAPSHOT .*\n", ""), example);
      assertEquals(0, run.status(), example);
      assertTrue(!run.out().isBlank() || example.matches(".* (-o|>>) \\S+.*"), example);
    }
    try (Stream<Path> written = Files.list(folder)) {
      for (Path file : written.toList()) {
        assertTrue(Files.isDirectory(file) || Files.size(file) > 100, file.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void namesNoFileThatACloneLacks(String command) {
    for (String example : examples(command)) {
      for (String word : example.split(" ", -1)) {
        if (word.startsWith("examples/") || word.startsWith("data/")) {
          assertTrue(Files.exists(ROOT.resolve(word)), word);
        }
        assertFalse(word.equals("folder/"), example);
      }
    }
  }
}
