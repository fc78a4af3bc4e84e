package io.github.detente.corpus;

import io.github.detente.article.InvalidRecordException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Files of articles in a folder. Characters of an article's name that a file name may not hold are
 * percent-encoded, byte by byte. Stateless.
 */
final class FileNames {
  private static final String PLAIN = "-_.() ";

  private FileNames() {}

  /** Returns a file's name, without ending, for an article's. */
  static String of(String id) {
    StringBuilder name = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      boolean letter = b > 0 && Character.isLetterOrDigit(b);
      boolean plain = b > 0 && PLAIN.indexOf(b) >= 0 && (b != '.' || name.length() > 0);
      if (letter || plain) {
        name.append((char) b);
      } else {
        name.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
      }
    }
    return name.length() == 0 ? "%" : name.toString();
  }

  /** Returns the name of the article in a file. */
  static String id(Path file) {
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.lastIndexOf('.'));
    if (stem.equals("%")) {
      return "";
    }
    if (!stem.matches("(?s)(?:[^%]|%[0-9A-F]{2})*")) {
      return stem;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < stem.length(); i++) {
      if (stem.charAt(i) == '%') {
        bytes.write(Integer.parseInt(stem.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        int point = stem.codePointAt(i);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point) - 1;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Returns the files with an ending, by name; or the path itself, if it is a file. */
  static List<Path> in(Path path, String ending) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Returns the file beside another one that has another ending. */
  static Path beside(Path file, String ending) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
  }

  /**
   * Reads a text, line ends untouched.
   *
   * @throws InvalidRecordException if it is not there, or no UTF-8
   */
  static String text(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new InvalidRecordException(
          file.toString(), 0, "no such file; expected the text of the marks beside it");
    }
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidRecordException(
          file.toString(), 0, "is not UTF-8; expected text in UTF-8", e);
    }
  }
}
