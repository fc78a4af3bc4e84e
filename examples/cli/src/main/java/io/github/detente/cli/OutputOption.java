package io.github.detente.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a command writes its result. */
final class OutputOption {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file instead of standard output.")
  private Optional<Path> file = Optional.empty();

  /**
   * Checks, before any work is done, that the file could be written.
   *
   * @throws UnusableException if not
   */
  void check() {
    file.ifPresent(Destination::check);
  }

  Destination open(Session session) {
    return session.destination(file);
  }

  /** Returns the file, if the result goes to one. */
  Optional<Path> path() {
    return file;
  }

  /** Returns whether the result goes to a file. */
  boolean isFile() {
    return file.isPresent();
  }
}
