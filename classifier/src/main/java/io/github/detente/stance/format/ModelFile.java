package io.github.detente.stance.format;

import io.github.detente.stance.MalformedModelException;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The container of a model: a magic number, a version, and named sections, each with its length and
 * SHA-256. Holds plain numbers and protocol buffers, never serialised Java objects. Nothing in a
 * file is trusted: each count is checked before memory is given to it.
 */
public final class ModelFile {
  /** Largest section that is read, in bytes; that of the shipped models is of one million. */
  public static final int MAX_SECTION = 128 << 20;

  /** Most bytes that all sections of a file may have together. */
  public static final long MAX_FILE = 2L * MAX_SECTION;

  /**
   * Farthest that a hash stands from its slot. In tables that are at most three quarters full it is
   * a few hundreds; where hashes were chosen to crowd, loading and every look-up would take for
   * ever.
   */
  public static final int MAX_PROBES = 1 << 10;

  /** Largest number, so that no sum of products in a model leaves the range of its type. */
  private static final float MAX_NUMBER = 1e9f;

  private static final int MAGIC = 0x44544E54;
  private static final int VERSION = 3;
  private static final int MAX_SECTIONS = 8;
  private static final int MAX_NAME = 64;
  private static final int HASH_BYTES = 32;

  private ModelFile() {}

  /** Writes the content of a section. */
  public interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** Reads the content of a section. */
  public interface Parser<T> {
    T parse(DataInputStream in) throws IOException;
  }

  /** Returns the bytes of a section. */
  public static byte[] section(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException("a section in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes all sections to a file: beside its place first, and moved there when it is complete.
   *
   * @throws IOException if that fails; what stood there before still does then
   */
  public static void write(Path file, Map<String, byte[]> sections) throws IOException {
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(place) && !Files.isRegularFile(place)) {
      // A pipe or a device takes bytes and has no place beside it.
      try (OutputStream out = Files.newOutputStream(place)) {
        write(out, sections);
      }
      return;
    }
    Path beside =
        place.resolveSibling(
            "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        write(out, sections);
      }
      if (Files.exists(place) && Files.getFileStore(place).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(place));
      }
      Files.move(
          beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Writes all sections, in the order of the map. */
  public static void write(OutputStream stream, Map<String, byte[]> sections) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(sections.size());
    for (Map.Entry<String, byte[]> section : sections.entrySet()) {
      out.writeUTF(section.getKey());
      out.writeInt(section.getValue().length);
      out.write(sha256(section.getValue()));
      out.write(section.getValue());
    }
    out.flush();
  }

  /**
   * Reads all sections.
   *
   * @param name of the file, for errors
   * @throws MalformedModelException if it is not what {@link #write} writes, to the last byte
   */
  public static Map<String, byte[]> read(InputStream stream, String name) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    try {
      if (in.readInt() != MAGIC) {
        throw new MalformedModelException(name, "it does not begin like a model of Detente");
      }
      int version = in.readInt();
      if (version != VERSION) {
        throw new MalformedModelException(
            name, "its format is version " + version + "; this release reads " + VERSION);
      }
      int n = count(in, MAX_SECTIONS);
      Map<String, byte[]> sections = new LinkedHashMap<>();
      long left = MAX_FILE;
      for (int i = 0; i < n; i++) {
        left -= readSection(in, name, left, sections);
      }
      if (in.read() >= 0) {
        throw new MalformedModelException(name, "there is more behind its last section");
      }
      return sections;
    } catch (EOFException e) {
      throw new MalformedModelException(name, "it is cut off", e);
    } catch (MalformedModelException e) {
      throw e;
    } catch (BadContent | java.io.UTFDataFormatException e) {
      throw new MalformedModelException(name, String.valueOf(e.getMessage()), e);
    }
  }

  private static int readSection(
      DataInputStream in, String name, long left, Map<String, byte[]> sections) throws IOException {
    String section = in.readUTF();
    if (section.length() > MAX_NAME) {
      throw new MalformedModelException(name, "a section's name is too long");
    }
    int length = count(in, (int) Math.min(left, MAX_SECTION));
    byte[] hash = in.readNBytes(HASH_BYTES);
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new MalformedModelException(name, "it is cut off in section \"" + section + "\"");
    }
    if (!MessageDigest.isEqual(hash, sha256(content))) {
      throw new MalformedModelException(
          name, "section \"" + section + "\" does not match its checksum");
    }
    if (sections.put(section, content) != null) {
      throw new MalformedModelException(name, "it has section \"" + section + "\" twice");
    }
    return length;
  }

  /**
   * Parses one section.
   *
   * @throws MalformedModelException if it is missing, or not as it should be
   */
  public static <T> T parse(
      Map<String, byte[]> sections, String section, String name, Parser<T> parser)
      throws IOException {
    byte[] content = sections.get(section);
    if (content == null) {
      throw new MalformedModelException(name, "it has no section \"" + section + "\"");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      T parsed = parser.parse(in);
      if (in.read() >= 0) {
        throw new BadContent("more than expected");
      }
      return parsed;
    } catch (IOException | IllegalArgumentException e) {
      String problem = e instanceof EOFException ? "ends too early" : e.getMessage();
      throw new MalformedModelException(name, "section \"" + section + "\": " + problem, e);
    }
  }

  /** Reads a count from 0 to {@code max}. */
  public static int count(DataInput in, int max) throws IOException {
    int n = in.readInt();
    if (n < 0 || n > max) {
      throw new BadContent("a count is " + n + "; expected 0 to " + max);
    }
    return n;
  }

  /** Checks an index into {@code size} things. */
  public static int index(int index, int size) throws IOException {
    if (index < 0 || index >= size) {
      throw new BadContent("an index is " + index + "; expected less than " + size);
    }
    return index;
  }

  /** Reads {@code n} hashes, none of them 0, at once. */
  public static long[] hashes(DataInputStream in, long n) throws IOException {
    long[] hashes = new long[fitting(in, n, Long.BYTES)];
    block(in, hashes.length * Long.BYTES).asLongBuffer().get(hashes);
    for (long hash : hashes) {
      if (hash == 0) {
        throw new BadContent("a hash is 0");
      }
    }
    return hashes;
  }

  /** Writes numbers for {@link #floats} to read. */
  public static void write(DataOutput out, float[] numbers) throws IOException {
    for (float number : numbers) {
      out.writeFloat(number);
    }
  }

  /** Reads {@code n} numbers at once, each of a size that a model may have. */
  public static float[] floats(DataInputStream in, long n) throws IOException {
    float[] numbers = new float[fitting(in, n, Float.BYTES)];
    block(in, numbers.length * Float.BYTES).asFloatBuffer().get(numbers);
    for (float number : numbers) {
      if (!(Math.abs(number) <= MAX_NUMBER)) {
        throw new BadContent("a number is " + number);
      }
    }
    return numbers;
  }

  /** Checks that {@code n} things are there before memory is given to them. */
  private static int fitting(DataInputStream in, long n, int size) throws IOException {
    if (n < 0 || n > in.available() / size) {
      throw new BadContent("a count is " + n + "; it ends too early for that");
    }
    return (int) n;
  }

  private static ByteBuffer block(DataInputStream in, int length) throws IOException {
    return ByteBuffer.wrap(in.readNBytes(length));
  }

  /**
   * Returns the way to the next slot, which is 1, after so many taken ones.
   *
   * @throws IllegalArgumentException if they are too many
   */
  public static int step(int taken) {
    if (taken > MAX_PROBES) {
      throw new IllegalArgumentException("too many hashes crowd in one place");
    }
    return 1;
  }

  /** Returns the SHA-256 of {@code content}. */
  public static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What a section holds is not what it should. */
  public static final class BadContent extends IOException {
    private static final long serialVersionUID = 1L;

    public BadContent(String problem) {
      super(problem);
    }
  }
}
