package io.github.detente.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a result goes. A file is written beside its place and put there when it is complete: so the
 * input may be the output, and a run that breaks off leaves the old file as it was.
 */
final class Destination implements Closeable {
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
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return direct(file);
    }
    try {
      String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
      Path part = folder(file).resolve(name);
      return new Destination(Files.newBufferedWriter(part), part, file);
    } catch (IOException e) {
      throw new UnusableException(file + ": cannot be written: " + reason(e), e);
    }
  }

  /** A device or a pipe, such as /dev/null, cannot be replaced: it is written to. */
  private static Destination direct(Path file) {
    try {
      BufferedWriter writer = Files.newBufferedWriter(file);
      return new Destination(writer, null, file);
    } catch (IOException e) {
      throw new UnusableException(file + ": cannot be written: " + reason(e), e);
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
      }
    }
  }
}
