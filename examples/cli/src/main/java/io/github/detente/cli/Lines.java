package io.github.detente.cli;

import io.github.detente.article.InvalidRecordException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
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
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];

  /** What of the buffer is still to be read. */
  private int from;

  private int to;
  private final Deque<Line> putBack = new ArrayDeque<>();
  private long number;
  private long bytes;

  Lines(String name, InputStream in) {
    this.name = name;
    this.in = in;
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

  /** Returns the bytes of a line, none at the end. */
  private byte[] read() throws IOException {
    byte[] line = new byte[0];
    while (true) {
      if (from == to) {
        from = 0;
        to = Math.max(0, in.read(buffer));
        if (to == 0) {
          return line;
        }
      }
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      boolean whole = end < to;
      end += whole ? 1 : 0;
      int before = line.length;
      line = Arrays.copyOf(line, before + end - from);
      System.arraycopy(buffer, from, line, before, end - from);
      bytes += end - from;
      from = end;
      if (whole) {
        return line;
      }
      if (line.length > LONGEST) {
        throw new IOException("a line of more than " + LONGEST + " bytes");
      }
    }
  }

  private String decode(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      text = decodeStrictly(line);
    }
    if (text.indexOf('\0') >= 0) {
      throw new InvalidRecordException(name, number, "is binary; expected text in UTF-8");
    }
    return number == 1 && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
  }

  /** Tells a replacement character that stands in the file from a byte that is wrong. */
  private String decodeStrictly(byte[] line) {
    ByteBuffer bytesOfLine = ByteBuffer.wrap(line);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytesOfLine)
          .toString();
    } catch (CharacterCodingException e) {
      String wrong = String.format(Locale.ROOT, "0x%02X", line[bytesOfLine.position()]);
      throw new InvalidRecordException(
          name, number, "byte " + wrong + " is not UTF-8; expected text in UTF-8", e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
