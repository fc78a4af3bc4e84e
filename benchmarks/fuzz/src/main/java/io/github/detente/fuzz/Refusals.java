package io.github.detente.fuzz;

import com.sun.management.ThreadMXBean;
import io.github.detente.stance.MalformedModelException;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.format.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Says what it costs to refuse each kind of model file that is none: time, and what is allocated.
 */
public final class Refusals {
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int TIMES = 5;

  private final Path file = Files.createTempFile("refused", ".model");
  private final byte[] good = SmallModel.bytes();

  private Refusals() throws IOException {}

  /** Prints a table. Exit status 1 if one of the files is read. */
  public static void main(String[] args) throws IOException {
    System.out.println("| file | bytes | ms | MB allocated | refused with |");
    System.out.println("| --- | --- | --- | --- | --- |");
    new Refusals().all();
  }

  private void all() throws IOException {
    try {
      row("empty", new byte[0]);
      row("a table", "id,text,stance\n1,x,y\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
      row("a gzip bomb, 1 GB packed", bomb());
      row("cut off in the middle", Arrays.copyOf(good, good.length / 2));
      byte[] flipped = good.clone();
      flipped[good.length / 2] ^= 1;
      row("one bit changed", flipped);
      row("something behind it", Arrays.copyOf(good, good.length + 1));
      row("another version", changed(4, 99));
      row("2,000,000,000 sections", changed(8, 2_000_000_000));
      row("a section said to be 2 GB", header(Integer.MAX_VALUE));
      row("a section said to be 128 MB", header(ModelFile.MAX_SECTION));
      row("a section of 128 MB of zeros", with("weights", new byte[ModelFile.MAX_SECTION]));
      row("two sections of 100 MB of zeros", twoLarge());
      row("no section \"weights\"", without("weights"));
      row(
          "160,000 hashes in one place",
          with("weights", table(160_000, (i) -> (long) (i + 1) << 32 | 1)));
      row(
          "a count of 2,147,483,647 hashes",
          with("weights", section(out -> out.writeLong(0x000000037FFFFFFFL))));
      row("a weight that is NaN", number("weights", Float.floatToIntBits(Float.NaN)));
      row(
          "a weight that is infinite",
          number("weights", Float.floatToIntBits(Float.POSITIVE_INFINITY)));
      row("a projection of 16,384 columns", with("accurate", projection(1, 16_384)));
      row("a projection of 256 parts", with("accurate", projection(256, 4_096)));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void row(String name, byte[] content) throws IOException {
    Files.write(file, content);
    String problem = "";
    double best = Double.MAX_VALUE;
    long bytes = 0;
    for (int i = 0; i < TIMES; i++) {
      long allocated = THREAD.getCurrentThreadAllocatedBytes();
      long begin = THREAD.getCurrentThreadCpuTime();
      try {
        StanceClassifier model = StanceClassifier.load(file);
        throw new IllegalStateException(name + " was read: " + model.labels());
      } catch (MalformedModelException e) {
        problem = e.getMessage().replace(file + ": ", "");
      }
      best = Math.min(best, (THREAD.getCurrentThreadCpuTime() - begin) / 1e6);
      bytes = THREAD.getCurrentThreadAllocatedBytes() - allocated;
    }
    System.out.printf(
        "| %s | %,d | %.1f | %.1f | %s |%n", name, content.length, best, bytes / 1e6, problem);
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1 << 10; i++) {
        zip.write(zeros);
      }
    }
    return out.toByteArray();
  }

  private byte[] changed(int at, int word) {
    byte[] changed = good.clone();
    ByteBuffer.wrap(changed).putInt(at, word);
    return changed;
  }

  private byte[] header(int length) {
    return section(
        out -> {
          out.write(good, 0, 2 * Integer.BYTES);
          out.writeInt(1);
          out.writeUTF("weights");
          out.writeInt(length);
        });
  }

  private static byte[] section(ModelFile.Content content) {
    return ModelFile.section(content);
  }

  private Map<String, byte[]> sections() throws IOException {
    return new LinkedHashMap<>(ModelFile.read(new ByteArrayInputStream(good), "good"));
  }

  private static byte[] bytes(Map<String, byte[]> sections) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(out, sections);
    return out.toByteArray();
  }

  private byte[] with(String name, byte[] section) throws IOException {
    Map<String, byte[]> sections = sections();
    sections.put(name, section);
    return bytes(sections);
  }

  private byte[] twoLarge() throws IOException {
    Map<String, byte[]> sections = sections();
    sections.put("weights", new byte[100 << 20]);
    sections.put("vocabulary", new byte[100 << 20]);
    return bytes(sections);
  }

  private byte[] without(String name) throws IOException {
    Map<String, byte[]> sections = sections();
    sections.remove(name);
    return bytes(sections);
  }

  private byte[] number(String name, int bits) throws IOException {
    Map<String, byte[]> sections = sections();
    byte[] section = sections.get(name).clone();
    ByteBuffer.wrap(section).putInt(Integer.BYTES, bits);
    sections.put(name, section);
    return bytes(sections);
  }

  /** Where the hash of a number lies. */
  private interface Hashes {
    long hash(int number);
  }

  /** As a table of weights is written, for three outputs. */
  private static byte[] table(int size, Hashes hashes) {
    return section(
        out -> {
          out.writeInt(3);
          out.write(new byte[3 * Float.BYTES]);
          out.writeInt(size);
          for (int i = 0; i < size; i++) {
            out.writeLong(hashes.hash(i));
          }
          out.write(new byte[3 * Float.BYTES * size]);
        });
  }

  /** As the accurate tier's section begins. */
  private static byte[] projection(int parts, int width) {
    return section(
        (DataOutputStream out) -> {
          out.writeUTF("encoder");
          out.writeInt(parts);
          out.writeInt(width);
          out.writeInt(1);
          out.write(new byte[1 << 16]);
        });
  }
}
