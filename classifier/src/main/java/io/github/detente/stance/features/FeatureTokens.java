package io.github.detente.stance.features;

import io.github.detente.text.TextHash;
import io.github.detente.text.Tokens;
import java.util.Arrays;

/**
 * The tokens of one text, as features see them: folded and stemmed words, with names, numbers,
 * dates, the speaker and the target each replaced by one placeholder. Filled by {@link
 * TokenReader}; its arrays are used again for the next text, so it belongs to one thread.
 */
public final class FeatureTokens {
  /** A word; the other kinds are placeholders. */
  public static final byte WORD = 0;

  public static final byte NAME = 1;
  public static final byte NUMBER = 2;
  public static final byte DATE = 3;
  public static final byte SPEAKER = 4;
  public static final byte TARGET = 5;

  /** Two pieces that do not hang together meet here. */
  public static final byte GAP = 6;

  /** Number of kinds. */
  public static final int KINDS = 7;

  private static final String[] PLACEHOLDERS = {"", "@name", "@num", "@date", "@s", "@t", "@gap"};
  private static final long[] PLACEHOLDER_HASHES = new long[PLACEHOLDERS.length];

  static {
    for (int i = 0; i < PLACEHOLDERS.length; i++) {
      PLACEHOLDER_HASHES[i] = TextHash.of(PLACEHOLDERS[i]);
    }
  }

  private static final int INITIAL_CAPACITY = 64;

  /** Letters of a word that tells something by itself, if it is of no closed class. */
  private static final int MIN_CONTENT = 3;

  public final Vocabulary vocabulary;
  private final WordStemmer stemmer = new WordStemmer();
  private Tokens tokens = new Tokens();
  public int size;

  public int[] start = new int[INITIAL_CAPACITY];
  public int[] end = new int[INITIAL_CAPACITY];

  /** First and last of the text's tokens that a word consists of. */
  private int[] first = new int[INITIAL_CAPACITY];

  private int[] last = new int[INITIAL_CAPACITY];
  public byte[] kind = new byte[INITIAL_CAPACITY];

  /** Hash of the stem or the placeholder. */
  public long[] hash = new long[INITIAL_CAPACITY];

  /** Class of act, or {@link Vocabulary#NO_CLASS}. */
  public int[] act = new int[INITIAL_CAPACITY];

  /** Whether the words behind a placeholder name a state or an organisation of states. */
  public boolean[] nation = new boolean[INITIAL_CAPACITY];

  /** Tokens with a class of act, in text order; set by {@link SentenceOrder}. */
  int[] acts = new int[INITIAL_CAPACITY];

  int actCount;

  /** Bits of {@link WordForms}. */
  public byte[] form = new byte[INITIAL_CAPACITY];

  /** Whether the token is an act and a verb, as far as its form and its neighbour tell. */
  public boolean[] verb = new boolean[INITIAL_CAPACITY];

  /** Whether the token stands in a clause that gives background. */
  public boolean[] background = new boolean[INITIAL_CAPACITY];

  /** Whether the token is an act that is negated; set with the features. */
  public boolean[] negated = new boolean[INITIAL_CAPACITY];

  /** Whether a comma, a full stop or the like stands before the token. */
  public boolean[] afterBreak = new boolean[INITIAL_CAPACITY];

  public FeatureTokens(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Names of the tokens as far as they were asked for; {@code null} if none was. */
  private String[] symbols;

  /** Begins a text without tokens. */
  public void begin(Tokens of) {
    tokens = of;
    size = 0;
    symbols = null;
  }

  /** Appends a placeholder for a token. */
  public void addPlaceholder(byte placeholder, int token) {
    add(PLACEHOLDER_HASHES[placeholder], placeholder, token, token);
    act[size - 1] = Vocabulary.NO_CLASS;
    form[size - 1] = 0;
  }

  /** Appends the place where two pieces meet. */
  public void addGap(int at) {
    if (size == start.length) {
      grow();
    }
    hash[size] = PLACEHOLDER_HASHES[GAP];
    kind[size] = GAP;
    nation[size] = false;
    act[size] = Vocabulary.NO_CLASS;
    form[size] = 0;
    negated[size] = false;
    start[size] = at;
    end[size] = at;
    afterBreak[size] = true;
    size++;
  }

  /** Appends a word. */
  public void addWord(long stemHash, int actClass, byte wordForm, int first, int last) {
    add(stemHash, WORD, first, last);
    int word = size - 1;
    boolean open = wordForm == 0 || wordForm == WordForms.PAST;
    act[word] = actClass;
    form[word] =
        open && end[word] - start[word] >= MIN_CONTENT
            ? (byte) (wordForm | WordForms.OPEN)
            : wordForm;
  }

  private void add(long stemHash, byte tokenKind, int first, int last) {
    if (size == start.length) {
      grow();
    }
    hash[size] = stemHash;
    kind[size] = tokenKind;
    nation[size] = false;
    negated[size] = false;
    start[size] = tokens.start(first);
    end[size] = tokens.end(last);
    this.first[size] = first;
    this.last[size] = last;
    afterBreak[size] = tokens.has(first, Tokens.BREAK);
    size++;
  }

  private void grow() {
    int capacity = 2 * size;
    start = Arrays.copyOf(start, capacity);
    end = Arrays.copyOf(end, capacity);
    first = Arrays.copyOf(first, capacity);
    last = Arrays.copyOf(last, capacity);
    kind = Arrays.copyOf(kind, capacity);
    hash = Arrays.copyOf(hash, capacity);
    act = Arrays.copyOf(act, capacity);
    acts = Arrays.copyOf(acts, capacity);
    form = Arrays.copyOf(form, capacity);
    nation = Arrays.copyOf(nation, capacity);
    verb = Arrays.copyOf(verb, capacity);
    background = Arrays.copyOf(background, capacity);
    negated = Arrays.copyOf(negated, capacity);
    afterBreak = Arrays.copyOf(afterBreak, capacity);
  }

  /**
   * Lists the {@link #acts}, without a branch: wherever the words decide what is done next, a
   * mispredicted branch costs more than everything else that is done for a word.
   */
  void listActs() {
    int count = 0;
    for (int i = 0; i < size; i++) {
      acts[count] = i;
      count += isAct(i);
    }
    actCount = count;
  }

  /** Returns 1 for a token with a class of act, else 0. */
  int isAct(int token) {
    return ~act[token] >>> 31;
  }

  /** Returns 1 for a word that tells something by itself, else 0. */
  int isContent(int token) {
    return ((kind[token] - 1) >>> 31) & (isAct(token) | ((form[token] & WordForms.OPEN) >> 6));
  }

  /** Returns the stem or placeholder of a token, as feature names show it. */
  public String symbol(int token) {
    if (symbols == null) {
      symbols = new String[size];
    }
    if (symbols[token] == null) {
      symbols[token] =
          kind[token] == WORD
              ? stem(word(tokens, first[token], last[token]))
              : PLACEHOLDERS[kind[token]];
    }
    return symbols[token];
  }

  private String stem(String word) {
    return word.equals("not") ? word : stemmer.stem(word);
  }

  /** Returns a word of one token or of two that a hyphen joins, folded. */
  public static String word(Tokens tokens, int first, int last) {
    return first == last ? tokens.folded(first) : tokens.folded(first).concat(tokens.folded(last));
  }

  /** Returns whether a word ends with some small letters. */
  public boolean endsWith(int token, String ending) {
    int from = end[token] - ending.length();
    if (kind[token] != WORD || from <= start[token]) {
      return false;
    }
    // From behind: the last letter tells most often.
    for (int i = ending.length() - 1; i >= 0; i--) {
      if (tokens.text().charAt(from + i) != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the name of a token's class of act. */
  public String actName(int token) {
    return vocabulary.className(act[token]);
  }
}
