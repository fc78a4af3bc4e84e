package io.github.detente.stance;

import java.util.Arrays;

/**
 * Cuts a text into words in one pass over its characters: where each stands, the hash of its folded
 * form, and what its letters and the characters before it tell. Keeps buffers, so it belongs to one
 * thread.
 */
final class WordScanner {
  static final byte CAPITAL = 1;

  /** First of a sentence or a quotation. */
  static final byte INITIAL = 2;

  static final byte QUOTED = 4;

  /** Behind a comma, a full stop or the like. */
  static final byte BREAK = 8;

  static final byte DIGITS = 16;
  static final byte ACRONYM = 32;

  /** Two capital letters or more, no other: <i>US</i> is not <i>us</i>. */
  static final byte CAPITALS = 64;

  static final long NOT = TextHash.of("not");

  private static final int PADDING = 4;
  private static final int MAX_PREFIX = 3;

  /** Long words that a headline has at least. */
  private static final int MIN_TITLE = 4;

  private static final long CEASE = hashOpen("cease");

  /** ASCII's letters and digits in lower case, 0 for all else. */
  private static final char[] FOLDED = new char[128];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = isLetter(c) || (c >= '0' && c <= '9') ? toLower(c) : 0;
    }
  }

  String text = "";
  int words;

  /** The text's units, and some spaces behind them. */
  private char[] chars = new char[512];

  int[] starts = new int[64];
  int[] ends = new int[64];
  long[] hashes = new long[64];
  byte[] flags = new byte[64];

  private boolean inQuotes;
  private boolean initial;
  private boolean broken;
  private int lower;
  private int upper;
  private int capitals;

  /** Returns the folded word: lower case, without hyphens and dots. */
  static String fold(String text, int start, int end) {
    StringBuilder folded = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(Character.toLowerCase(c));
      }
    }
    String word = folded.toString();
    boolean contracted = end - start == 3 && "'\u2019".indexOf(text.charAt(start + 1)) >= 0;
    return contracted ? "not" : word;
  }

  /** Whether nearly all long words begin with a capital letter, as in headlines. */
  boolean isTitleCase() {
    return upper >= MIN_TITLE && 4 * lower < upper;
  }

  /** Whether most words of a headline are in capital letters. */
  boolean isShouted() {
    return isTitleCase() && 2 * capitals > upper;
  }

  private static long hashOpen(String word) {
    long hash = TextHash.START;
    for (int i = 0; i < word.length(); i++) {
      hash = TextHash.add(hash, word.charAt(i));
    }
    return hash;
  }

  /** Scans {@code input}; the words are valid until the next call. */
  void scan(String input) {
    text = input;
    int length = input.length();
    if (chars.length < length + PADDING) {
      chars = new char[2 * (length + PADDING)];
    }
    input.getChars(0, length, chars, 0);
    Arrays.fill(chars, length, length + PADDING, ' ');
    words = 0;
    inQuotes = false;
    initial = true;
    broken = false;
    lower = 0;
    upper = 0;
    capitals = 0;
    int i = 0;
    while (i < length) {
      char c = chars[i];
      if (c == ' ') {
        i++;
      } else if (isLetter(c)) {
        i = word(i);
      } else if (c >= '0' && c <= '9') {
        i = number(i);
      } else {
        punctuation(c, i);
        i++;
      }
    }
  }

  private static boolean isLetter(char c) {
    return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
  }

  private static boolean isUpper(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  static char toLower(char c) {
    return c < 128 ? (char) (c >= 'A' && c <= 'Z' ? c | 32 : c) : Character.toLowerCase(c);
  }

  /** Returns the unit at {@code index}, a space up to {@link #PADDING} units beyond the end. */
  char at(int index) {
    return chars[index];
  }

  private int word(int start) {
    long hash = TextHash.START;
    long before = hash;
    int length = 0;
    byte flag = isUpper(chars[start]) ? CAPITAL : 0;
    if (flag != 0 && isUpper(at(start + 1))) {
      flag |= CAPITALS;
    }
    int i = start;
    for (; ; i++) {
      char c = at(i);
      // Nearly all letters: one look into a table tells letters and digits and makes them small.
      while (c < FOLDED.length && FOLDED[c] != 0) {
        before = hash;
        hash = TextHash.add(hash, FOLDED[c]);
        length++;
        c = at(++i);
      }
      if (isLetter(c)) {
        before = hash;
        hash = TextHash.add(hash, toLower(c));
        length++;
      } else if (c == '-' || c == '\u2010' || c == '\u2011') {
        if (!joinsAfterHyphen(i, length, hash, start)) {
          break;
        }
      } else if (c == '.' && isAcronym(i, start, flag)) {
        flag |= ACRONYM;
      } else {
        break;
      }
    }
    if (at(i) == '\'' || at(i) == '\u2019') {
      return apostrophe(start, i, hash, before, flag);
    }
    addWord(start, i, TextHash.finish(hash), flag);
    return i;
  }

  private boolean joinsAfterHyphen(int i, int length, long hash, int start) {
    char next = at(i + 1);
    if (!isLetter(next) || isUpper(next)) {
      return false;
    }
    return hash == CEASE || (length <= MAX_PREFIX && !(length > 1 && isUpper(at(start + 1))));
  }

  private boolean isAcronym(int i, int start, byte flag) {
    if ((flag & CAPITAL) == 0 || (i - start) % 2 == 0 || !isUpper(at(i - 1))) {
      return false;
    }
    boolean more = isUpper(at(i + 1)) && at(i + 2) == '.';
    return more || (flag & ACRONYM) != 0;
  }

  private int apostrophe(int start, int i, long hash, long before, byte flag) {
    char next = toLower(at(i + 1));
    boolean last = !isLetter(at(i + 2));
    if (next == 't' && last && toLower(at(i - 1)) == 'n' && i - 1 > start) {
      addWord(start, i - 1, TextHash.finish(before), flag);
      addWord(i - 1, i + 2, NOT, (byte) 0);
      return i + 2;
    }
    addWord(start, i, TextHash.finish(hash), flag);
    return next == 's' && last ? i + 2 : i + 1;
  }

  private int number(int start) {
    int i = start;
    while (true) {
      char c = at(i);
      boolean digit = c >= '0' && c <= '9';
      boolean inner = (c == '.' || c == ',' || c == ':') && Character.isDigit(at(i + 1));
      if (!digit && !inner && !isLetter(c)) {
        break;
      }
      i++;
    }
    addWord(start, i, 1, DIGITS);
    return i;
  }

  private void addWord(int start, int end, long hash, byte flag) {
    if (words == starts.length) {
      int capacity = 2 * words;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
      flags = Arrays.copyOf(flags, capacity);
    }
    if (end - start > MAX_PREFIX && (flag & DIGITS) == 0) {
      upper += flag & CAPITAL;
      capitals += flag / CAPITALS;
      lower += 1 - (flag & CAPITAL);
    }
    starts[words] = start;
    ends[words] = end;
    hashes[words] = hash;
    flags[words] =
        (byte) (flag | (initial ? INITIAL : 0) | (inQuotes ? QUOTED : 0) | (broken ? BREAK : 0));
    words++;
    initial = false;
    broken = false;
  }

  private void punctuation(char c, int i) {
    switch (c) {
      case '\u201c', '\u00ab' -> quote(true);
      case '\u201d', '\u00bb' -> quote(false);
      case '"' -> quote(!inQuotes);
      case '`' -> quote(inQuotes || at(i + 1) == '`');
      case '\'' -> quote(inQuotes && at(i + 1) != '\'');
      case '.', '!', '?', ':', '\n' -> {
        initial = true;
        broken = true;
      }
      case ',', ';', '(', ')', '\u2013', '\u2014' -> broken = true;
      case '-' -> broken |= at(i + 1) == ' ' || at(i + 1) == '-';
      default -> {}
    }
  }

  private void quote(boolean open) {
    initial |= open && !inQuotes;
    broken |= open != inQuotes;
    inQuotes = open;
  }
}
