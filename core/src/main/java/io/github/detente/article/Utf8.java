package io.github.detente.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Decodes UTF-8 strictly: a wrong encoding is told, not turned into question marks. */
final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * Decodes a whole file, without byte order mark; a byte that is not UTF-8 is named with its line.
   */
  static String decode(String name, byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    CharBuffer chars = CharBuffer.allocate(bytes.limit());
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(bytes, chars, true);
    chars.flip();
    if (result.isError()) {
      throw new InvalidRecordException(
          name,
          lines(chars),
          String.format(
              Locale.ROOT,
              "byte 0x%02X is not UTF-8; expected text in UTF-8",
              bytes.get(bytes.position())));
    }
    String text = chars.toString();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new InvalidRecordException(
          name, lines(text.substring(0, nul)), "is binary; expected text in UTF-8");
    }
    return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
  }

  private static long lines(CharSequence text) {
    return 1 + text.chars().filter(c -> c == '\n').count();
  }
}
