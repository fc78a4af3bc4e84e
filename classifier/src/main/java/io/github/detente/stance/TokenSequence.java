package io.github.detente.stance;

import java.util.Arrays;

/**
 * The tokens of one text, as features see them: folded and stemmed words, with names, numbers,
 * dates, the speaker and the target each replaced by one placeholder. Filled by {@link Tokenizer};
 * its arrays are used again for the next text, so it belongs to one thread.
 */
final class TokenSequence {
  /** A word; the other kinds are placeholders. */
  static final byte WORD = 0;

  static final byte NAME = 1;
  static final byte NUMBER = 2;
  static final byte DATE = 3;
  static final byte SPEAKER = 4;
  static final byte TARGET = 5;

  /** Number of kinds. */
  static final int KINDS = 6;

  private static final String[] PLACEHOLDERS = {"", "@name", "@num", "@date", "@s", "@t"};
  private static final long[] PLACEHOLDER_HASHES = new long[PLACEHOLDERS.length];

  static {
    for (int i = 0; i < PLACEHOLDERS.length; i++) {
      PLACEHOLDER_HASHES[i] = TextHash.of(PLACEHOLDERS[i]);
    }
  }

  private static final int INITIAL_CAPACITY = 64;

  final Vocabulary vocabulary;
  private final WordStemmer stemmer = new WordStemmer();
  String text = "";
  int size;
  int[] start = new int[INITIAL_CAPACITY];
  int[] end = new int[INITIAL_CAPACITY];
  byte[] kind = new byte[INITIAL_CAPACITY];

  /** Hash of the stem or the placeholder. */
  long[] hash = new long[INITIAL_CAPACITY];

  /** Class of act, or {@link Vocabulary#NO_CLASS}. */
  int[] act = new int[INITIAL_CAPACITY];

  /** Whether the token stands in quotation marks. */
  boolean[] quoted = new boolean[INITIAL_CAPACITY];

  /** Bits of {@link WordForms}. */
  byte[] form = new byte[INITIAL_CAPACITY];

  /** Whether the token is an act and a verb, as far as its form and its neighbour tell. */
  boolean[] verb = new boolean[INITIAL_CAPACITY];

  /** Whether the token stands in a clause that gives background. */
  boolean[] background = new boolean[INITIAL_CAPACITY];

  /** Whether the token is an act that is negated; set with the features. */
  boolean[] negated = new boolean[INITIAL_CAPACITY];

  /** Whether a comma, a full stop or the like stands before the token. */
  boolean[] afterBreak = new boolean[INITIAL_CAPACITY];

  TokenSequence(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Names of the tokens as far as they were asked for; {@code null} if none was. */
  private String[] symbols;

  /** Begins a text without tokens. */
  void begin(String input) {
    text = input;
    size = 0;
    symbols = null;
  }

  /** Appends a placeholder. */
  void addPlaceholder(byte placeholder, int from, int to, boolean inQuotes, boolean broken) {
    add(PLACEHOLDER_HASHES[placeholder], placeholder, from, to, inQuotes, broken);
    act[size - 1] = Vocabulary.NO_CLASS;
    form[size - 1] = 0;
  }

  /** Appends a word. */
  void addWord(
      long stemHash,
      int actClass,
      byte wordForm,
      int from,
      int to,
      boolean inQuotes,
      boolean broken) {
    add(stemHash, WORD, from, to, inQuotes, broken);
    act[size - 1] = actClass;
    form[size - 1] = wordForm;
  }

  private void add(
      long stemHash, byte tokenKind, int from, int to, boolean inQuotes, boolean broken) {
    if (size == start.length) {
      grow();
    }
    hash[size] = stemHash;
    kind[size] = tokenKind;
    negated[size] = false;
    start[size] = from;
    end[size] = to;
    quoted[size] = inQuotes;
    afterBreak[size] = broken;
    size++;
  }

  private void grow() {
    int capacity = 2 * size;
    start = Arrays.copyOf(start, capacity);
    end = Arrays.copyOf(end, capacity);
    kind = Arrays.copyOf(kind, capacity);
    hash = Arrays.copyOf(hash, capacity);
    act = Arrays.copyOf(act, capacity);
    form = Arrays.copyOf(form, capacity);
    verb = Arrays.copyOf(verb, capacity);
    background = Arrays.copyOf(background, capacity);
    negated = Arrays.copyOf(negated, capacity);
    quoted = Arrays.copyOf(quoted, capacity);
    afterBreak = Arrays.copyOf(afterBreak, capacity);
  }

  /** Returns the stem or placeholder of a token, as feature names show it. */
  String symbol(int token) {
    if (symbols == null) {
      symbols = new String[size];
    }
    if (symbols[token] == null) {
      symbols[token] =
          kind[token] == WORD
              ? stemmer.stem(WordScanner.fold(text, start[token], end[token]))
              : PLACEHOLDERS[kind[token]];
    }
    return symbols[token];
  }

  /** Returns the name of a token's class of act. */
  String actName(int token) {
    return vocabulary.className(act[token]);
  }
}
