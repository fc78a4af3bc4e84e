package io.github.detente.text;

import io.github.detente.text.Tokens.Case;
import java.util.Arrays;

/**
 * Cuts a text into {@link Tokens} in one pass over its characters. Characters that stand for others
 * (no-break blanks, full-width letters, primes) are read as what they mean, and what cannot be seen
 * is read over; offsets are those of the text as it is.
 */
final class Scanner {
  /** How far behind a unit the scanner looks. */
  private static final int PADDING = 4;

  private static final int SMALL = 1;
  private static final int LARGE = 2;
  private static final int DIGIT = 4;

  /** ASCII's letters and digits in lower case, 0 for all else. */
  private static final char[] FOLDED = new char[128];

  /** Which of them are small letters, capitals or digits. */
  private static final byte[] KINDS = new byte[128];

  private static final long NOT = TextHash.of("not");
  private static final long POSSESSIVE = TextHash.of("'s");
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final String APOSTROPHES = "'’`‘";

  /** What flags the marks of ASCII have. */
  private static final short[] MARKS = new short[128];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      boolean small = c >= 'a' && c <= 'z';
      boolean large = c >= 'A' && c <= 'Z';
      boolean digit = c >= '0' && c <= '9';
      FOLDED[c] = large ? (char) (c | 32) : small || digit ? c : 0;
      KINDS[c] = (byte) (small ? SMALL : large ? LARGE : digit ? DIGIT : 0);
      MARKS[c] = (short) flagsOf(c);
    }
  }

  private final Tokens tokens;
  private char[] units = {};
  private int length;

  /** Whether some units are read as others. */
  private boolean changed;

  /** Of the word at hand: what its letters are, how many there are, and whether it is odd. */
  private int kinds;

  private int letters;
  private boolean odd;

  /** Of a word that is not plain: its hash so far, and the unit behind its last letter. */
  private long wordHash;

  private int wordEnd;

  /** Flags of the next token: how it hangs together with what stands before. */
  private int before;

  Scanner(Tokens tokens) {
    this.tokens = tokens;
  }

  private void begin() {
    before = Tokens.LINE | Tokens.BLANK_LINE;
    length = tokens.text.length();
    if (tokens.units.length < length + PADDING) {
      tokens.units = new char[Math.max(2 * tokens.units.length, length + PADDING)];
    }
    units = tokens.units;
    tokens.text.getChars(0, length, units, 0);
    Arrays.fill(units, length, length + PADDING, ' ');
    changed = Letters.read(units, length);
    changed |= joinLines();
  }

  /**
   * A word that is broken at a line's end reads as one: its hyphen and the line's end are passed. A
   * hyphen before a capital or a figure stays: <i>Jean-Claude</i>, <i>anti-Russian</i>.
   */
  private boolean joinLines() {
    boolean joined = false;
    // Other signs may be read as hyphens.
    boolean any = changed || tokens.text.indexOf(SOFT_HYPHEN) >= 0;
    int first = any ? 1 : tokens.text.indexOf('-', 1);
    for (int i = first; i > 0 && i < length; i++) {
      boolean soft = units[i] == SOFT_HYPHEN;
      if ((units[i] != '-' && !soft) || !Letters.endsLine(units[i + 1])) {
        continue;
      }
      int next = units[i + 1] == '\r' && units[i + 2] == '\n' ? i + 3 : i + 2;
      while (next < length && units[next] == ' ') {
        next++;
      }
      if (next < length && isLetter(units[i - 1]) && isWordUnit(next)) {
        boolean one = soft || (isSmall(units[i - 1]) && isSmall(units[next]));
        Arrays.fill(units, one ? i : i + 1, next, Letters.NOTHING);
        joined = true;
      }
    }
    return joined;
  }

  private static boolean isSmall(char c) {
    return c < FOLDED.length ? KINDS[c] == SMALL : Character.isLowerCase(c);
  }

  private static int flagsOf(char mark) {
    return (".!?…".indexOf(mark) >= 0 ? Tokens.STOP : 0)
        | (",;:()–—".indexOf(mark) >= 0 ? Tokens.BREAKS : 0)
        | (Quotations.isMark(mark) ? Tokens.QUOTE : 0);
  }

  /** Reads the text that the tokens have now. */
  void scan() {
    begin();
    int lines = 0;
    int i = 0;
    while (i < length) {
      char c = units[i];
      if (c == ' ') {
        before &= ~Tokens.TIGHT;
        i++;
      } else if (isWordUnit(i)) {
        lines = 0;
        i = word(i);
      } else if (Letters.isInvisible(c)) {
        i++;
      } else if (Letters.isBlank(c)) {
        before &= ~Tokens.TIGHT;
        if (Letters.endsLine(c)) {
          lines++;
          before |= lines > 1 || c == '\u2029' ? Tokens.LINE | Tokens.BLANK_LINE : Tokens.LINE;
          i += c == '\r' && at(i + 1) == '\n' ? 1 : 0;
        }
        i++;
      } else if (Letters.isAccent(c) && (before & Tokens.TIGHT) != 0) {
        tokens.ends[tokens.size - 1] = ++i;
      } else {
        lines = 0;
        i = mark(i);
      }
    }
  }

  private char at(int i) {
    return units[i];
  }

  private boolean isWordUnit(int i) {
    char c = units[i];
    if (c < FOLDED.length) {
      return FOLDED[c] != 0;
    }
    if (Character.isHighSurrogate(c)) {
      return Character.isLowSurrogate(at(i + 1))
          && Character.isLetterOrDigit(Character.toCodePoint(c, at(i + 1)));
    }
    return Character.isLetterOrDigit(c);
  }

  /** Whether a word goes on at {@code i}, be it behind what cannot be seen. */
  private boolean isWordBehind(int i) {
    int next = i;
    while (next < length && Letters.isInvisible(units[next])) {
      next++;
    }
    return next < length && isWordUnit(next);
  }

  private void emit(int start, int end, long hash, Case how, int flag) {
    for (int i = start; changed && i < end; i++) {
      odd |= tokens.text.charAt(i) != units[i];
    }
    tokens.add(start, end, hash, how, flag | before | (odd ? Tokens.ODD : 0));
    before = Tokens.TIGHT;
  }

  /** Most words are ASCII's letters and digits with a blank or the like behind them. */
  private int word(int start) {
    char[] all = units;
    long hash = TextHash.START;
    int of = 0;
    int i = start;
    char c = all[i];
    while (c < FOLDED.length && FOLDED[c] != 0) {
      hash = TextHash.add(hash, FOLDED[c]);
      of |= KINDS[c];
      c = all[++i];
    }
    boolean number = (KINDS[all[start] & 127] & DIGIT) != 0;
    boolean plain =
        c == ' ' || c == '\n' || c == '-' || (!number && (c == ',' || (c == '.' && i > start + 1)));
    if (!plain) {
      return anyWord(start);
    }
    kinds = of;
    letters = i - start;
    odd = false;
    emit(start, i, TextHash.finish(hash), caseOf(), Tokens.PLAIN | shape(start, number));
    return c == '-' ? behind(i, i) : i;
  }

  private int anyWord(int start) {
    kinds = 0;
    letters = 0;
    odd = false;
    wordHash = TextHash.START;
    wordEnd = start;
    int flag = 0;
    // Letters since the last stop, and whether letters and stops have taken turns so far.
    int run = 0;
    boolean alternates = true;
    boolean number = Character.isDigit(units[start]);
    int i = start;
    while (true) {
      int from = letters;
      i = readLetters(i);
      run += letters - from;
      char c = at(i);
      if (c == '.' && alternates && run == 1 && !number && isAcronymStop(i, start)) {
        flag |= Tokens.ACRONYM;
        wordEnd = ++i;
        run = 0;
        if (isLetter(at(i)) && at(i + 1) != '.' && Character.isLetterOrDigit(at(i + 1))) {
          break;
        }
        continue;
      }
      alternates &= run == 1;
      if (number && (c == '.' || c == ',' || c == ':') && isDigit(at(i + 1))) {
        wordHash = TextHash.add(wordHash, c);
      } else if (APOSTROPHES.indexOf(c) >= 0 && i < length) {
        int clitic = cliticLength(i);
        if (clitic > 0) {
          return contraction(start, i, clitic, wordHash, flag);
        }
        if (!isLetter(at(i + 1)) || !isLetter(at(i - 1))) {
          break;
        }
        odd |= c != '\'';
      } else {
        break;
      }
      i++;
    }
    emit(start, wordEnd, TextHash.finish(wordHash), caseOf(), flag | shape(start, number));
    return behind(wordEnd, i);
  }

  /**
   * Adds letters, digits and their accents to the word at hand, passing over what cannot be seen;
   * returns the first unit that is none of these.
   */
  private int readLetters(int start) {
    int i = start;
    while (true) {
      char c = at(i);
      if (c < FOLDED.length) {
        if (FOLDED[c] == 0) {
          return i;
        }
        wordHash = TextHash.add(wordHash, FOLDED[c]);
        kinds |= KINDS[c];
        letters++;
        wordEnd = ++i;
      } else if (i >= length) {
        return i;
      } else if (isWordUnit(i)) {
        wordHash = addLetter(wordHash, i);
        i += Character.isHighSurrogate(c) ? 2 : 1;
        wordEnd = i;
      } else if (Letters.isAccent(c)) {
        odd = true;
        wordEnd = ++i;
      } else if (Letters.isInvisible(c)) {
        odd |= isWordBehind(i);
        i++;
      } else {
        return i;
      }
    }
  }

  /** Passes over a hyphen that joins the next word. */
  private int behind(int end, int i) {
    if (at(i) == '-' && end == i && isWordBehind(i + 1)) {
      before = Tokens.GLUED;
      return i + 1;
    }
    return i;
  }

  private long addLetter(long hash, int i) {
    char c = units[i];
    int point = Character.isHighSurrogate(c) ? Character.toCodePoint(c, at(i + 1)) : c;
    kinds |= Character.isUpperCase(point) ? LARGE : Character.isLowerCase(point) ? SMALL : 0;
    letters++;
    long sum = hash;
    String folded = Letters.fold(point);
    for (int k = 0; k < folded.length(); k++) {
      sum = TextHash.add(sum, folded.charAt(k));
    }
    odd |= folded.length() > 1;
    return sum;
  }

  /** The stops of <i>U.S.</i>, <i>p.m.</i> and <i>J.</i>: single letters alternate with stops. */
  private boolean isAcronymStop(int stop, int start) {
    char letter = at(stop - 1);
    if (!isLetter(letter)) {
      return false;
    }
    boolean more = isLetter(at(stop + 1)) && at(stop + 2) == '.';
    return more || stop - start > 1 || Character.isUpperCase(letter);
  }

  private static boolean isLetter(char c) {
    return c < FOLDED.length ? (KINDS[c] & (SMALL | LARGE)) != 0 : Character.isLetter(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char small(char c) {
    return c < FOLDED.length && FOLDED[c] != 0 ? FOLDED[c] : c;
  }

  /** Length of a contracted word that begins with the apostrophe at {@code i}, 0 if none does. */
  private int cliticLength(int i) {
    char next = small(at(i + 1));
    boolean one = !isLetter(at(i + 2)) && !isDigit(at(i + 2));
    if (one) {
      boolean not = next == 't' && small(at(i - 1)) == 'n';
      return not || next == 's' || next == 'd' || next == 'm' ? 2 : 0;
    }
    boolean two = !isLetter(at(i + 3)) && !isDigit(at(i + 3));
    char last = small(at(i + 2));
    boolean clitic = (next == 'l' && last == 'l') || (last == 'e' && (next == 'r' || next == 'v'));
    return two && clitic ? 3 : 0;
  }

  private int contraction(int start, int apostrophe, int clitic, long hash, int flag) {
    boolean not = small(at(apostrophe + 1)) == 't';
    int cut = not ? apostrophe - 1 : apostrophe;
    int end = apostrophe + clitic;
    boolean number = isDigit(units[start]);
    boolean strange = odd;
    if (cut <= start) {
      emit(start, end, not ? NOT : TextHash.finish(hash), Case.CLITIC, 0);
      return end;
    }
    long first = not ? hashOf(start, cut) : TextHash.finish(hash);
    letters -= not ? 1 : 0;
    emit(start, cut, first, caseOf(), flag | shape(start, number));
    odd = strange || at(apostrophe) != '\'';
    boolean possessive = clitic == 2 && small(at(apostrophe + 1)) == 's';
    long second = not ? NOT : possessive ? POSSESSIVE : hashOf(apostrophe, end);
    emit(cut, end, second, possessive ? Case.POSSESSIVE : Case.CLITIC, 0);
    return behind(end, end);
  }

  /** The hash of a short range; an apostrophe in front counts. */
  private long hashOf(int start, int end) {
    long hash = TextHash.START;
    boolean number = isDigit(units[start]);
    for (int i = start; i < end; i++) {
      char c = units[i];
      if (i == start && APOSTROPHES.indexOf(c) >= 0) {
        hash = TextHash.add(hash, '\'');
      } else if (number && (c == '.' || c == ',' || c == ':')) {
        hash = TextHash.add(hash, c);
      } else if (c < FOLDED.length) {
        hash = FOLDED[c] == 0 ? hash : TextHash.add(hash, FOLDED[c]);
      } else if (isWordUnit(i)) {
        hash = addLetter(hash, i);
      }
    }
    return TextHash.finish(hash);
  }

  private Case caseOf() {
    if ((kinds & LARGE) == 0) {
      return Case.LOWER;
    }
    if ((kinds & SMALL) == 0 && letters > 1) {
      return Case.UPPER;
    }
    return Case.CAPITAL;
  }

  private int shape(int start, boolean number) {
    int flag = number ? Tokens.DIGITS : 0;
    boolean capitals = isUpperCase(units[start]) && isUpperCase(at(start + 1));
    return capitals ? flag | Tokens.CAPITALS : flag;
  }

  private static boolean isUpperCase(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  private int mark(int start) {
    char c = units[start];
    boolean pair = Character.isHighSurrogate(c) && Character.isLowSurrogate(at(start + 1));
    int end = start + (pair ? 2 : 1);
    odd = c == '’';
    long hash = TextHash.add(TextHash.START, c);
    hash = pair ? TextHash.add(hash, at(start + 1)) : hash;
    int flag = c < MARKS.length ? MARKS[c] : flagsOf(c);
    emit(start, end, TextHash.finish(hash), Case.MARK, flag);
    return end;
  }

  /** Returns the folded form of a token. */
  static String fold(Tokens tokens, int token) {
    int start = tokens.starts[token];
    int end = tokens.ends[token];
    if (tokens.hashes[token] == NOT) {
      return "not";
    }
    StringBuilder folded = new StringBuilder(end - start);
    Case how = tokens.caseOf(token);
    if (how == Case.MARK) {
      boolean pair =
          Character.isHighSurrogate(tokens.units[start])
              && Character.isLowSurrogate(tokens.units[start + 1]);
      return String.valueOf(tokens.units, start, pair ? 2 : 1);
    }
    boolean number = tokens.has(token, Tokens.DIGITS);
    for (int i = start; i < end; i++) {
      char c = tokens.units[i];
      boolean apostrophe = i == start && how != Case.LOWER && APOSTROPHES.indexOf(c) >= 0;
      if (apostrophe) {
        folded.append('\'');
      } else if (c < FOLDED.length) {
        if (FOLDED[c] != 0) {
          folded.append(FOLDED[c]);
        } else if (number && (c == '.' || c == ',' || c == ':')) {
          folded.append(c);
        }
      } else if (Character.isHighSurrogate(c) && i + 1 < end) {
        folded.append(Letters.fold(Character.toCodePoint(c, tokens.units[++i])));
      } else if (Character.isLetterOrDigit(c)) {
        folded.append(Letters.fold(c));
      }
    }
    return folded.toString();
  }
}
