package io.github.detente.text;

import io.github.detente.article.TextSpan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one text, the finest that anybody needs: words cut at hyphens, possessives and
 * contracted words alone, each mark alone; with the sentence, the paragraph and the quotation that
 * each stands in. Tokens count from 0; ranges are half-open.
 *
 * <p>An object can {@link #read} one text after another and uses its buffers again, so that loose
 * sentences cost no memory; then it belongs to one thread. The tokens of a {@link Document} are
 * never read again, and may be shared.
 */
public final class Tokens {
  /** How a token is written. */
  public enum Case {
    LOWER(0),
    CAPITAL(1),
    /** Two letters or more, all of them capitals. */
    UPPER(2),
    MARK(3),
    /** <i>'s</i>, be it a possessive or short for <i>is</i>. */
    POSSESSIVE(4),
    /** The second word of a contraction, <i>'s</i> excepted: <i>n't, 're, 'd</i>. */
    CLITIC(5);

    /** How flags tell it, and its place in {@link #CASES}. */
    private final int number;

    Case(int number) {
      this.number = number;
    }
  }

  /** In {@link #flags}: first word of a sentence, also of one within a quotation. */
  public static final int INITIAL = 1;

  /** In {@link #flags}: inside quotation marks. */
  public static final int QUOTED = 2;

  /** In {@link #flags}: behind a comma, a full stop or the like. */
  public static final int BREAK = 4;

  /** In {@link #flags}: begins with a digit. */
  public static final int DIGITS = 8;

  /** In {@link #flags}: ends with a full stop of its own: <i>U.S., p.m., J.</i> */
  public static final int ACRONYM = 16;

  /** In {@link #flags}: a hyphen joins it to the token before. */
  public static final int GLUED = 32;

  /** In {@link #flags}: nothing stands between it and the token before. */
  public static final int TIGHT = 64;

  /** In {@link #flags}: begins with two capital letters. */
  public static final int CAPITALS = 128;

  /**
   * In {@link #flags}: in a nickname within a name: <i>Samuel “Big Hat” Okoro</i>, no quotation.
   */
  public static final int NICKNAME = 2048;

  /** In {@link #flags}: first of a line. */
  public static final int LINE = 256;

  /** In {@link #flags}: the line before it is blank. */
  static final int BLANK_LINE = 512;

  /** In {@link #flags}: written otherwise than read. */
  static final int ODD = 1024;

  /** In {@link #flags}: a mark that can end a sentence, one of {@code .!?…} */
  static final int STOP = 1 << 12;

  /** In {@link #flags}: a mark that parts what stands before it from what stands behind. */
  static final int BREAKS = 1 << 13;

  /** In {@link #flags}: a mark that may open or close a quotation. */
  static final int QUOTE = 1 << 14;

  /** In {@link #flags}: a word of ASCII's letters and digits, folded but for its capitals. */
  static final int PLAIN = 1 << 15;

  /** What a small letter of ASCII has and its capital has not; digits have it, too. */
  private static final int CAPITAL_BIT = 0x20;

  /** Where the {@link Case} stands in a token's flags. */
  private static final int CASE_SHIFT = 16;

  private static final int CASE = 7 << CASE_SHIFT;
  private static final int MARK = Case.MARK.number << CASE_SHIFT;
  private static final int CAPITAL = Case.CAPITAL.number << CASE_SHIFT;
  private static final int UPPER = Case.UPPER.number << CASE_SHIFT;
  private static final Case[] CASES = Case.values();

  /** Number of what does not exist, such as the quotation of a token outside of any. */
  static final int NONE = -1;

  private static final Lexeme[] NO_LEXEMES = {};

  private static final LetterCase[] NO_STYLES = {};

  private static final int[] NO_STRETCHES = {};

  private static final int STRETCH = 16;
  private static final int UNITS = 4;

  String text = "";
  int size;

  /** All flags that any token has, but for those that every first token has. */
  int anywhere;

  /** The text's units as they are to be read, and some spaces behind them. */
  char[] units = new char[512];

  int[] starts = new int[64];
  int[] ends = new int[64];
  long[] hashes = new long[64];
  int[] flags = new int[64];
  int[] sentences = new int[64];
  int[] paragraphs = new int[64];
  int[] quotations = new int[64];
  final ParagraphTable paragraphTable = new ParagraphTable();
  final QuotationTable quotationTable = new QuotationTable();
  final Quotations quotationReader = new Quotations(this);
  final Sentences sentenceReader = new Sentences(this);
  private final Scanner scanner = new Scanner(this);

  /** First token of each sentence, and behind the last one the number of tokens. */
  int[] sentenceStarts = new int[8];

  int sentenceCount;

  private Lexeme[] lexemes = NO_LEXEMES;

  /** How sentences are written, as far as it was asked; each thread that asks finds the same. */
  private @Nullable LetterCase[] styles = NO_STYLES;

  /** Of each stretch of {@link #STRETCH} units, the first token that ends in it or behind it. */
  private int[] stretches = NO_STRETCHES;

  /** Makes an object without tokens. */
  public Tokens() {}

  /** Returns the tokens of a text. */
  public static Tokens of(String text) {
    Tokens tokens = new Tokens();
    // A token has five units, with the blank behind it; few texts have more tokens than that.
    tokens.grow(text.length() / UNITS + 16);
    tokens.read(text);
    tokens.index();
    tokens.lexemes = Lexeme.of(tokens);
    return tokens;
  }

  /** Reads a text; what stood here before is gone. */
  public void read(String input) {
    text = input;
    lexemes = NO_LEXEMES;
    Arrays.fill(styles, null);
    stretches = NO_STRETCHES;
    size = 0;
    anywhere = 0;
    scanner.scan();
    Effort.local().addTokens(size);
    Structure.read(this);
  }

  /** Notes where to look for offsets, of which those who read articles ask for many. */
  private void index() {
    stretches = new int[text.length() / STRETCH + 1];
    int token = 0;
    for (int i = 0; i < stretches.length; i++) {
      while (token < size && ends[token] <= i * STRETCH) {
        token++;
      }
      stretches[i] = token;
    }
  }

  void add(int start, int end, long hash, Case how, int flag) {
    int k = size;
    if (k == starts.length) {
      grow(2 * k);
    }
    anywhere |= k == 0 ? flag & ~(LINE | BLANK_LINE) : flag;
    starts[k] = start;
    ends[k] = end;
    hashes[k] = hash;
    flags[k] = flag | how.number << CASE_SHIFT;
    size = k + 1;
  }

  private void grow(int capacity) {
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
    flags = Arrays.copyOf(flags, capacity);
    sentences = Arrays.copyOf(sentences, capacity);
    paragraphs = Arrays.copyOf(paragraphs, capacity);
    quotations = Arrays.copyOf(quotations, capacity);
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns the number of tokens. */
  public int size() {
    return size;
  }

  /** Returns the index of a token's first UTF-16 unit. */
  public int start(int token) {
    return starts[token];
  }

  /** Returns the index behind a token's last UTF-16 unit. */
  public int end(int token) {
    return ends[token];
  }

  /** Returns the {@link TextHash} of a token's {@link #folded} form. */
  public long hash(int token) {
    return hashes[token];
  }

  /** Returns how a token is written. */
  public Case caseOf(int token) {
    return CASES[(flags[token] & CASE) >> CASE_SHIFT];
  }

  /** Returns whether a token has any of some flags; false where there is no token. */
  public boolean has(int token, int any) {
    return token >= 0 && token < size && (flags[token] & any) != 0;
  }

  /**
   * Returns a token's letters and digits in lower case and without diacritics, <i>'s</i> for every
   * possessive, <i>not</i> for <i>n't</i>, other contracted words with their apostrophe, and a mark
   * as it is to be read.
   */
  public String folded(int token) {
    return lexeme(token).folded;
  }

  /** Returns what is known of a token's {@link #folded} form. */
  public Lexeme lexeme(int token) {
    if (lexemes.length != size) {
      lexemes = new Lexeme[size];
    }
    Lexeme known = lexemes[token];
    if (known == null) {
      known = Lexeme.of(this, token);
      lexemes[token] = known;
    }
    return known;
  }

  /** Returns a token as it is written, without what cannot be seen, and <i>’</i> as <i>'</i>. */
  public String written(int token) {
    return has(token, ODD)
        ? Letters.written(text, starts[token], ends[token])
        : text.substring(starts[token], ends[token]);
  }

  /** Returns whether the token's folded form is {@code word}; false where there is no token. */
  public boolean is(int token, String word) {
    if (token < 0 || token >= size) {
      return false;
    }
    int start = starts[token];
    if ((flags[token] & PLAIN) != 0) {
      return ends[token] - start == word.length() && isPlain(start, word);
    }
    if ((flags[token] & CASE) == MARK && ends[token] - start == 1 && word.length() == 1) {
      return units[start] == word.charAt(0);
    }
    return mayBegin(units[start], word) && hashes[token] == TextHash.of(word);
  }

  /** Whether ASCII's letters and digits from {@code start} on are a word's, but for capitals. */
  private boolean isPlain(int start, String word) {
    for (int k = 0; k < word.length(); k++) {
      if ((units[start + k] | CAPITAL_BIT) != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a folded word may begin so; most words are told apart by their first letter. */
  private static boolean mayBegin(char unit, String word) {
    int small = unit | CAPITAL_BIT;
    return unit > 'z' || small < 'a' || small > 'z' || word.isEmpty() || word.charAt(0) == small;
  }

  /** Returns whether there is a word here, and no mark, possessive or contracted word. */
  public boolean isWord(int token) {
    return token >= 0 && token < size && (flags[token] & CASE) < MARK;
  }

  /** Returns whether there is a mark here. */
  public boolean isMark(int token) {
    return token >= 0 && token < size && (flags[token] & CASE) == MARK;
  }

  /** Returns whether a token with these flags is a mark. */
  static boolean isMarkBy(int flags) {
    return (flags & CASE) == MARK;
  }

  /** Returns whether there is this mark here. */
  public boolean isMark(int token, char mark) {
    return isMark(token) && units[starts[token]] == mark;
  }

  /** Returns whether there is one of these marks here. */
  boolean isMark(int token, String marks) {
    return isMark(token) && marks.indexOf(units[starts[token]]) >= 0;
  }

  /** Returns whether the word here begins with a capital letter. */
  public boolean isCapital(int token) {
    if (token < 0 || token >= size) {
      return false;
    }
    int how = flags[token] & CASE;
    return how == CAPITAL || how == UPPER;
  }

  /** Returns whether this is a possessive: <i>'s</i>, or <i>'</i> behind a plural. */
  public boolean isPossessive(int token) {
    if (token < 0 || token >= size) {
      return false;
    }
    return caseOf(token) == Case.POSSESSIVE || isPluralPossessive(token);
  }

  /** <i>the rebels' demands</i>: a word follows. */
  private boolean isPluralPossessive(int token) {
    return isMark(token, "'’")
        && has(token, TIGHT)
        && !has(token + 1, TIGHT)
        && isWord(token - 1)
        && ends[token - 1] - starts[token - 1] > 2
        && units[ends[token - 1] - 1] == 's'
        && isWord(token + 1);
  }

  /** Returns whether the token stands inside quotation marks. */
  public boolean isQuoted(int token) {
    return has(token, QUOTED);
  }

  /** Returns the number of the sentence that a token stands in. */
  public int sentence(int token) {
    return sentences[token];
  }

  /** Returns the number of the paragraph that a token stands in. */
  public int paragraph(int token) {
    return paragraphs[token];
  }

  /** Returns the first token of a paragraph, be it of a dateline. */
  public int paragraphStart(int paragraph) {
    return paragraphTable.starts[paragraph];
  }

  /** Returns the number of the quotation that a token stands in, marks included; -1 if in none. */
  public int quotation(int token) {
    return quotations[token];
  }

  /** Returns the number of sentences. */
  public int sentenceCount() {
    return sentenceCount;
  }

  /** Returns the first token of a sentence; that of the next one is the end. */
  public int sentenceStart(int sentence) {
    return sentence < sentenceCount ? sentenceStarts[sentence] : size;
  }

  /**
   * Returns the token behind a sentence's last one. A dateline, a bullet or a time stamp between
   * two sentences belongs to none; its tokens have the number of the one behind.
   */
  public int sentenceEnd(int sentence) {
    int paragraph = paragraphs[sentenceStarts[sentence]];
    boolean more =
        sentence + 1 < sentenceCount && paragraphs[sentenceStarts[sentence + 1]] == paragraph;
    return more ? sentenceStarts[sentence + 1] : paragraphTable.ends[paragraph];
  }

  /** Returns the first token that ends behind {@code offset}; {@link #size} if there is none. */
  public int at(int offset) {
    int stretch = offset / STRETCH;
    int token = stretch < stretches.length ? stretches[Math.max(0, stretch)] : 0;
    while (token < size && ends[token] <= offset) {
      token++;
    }
    return token;
  }

  /** Returns where the tokens from {@code from} to {@code to}, exclusive, stand. */
  public TextSpan span(int from, int to) {
    return new TextSpan(starts[from], ends[to - 1]);
  }

  /** Returns the tokens from {@code from} to {@code to}, exclusive, as the text writes them. */
  public String text(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  /** Returns how a sentence is written. */
  public LetterCase style(int sentence) {
    if (styles.length <= sentence) {
      styles = Arrays.copyOf(styles, Math.max(sentence + 1, sentenceCount));
    }
    LetterCase known = styles[sentence];
    if (known == null) {
      known = Layout.style(this, sentenceStart(sentence), sentenceEnd(sentence));
      styles[sentence] = known;
    }
    return known;
  }

  /** How a line is written. */
  public enum LetterCase {
    /** As sentences are: names have capitals. */
    SENTENCE,
    /** As headlines often are: nearly all long words begin with a capital letter. */
    TITLE,
    /** In capital letters, most of it. */
    CAPITALS
  }

  /** Paragraphs, in columns. */
  static final class ParagraphTable {
    int count;
    int[] starts = new int[4];
    int[] ends = new int[4];

    /** First token of the text proper, behind a dateline, a bullet or a time stamp. */
    int[] bodies = new int[4];

    void add(int start, int end) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
        bodies = Arrays.copyOf(bodies, 2 * count);
      }
      starts[count] = start;
      ends[count] = end;
      bodies[count] = start;
      count++;
    }
  }

  /** Quotations, in columns. */
  static final class QuotationTable {
    int count;

    /** Token of the opening mark, and token behind the closing mark. */
    int[] starts = new int[4];

    int[] ends = new int[4];

    /** Offsets of what stands between the marks. */
    int[] innerStarts = new int[4];

    int[] innerEnds = new int[4];

    void add(int start, int end, int innerStart, int innerEnd) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
        innerStarts = Arrays.copyOf(innerStarts, 2 * count);
        innerEnds = Arrays.copyOf(innerEnds, 2 * count);
      }
      starts[count] = start;
      ends[count] = end;
      innerStarts[count] = innerStart;
      innerEnds[count] = innerEnd;
      count++;
    }
  }

  void addSentence(int start) {
    if (sentenceCount == sentenceStarts.length) {
      sentenceStarts = Arrays.copyOf(sentenceStarts, 2 * sentenceCount);
    }
    sentenceStarts[sentenceCount++] = start;
  }
}
