package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the help of the researcher's commands gives as examples runs as it stands there. */
class WorkbenchExamplesTest {
  private static final List<String> COMMANDS =
      List.of("train", "evaluate", "agree", "errors", "sample", "overlap", "compare", "curve");

  @TempDir private static Path folder;

  /** Each example's words, as the shell would pass them. */
  static Stream<String> examples() {
    List<String> examples = new ArrayList<>();
    for (String command : COMMANDS) {
      String help = detente(command, "--help").out();
      assertTrue(help.contains("Example"), command);
      String joined = help.substring(help.indexOf("Example")).replaceAll("\\s+", " ");
      Stream.of(joined.split("detente ", -1))
          .skip(1)
          .map(String::strip)
          .filter(example -> example.startsWith(command + " "))
          .forEach(examples::add);
    }
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void runs(String example) throws IOException {
    Path model = folder.resolve("my.model");
    if (example.contains("my.model") && !example.startsWith("train") && !Files.exists(model)) {
      Run trained = detente("train", "../workbench/rows.csv", "--model", model);
      assertEquals(0, trained.status(), trained.err());
    }
    Object[] words = Stream.of(example.split(" ", -1)).map(WorkbenchExamplesTest::place).toArray();
    Run run = detente(words);
    assertEquals("", run.err(), example);
    assertEquals(0, run.status(), example);
    for (Object word : words) {
      if (word.toString().startsWith(folder.toString())) {
        assertTrue(Files.size(Path.of(word.toString())) > 100, word.toString());
      }
    }
  }

  /** Data lie in the repository; what is written goes to a folder of its own. */
  private static String place(String word) {
    if (word.startsWith("examples/") || word.startsWith("data/")) {
      return "../../" + word;
    }
    return word.matches("[a-z.]+\\.(?:csv|html|svg|model)")
        ? folder.resolve(word).toString()
        : word;
  }

  @Test
  void thereAreExamplesOfEachCommand() {
    List<String> examples = examples().toList();
    COMMANDS.forEach(
        command ->
            assertFalse(
                examples.stream().noneMatch(example -> example.startsWith(command + " ")),
                command));
  }
}
