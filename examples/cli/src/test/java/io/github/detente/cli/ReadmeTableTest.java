package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the README's table to what the program prints. {@code -Ddetente.write} writes it there, as
 * is due after the models were built anew.
 */
class ReadmeTableTest {
  private static final Path README = Path.of("../../README.md");
  private static final String COMMAND = "./detente read examples/articles/article.txt";
  private static final Pattern TABLE =
      Pattern.compile(
          "(```\n\\$ " + Pattern.quote(COMMAND) + "\n)(.*?)(  …\n)?(```\n)", Pattern.DOTALL);

  @Test
  void theTableIsWhatIsPrinted() throws IOException {
    Run run = detente("read", "../articles/article.txt");
    assertEquals(0, run.status(), run.err());
    String readme = Files.readString(README);
    Matcher table = TABLE.matcher(readme);
    assertTrue(table.find(), "the README shows " + COMMAND);
    List<String> shown = table.group(2).lines().toList();
    String printed =
        run.outLines().stream().limit(shown.size()).collect(Collectors.joining("\n")) + "\n";
    if (System.getProperty("detente.write") != null) {
      Files.writeString(
          README, readme.substring(0, table.start(2)) + printed + readme.substring(table.end(2)));
      return;
    }
    assertEquals(printed, table.group(2), "-Ddetente.write writes it");
    assertEquals(shown.size() < run.outLines().size(), table.group(3) != null);
  }

  /**
   * What the README says of the rows that it does not show; wrong rows that come right are good
   * news.
   */
  @Test
  void theMistakesThatItNamesAreMade() throws IOException {
    String readme = Files.readString(README);
    Run run = detente("read", "../articles/article.txt", "--format", "csv");
    List<String> rows = run.outLines();
    assertTrue(readme.contains("Of this article's " + (rows.size() - 1) + " rows"), "rows");
    assertTrue(readme.contains("*somebody will get hurt* blames nobody"));
    assertTrue(only(rows, "somebody will get hurt").contains(",ESCALATORY,"), "mended");
    assertTrue(readme.contains("*ready to submit the dispute to arbitration* is a step down"));
    assertTrue(only(rows, "the dispute to arbitration").contains(",DIPLOMATIC,"), "mended");
    assertTrue(readme.contains("*block the port* threaten Norway, not Iceland)"));
    assertTrue(only(rows, "block the port").contains(",ISL,"), "mended");
  }

  private static String only(List<String> rows, String words) {
    return rows.stream().filter(row -> row.contains(words)).reduce((a, b) -> a + b).orElseThrow();
  }
}
