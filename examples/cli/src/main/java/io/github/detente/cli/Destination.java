package io.github.detente.cli;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a result goes. A file is written beside its place and put there when it is complete: so the
 * input may be the output, and a run that breaks off leaves the old file as it was. A file that is
 * there keeps its permissions, and a link goes on pointing to the file that is replaced.
 */
final class Destination implements Closeable {
  /** What is to be taken away if the program is told to stop. */
  private static final Set<Path> PARTS = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Destination::removeParts, "detente-parts"));
  }

  private final OutputStream bytes;
  private final Writer writer;
  private final Path part;
  private final Path file;
  private boolean complete;

  private Destination(OutputStream bytes, Writer writer, Path part, Path file) {
    this.bytes = bytes;
    this.writer = writer;
    this.part = part;
    this.file = file;
  }

  /**
   * Returns standard output, or what stands for it: it stays open.
   *
   * @param writer which writes to {@code bytes}
   */
  static Destination of(OutputStream bytes, Writer writer) {
    return new Destination(bytes, writer, null, null);
  }

  /**
   * Opens a file.
   *
   * @throws UnusableException if it cannot be written
   */
  static Destination file(Path file) {
    check(file);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A device or a pipe, such as /dev/null, cannot be replaced: it is written to.
        OutputStream bytes = Files.newOutputStream(file);
        return new Destination(bytes, writer(bytes), null, file);
      }
      Path place = target(file);
      String name = "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part";
      Path part = folder(place).resolve(name);
      PARTS.add(part);
      OutputStream bytes = Files.newOutputStream(part);
      keepPermissions(place, part);
      return new Destination(bytes, writer(bytes), part, place);
    } catch (IOException e) {
      throw new UnusableException(file + ": cannot be written: " + reason(e), e);
    }
  }

  /** Returns the one path by which a file is known, whichever way it is named. */
  static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      // There is none; that is told when it is opened.
      return file.toAbsolutePath().normalize();
    }
  }

  /** Returns the file that a link points to, which may not be there yet. */
  private static Path target(Path file) throws IOException {
    if (!Files.isSymbolicLink(file)) {
      return file;
    }
    return Files.exists(file)
        ? file.toRealPath()
        : folder(file).resolve(Files.readSymbolicLink(file)).normalize();
  }

  private static void keepPermissions(Path old, Path part) throws IOException {
    if (Files.exists(old) && Files.getFileStore(part).supportsFileAttributeView("posix")) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(old);
      Files.setPosixFilePermissions(part, permissions);
    }
  }

  /** Writes what is no character, half a surrogate pair, as U+FFFD rather than failing at it. */
  private static Writer writer(OutputStream bytes) {
    return new BufferedWriter(new OutputStreamWriter(bytes, encoder()));
  }

  /** Returns text as {@link #writer()} would write it. */
  static byte[] encoded(String text) {
    byte[] fast = text.getBytes(StandardCharsets.UTF_8);
    if (new String(fast, StandardCharsets.UTF_8).equals(text)) {
      return fast;
    }
    try {
      ByteBuffer encoded = encoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("whatever is no character is replaced", e);
    }
  }

  static CharsetEncoder encoder() {
    return StandardCharsets.UTF_8
        .newEncoder()
        .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8))
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  private static void removeParts() {
    for (Path part : PARTS) {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        // The program ends: nobody is left to tell.
      }
    }
  }

  /**
   * Checks, before any work is done, that a file could be written.
   *
   * @throws UnusableException if not
   */
  static void check(Path file) {
    Path folder = folder(file);
    if (Files.isDirectory(file)) {
      throw new UnusableException(file + ": is a folder; expected a file to write");
    }
    if (!Files.isDirectory(folder)) {
      throw new UnusableException(
          file
              + ": "
              + folder
              + (Files.exists(folder) ? " is a file; expected a folder" : ": no such folder"));
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new UnusableException(file + ": cannot be written: permission denied");
    }
  }

  private static Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of(".") : parent;
  }

  /** Says in words why a file could not be used. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  Writer writer() {
    return writer;
  }

  /**
   * Writes text that is encoded already behind what was written.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write(ByteArrayOutputStream text) {
    try {
      writer.flush();
      text.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that all was written, so that {@link #close()} may put the file in its place. */
  void complete() throws IOException {
    writer.flush();
    complete = true;
  }

  @Override
  public void close() throws IOException {
    if (file == null) {
      return;
    }
    try {
      writer.close();
      if (complete && part != null) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      if (part != null) {
        Files.deleteIfExists(part);
        PARTS.remove(part);
      }
    }
  }
}
