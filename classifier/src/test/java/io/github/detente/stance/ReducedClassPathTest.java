package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars that Tribuo asks for and nobody uses are left out; training, saving and loading work. */
class ReducedClassPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.opencsv.CSVReader",
        "org.apache.commons.lang3.StringUtils",
        "org.apache.commons.text.StringEscapeUtils",
        "org.apache.commons.beanutils.BeanUtils",
        "org.apache.commons.collections4.MapUtils",
        "org.jline.reader.LineReader",
        "org.fusesource.jansi.Ansi"
      })
  void leavesOut(String className) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(className));
  }

  @Test
  void worksWithoutThem(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("small.model");
    StanceTrainer.builder().folds(2).build().train(Rows.small()).save(file);
    StanceClassifier loaded = StanceClassifier.load(file);
    StancePrediction own = loaded.classify("The army attacked the town.");
    assertEquals("bad", own.label());
  }
}
