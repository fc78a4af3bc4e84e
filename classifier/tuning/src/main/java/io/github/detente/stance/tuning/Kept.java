package io.github.detente.stance.tuning;

import io.github.detente.stance.EncoderTuner.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what a tuning made in the folder that the system property {@value #FOLDER} names, if it is
 * set, so that a training of several tunings that was broken off goes on where it was. Stateless.
 */
final class Kept {
  static final String FOLDER = "detente.tuning.folder";

  private Kept() {}

  /** Returns where a tuning is kept: a name made of all that its outcome depends on. */
  static Optional<Path> file(List<Object> settings, List<Text> texts) throws IOException {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      return Optional.empty();
    }
    MessageDigest digest = sha256();
    add(digest, settings.toString());
    for (Text text : texts) {
      add(digest, text.text());
      add(digest, Arrays.toString(text.shares()) + " " + text.weight() + " " + text.often());
    }
    Path path = Files.createDirectories(Path.of(folder));
    return Optional.of(path.resolve(HexFormat.of().formatHex(digest.digest()) + ".delta"));
  }

  private static void add(MessageDigest digest, String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + " ").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Writes it whole or not at all. */
  static void write(Path file, byte[] delta) throws IOException {
    Path part = Files.createTempFile(file.getParent(), "tuning", ".part");
    Files.write(part, delta);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
