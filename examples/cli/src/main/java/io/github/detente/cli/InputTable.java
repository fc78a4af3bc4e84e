package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.article.TableReader;
import io.github.detente.corpus.AnnotationFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table that a command reads, and how much of it has been read. */
final class InputTable implements Closeable {
  private final TableReader reader;
  private final long size;

  private InputTable(TableReader reader, long size) {
    this.reader = reader;
    this.size = size;
  }

  /**
   * Opens a file and reads its header.
   *
   * @param file what to read; {@code -} for {@code session}'s standard input
   * @throws UnusableException if it cannot be read
   * @throws InvalidRecordException if it has no header
   */
  static InputTable open(Path file, TableOptions options, Session session) {
    boolean standardInput = file.toString().equals("-");
    if (!standardInput) {
      requireTable(file);
    }
    try {
      InputStream in = standardInput ? session.in() : Files.newInputStream(file);
      long size = standardInput ? 0 : Files.size(file);
      TableReader reader =
          TableReader.open(
              in,
              standardInput ? "standard input" : file.toString(),
              options.delimiter(),
              options.quoted(),
              session.problems()::report);
      return new InputTable(reader, size);
    } catch (IOException e) {
      throw new UnusableException(file + ": cannot be read: " + Destination.reason(e), e);
    }
  }

  /**
   * Checks that a file may be a table.
   *
   * @throws UnusableException if it is not there, or something else
   */
  static void requireTable(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnusableException(file + ": is a folder; expected a table");
    }
    if (!Files.exists(file)) {
      throw new UnusableException(file + ": no such file");
    }
    MarkedArticles.unknownJson(file)
        .ifPresent(
            what -> {
              throw new UnusableException(
                  file
                      + ": "
                      + (AnnotationFormat.of(file).isPresent() ? "is an annotation tool's" : what)
                      + "; expected a table, as \"detente convert\" makes of what annotation tools"
                      + " give out");
            });
  }

  TableReader reader() {
    return reader;
  }

  /** Returns the share of the file that was read, 0 to 1; negative if its size is not known. */
  double share() {
    return size > 0 ? (double) reader.bytes() / size : -1;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
