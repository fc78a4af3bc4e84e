package io.github.detente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Files of other kinds, by their first bytes, whatever they are named. */
enum FileSignature {
  PDF("a PDF document", "25504446"),
  OFFICE("a zip archive, as .xlsx and .docx files are", "504B0304"),
  OLD_OFFICE("a document of an old spreadsheet or word processor", "D0CF11E0"),
  GZIP("compressed with gzip", "1F8B08"),
  UTF_16("in UTF-16", "FFFE"),
  UTF_16_BIG_ENDIAN("in UTF-16", "FEFF"),
  PNG("a picture", "89504E47"),
  JPEG("a picture", "FFD8FF"),
  RTF("a document in RTF", "7B5C727466");

  private static final int LONGEST = 8;

  private final String words;
  private final String hex;

  FileSignature(String words, String hex) {
    this.words = words;
    this.hex = hex;
  }

  /**
   * Refuses what is no text in UTF-8 and says so in its first bytes; leaves the stream at its
   * beginning.
   *
   * @throws InvalidRecordException if it is of another kind
   */
  static void check(String name, BufferedInputStream in) throws IOException {
    check(name, peek(in));
  }

  static void check(String name, byte[] start) {
    words(start)
        .ifPresent(
            words -> {
              throw new InvalidRecordException(
                  name, 0, "is " + words + "; expected text in UTF-8, so save it as such");
            });
  }

  /** Returns what a file is that begins so, if it is no text in UTF-8. */
  static Optional<String> words(byte[] start) {
    return Arrays.stream(values()).filter(s -> s.begins(start)).map(s -> s.words).findFirst();
  }

  static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(LONGEST);
    byte[] start = in.readNBytes(LONGEST);
    in.reset();
    return start;
  }

  private boolean begins(byte[] start) {
    int length = Math.min(start.length, LONGEST);
    return HexFormat.of().withUpperCase().formatHex(start, 0, length).startsWith(hex);
  }
}
