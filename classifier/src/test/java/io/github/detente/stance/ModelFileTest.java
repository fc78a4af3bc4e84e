package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.format.ModelFile;
import io.github.detente.stance.model.Calibration;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
  @TempDir static Path folder;
  private static byte[] good;

  @BeforeAll
  static void save() throws IOException {
    Path file = folder.resolve("good.model");
    StanceTrainer.builder().folds(0).build().train(Rows.small()).save(file);
    good = Files.readAllBytes(file);
  }

  private static String problem(byte[] content) throws IOException {
    Path file = folder.resolve("bad.model");
    Files.write(file, content);
    MalformedModelException e =
        assertThrows(MalformedModelException.class, () -> StanceClassifier.load(file));
    assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
    return e.getMessage();
  }

  @Test
  void refusesWhatIsNoModel() throws IOException {
    assertTrue(problem("id,text\n".getBytes(StandardCharsets.UTF_8)).contains("begin"));
    assertTrue(problem(new byte[0]).contains("cut off"));
  }

  @Test
  void refusesAFileCutOffAnywhere() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      problem(Arrays.copyOf(good, random.nextInt(good.length)));
    }
  }

  @Test
  void refusesAnAlteredFile() throws IOException {
    Random random = new Random(2);
    for (int i = 0; i < 100; i++) {
      byte[] altered = good.clone();
      altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
      problem(altered);
    }
    problem(Arrays.copyOf(good, good.length + 1));
  }

  @Test
  void refusesHugeCountsBeforeGivingThemMemory() throws IOException {
    Map<String, byte[]> sections = sections();
    sections.put("weights", ModelFile.section(out -> out.writeLong(0x00000FFF7FFFFFFFL)));
    assertTrue(problem(bytes(sections)).contains("section \"weights\""));
  }

  @Test
  void refusesASectionOverTheLimitBeforeReadingIt() throws IOException {
    byte[] header = ModelFile.section(out -> writeHeader(out, 1, ModelFile.MAX_SECTION + 1));
    assertTrue(problem(header).contains("expected 0 to " + ModelFile.MAX_SECTION));
    byte[] many = ModelFile.section(out -> writeHeader(out, 1_000_000, 0));
    assertTrue(problem(many).contains("a count is 1000000"));
  }

  private static void writeHeader(DataOutputStream out, int sections, int length)
      throws IOException {
    out.write(good, 0, 2 * Integer.BYTES);
    out.writeInt(sections);
    out.writeUTF("weights");
    out.writeInt(length);
  }

  @Test
  void namesTheVersionOfAFileFromAnotherRelease() throws IOException {
    byte[] later = good.clone();
    later[2 * Integer.BYTES - 1]++;
    assertTrue(problem(later).contains("its format is version 4; this release reads 3"));
  }

  @Test
  void readsTheSameFileUnaltered() throws IOException {
    Path file = folder.resolve("again.model");
    Files.write(file, bytes(sections()));
    assertEquals(2, StanceClassifier.load(file).labels().size());
    assertEquals(-1, Files.mismatch(file, folder.resolve("good.model")));
  }

  /** 160,000 of them once took a minute to refuse nothing. */
  @Test
  void refusesHashesThatCrowdInOnePlace() throws IOException {
    long[] crowd = new long[160_000];
    for (int i = 0; i < crowd.length; i++) {
      crowd[i] = (long) (i + 1) << 32 | 1;
    }
    Map<String, byte[]> weights = sections();
    weights.put("weights", table(crowd));
    Map<String, byte[]> vocabulary = sections();
    vocabulary.put("vocabulary", ModelFile.section(out -> writeVocabulary(out, crowd)));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertTrue(problem(bytes(weights)).contains("crowd"));
          assertTrue(problem(bytes(vocabulary)).contains("crowd"));
        });
  }

  /** As {@link WeightTable} writes, for three outputs. */
  private static byte[] table(long[] hashes) {
    return ModelFile.section(
        out -> {
          out.writeInt(3);
          out.write(new byte[3 * Float.BYTES]);
          writeHashes(out, hashes);
          out.write(new byte[3 * Float.BYTES * hashes.length]);
        });
  }

  /** As {@link Vocabulary} writes, without classes. */
  private static void writeVocabulary(DataOutputStream out, long[] words) throws IOException {
    out.writeInt(0);
    writeHashes(out, words);
    for (long word : words) {
      out.writeLong(word);
    }
    writeHashes(out, new long[0]);
    writeHashes(out, new long[0]);
    writeHashes(out, new long[0]);
  }

  private static void writeHashes(DataOutputStream out, long[] hashes) throws IOException {
    out.writeInt(hashes.length);
    for (long hash : hashes) {
      out.writeLong(hash);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4.9e-324, 0.5, 0.1",
    "NaN, 0.5, 0.1",
    "1e300, 0.5, 0.1",
    "1, NaN, 0.1",
    "1, 2, 0.1",
    "1, 0.5, NaN"
  })
  void refusesCalibrationsThatGiveNoProbabilities(
      double temperature, double threshold, double conformal) throws IOException {
    Map<String, byte[]> sections = sections();
    byte[] header = sections.get("header");
    byte[] fitted = ModelFile.section(new Calibration(true, 1, 0, 0)::write);
    int at = indexOf(header, fitted);
    ByteBuffer.wrap(header, at + 1, fitted.length - 1)
        .putDouble(temperature)
        .putDouble(threshold)
        .putDouble(conformal);
    assertTrue(problem(bytes(sections)).contains("a calibration with"));
  }

  private static int indexOf(byte[] all, byte[] part) {
    int at = 0;
    while (!Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
      at++;
    }
    return at;
  }

  @Test
  void refusesNumbersOfNoUse() throws IOException {
    for (float number : new float[] {Float.NaN, Float.POSITIVE_INFINITY, 1e30f}) {
      Map<String, byte[]> sections = sections();
      ByteBuffer.wrap(sections.get("weights")).putFloat(Integer.BYTES, number);
      assertTrue(problem(bytes(sections)).contains("a number is"));
    }
  }

  @Test
  void refusesASectionThatIsThereTwice() throws IOException {
    byte[] twice = Arrays.copyOf(good, 2 * good.length - 3 * Integer.BYTES);
    System.arraycopy(good, 3 * Integer.BYTES, twice, good.length, good.length - 3 * Integer.BYTES);
    ByteBuffer.wrap(twice).putInt(2 * Integer.BYTES, 6);
    assertTrue(problem(twice).contains("twice"));
  }

  @Test
  void aModelThatCannotBeWrittenLeavesTheOldOne() throws IOException {
    Path home = Files.createDirectory(folder.resolve("full"));
    Path file = Files.write(home.resolve("old.model"), good);
    Map<String, byte[]> sections = new LinkedHashMap<>();
    sections.put("x".repeat(1 << 17), new byte[0]); // no such name can be written
    assertThrows(IOException.class, () -> ModelFile.write(file, sections));
    assertArrayEquals(good, Files.readAllBytes(file));
    try (Stream<Path> left = Files.list(home)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  private static Map<String, byte[]> sections() throws IOException {
    return new LinkedHashMap<>(ModelFile.read(new ByteArrayInputStream(good), "good"));
  }

  private static byte[] bytes(Map<String, byte[]> sections) throws IOException {
    Path file = folder.resolve("made.model");
    try (OutputStream out = Files.newOutputStream(file)) {
      ModelFile.write(out, sections);
    }
    return Files.readAllBytes(file);
  }
}
