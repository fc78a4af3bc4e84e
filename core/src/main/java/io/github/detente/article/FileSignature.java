package io.github.detente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files of other kinds, by their first bytes, whatever they are named. */
enum FileSignature {
  PDF("a PDF document", "25504446", "; pdftotext converts it"),
  OFFICE("a zip archive, as .xlsx and .docx files are", "504B0304", Advice.SAVE),
  OLD_OFFICE("a document of an old spreadsheet or word processor", "D0CF11E0", Advice.SAVE),
  GZIP("compressed with gzip", "1F8B08", "; unpack it first"),
  UTF_32("in UTF-32", "FFFE0000", Advice.TEXT),
  UTF_32_BIG_ENDIAN("in UTF-32", "0000FEFF", Advice.TEXT),
  UTF_16("in UTF-16", "FFFE", Advice.TEXT),
  UTF_16_BIG_ENDIAN("in UTF-16", "FEFF", Advice.TEXT),
  UTF_16_UNMARKED("in UTF-16", "(?:(?!00)..00){4}|(?:00(?!00)..){4}", Advice.TEXT),
  PNG("a picture", "89504E47", ""),
  JPEG("a picture", "FFD8FF", ""),
  RTF("a document in RTF", "7B5C727466", ", so save it as plain text");

  /** What to do instead. */
  private static final class Advice {
    static final String TEXT = ", so save it as such";
    static final String SAVE = "; save a table as CSV, a document as plain text";
  }

  private static final int LONGEST = 8;

  private final String words;

  /** As a pattern of hexadecimal digits. */
  private final Pattern hex;

  private final String advice;

  FileSignature(String words, String hex, String advice) {
    this.words = words;
    this.hex = Pattern.compile(hex);
    this.advice = advice;
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
    problem(start)
        .ifPresent(
            problem -> {
              throw new InvalidRecordException(name, 0, problem);
            });
  }

  /** Returns what a file is that begins so, and what to do, if it is no text in UTF-8. */
  static Optional<String> problem(byte[] start) {
    return Arrays.stream(values())
        .filter(s -> s.begins(start))
        .map(s -> "is " + s.words + "; expected text in UTF-8" + s.advice)
        .findFirst();
  }

  static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(LONGEST);
    byte[] start = in.readNBytes(LONGEST);
    in.reset();
    return start;
  }

  private boolean begins(byte[] start) {
    int length = Math.min(start.length, LONGEST);
    return hex.matcher(HexFormat.of().withUpperCase().formatHex(start, 0, length)).lookingAt();
  }
}
