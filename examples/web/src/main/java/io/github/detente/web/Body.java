package io.github.detente.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What was sent. */
final class Body {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** What calls itself so is a larger set, as every browser reads it. */
  private static final Map<String, String> MEANT =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "US-ASCII", "windows-1252",
          "ISO-8859-9", "windows-1254",
          "GB2312", "GB18030",
          "GBK", "GB18030",
          "Shift_JIS", "windows-31j",
          "EUC-KR", "x-windows-949");

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final String type;
  private final Optional<Charset> charset;
  private final byte[] bytes;

  private Body(String type, Optional<Charset> charset, byte[] bytes) {
    this.type = type;
    this.charset = charset;
    this.bytes = bytes;
  }

  /**
   * Makes a body of what came over the line.
   *
   * @param contentType value of the header, or {@code null}
   * @param encoding value of the header Content-Encoding, or {@code null}
   * @throws Problem if the charset or the encoding is not known, or it is too large when unpacked
   */
  static Body of(String contentType, String encoding, byte[] sent, int maxBytes) throws Problem {
    String[] parts = contentType == null ? new String[] {""} : contentType.split(";", -1);
    String type = parts[0].strip().toLowerCase(Locale.ROOT);
    Optional<Charset> charset = Optional.empty();
    for (int i = 1; i < parts.length; i++) {
      String[] parameter = parts[i].split("=", 2);
      if (parameter.length == 2 && parameter[0].strip().equalsIgnoreCase("charset")) {
        String name = parameter[1].strip().replaceAll("^\"|\"$|^'|'$", "");
        charset = name.isBlank() ? Optional.empty() : Optional.of(charset(name));
      }
    }
    return new Body(type, charset, unpacked(encoding, sent, maxBytes));
  }

  /** Returns the media type without parameters, in lower case; empty if none was given. */
  String type() {
    return type;
  }

  /** Returns whether nothing came at all. */
  boolean isEmpty() {
    return bytes.length == 0;
  }

  private static Charset charset(String name) throws Problem {
    try {
      String known = Charset.forName(name.equalsIgnoreCase("utf8") ? "UTF-8" : name).name();
      return Charset.forName(MEANT.getOrDefault(known, known));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Problem(415, "charset \"" + name + "\" is not known; expected utf-8 or another");
    }
  }

  private static byte[] unpacked(String encoding, byte[] sent, int maxBytes) throws Problem {
    if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
      return sent;
    }
    if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
      throw new Problem(415, "Content-Encoding " + encoding + "; expected gzip or none");
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw tooLarge(maxBytes);
      }
      return bytes;
    } catch (IOException e) {
      throw new Problem(400, "the body is not gzip, as its Content-Encoding says");
    }
  }

  static Problem tooLarge(int maxBytes) {
    return new Problem(413, "the body is too large; expected at most " + maxBytes + " bytes");
  }

  /**
   * Returns the text of the body, without byte order mark.
   *
   * @throws Problem if its bytes are not of its charset
   */
  String text() throws Problem {
    Charset set = charset.orElse(StandardCharsets.UTF_8);
    try {
      String text = decoded(set);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Problem(
          400,
          "the body is not "
              + set
              + (charset.isPresent() ? ", as its Content-Type says" : "; expected its charset"));
    }
  }

  private String decoded(Charset set) throws CharacterCodingException {
    return set.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  /** Whether the bytes are UTF-8 and more than ASCII, which no Western text is by chance. */
  private boolean isUtf8() {
    try {
      return decoded(StandardCharsets.UTF_8).length() < bytes.length;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Returns the bytes of a page: a charset that was declared goes before the page's own, which a
   * byte order mark sees to. Many servers declare Latin-1 for all pages, also for those in UTF-8.
   */
  byte[] page() throws Problem {
    boolean western = charset.filter(WESTERN::equals).isPresent();
    if (charset.isEmpty() || (western && isUtf8())) {
      return bytes;
    }
    byte[] utf8 = text().getBytes(StandardCharsets.UTF_8);
    byte[] page = new byte[BYTE_ORDER_MARK.length + utf8.length];
    System.arraycopy(BYTE_ORDER_MARK, 0, page, 0, BYTE_ORDER_MARK.length);
    System.arraycopy(utf8, 0, page, BYTE_ORDER_MARK.length, utf8.length);
    return page;
  }
}
