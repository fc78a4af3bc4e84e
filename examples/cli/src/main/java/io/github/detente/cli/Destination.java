package io.github.detente.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
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

  private final Writer writer;
  private final Path part;
  private final Path file;
  private boolean complete;

  private Destination(Writer writer, Path part, Path file) {
    this.writer = writer;
    this.part = part;
    this.file = file;
  }

  /** Returns standard output, or what stands for it: it stays open. */
  static Destination of(Writer writer) {
    return new Destination(writer, null, null);
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
        return new Destination(writer(file), null, file);
      }
      Path place = target(file);
      String name = "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part";
      Path part = folder(place).resolve(name);
      PARTS.add(part);
      Writer writer = writer(part);
      keepPermissions(place, part);
      return new Destination(writer, part, place);
    } catch (IOException e) {
      throw new UnusableException(file + ": cannot be written: " + reason(e), e);
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
  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), encoder()));
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
