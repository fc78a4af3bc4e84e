package io.github.detente.article;

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
 * The lines of a stream in UTF-8, with their line ends and without byte order mark. Each is decoded
 * for itself, so that a wrong byte spoils its line only. For one thread.
 */
public final class TextLines implements Closeable {
  /** Bytes of a longer line are no line of any text. */
  private static final int LONGEST = 1 << 26;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];

  /** What of the buffer is still to be read. */
  private int from;

  private int to;
  private final Deque<Line> putBack = new ArrayDeque<>();
  private long number;
  private long bytes;

  /**
   * Makes lines of a stream.
   *
   * @param name what errors call it
   * @param in what to read; closed by {@link #close}
   */
  public TextLines(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param text its characters, with the line end
   */
  public record Line(long number, String text) {}

  /** Returns the number of bytes read up to now. */
  public long bytes() {
    return bytes;
  }

  /** Returns the number of the line that was read last, 0 before the first. */
  public long number() {
    return number;
  }

  /**
   * Returns the next line, {@code null} at the end.
   *
   * @throws InvalidRecordException if the line is not text in UTF-8; the next call goes on behind
   *     it
   * @throws IOException if the rest cannot be read
   */
  public Line next() throws IOException {
    if (!putBack.isEmpty()) {
      return putBack.pop();
    }
    if (from == to && !fill()) {
      return null;
    }
    int end = lineEnd();
    if (end > 0) {
      int start = from;
      from = end;
      return line(buffer, start, end - start);
    }
    byte[] line = longLine();
    return line(line, 0, line.length);
  }

  /** Gives lines back, to be returned by the next calls in this order. */
  void putBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      putBack.push(lines.get(i));
    }
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  /** Returns the place behind the line end in the buffer, 0 if there is none. */
  private int lineEnd() {
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }

  /** Returns the bytes of a line that goes on beyond the buffer, or that no line end closes. */
  private byte[] longLine() throws IOException {
    byte[] line = new byte[0];
    int length = 0;
    boolean ended = false;
    do {
      int end = lineEnd();
      ended = end > 0;
      int more = (ended ? end : to) - from;
      if (length + more > LONGEST) {
        throw new IOException("a line of more than " + LONGEST + " bytes");
      }
      if (length + more > line.length) {
        line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
      }
      System.arraycopy(buffer, from, line, length, more);
      length += more;
      from += more;
    } while (!ended && fill());
    return Arrays.copyOf(line, length);
  }

  private Line line(byte[] source, int start, int length) {
    number++;
    bytes += length;
    String text = new String(source, start, length, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      text = decodeStrictly(source, start, length);
    }
    if (text.indexOf('\0') >= 0) {
      throw new InvalidRecordException(
          name, number, "holds a NUL character; expected text in UTF-8");
    }
    return new Line(number, withoutMark(text));
  }

  /** Files that were joined have a byte order mark at the head of a later line, too. */
  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Tells a replacement character that stands in the file from a byte that is wrong. */
  private String decodeStrictly(byte[] source, int start, int length) {
    ByteBuffer bytesOfLine = ByteBuffer.wrap(source, start, length);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytesOfLine)
          .toString();
    } catch (CharacterCodingException e) {
      String wrong = String.format(Locale.ROOT, "0x%02X", source[bytesOfLine.position()]);
      throw new InvalidRecordException(
          name, number, "byte " + wrong + " is not UTF-8; expected text in UTF-8", e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
