package io.github.detente.stance;

import java.util.Arrays;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * Cuts a text into the tokens that features are made of, in one pass over its characters and one
 * over its words. Names are found by their capital letters: a run of capitalised words becomes one
 * placeholder, so that a model learns what is done, not who does it. Keeps buffers, so it belongs
 * to one thread.
 */
final class Tokenizer {
  private static final byte CAPITAL = 1;
  private static final byte INITIAL = 2;
  private static final byte QUOTED = 4;
  private static final byte BREAK = 8;
  private static final byte DIGITS = 16;
  private static final byte ACRONYM = 32;

  /** Two capital letters or more, no other: <i>US</i> is not <i>us</i>. */
  private static final byte CAPITALS = 64;

  private static final int PADDING = 4;
  private static final int MAX_PREFIX = 3;
  private static final int MAX_DATELINE = 60;
  private static final long NOT = TextHash.of("not");
  private static final long OF = TextHash.of("of");
  private static final long PRONOUN_I = TextHash.of("i");
  private static final long CEASE = hashOpen("cease");
  private static final LongTable DATES = new LongTable(64);

  static {
    String names =
        "january february march april may june july august september october november december jan"
            + " feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday"
            + " friday saturday sunday mon tue tues wed thu thur thurs fri sat sun";
    for (String name : names.split(" ", -1)) {
      DATES.put(TextHash.of(name), 1);
    }
  }

  private final TokenSequence tokens;
  private final PorterStemmer stemmer = new PorterStemmer();

  private String text = "";

  /** The text's units, and some spaces behind them. */
  private char[] chars = new char[512];

  private int words;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private long[] hashes = new long[64];
  private byte[] flags = new byte[64];

  private boolean inQuotes;
  private boolean initial;
  private boolean broken;
  private int lower;
  private int upper;
  private int capitals;

  Tokenizer(Vocabulary vocabulary) {
    tokens = new TokenSequence(vocabulary);
  }

  /**
   * Cuts {@code input}; the result is valid until the next call.
   *
   * @param speakerStart index of the speaker's first unit, -1 without a speaker
   * @param speakerEnd index after the speaker's last unit
   * @param targetStart index of the target's first unit, -1 without a target
   * @param targetEnd index after the target's last unit
   */
  TokenSequence tokenize(
      String input, int speakerStart, int speakerEnd, int targetStart, int targetEnd) {
    scan(input);
    tokens.begin(input);
    int from = afterDateline(speakerStart);
    boolean titleCase = upper >= 4 && 4 * lower < upper;
    boolean shouted = titleCase && 2 * capitals > upper;
    for (int word = from; word < words; word++) {
      int start = starts[word];
      if (start >= speakerStart && start < speakerEnd) {
        mark(word, TokenSequence.SPEAKER, speakerStart);
      } else if (start >= targetStart && start < targetEnd) {
        mark(word, TokenSequence.TARGET, targetStart);
      } else {
        resolve(word, titleCase, shouted);
      }
    }
    joinPhrases();
    clauses();
    return tokens;
  }

  /** Adds the words that {@code input} holds in lower case, folded. */
  void lowerCaseWords(String input, Set<String> found) {
    scan(input);
    for (int word = 0; word < words; word++) {
      if ((flags[word] & (CAPITAL | DIGITS)) == 0) {
        found.add(fold(input, starts[word], ends[word]));
      }
    }
  }

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

  private static long hashOpen(String word) {
    long hash = TextHash.START;
    for (int i = 0; i < word.length(); i++) {
      hash = TextHash.add(hash, word.charAt(i));
    }
    return hash;
  }

  // ---- the pass over the characters

  private void scan(String input) {
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
      if (isLetter(c)) {
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

  private static char toLower(char c) {
    return c < 128 ? (char) (c >= 'A' && c <= 'Z' ? c | 32 : c) : Character.toLowerCase(c);
  }

  /** Returns the unit at {@code index}, a space up to {@link #PADDING} units beyond the end. */
  private char at(int index) {
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
      if (isLetter(c) || (c >= '0' && c <= '9')) {
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

  // ---- the pass over the words

  /**
   * Returns the first word behind a dateline such as <i>PARIS (AP) -</i>: capitalised words before
   * a dash that stands free.
   */
  private int afterDateline(int speakerStart) {
    for (int word = 0; word + 1 < words && ends[word] < MAX_DATELINE; word++) {
      if ((flags[word] & (CAPITAL | DIGITS)) == 0 || starts[word] == speakerStart) {
        return 0;
      }
      if (dashBetween(ends[word], starts[word + 1])) {
        flags[word + 1] |= INITIAL;
        return word + 1;
      }
    }
    return 0;
  }

  private boolean dashBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '\u2013' || c == '\u2014' || (c == '-' && (at(i + 1) == ' ' || at(i + 1) == '-'))) {
        return true;
      }
    }
    return false;
  }

  private void mark(int word, byte kind, int spanStart) {
    int last = tokens.size - 1;
    if (last >= 0 && tokens.kind[last] == kind && tokens.start[last] >= spanStart) {
      tokens.end[last] = ends[word];
    } else {
      placeholder(word, kind);
    }
  }

  private void placeholder(int word, byte kind) {
    byte flag = flags[word];
    tokens.addPlaceholder(
        kind, starts[word], ends[word], (flag & QUOTED) != 0, (flag & BREAK) != 0);
  }

  private void resolve(int word, boolean titleCase, boolean shouted) {
    byte flag = flags[word];
    if ((flag & DIGITS) != 0) {
      number(word, flag);
      return;
    }
    int index = tokens.vocabulary.index(hashes[word]);
    if ((flag & CAPITAL) != 0 && hashes[word] != PRONOUN_I) {
      boolean initialWord = (titleCase || (flag & INITIAL) != 0) && (flag & CAPITALS) == 0;
      boolean common = index >= 0 && (shouted || initialWord);
      if (!common) {
        nameOrDate(word, flag);
        return;
      }
    }
    addWord(word, flag, index);
  }

  private void addWord(int word, byte flag, int index) {
    long stem = index >= 0 ? tokens.vocabulary.stem(index) : stem(word);
    int act = index >= 0 ? tokens.vocabulary.classOf(index) : tokens.vocabulary.classOfStem(stem);
    byte form = index >= 0 ? tokens.vocabulary.form(index) : WordForms.of(hashes[word]);
    tokens.addWord(
        stem, act, form, starts[word], ends[word], (flag & QUOTED) != 0, (flag & BREAK) != 0);
  }

  private long stem(int word) {
    if (hashes[word] == NOT) {
      return NOT;
    }
    stemmer.reset();
    for (int i = starts[word]; i < ends[word]; i++) {
      char c = chars[i];
      if (Character.isLetterOrDigit(c)) {
        stemmer.add(toLower(c));
      }
    }
    stemmer.stem();
    char[] buffer = stemmer.getResultBuffer();
    long hash = TextHash.START;
    for (int i = 0; i < stemmer.getResultLength(); i++) {
      hash = TextHash.add(hash, buffer[i]);
    }
    return TextHash.finish(hash);
  }

  private void nameOrDate(int word, byte flag) {
    int last = tokens.size - 1;
    if (DATES.get(hashes[word]) >= 0) {
      if (last >= 0 && tokens.kind[last] == TokenSequence.NUMBER && (flag & BREAK) == 0) {
        tokens.size--;
      }
      placeholder(word, TokenSequence.DATE);
    } else if (continuesName(last, flag)) {
      tokens.end[last] = ends[word];
    } else if (continuesNameAfterOf(last, flag)) {
      tokens.size--;
      tokens.end[last - 1] = ends[word];
    } else {
      placeholder(word, TokenSequence.NAME);
    }
  }

  private boolean continuesName(int last, byte flag) {
    return last >= 0 && tokens.kind[last] == TokenSequence.NAME && (flag & BREAK) == 0;
  }

  private boolean continuesNameAfterOf(int last, byte flag) {
    return last >= 1
        && tokens.kind[last - 1] == TokenSequence.NAME
        && tokens.hash[last] == OF
        && (flag & BREAK) == 0;
  }

  private void number(int word, byte flag) {
    int last = tokens.size - 1;
    if (last >= 0 && tokens.kind[last] == TokenSequence.DATE && (flag & QUOTED) == 0) {
      tokens.end[last] = ends[word];
    } else {
      placeholder(word, TokenSequence.NUMBER);
    }
  }

  /** Gives the class of a phrase such as <i>walk out</i> to its first word. */
  private void joinPhrases() {
    for (int i = 0; i + 1 < tokens.size; i++) {
      int act = tokens.vocabulary.classOfPair(tokens.hash[i], tokens.hash[i + 1]);
      if (act >= 0) {
        tokens.act[i] = act;
        tokens.act[i + 1] = Vocabulary.NO_CLASS;
      }
    }
  }

  // ---- what the order of words tells

  /** Finds verbs, and the clauses that give background: from a subordinator to the next break. */
  private void clauses() {
    boolean background = false;
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.afterBreak[i]) {
        background = false;
      }
      background |= (tokens.form[i] & WordForms.SUBORDINATOR) != 0 || isTrailingParticiple(i);
      tokens.background[i] = background;
      tokens.verb[i] = isVerb(i);
    }
  }

  /** <i>…, accusing Paris of …</i>. */
  private boolean isTrailingParticiple(int i) {
    return i > 0 && tokens.afterBreak[i] && endsWith(i, "ing");
  }

  private boolean endsWith(int token, String ending) {
    int end = tokens.end[token];
    return tokens.kind[token] == TokenSequence.WORD
        && end - tokens.start[token] > ending.length()
        && isAt(end - ending.length(), ending);
  }

  private boolean isAt(int index, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (chars[index + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isVerb(int i) {
    if (tokens.kind[i] != TokenSequence.WORD) {
      return false;
    }
    byte before = i == 0 ? 0 : tokens.form[i - 1];
    boolean afterName =
        i > 0
            && tokens.kind[i - 1] != TokenSequence.WORD
            && tokens.kind[i - 1] != TokenSequence.NUMBER;
    if ((before & WordForms.AUXILIARY) != 0) {
      return true;
    }
    if ((before & (WordForms.DETERMINER | WordForms.PREPOSITION)) != 0) {
      return false;
    }
    if ((tokens.form[i] & WordForms.PAST) != 0 || endsWith(i, "ed")) {
      return true;
    }
    return (before & WordForms.PRONOUN) != 0 || (afterName && endsWith(i, "s"));
  }
}
