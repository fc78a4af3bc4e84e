package io.github.detente.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The lines of a stream in UTF-8, with their line ends and without a byte order mark. Each line is
 * decoded by itself, so that an invalid byte spoils only its own line. For one thread.
 */
public final class TextLines implements Closeable {
  /** Bytes of a longer line are no line of any text. */
  private static final int LONGEST = 1 << 26;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BYTE_ORDER_MARK_BYTES = 3;

  /** Eight bytes with their lowest bit set, and with their highest. */
  private static final long ONES = 0x0101010101010101L;

  private static final long HIGHS = ONES << 7;
  private static final long LINE_ENDS = ONES * '\n';

  private final String name;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];

  /** The buffer, eight bytes at a time. */
  private final ByteBuffer words = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN);

  /** What of the buffer is still to be read. */
  private int from;

  private int to;
  private final Deque<Line> putBack = new ArrayDeque<>();
  private long number;
  private long bytes;

  /** The line at hand: its number, and where its bytes stand. */
  private long current;

  private byte[] source = buffer;
  private int start;
  private int end;

  /** Whether the bytes of the line at hand are all of ASCII, and none of them NUL. */
  private boolean plain;

  /** The characters of the line at hand, {@code null} if nobody has asked for them. */
  private String text;

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
    return advance() ? line() : null;
  }

  /**
   * Goes to the next line, which becomes the one at hand, without looking whether it is text;
   * returns whether there is one.
   */
  boolean advance() throws IOException {
    text = null;
    if (!putBack.isEmpty()) {
      take(putBack.pop());
      return true;
    }
    if (from == to && !fill()) {
      return false;
    }
    int behind = lineEnd();
    source = buffer;
    start = from;
    end = behind;
    if (behind > 0) {
      from = behind;
    } else {
      source = longLine();
      start = 0;
      end = source.length;
      plain = false;
    }
    number++;
    current = number;
    bytes += end - start;
    return true;
  }

  private void take(Line line) {
    current = line.number();
    text = line.text();
    source = text.getBytes(StandardCharsets.UTF_8);
    start = 0;
    end = source.length;
    plain = false;
  }

  /**
   * Returns the line at hand.
   *
   * @throws InvalidRecordException if it is not text in UTF-8
   */
  Line line() {
    return new Line(current, text());
  }

  private String text() {
    if (text == null) {
      text = read();
    }
    return text;
  }

  /**
   * Returns whether the line at hand has nothing but its line end.
   *
   * @throws InvalidRecordException if it is not text in UTF-8
   */
  boolean isEmpty() {
    check();
    int length = end - start;
    return length == 0
        || (source[start] == '\n' && length == 1)
        || (source[start] == '\r' && length == 2 && source[start + 1] == '\n');
  }

  /**
   * Reads the line at hand as a row; returns the cells, or {@code null} if the row is not plain.
   *
   * @throws InvalidRecordException if it is not text in UTF-8
   */
  List<String> cells(PlainRow row) {
    check();
    return row.read(source, start, end);
  }

  /** Reads the line at hand if it may be no text. */
  private void check() {
    if (!plain) {
      text();
    }
  }

  /** Returns the number of the line at hand. */
  long current() {
    return current;
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

  /**
   * Returns the place behind the line end in the buffer, 0 if there is none, and notes whether the
   * line is plain. Eight bytes at a time, as each byte of a file comes by here.
   */
  private int lineEnd() {
    long odd = 0;
    int i = from;
    while (i + Long.BYTES <= to) {
      long word = words.getLong(i);
      if (zeros(word ^ LINE_ENDS) != 0) {
        break;
      }
      odd |= word | zeros(word);
      i += Long.BYTES;
    }
    boolean odder = (odd & HIGHS) != 0;
    while (i < to) {
      byte one = buffer[i++];
      if (one == '\n') {
        plain = !odder;
        return i;
      }
      odder |= one <= 0;
    }
    return 0;
  }

  /** Returns the highest bits of the bytes that are 0, and of none if there are none. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }

  /** Returns the bytes of a line that goes on beyond the buffer, or that no line end closes. */
  private byte[] longLine() throws IOException {
    byte[] line = new byte[0];
    int length = 0;
    boolean ended = false;
    do {
      int behind = lineEnd();
      ended = behind > 0;
      int more = (ended ? behind : to) - from;
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

  private String read() {
    String read = new String(source, start, end - start, StandardCharsets.UTF_8);
    if (read.indexOf('\uFFFD') >= 0) {
      read = decodeStrictly();
    }
    if (read.indexOf('\0') >= 0) {
      throw new InvalidRecordException(
          name, current, "holds a NUL character; expected text in UTF-8");
    }
    // Files that were joined have a byte order mark at the head of a later line, too.
    if (!read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK) {
      start += BYTE_ORDER_MARK_BYTES;
      return read.substring(1);
    }
    return read;
  }

  /** Tells a replacement character that stands in the file from a byte that is wrong. */
  private String decodeStrictly() {
    ByteBuffer bytesOfLine = ByteBuffer.wrap(source, start, end - start);
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
          name, current, "byte " + wrong + " is not UTF-8; expected text in UTF-8", e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
