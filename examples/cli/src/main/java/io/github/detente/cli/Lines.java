package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The lines of a file in UTF-8, with their line ends. Each is decoded for itself, so that a wrong
 * byte spoils its line only.
 */
final class Lines implements Closeable {
  private static final int LONGEST = 1 << 27;

  private final String name;
  private final BufferedInputStream in;
  private final Deque<Line> putBack = new ArrayDeque<>();
  private long number;
  private long bytes;

  Lines(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param text its characters, with the line end
   */
  record Line(long number, String text) {}

  /** Returns the number of bytes read up to now. */
  long bytes() {
    return bytes;
  }

  /**
   * Returns the next line, {@code null} at the end.
   *
   * @throws InvalidRecordException if the line is not text in UTF-8; the next call goes on behind
   *     it
   */
  Line next() throws IOException {
    if (!putBack.isEmpty()) {
      return putBack.pop();
    }
    byte[] line = read();
    if (line.length == 0) {
      return null;
    }
    number++;
    return new Line(number, decode(line));
  }

  /** Gives lines back, to be returned by the next calls in this order. */
  void putBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      putBack.push(lines.get(i));
    }
  }

  private byte[] read() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    int c;
    while ((c = in.read()) >= 0) {
      line.write(c);
      bytes++;
      if (c == '\n') {
        break;
      }
      if (line.size() > LONGEST) {
        throw new IOException("a line of more than " + LONGEST + " bytes");
      }
    }
    return line.toByteArray();
  }

  private String decode(byte[] line) {
    ByteBuffer in = ByteBuffer.wrap(line);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    String text;
    try {
      text = decoder.decode(in).toString();
    } catch (CharacterCodingException e) {
      String wrong = String.format(Locale.ROOT, "0x%02X", line[in.position()]);
      throw new InvalidRecordException(
          name, number, "byte " + wrong + " is not UTF-8; expected text in UTF-8", e);
    }
    if (text.indexOf('\0') >= 0) {
      throw new InvalidRecordException(name, number, "is binary; expected text in UTF-8");
    }
    return number == 1 && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
