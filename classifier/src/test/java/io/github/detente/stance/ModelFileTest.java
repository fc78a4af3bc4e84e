package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.common.liblinear.protos.LibLinearModelProto;
import org.tribuo.protos.core.ModelProto;

class ModelFileTest {
  @TempDir static Path folder;
  private static byte[] good;

  /** Says so when it is initialised; a hostile file names it. */
  static final class Planted {
    static {
      System.setProperty("detente.planted", "yes");
    }

    private Planted() {}
  }

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
    assertTrue(problem(later).contains("its format is version 3; this release reads 2"));
  }

  /** In a loader of its own, so that it is still silent for the tests that plant it. */
  @Test
  void thePlantedClassSpeaksWhenItIsInitialised() throws ReflectiveOperationException, IOException {
    URL[] here = {Planted.class.getProtectionDomain().getCodeSource().getLocation()};
    try (URLClassLoader loader = new URLClassLoader(here, null)) {
      Class.forName(Planted.class.getName(), true, loader);
      assertEquals("yes", System.getProperty("detente.planted"));
    } finally {
      System.clearProperty("detente.planted");
    }
  }

  @Test
  void readsTheSameFileUnaltered() throws IOException {
    Path file = folder.resolve("again.model");
    Files.write(file, bytes(sections()));
    assertEquals(2, StanceClassifier.load(file).labels().size());
    assertEquals(-1, Files.mismatch(file, folder.resolve("good.model")));
  }

  @Test
  void refusesMessagesThatNoModelPacks() throws IOException {
    Map<String, byte[]> sections = sections();
    ModelProto proto = ModelProto.parseFrom(sections.get("stance.tribuo"));
    Any foreign = Any.newBuilder().setTypeUrl("type.googleapis.com/tribuo.core.Other").build();
    sections.put(
        "stance.tribuo", proto.toBuilder().setSerializedData(foreign).build().toByteArray());
    assertTrue(problem(bytes(sections)).contains("tribuo.core.Other"));
  }

  @Test
  void refusesForeignClassesInTheDomainsToo() throws IOException {
    Map<String, byte[]> sections = sections();
    ModelProto proto = ModelProto.parseFrom(sections.get("stance.tribuo"));
    LibLinearModelProto.Builder inner =
        proto.getSerializedData().unpack(LibLinearModelProto.class).toBuilder();
    inner.getMetadataBuilder().getOutputDomainBuilder().setClassName(Planted.class.getName());
    sections.put("stance.tribuo", withInner(proto, inner));
    assertTrue(problem(bytes(sections)).contains("Planted"));
    assertEquals(null, System.getProperty("detente.planted"));
  }

  @Test
  void refusesForeignClassesWithoutLoadingThem() throws IOException {
    Map<String, byte[]> sections = sections();
    ModelProto proto = ModelProto.parseFrom(sections.get("stance.tribuo"));
    sections.put(
        "stance.tribuo",
        proto.toBuilder().setClassName(Planted.class.getName()).build().toByteArray());
    assertTrue(problem(bytes(sections)).contains("Planted"));
    assertEquals(null, System.getProperty("detente.planted"));
  }

  @Test
  void refusesForeignClassesDeepInside() throws IOException {
    Map<String, byte[]> sections = sections();
    ModelProto proto = ModelProto.parseFrom(sections.get("stance.tribuo"));
    LibLinearModelProto.Builder inner =
        proto.getSerializedData().unpack(LibLinearModelProto.class).toBuilder();
    inner
        .getMetadataBuilder()
        .getProvenanceBuilder()
        .getSmpBuilder(0)
        .setProvenanceClassName(Planted.class.getName());
    sections.put("stance.tribuo", withInner(proto, inner));
    assertTrue(problem(bytes(sections)).contains("Planted"));
    assertEquals(null, System.getProperty("detente.planted"));
  }

  @Test
  void refusesSerialisedObjects() throws IOException {
    Map<String, byte[]> sections = sections();
    ModelProto proto = ModelProto.parseFrom(sections.get("stance.tribuo"));
    LibLinearModelProto.Builder inner =
        proto.getSerializedData().unpack(LibLinearModelProto.class).toBuilder()
            .addModels(ByteString.copyFrom(new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5}));
    sections.put("stance.tribuo", withInner(proto, inner));
    assertTrue(problem(bytes(sections)).contains("serialised"));
  }

  private static byte[] withInner(ModelProto proto, LibLinearModelProto.Builder inner) {
    return proto.toBuilder().setSerializedData(Any.pack(inner.build())).build().toByteArray();
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
