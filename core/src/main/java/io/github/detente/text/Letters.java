package io.github.detente.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What single characters mean: which stand for others, which are to be read over, and what letters
 * fold to. Stateless.
 */
public final class Letters {
  /** A unit that is read over. */
  static final char NOTHING = '\u200B';

  /** Bullets begin the items of a list; all other symbols between words are read over. */
  static final String BULLETS = "•*·●▪◦‣■";

  /** Signs that are spoken: <i>№ 7</i>, <i>5 ℃</i>. */
  private static final String SPOKEN = "№℃℉℅℡";

  /** What parts words: marks of notes, and what is as wide as a letter and as empty as a blank. */
  private static final String BLANKS = "†‡©®\u3164";

  private static final char FIRST_ARROW = '\u2190';
  private static final char LAST_ARROW = '\u21FF';

  /** Letters and marks that have no shape, though their kind of character has one. */
  private static final String SHAPELESS = "\u034F\u115F\u1160\u17B4\u17B5\uFFA0";

  /** They choose between shapes of the character before them. */
  private static final int FIRST_SELECTOR = 0xE0100;

  private static final int LAST_SELECTOR = 0xE01EF;
  private static final char KEYCAP = '\u20E3';
  private static final char EMOJI_STYLE = '\uFE0F';

  /** What decoders put where they cannot read. */
  private static final char UNREADABLE = '\uFFFD';

  /** Each UTF-16 unit as it is to be read; most stand for themselves. */
  private static final char[] PLAIN = new char[1 << 16];

  /** Folded forms of the letters up to here are made once, each when it is first asked for. */
  private static final int TABLE = 0x250;

  private static final AtomicReferenceArray<String> FOLDED = new AtomicReferenceArray<>(TABLE);

  /** Windows-1252 behind the units from 0x80 on, where Unicode has control characters. */
  private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  static {
    for (int c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = (char) c;
    }
    for (int i = 0; i < WINDOWS.length(); i++) {
      PLAIN[0x80 + i] = WINDOWS.charAt(i);
    }
    // NEL ends a line more often than it was an ellipsis.
    PLAIN[0x85] = '\n';
    for (char c = '\uFF01'; c <= '\uFF5E'; c++) {
      PLAIN[c] = (char) (c - '\uFF01' + '!');
    }
    // Every program that reads a text waits for this: a character is asked for its kind but once.
    for (int c = 0x80; c < PLAIN.length; c++) {
      int type = Character.getType(c);
      if (type == Character.FORMAT) {
        PLAIN[c] = isInvisible((char) c) ? PLAIN[c] : NOTHING;
      } else if (isPicture(type) && !isKept((char) c, type)) {
        PLAIN[c] = ' ';
      }
    }
    Arrays.fill(PLAIN, FIRST_ARROW, LAST_ARROW + 1, ' ');
    read(BLANKS, " ".repeat(BLANKS.length()));
    read(SHAPELESS, String.valueOf(NOTHING).repeat(SHAPELESS.length()));
    read("\u2033\u201F\u3003\u301D\u301E\u275D\u275E\u300C\u300D\u300E\u300F", "\"“\"“”“”“”“”");
    read("\u00B4\u02BC\u02BB\u02BF\u02BE\u2032\u201B\u275B\u275C", "’’’’’'‘‘’");
    read("\u2010\u2011\u2012\u2015\u2212\uFE63", "--–—--");
  }

  private Letters() {}

  private static void read(String written, String meant) {
    for (int i = 0; i < written.length(); i++) {
      PLAIN[written.charAt(i)] = meant.charAt(i);
    }
  }

  /** Whether a character of such a kind has a place in a sentence. */
  private static boolean isKept(char c, int type) {
    boolean latin = c < '\u2000' && type == Character.OTHER_SYMBOL;
    return latin || SPOKEN.indexOf(c) >= 0 || BULLETS.indexOf(c) >= 0 || c == UNREADABLE;
  }

  /**
   * Whether characters of a kind are pictures or the like: they part words, and mean nothing
   * between them.
   */
  private static boolean isPicture(int type) {
    return type == Character.OTHER_SYMBOL
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  /** Replaces units by those that they stand for, one by one; returns whether there were any. */
  static boolean read(char[] units, int length) {
    boolean changed = false;
    boolean strange = false;
    for (int i = 0; i < length; i++) {
      char c = units[i];
      if (c > '~') {
        units[i] = PLAIN[c];
        changed |= units[i] != c;
        strange |= c == UNREADABLE || c == KEYCAP || Character.isHighSurrogate(c) || isMisread(c);
      }
    }
    if (strange) {
      changed |= readOver(units, length);
    }
    return changed;
  }

  /**
   * Reads over what has no meaning between words: pictures, which would part a subject from its
   * verb, and what was lost on the way. That was an apostrophe if it looks like one: what stood in
   * <i>Oslo?s</i> is, what stood in <i>Fran?ois</i> is not.
   */
  private static boolean readOver(char[] units, int length) {
    boolean changed = false;
    for (int i = 0; i < length; i++) {
      boolean more = i + 1 < length;
      if (units[i] == UNREADABLE) {
        boolean letters = i > 0 && more && isAscii(units[i - 1]);
        boolean ends = i + 2 >= length || !Character.isLetter(units[i + 2]);
        boolean clitic = letters && ends && (units[i + 1] == 's' || units[i + 1] == 't');
        units[i] = clitic ? '\'' : NOTHING;
        changed = true;
      } else if (more
          && i > 0
          && isMisread(units[i - 1])
          && isHalfOfLetter(units[i], units[i + 1])) {
        units[i] = NOTHING;
        changed = true;
      } else if (units[i] == KEYCAP) {
        int digit = i > 0 && units[i - 1] == EMOJI_STYLE ? i - 2 : i - 1;
        Arrays.fill(units, Math.max(0, digit), i + 1, ' ');
        changed = true;
      } else if (more && Character.isSurrogatePair(units[i], units[i + 1])) {
        char meant = meant(units[i], units[i + 1]);
        if (meant != units[i]) {
          units[i] = meant;
          units[i + 1] = meant;
          changed = true;
        }
        i++;
      }
    }
    return changed;
  }

  private static boolean isReadOver(char c, char next) {
    return Character.isSurrogatePair(c, next) && meant(c, next) != c;
  }

  /** What a character of two units is to be read as; the first of them if it is itself. */
  private static char meant(char high, char low) {
    int codePoint = Character.toCodePoint(high, low);
    boolean selector = codePoint >= FIRST_SELECTOR && codePoint <= LAST_SELECTOR;
    if (selector || Character.getType(codePoint) == Character.FORMAT) {
      return NOTHING;
    }
    return isPictured(high) || isPicture(Character.getType(codePoint)) ? ' ' : high;
  }

  /** Whether a letter may be the first half of one that was decoded wrongly: <i>FranÃ§ois</i>. */
  private static boolean isMisread(char c) {
    return c == 'Ã' || c == 'Â';
  }

  private static boolean isHalfOfLetter(char c, char next) {
    return c >= '\u00A1' && c <= '\u00BF' && Character.isLetter(next);
  }

  /** Whether a unit begins a picture: an emoji, a flag, a sign on a map. */
  private static boolean isPictured(char c) {
    return c >= '\uD83C' && c <= '\uD83E';
  }

  private static boolean isAscii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether a unit is to be read over: soft hyphens, zero-width and bidirectional marks. */
  static boolean isInvisible(char c) {
    return c > '~'
        && (c == '\u00AD'
            || c == '\uFEFF'
            || c == '\u061C'
            || c == '\u180E'
            || (c >= '\u200B' && c <= '\u200F')
            || (c >= '\u202A' && c <= '\u202E')
            || (c >= '\u2060' && c <= '\u2069')
            || (c >= '\uFE00' && c <= '\uFE0F'));
  }

  /** Whether a unit is an accent or the like, which belongs to the letter before it. */
  static boolean isAccent(char c) {
    if (c < '\u0300') {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether a unit is white space of any width, or a control character. */
  public static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' || c == '\u007F';
  }

  static boolean endsLine(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
  }

  /** Returns the letters and digits of a word, folded as those of tokens are. */
  public static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    int i = 0;
    while (i < word.length()) {
      int c = word.codePointAt(i);
      if (c < 0x80 && Character.isLetterOrDigit(c)) {
        folded.append((char) Character.toLowerCase(c));
      } else if (Character.isLetterOrDigit(c)) {
        folded.append(fold(c));
      }
      i += Character.charCount(c);
    }
    return folded.toString();
  }

  /** Returns the folded form of a letter or digit; empty if nothing of it is left. */
  static String fold(int codePoint) {
    if (codePoint >= TABLE || codePoint < 0x80) {
      return foldSlowly(codePoint);
    }
    String known = FOLDED.get(codePoint);
    if (known == null) {
      known = foldSlowly(codePoint);
      FOLDED.set(codePoint, known);
    }
    return known;
  }

  private static String foldSlowly(int codePoint) {
    String plain = plain(codePoint);
    return plain.isEmpty() ? withoutAccents(codePoint) : plain;
  }

  /** What letters are written as that Unicode does not take apart; else empty. */
  private static String plain(int codePoint) {
    return switch (codePoint) {
      case 'ı', 'İ' -> "i";
      case 'ø', 'Ø' -> "o";
      case 'ł', 'Ł' -> "l";
      case 'đ', 'Đ', 'ð', 'Ð' -> "d";
      case 'ß', 'ẞ' -> "ss";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      case 'þ', 'Þ' -> "th";
      case 'ə', 'Ə' -> "a";
      default -> "";
    };
  }

  private static String withoutAccents(int codePoint) {
    String written = Character.toString(codePoint);
    String small = Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        String plain = plain(c); // ǿ is ø with an accent
        folded.append(plain.isEmpty() ? String.valueOf(c) : plain);
      }
    }
    return folded.toString();
  }

  /** Returns a word as it would be written with plain characters only; accents stay. */
  static String written(CharSequence text, int start, int end) {
    StringBuilder plain = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = PLAIN[text.charAt(i)];
      if (Character.isHighSurrogate(c) && i + 1 < end && isReadOver(c, text.charAt(i + 1))) {
        i++;
        continue;
      }
      boolean broken = c == '-' && i + 1 < end && isBlank(text.charAt(i + 1));
      if (!broken && !isInvisible(c) && !isBlank(c)) {
        plain.append(c == '’' ? '\'' : c);
      }
    }
    // Marks such as … would be taken apart.
    boolean letters =
        plain.length() > 1 || (plain.length() == 1 && Character.isLetter(plain.charAt(0)));
    return letters ? Normalizer.normalize(plain, Normalizer.Form.NFKC) : plain.toString();
  }
}
