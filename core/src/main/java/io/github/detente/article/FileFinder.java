package io.github.detente.article;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the articles' files in and below a folder, in alphabetical order. What cannot be looked
 * into is told of, and the rest is found. A link to a file counts as the file; a link to a folder
 * is not followed, so that none leads round in circles.
 */
final class FileFinder extends SimpleFileVisitor<Path> {
  private final List<Path> found = new ArrayList<>();
  private final Consumer<InvalidRecordException> onInvalid;

  private FileFinder(Consumer<InvalidRecordException> onInvalid) {
    this.onInvalid = onInvalid;
  }

  static List<Path> in(Path folder, Consumer<InvalidRecordException> onInvalid) {
    FileFinder finder = new FileFinder(onInvalid);
    try {
      // The folder itself may be a link.
      Path start = Files.isSymbolicLink(folder) ? folder.resolve(".") : folder;
      Files.walkFileTree(start, finder);
    } catch (IOException e) {
      finder.visitFileFailed(folder, e);
    }
    List<Path> files = finder.found;
    if (Files.isSymbolicLink(folder)) {
      files.replaceAll(Path::normalize);
    }
    Collections.sort(files);
    return files;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    // Pipes and devices are passed over: they may have no end, or no beginning.
    if (ArticleFormat.isInFolder(file) && Files.isRegularFile(file)) {
      found.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    onInvalid.accept(
        new InvalidRecordException(file.toString(), 0, "cannot be read: " + FileReason.of(e), e));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException e) {
    return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
  }
}
