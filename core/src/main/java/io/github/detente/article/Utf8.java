package io.github.detente.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly: a wrong encoding is told, not turned into question marks. */
final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * Decodes a whole file, without byte order mark; a byte that is not UTF-8 is named with its line.
   */
  static String decode(String name, InputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
    CharBuffer chars = CharBuffer.allocate(bytes.limit());
    CoderResult result = decoder().decode(bytes, chars, true);
    chars.flip();
    if (result.isError()) {
      throw new InvalidRecordException(
          name,
          lines(chars),
          String.format(
              "byte 0x%02X is not UTF-8; expected text in UTF-8", bytes.get(bytes.position())));
    }
    String text = chars.toString();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new InvalidRecordException(
          name, lines(text.substring(0, nul)), "is binary; expected text in UTF-8");
    }
    return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
  }

  /**
   * Opens a reader that leaves out the byte order mark and throws {@code MalformedInputException}
   * on a wrong byte.
   */
  static BufferedReader reader(InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, decoder()));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static long lines(CharSequence text) {
    return 1 + text.chars().filter(c -> c == '\n').count();
  }
}
