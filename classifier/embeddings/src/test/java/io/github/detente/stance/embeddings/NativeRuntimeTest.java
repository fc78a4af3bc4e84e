package io.github.detente.stance.embeddings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A temporary folder that the native library cannot be laid into. */
class NativeRuntimeTest {
  @TempDir private Path folder;

  /** Loads the accurate tier twice and prints why it cannot; the fast one does not mind. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      for (Tier tier : new Tier[] {Tier.ACCURATE, Tier.FAST, Tier.ACCURATE}) {
        try {
          System.out.println(StanceClassifier.load(tier).tier());
        } catch (IllegalStateException e) {
          System.out.println(e.getMessage());
        }
      }
    }
  }

  private static String said(Path temporary) throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    try (InputStream out = java.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, java.waitFor(), said);
      // Java 25 warns of such a folder itself.
      return said.replaceFirst("^WARNING: java\\.io\\.tmpdir .*\\n", "");
    }
  }

  private static String expected(Path temporary, String reason) {
    String accurate =
        "the accurate tier cannot lay its library into the temporary folder "
            + temporary
            + " and run it from there: "
            + reason
            + "; expected a folder with 30 MB of space that programs may run from"
            + " (-Djava.io.tmpdir=FOLDER says which)\n";
    return accurate + "FAST\n" + accurate;
  }

  @Test
  void aFolderThatIsNotThere() throws IOException, InterruptedException {
    Path none = folder.resolve("none");
    assertEquals(expected(none, "there is no such folder"), said(none));
  }

  @Test
  void aFileInItsPlace() throws IOException, InterruptedException {
    Path file = Files.createFile(folder.resolve("file"));
    assertEquals(expected(file, "Not a directory"), said(file));
  }
}
