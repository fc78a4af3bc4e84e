package io.github.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.Detente;
import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.article.Article;
import io.github.detente.stance.Stance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the README's example alive: the code below is the code there, and prints what it says. */
class ReadmeExampleTest {
  private static final Path README = Path.of("../../README.md");
  private static final Path SELF =
      Path.of("src/test/java/io/github/detente/cli/ReadmeExampleTest.java");

  private static void example(PrintStream out) {
    // begin
    Detente detente = Detente.load();
    Article article =
        Article.of(
            "a1",
            "A quarrel over fish",
            "Norwegian Fisheries Minister Torvald Hestnes threatened to seize Icelandic trawlers. "
                + "Iceland called on Norway to withdraw its patrol boats. "
                + "The dispute could cost both sides dear, said Ida Lund, an analyst in London.");
    for (StatementReading reading : detente.read(article)) {
      out.printf(
          "%s | %s (%s) → %s | %s%n",
          reading.stance().map(Stance::name).orElse("out of scope"),
          reading.speaker().flatMap(Actor::name).orElse("?"),
          reading.country().orElse("no country"),
          reading.target().flatMap(Actor::name).orElse("nobody"),
          reading.statement().text());
    }
    // end
  }

  @Test
  void theReadmesCodeIsTheCodeThatRuns() throws IOException {
    String self = Files.readString(SELF);
    String code = self.substring(self.indexOf("// begin\n") + 9, self.indexOf("    // end\n"));
    assertEquals(words(code), words(block("java").replace("System.out", "out")));
  }

  @Test
  void itPrintsWhatTheReadmeSays() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    example(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed =
        bytes.toString(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
    assertTrue(
        Files.readString(README).contains("```\n" + printed + "\n```"),
        "the README's output should be:\n" + printed);
  }

  private static String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(README));
    assertTrue(block.find(), "no code in " + language);
    return block.group(1);
  }

  /** Layout does not count. */
  private static String words(String code) {
    return code.replaceAll("\\s+", "");
  }
}
