package io.github.detente.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tries every input that was kept: those that once broke something, each under the name of what it
 * broke, and those that lead to places in the code which few inputs reach. To add one, put it into
 * the folder of its target.
 */
class ReplayTest {
  private static final Path KEPT = Path.of("kept");

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> harmsNothingAnyMore() throws IOException {
    return in(KEPT).stream()
        .flatMap(
            folder -> {
              Target target =
                  Target.valueOf(folder.getFileName().toString().toUpperCase(Locale.ROOT));
              try {
                return in(folder).stream()
                    .map(
                        file ->
                            dynamicTest(
                                Fuzz.name(target) + "/" + file.getFileName(),
                                () -> target.take(Files.readAllBytes(file))));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Test
  void everyTargetHasInputs() throws IOException {
    Set<String> folders = new TreeSet<>();
    for (Path folder : in(KEPT)) {
      folders.add(folder.getFileName().toString());
      assertTrue(in(folder).size() > 3, folder + " has hardly any");
    }
    assertEquals(
        Arrays.stream(Target.values())
            .map(Fuzz::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        folders);
  }
}
