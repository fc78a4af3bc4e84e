package io.github.detente.cli;

import io.github.detente.stance.StanceClassifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of files and models, and the files that a path stands for. Stateless. */
final class Hashes {
  private static final int BUFFER = 1 << 16;

  private Hashes() {}

  static String of(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static String of(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns the hash of the file that a model is saved as, wherever it came from. */
  static String of(StanceClassifier model) throws IOException {
    Path file = Files.createTempFile("detente", ".model");
    try {
      model.save(file);
      return of(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Returns a file, or all files in and below a folder, in alphabetical order. */
  static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Files.isRegularFile(path) ? List.of(path) : List.of();
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
