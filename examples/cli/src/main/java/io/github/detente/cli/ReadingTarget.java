package io.github.detente.cli;

import io.github.detente.corpus.AnnotationFormat;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where what is read goes: standard output, a file, or a folder that is put there when complete.
 */
final class ReadingTarget implements Closeable {
  private final ReadingOutput output;
  private final Destination file;
  private final Path part;
  private final Path place;

  private ReadingTarget(ReadingOutput output, Destination file, Path part, Path place) {
    this.output = output;
    this.file = file;
    this.part = part;
    this.place = place;
  }

  /** Opens standard output, or a file. */
  static ReadingTarget of(
      ReadingFormat format,
      OutputOption option,
      Session session,
      List<String> labels,
      ReadingChoices choices)
      throws IOException {
    Destination file = option.open(session);
    return new ReadingTarget(
        format.open(file.writer(), session, labels, choices), file, null, null);
  }

  /** Opens a file whose bytes are not text, or a folder. */
  static ReadingTarget beside(
      ReadingFormat format, Path place, Session session, List<String> labels, boolean rows)
      throws IOException {
    String name = "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path part = place.toAbsolutePath().resolveSibling(name);
    Optional<AnnotationFormat> annotation = format.annotation();
    ReadingOutput output =
        annotation.isPresent()
            ? new AnnotationOutput(annotation.get().writer(part), rows, session.problems())
            : ColumnOutput.open(format, part, labels);
    return new ReadingTarget(output, null, part, place);
  }

  /**
   * Checks, before any work is done, that a folder could be put in its place.
   *
   * @throws UnusableException if there is something already
   */
  static void checkFolder(Path place) {
    if (Files.exists(place) && !(Files.isDirectory(place) && isEmpty(place))) {
      throw new UnusableException(place + ": is there already; expected the name of a new folder");
    }
    Path parent = place.toAbsolutePath().getParent();
    if (!Files.isDirectory(parent)) {
      throw new UnusableException(place + ": " + parent + ": no such folder");
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  ReadingOutput output() {
    return output;
  }

  /** Puts the result in its place; the output must have finished. */
  void complete() throws IOException {
    if (file != null) {
      file.complete();
    } else {
      if (Files.isDirectory(place)) {
        Files.delete(place);
      }
      Files.deleteIfExists(place);
      Files.move(part, place);
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    } else if (Files.exists(part)) {
      try (Stream<Path> files = Files.walk(part)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
