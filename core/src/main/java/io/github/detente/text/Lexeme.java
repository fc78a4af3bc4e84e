package io.github.detente.text;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a word, wherever it stands: looked up once for each token, so that a word that
 * comes again is the same string, and what rooms know of it needs no search of theirs. Immutable
 * but for what is noted; thread-safe.
 */
public final class Lexeme extends Recent.Entry {
  /**
   * What one room knows of words, such as their stems. Threads may note the same twice, which costs
   * the making and no more. A record, as the compiler takes fields of records for constants: of a
   * constant note it then knows which field of a word to look at.
   *
   * @param <T> immutable, with final fields
   * @param number nobody else has it
   */
  public record Note<T>(int number) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Makes a note of a number that is free. */
    public Note() {
      this(COUNT.getAndIncrement());
    }

    /** Returns what was noted; {@code null} if nothing was. */
    @SuppressWarnings("unchecked") // Nobody else has this number.
    public @Nullable T of(Lexeme lexeme) {
      return (T) lexeme.note(number);
    }

    /** Notes something, and returns it. */
    public T put(Lexeme lexeme, T fact) {
      lexeme.note(number, fact);
      return fact;
    }
  }

  /** The classes that are asked for most, by far. */
  static final WordClasses STATEMENT = WordClasses.of("statement");

  private static final WordClasses TEXT = WordClasses.of("text");
  private static final WordClasses ACTOR = WordClasses.of("actor");
  private static final WordClasses PHRASE = WordClasses.of("phrase");
  private static final WordClasses GRAMMAR = WordClasses.of("grammar");
  private static final Recent<Lexeme> LATELY = new Recent<>();

  /** No word's number. */
  public static final int UNNUMBERED = Integer.MIN_VALUE;

  /** Bits of a {@link #key} that tell the length, of long words less. */
  static final int LENGTH_BITS = 12;

  static final int LENGTH = (1 << LENGTH_BITS) - 1;

  /** Bits of a {@link #key}; above them is room for more. */
  static final int KEY = (1 << 28) - 1;

  /** In {@link #marks}: a hyphen stands in the word, not as its first letter. */
  static final int HYPHEN = 1;

  /** In {@link #marks}: an apostrophe stands in the word. */
  static final int APOSTROPHE = 2;

  /** In {@link #marks}: a stop ends the word, which has more than that. */
  static final int STOP = 4;

  /** In {@link #marks}: a letter or digit begins it. */
  static final int WORD = 8;

  final String folded;
  final int length;

  /** {@link #key} of the folded word. */
  final int key;

  /** How the word is made up. */
  final int marks;

  /** The word's classes in {@link #STATEMENT}, and those of the phrases that it begins. */
  final long statement;

  final long statementPhrases;

  /** The same in the words of the room {@code text}. */
  final long text;

  final long textPhrases;

  /** The same in the words of the room {@code actor}, and in those of its phrases. */
  final long actor;

  final long phrase;

  /** The same in the words of the room {@code grammar}. */
  final long grammar;

  /** What rooms note: here, and not in an array, which would be one more line of memory. */
  private @Nullable Object first;

  private @Nullable Object second;
  private @Nullable Object third;
  private @Nullable Object fourth;
  private @Nullable Object fifth;

  /** The number of the word among those of somebody, whose own number stands in the upper half. */
  private volatile long numbered;

  private Lexeme(long hash, String folded) {
    super(hash);
    this.folded = folded;
    this.length = folded.length();
    this.key = key(folded);
    this.marks =
        (folded.indexOf('-') > 0 ? HYPHEN : 0)
            | (folded.indexOf('\'') >= 0 ? APOSTROPHE : 0)
            | (length > 1 && folded.endsWith(".") ? STOP : 0)
            | (length > 0 && Character.isLetterOrDigit(folded.codePointAt(0)) ? WORD : 0);
    this.statement = STATEMENT.mask(hash);
    this.statementPhrases = STATEMENT.phraseMask(hash);
    this.text = TEXT.mask(hash);
    this.textPhrases = TEXT.phraseMask(hash);
    this.actor = ACTOR.mask(hash);
    this.phrase = PHRASE.mask(hash);
    this.grammar = GRAMMAR.mask(hash);
  }

  /** Returns what is known of a token's folded form. */
  static Lexeme of(Tokens tokens, int token) {
    long hash = tokens.hashes[token];
    Lexeme known = LATELY.get(hash);
    return known == null ? LATELY.put(new Lexeme(hash, Scanner.fold(tokens, token))) : known;
  }

  /**
   * Returns what is known of each token's folded form. All are looked up before any is looked at,
   * as that lets the processor wait for many at once.
   */
  static Lexeme[] of(Tokens tokens) {
    Lexeme[] all = new Lexeme[tokens.size];
    for (int i = 0; i < all.length; i++) {
      all[i] = LATELY.get(tokens.hashes[i]);
    }
    for (int i = 0; i < all.length; i++) {
      if (all[i] == null) {
        all[i] = of(tokens, i);
      }
    }
    return all;
  }

  /** Returns what is known of a word in small letters. */
  static Lexeme of(String word) {
    long hash = TextHash.of(word);
    Lexeme known = LATELY.get(hash);
    return known == null ? LATELY.put(new Lexeme(hash, word)) : known;
  }

  private @Nullable Object note(int number) {
    return switch (number) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> third;
      case 3 -> fourth;
      case 4 -> fifth;
      default -> throw new IllegalStateException("no room for note " + number);
    };
  }

  private void note(int number, Object fact) {
    switch (number) {
      case 0 -> first = fact;
      case 1 -> second = fact;
      case 2 -> third = fact;
      case 3 -> fourth = fact;
      case 4 -> fifth = fact;
      default -> throw new IllegalStateException("no room for note " + number);
    }
  }

  /**
   * Returns the number that somebody gave this word; {@link #UNNUMBERED} if he gave none, or
   * somebody else did since.
   *
   * @param owner his own number, not 0
   */
  public int number(int owner) {
    long known = numbered;
    return (int) (known >>> Integer.SIZE) == owner ? (int) known : UNNUMBERED;
  }

  /** Gives this word a number, and returns it. */
  public int number(int owner, int number) {
    numbered = ((long) owner << Integer.SIZE) | Integer.toUnsignedLong(number);
    return number;
  }

  /** Returns the {@link TextHash} of the folded word. */
  public long hash() {
    return hash;
  }

  /** Returns the word in small letters, as {@link Tokens#folded} has it. */
  public String folded() {
    return folded;
  }

  /**
   * Returns a word's length and first letter, as one number: where they differ, the words do, and
   * the number of a constant is a constant.
   */
  static int key(String word) {
    return word.isEmpty() ? 0 : word.charAt(0) << LENGTH_BITS | Math.min(word.length(), LENGTH);
  }

  /** Returns whether two words are the same that have the same {@link #key}. */
  static boolean isSame(String word, String other) {
    return word.length() == 1 || word.equals(other);
  }

  /** Returns whether this is a word, in small letters. */
  public boolean is(String word) {
    return key == key(word) && isSame(word, folded);
  }

  /** Returns whether the word is in one of a set's classes. */
  public boolean isOf(WordSet set) {
    return (classes(set) & set.mask()) != 0;
  }

  /** Returns those classes of the word that are of the same file as a set's. */
  private long classes(WordSet set) {
    if (set.isOf(STATEMENT)) {
      return statement;
    }
    if (set.isOf(PHRASE)) {
      return phrase;
    }
    if (set.isOf(TEXT)) {
      return text;
    }
    return set.isOf(GRAMMAR) ? grammar : set.isOf(ACTOR) ? actor : set.classesOf(hash);
  }

  /** Returns the word's classes in the words of the room {@code actor}, as bits. */
  public long actorClasses() {
    return actor;
  }

  /** Returns those classes of phrases that begin with the word that are of the set's file. */
  long phraseClasses(WordSet set) {
    return set.isOf(STATEMENT)
        ? statementPhrases
        : set.isOf(TEXT) ? textPhrases : set.phraseClassesOf(hash);
  }
}
