package io.github.detente.stance.embeddings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application on the module path is compiled and run against what is exported, both tiers. */
class ModulePathTest {
  /** What only tests have on their class path. */
  private static final Pattern OF_TESTS =
      Pattern.compile(".*(test-classes|junit|opentest4j|apiguardian|jacoco|surefire).*");

  private static final String APPLICATION =
      """
      package app;

      import io.github.detente.Detente;
      import io.github.detente.article.Article;
      import io.github.detente.stance.Stance;
      import io.github.detente.stance.StanceClassifier;
      import io.github.detente.stance.StanceTrainer;
      import io.github.detente.stance.Tier;

      public class Main {
        public static void main(String[] args) {
          Article article =
              Article.of("a1", "Norway threatened to seize foreign trawlers in the strait.");
          Tier tier = Tier.valueOf(args[0]);
          Detente.load(tier)
              .read(article)
              .forEach(
                  reading ->
                      System.out.println(
                          reading.stance().map(Stance::name).orElse("none")
                              + " "
                              + reading.country().orElse("?")
                              + " "
                              + reading.statement().text()));
          // So unclear that an encoder is asked, if there is one.
          System.out.println(StanceClassifier.load(tier).explain("Both sides said they would fight unless the talks failed.")
              .contributions().stream().anyMatch(share -> share.feature().contains("embedding")));
          System.out.println(StanceClassifier.load(tier).tier());
          System.out.println(StanceTrainer.builder().build() != null);
        }
      }
      """;

  @TempDir private static Path folder;

  private static String modulePath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !OF_TESTS.matcher(entry).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> write(String application) throws IOException {
    Path module = folder.resolve("module-info.java");
    Files.writeString(module, "module app { requires io.github.detente.classifier; }\n");
    Path main = Files.createDirectories(folder.resolve("app")).resolve("Main.java");
    Files.writeString(main, application);
    return List.of(module, main);
  }

  private static String compile(String application) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("--module-path", modulePath(), "-d", folder.resolve("out").toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(write(application)))
              .call();
      return compiled ? "" : messages.toString();
    }
  }

  private static String run(String tier) throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "--module-path",
                folder.resolve("out") + File.pathSeparator + modulePath(),
                "--add-modules",
                "io.github.detente.embeddings",
                "--module",
                "app/app.Main",
                tier)
            .redirectErrorStream(true)
            .start();
    try (InputStream out = java.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, java.waitFor(), said);
      return said;
    }
  }

  @Test
  void anApplicationOnTheModulePathReads() throws IOException, InterruptedException {
    assertEquals("", compile(APPLICATION));
    for (String tier : List.of("FAST", "ACCURATE")) {
      String said = run(tier);
      assertTrue(
          said.contains("ESCALATORY NOR to seize foreign trawlers in the strait"),
          tier + ": " + said);
      assertTrue(said.contains(tier + System.lineSeparator() + "true"), said);
      assertEquals(tier.equals("ACCURATE"), said.contains("true\nACCURATE"), said);
    }
  }

  @Test
  void theInnerRoomsAreClosed() throws IOException {
    String messages =
        compile(
            APPLICATION
                .replace("new Main", "")
                .replace(
                    "import io.github.detente.Detente;",
                    "import io.github.detente.Detente;\nimport io.github.detente.text.Document;"));
    assertTrue(messages.contains("io.github.detente.text"), messages);
  }
}
