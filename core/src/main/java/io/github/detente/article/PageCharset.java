package io.github.detente.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a page as a browser does: by its byte order mark, else by what it declares, else by its
 * bytes; and what it calls Latin-1 is Windows-1252. Unlike a browser it never replaces a wrong byte
 * in silence.
 */
final class PageCharset {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Sets that mean another one than they say, after the WHATWG Encoding Standard. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("US-ASCII", "windows-1252"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("ISO-8859-11", "x-windows-874"),
          Map.entry("x-iso-8859-11", "x-windows-874"),
          Map.entry("TIS-620", "x-windows-874"),
          Map.entry("GB2312", "GB18030"),
          Map.entry("GBK", "GB18030"),
          Map.entry("Shift_JIS", "windows-31j"),
          Map.entry("EUC-KR", "x-windows-949"));

  /** Names that Java does not know. */
  private static final Map<String, String> NAMES =
      Map.of("unicode-1-1-utf-8", "UTF-8", "unicode", "UTF-8", "utf8", "UTF-8");

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)|<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']+)",
          Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 8192;

  /** Bytes of which at most this share are no ASCII are text of western Europe. */
  private static final double MOST_ACCENTS = 0.12;

  /** A page of so few wrong bytes is read without them. */
  private static final double MOST_WRONG = 0.02;

  /** So many letters may be UTF-8 by chance. */
  private static final int FEW_LETTERS = 8;

  /** No Western word has so many letters with accents one behind the other. */
  private static final int MOST_ACCENTS_RUNNING = 4;

  /** Signs that no word ends with or has within; in Latin-2 there are letters in their places. */
  private static final String NO_END = "¡¢£¤¥¦¬¯±¶¼½¾¿";

  /** A text of more letters out of place is in another charset. */
  private static final double MOST_STRANGE = 0.1;

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_32LE_MARK = {(byte) 0xFF, (byte) 0xFE, 0, 0};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};

  private PageCharset() {}

  /**
   * Decodes a page.
   *
   * @throws InvalidRecordException if its charset is not known
   */
  static String decode(String name, byte[] bytes, ReadingOptions options) {
    if (begins(bytes, UTF_8_MARK)) {
      return declared(name, bytes, 3, StandardCharsets.UTF_8, options);
    }
    if (begins(bytes, UTF_32LE_MARK)) {
      FileSignature.check(name, bytes);
    }
    if (begins(bytes, UTF_16LE_MARK)) {
      return declared(name, bytes, 2, StandardCharsets.UTF_16LE, options);
    }
    if (begins(bytes, UTF_16BE_MARK)) {
      return declared(name, bytes, 2, StandardCharsets.UTF_16BE, options);
    }
    FileSignature.check(name, bytes);
    Optional<Charset> declared = inHead(bytes);
    Optional<String> utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.isPresent() && (declared.isEmpty() || isUtf8(utf8.get(), bytes, declared.get()))) {
      declared
          .filter(c -> !c.equals(StandardCharsets.UTF_8) && utf8.get().length() < bytes.length)
          .ifPresent(
              c -> options.note(name, 0, "declares " + c + ", but is in UTF-8; it is read so"));
      return utf8.get();
    }
    return declared.isEmpty()
        ? undeclared(name, bytes, options)
        : declared(name, bytes, 0, declared.get(), options);
  }

  /**
   * Whether a page whose bytes are UTF-8 is so, whatever it declares: no text has letters by chance
   * that are just so, unless its set has letters of several bytes, too, and the text is short.
   */
  private static boolean isUtf8(String utf8, byte[] bytes, Charset declared) {
    long beyond = utf8.chars().filter(c -> c > 0x7F).limit(FEW_LETTERS + 1).count();
    return declared.newEncoder().maxBytesPerChar() == 1
        || beyond > FEW_LETTERS
        || strictly(bytes, 0, declared).isEmpty();
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /** Returns the set that the page's head declares; names that mean none are passed over. */
  private static Optional<Charset> inHead(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = META.matcher(COMMENT.matcher(head).replaceAll(""));
    while (matcher.find()) {
      String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      Optional<Charset> charset = named(name);
      if (charset.isPresent()) {
        // A page whose head could be read byte by byte is not in UTF-16, whatever it says.
        return charset.map(c -> c.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : c);
      }
    }
    return Optional.empty();
  }

  /** Returns the set that a page means by a name. */
  static Optional<Charset> named(String name) {
    String label = name.strip().toLowerCase(Locale.ROOT);
    try {
      String known = Charset.forName(NAMES.getOrDefault(label, label)).name();
      return Optional.of(Charset.forName(MEANT.getOrDefault(known, known)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String declared(
      String name, byte[] bytes, int from, Charset charset, ReadingOptions options) {
    return strictly(bytes, from, charset)
        .orElseGet(() -> leniently(name, bytes, from, charset, options));
  }

  /** Reads a page that declares a set to which not all of its bytes belong. */
  private static String leniently(
      String name, byte[] bytes, int from, Charset charset, ReadingOptions options) {
    String text = replaced(bytes, from, charset);
    if (charset.equals(StandardCharsets.UTF_8) && isMostlyWrong(text)) {
      return guessed(name, bytes, options);
    }
    String problem = wrong(text) + " bytes are not " + charset + ", which the page declares";
    if (wrong(text) > MOST_WRONG * text.length()) {
      throw new InvalidRecordException(
          name, 0, problem + "; expected the charset that it is really in");
    }
    return tolerated(name, problem, text, options);
  }

  /** Reads a page that declares no set, and is not UTF-8 throughout: it may have been cut. */
  private static String undeclared(String name, byte[] bytes, ReadingOptions options) {
    String text = replaced(bytes, 0, StandardCharsets.UTF_8);
    if (isMostlyWrong(text) || wrong(text) > MOST_WRONG * text.length()) {
      return guessed(name, bytes, options);
    }
    return tolerated(name, wrong(text) + " bytes are not UTF-8", text, options);
  }

  private static String tolerated(
      String name, String problem, String text, ReadingOptions options) {
    options
        .onInvalid()
        .accept(new InvalidRecordException(name, 0, problem + "; they are read as U+FFFD"));
    return text;
  }

  private static String replaced(byte[] bytes, int from, Charset charset) {
    // What is no text of the charset becomes U+FFFD.
    return new String(bytes, from, bytes.length - from, charset);
  }

  private static long wrong(String text) {
    return text.chars().filter(c -> c == '\uFFFD').count();
  }

  private static boolean isMostlyWrong(String text) {
    return text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count() < wrong(text);
  }

  /** Reads a page that is no UTF-8, and does not say what else: as Windows-1252, if it looks so. */
  private static String guessed(String name, byte[] bytes, ReadingOptions options) {
    int accents = 0;
    for (byte b : bytes) {
      accents += b < 0 ? 1 : 0;
    }
    Optional<String> western = strictly(bytes, 0, WINDOWS_1252);
    if (western.isEmpty()
        || accents > MOST_ACCENTS * bytes.length
        || western.get().indexOf('\0') >= 0
        || !looksWestern(western.get(), accents)) {
      throw new InvalidRecordException(
          name,
          0,
          "is neither in UTF-8 nor in a charset that it declares; expected one or the other");
    }
    options.note(
        name, 0, "is not in UTF-8 and declares no other charset; it is read as Windows-1252");
    return western.get();
  }

  /**
   * Whether letters beyond ASCII stand as they do in Western words. Those of a Mac's text come out
   * as capitals behind small letters (<i>ChileÕs</i>), Cyrillic ones as words of nothing else,
   * small and large in turn.
   */
  private static boolean looksWestern(String text, int accents) {
    int strange = 0;
    int run = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c > 0x7F && Character.isLetter(c);
      boolean behindSmall = Character.isLowerCase(text.charAt(i - 1));
      run = letter ? run + 1 : 0;
      boolean sign = behindSmall && NO_END.indexOf(c) >= 0;
      strange += run >= MOST_ACCENTS_RUNNING || sign || (letter && behindSmall && c < 'ß') ? 1 : 0;
    }
    return strange <= MOST_STRANGE * accents;
  }
}
