package io.github.detente.text;

import io.github.detente.article.TextSpan;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in words as a part-of-speech model expects them: contractions, possessives, numbers,
 * abbreviations and hyphenated words stay whole, other marks stand alone. Each word is a range of
 * {@link Tokens}. Indices are of words unless they say otherwise. Immutable.
 */
public final class Sentence {
  /** {@link #quotation} of a word that stands in none. */
  public static final int NONE = -1;

  private static final WordSet TITLES = WordClasses.of("text").set("title");

  /** An abbreviation with stops within is no longer than this: <i>Ph.D.</i> */
  private static final int LONGEST_ABBREVIATION = 8;

  /** In {@link #facts}: begins with a capital. */
  private static final int CAPITAL = 1 << 31;

  /** In {@link #facts}: begins with a letter or digit. */
  private static final int WORD = 1 << 30;

  /** In {@link #facts}: is written as it is folded. */
  private static final int SMALL = 1 << 29;

  /** In {@link #facts}: is written as it is folded but for its first letter. */
  private static final int CAPITALISED = 1 << 28;

  private static final int LENGTH = Lexeme.LENGTH;

  /** Words of a phrase in a class of words, at most: <i>not to be named</i>. */
  private static final int LONGEST_PHRASE = 4;

  private final Tokens tokens;
  private final int number;

  /** First and last token of each word; there may be room for more words than there are. */
  private final int[] firsts;

  private final int[] lasts;

  /** As it is written; {@code null} where that has not been asked for and is not as folded. */
  private final @Nullable String[] written;

  private final String[] words;

  /**
   * The {@link Lexeme#key} of each of {@link #words}, which tells most words apart, and whether it
   * is {@link #CAPITAL}, {@link #WORD}, {@link #SMALL} or {@link #CAPITALISED}.
   */
  private final int[] facts;

  /** What is known of each of {@link #words}. */
  private final Lexeme[] lexemes;

  private final String[] tags;

  /** How it is written; {@code null} until somebody asks. Each thread that asks finds the same. */
  private Tokens.@Nullable LetterCase style;

  private Sentence(Tokens tokens, int number, int[] firsts, int[] lasts, int size) {
    this.tokens = tokens;
    this.number = number;
    this.firsts = firsts;
    this.lasts = lasts;
    this.written = new String[size];
    this.words = new String[size];
    this.facts = new int[size];
    this.lexemes = new Lexeme[size];
    this.tags = new String[0];
    for (int i = 0; i < size; i++) {
      if (!readToken(i)) {
        String own = write(i);
        Lexeme lexeme = Lexeme.of(own.toLowerCase(Locale.ROOT));
        boolean capital = !own.isEmpty() && Character.isUpperCase(own.charAt(0));
        set(i, lexeme, own.equals(lexeme.folded) ? SMALL : capital ? CAPITAL : 0);
        written[i] = own;
      }
    }
  }

  private void set(int i, Lexeme lexeme, int style) {
    lexemes[i] = lexeme;
    words[i] = lexeme.folded;
    written[i] = style == SMALL ? lexeme.folded : null;
    facts[i] = lexeme.key | style | ((lexeme.marks & Lexeme.WORD) != 0 ? WORD : 0);
  }

  /** Reads a word of one token that is folded by writing it in lower case, as nearly all are. */
  private boolean readToken(int i) {
    int token = firsts[i];
    if (lasts[i] != token || tokens.has(token, Tokens.ODD)) {
      return false;
    }
    Lexeme lexeme = tokens.lexeme(token);
    int start = tokens.starts[token];
    if (tokens.has(token, Tokens.PLAIN)) {
      boolean lower = tokens.caseOf(token) == Tokens.Case.LOWER;
      set(i, lexeme, lower ? SMALL : capitals(tokens.units, start, tokens.ends[token]));
      return true;
    }
    if (tokens.ends[token] - start != lexeme.length) {
      return false;
    }
    String folded = lexeme.folded;
    boolean same = true;
    for (int k = 0; k < folded.length(); k++) {
      char c = tokens.text.charAt(start + k);
      boolean large = isLarge(c);
      if (c > '~' || (large ? c | 0x20 : c) != folded.charAt(k)) {
        return false;
      }
      same &= !large;
    }
    set(i, lexeme, same ? SMALL : isLarge(tokens.text.charAt(start)) ? CAPITAL : 0);
    return true;
  }

  private static boolean isLarge(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** How a word of ASCII is written that has a capital. */
  private static int capitals(char[] units, int start, int end) {
    if (!isLarge(units[start])) {
      return 0;
    }
    for (int k = start + 1; k < end; k++) {
      if (isLarge(units[k])) {
        return CAPITAL;
      }
    }
    return CAPITAL | CAPITALISED;
  }

  private Sentence(Sentence other, String[] tags) {
    this.tokens = other.tokens;
    this.number = other.number;
    this.firsts = other.firsts;
    this.lasts = other.lasts;
    this.written = other.written;
    this.words = other.words;
    this.facts = other.facts;
    this.lexemes = other.lexemes;
    this.tags = tags;
    this.style = other.style;
  }

  static Sentence of(Tokens t, int number) {
    int from = t.sentenceStart(number);
    int to = t.sentenceEnd(number);
    int[] firsts = new int[to - from];
    int[] lasts = new int[to - from];
    int n = 0;
    int k = from;
    while (k < to) {
      int last = wordEnd(t, k, to);
      firsts[n] = k;
      lasts[n++] = last;
      k = last + 1;
    }
    return new Sentence(t, number, firsts, lasts, n);
  }

  /** The last token of the word that begins with token {@code k}. */
  private static int wordEnd(Tokens t, int k, int limit) {
    int last = k;
    if (t.has(k, Tokens.NICKNAME)) {
      while (last + 1 < limit && t.has(last + 1, Tokens.NICKNAME)) {
        last++;
      }
      return last;
    }
    if (t.isMark(k)) {
      char c = t.units[t.starts[k]];
      if (isSign(c) && isTightWord(t, k + 1, limit)) {
        last = k + 1;
      } else {
        while ("-.`'".indexOf(c) >= 0 && isTightMark(t, last + 1, limit, c)) {
          last++;
        }
        return last;
      }
    }
    while (last + 1 < limit && joins(t, k, last + 1, limit)) {
      last++;
    }
    return last;
  }

  private static boolean isSign(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL || c == '#' || c == '@';
  }

  private static boolean isTightWord(Tokens t, int k, int limit) {
    return k < limit && t.has(k, Tokens.TIGHT | Tokens.GLUED) && !t.isMark(k);
  }

  private static boolean isTightMark(Tokens t, int k, int limit, char c) {
    return k < limit && t.has(k, Tokens.TIGHT) && t.isMark(k, c);
  }

  /** Whether token {@code k} belongs to the word that begins with {@code first}. */
  private static boolean joins(Tokens t, int first, int k, int limit) {
    if (!t.has(k, Tokens.TIGHT | Tokens.GLUED)) {
      return false;
    }
    if (!t.isMark(k)) {
      // Behind a mark that joins, behind a hyphen, or the second part of a contraction.
      return t.has(k, Tokens.GLUED)
          || t.caseOf(k).compareTo(Tokens.Case.MARK) > 0
          || t.isMark(k - 1, "&@_.$€£#")
          || !t.isMark(k - 1);
    }
    char c = t.units[t.starts[k]];
    boolean wordAfter = isTightWord(t, k + 1, limit);
    return switch (c) {
      case '&', '@', '_' -> wordAfter;
      case '.' ->
          (wordAfter
                  && !t.has(k - 1, Tokens.ACRONYM)
                  && (!t.isCapital(k + 1) || t.has(k + 1, Tokens.ACRONYM)))
              || isAbbreviationStop(t, first, k, limit);
      case '%' -> t.has(k - 1, Tokens.DIGITS);
      case '\'', '’' ->
          t.isPossessive(k) && (t.caseOf(k + 1) == Tokens.Case.LOWER || !t.isQuoted(k - 1));
      default -> false;
    };
  }

  /** <i>Ph.D.</i>, <i>Gen.</i>; a stop that ends a sentence stands alone. */
  private static boolean isAbbreviationStop(Tokens t, int first, int stop, int limit) {
    boolean inner =
        stop - first > 1
            && t.starts[stop] - t.starts[first] <= LONGEST_ABBREVIATION
            && t.isMark(stop - 2, '.');
    return inner || (stop == first + 1 && stop + 1 < limit && TITLES.contains(t.hash(first)));
  }

  private String write(int i) {
    int first = firsts[i];
    int last = lasts[i];
    if (tokens.has(first, Tokens.NICKNAME) && last > first + 1) {
      // A name of its own, whatever stands around it: "the Bull" is called Bull.
      int name = tokens.isMark(first + 1) ? first + 2 : first + 1;
      return tokens.written(name + 1 < last && !tokens.isCapital(name) ? name + 1 : name);
    }
    boolean odd = false;
    for (int k = first; k <= last; k++) {
      odd |= tokens.has(k, Tokens.ODD);
    }
    int start = tokens.starts[first];
    int end = tokens.ends[last];
    return odd ? Letters.written(tokens.text, start, end) : tokens.text.substring(start, end);
  }

  /** Returns this sentence with other parts of speech. */
  public Sentence withTags(String[] others) {
    String[] own = new String[others.length];
    Arrays.setAll(own, i -> others[i].intern());
    return withOpenTags(own);
  }

  /**
   * Returns this sentence with parts of speech that may still change: it sees what is written to
   * the array. All must be literals, or {@link #tags()} of a sentence, as they are compared by
   * identity.
   */
  public Sentence withOpenTags(String[] others) {
    if (others.length != size()) {
      throw new IllegalArgumentException(others.length + " tags for " + size() + " words");
    }
    return new Sentence(this, others);
  }

  /** Returns the text that the sentence stands in. */
  public String text() {
    return tokens.text;
  }

  /** Returns the tokens that the words are made of. */
  public Tokens tokens() {
    return tokens;
  }

  /** Returns the number of the sentence in its document, from 0. */
  public int number() {
    return number;
  }

  /** Returns where the sentence stands. */
  public TextSpan span() {
    return span(0, size() - 1);
  }

  /** Returns the number of words and marks. */
  public int size() {
    return words.length;
  }

  /** Returns a word's first token. */
  public int firstToken(int i) {
    return firsts[i];
  }

  /** Returns a word's last token. */
  public int lastToken(int i) {
    return lasts[i];
  }

  /** Returns where a word begins in the text. */
  public int start(int i) {
    return tokens.starts[firsts[i]];
  }

  /** Returns where a word ends in the text. */
  public int end(int i) {
    return tokens.ends[lasts[i]];
  }

  /** Returns a word in lower case; the empty string where there is none. */
  public String word(int i) {
    return i < 0 || i >= words.length ? "" : words[i];
  }

  /** Returns the {@link TextHash} of {@link #word}; 0 where there is none. */
  public long hash(int i) {
    return i < 0 || i >= lexemes.length ? 0 : lexemes[i].hash;
  }

  /** Returns whether there is a word here that is in one of a set's classes. */
  public boolean isOf(int i, WordSet set) {
    return i >= 0 && i < lexemes.length && lexemes[i].isOf(set);
  }

  /** Returns whether a phrase in one of a set's classes may begin with this word. */
  public boolean mayBegin(int i, WordSet set) {
    return i >= 0 && i < lexemes.length && (lexemes[i].phraseClasses(set) & set.mask()) != 0;
  }

  /** Returns whether a phrase in one of a set's classes begins with this word. */
  public boolean isPhraseOf(int i, WordSet set) {
    if (!mayBegin(i, set)) {
      return false;
    }
    StringBuilder phrase = new StringBuilder(words[i]);
    for (int k = i + 1; k < Math.min(size(), i + LONGEST_PHRASE); k++) {
      if (set.contains(phrase.append(' ').append(words[k]).toString())) {
        return true;
      }
    }
    return false;
  }

  /** Returns a word as it is written; the empty string where there is none. */
  public String written(int i) {
    if (i < 0 || i >= words.length) {
      return "";
    }
    String known = written[i];
    if (known == null) {
      known = write(i);
      written[i] = known; // other threads write the same
    }
    return known;
  }

  /** Returns whether a word is written as {@link #word} has it. */
  boolean isSmall(int i) {
    return (facts[i] & SMALL) != 0;
  }

  /**
   * Returns whether a word is written as {@link #word} has it, but for a capital that begins it.
   */
  boolean isCapitalised(int i) {
    return (facts[i] & CAPITALISED) != 0;
  }

  /** Returns what is known of a word wherever it stands. */
  public Lexeme lexeme(int i) {
    return lexemes[i];
  }

  /** Returns a copy of the universal part-of-speech tags; empty if there are none. */
  public String[] tags() {
    return tags.clone();
  }

  /** Returns a word's universal part-of-speech tag; the empty string where there is none. */
  public String tag(int i) {
    return i < 0 || i >= tags.length ? "" : tags[i];
  }

  /** Returns the number of the quotation that a word stands in, marks included, or NONE. */
  public int quotation(int i) {
    return i < 0 || i >= words.length ? NONE : tokens.quotations[firsts[i]];
  }

  /** Returns whether a word stands in a quotation, marks included. */
  public boolean isQuoted(int i) {
    return quotation(i) != NONE;
  }

  /** Returns the first word of the quotation that the word at {@code i} stands in. */
  public int quotationStart(int i) {
    int start = i;
    while (start > 0 && quotation(start - 1) == quotation(i)) {
      start--;
    }
    return start;
  }

  /** Returns the last word of the quotation that the word at {@code i} stands in. */
  public int quotationEnd(int i) {
    int end = i;
    while (end + 1 < size() && quotation(end + 1) == quotation(i)) {
      end++;
    }
    return end;
  }

  /** Returns whether a word is {@code word}, which is in lower case. */
  public boolean is(int i, String word) {
    if (i < 0 || i >= words.length) {
      return word.isEmpty();
    }
    return (facts[i] & Lexeme.KEY) == Lexeme.key(word) && Lexeme.isSame(word, words[i]);
  }

  /** Returns whether a word has this tag, a literal. */
  @SuppressWarnings("ReferenceEquality") // Tags are interned; nothing is asked as often as this.
  public boolean isTag(int i, String tag) {
    return tag(i) == tag;
  }

  /** Returns whether a word is tagged as a noun or a name. */
  public boolean isNounLike(int i) {
    return isTag(i, "NOUN") || isTag(i, "PROPN");
  }

  /** Returns whether a word is a noun in the genitive. */
  public boolean isPossessive(int i) {
    if (!isNounLike(i) || !hasApostrophe(i)) {
      return false;
    }
    return words[i].endsWith("'s") || words[i].endsWith("s'");
  }

  /** Returns whether a hyphen stands in a word. */
  public boolean isHyphenated(int i) {
    return (lexemes[i].marks & Lexeme.HYPHEN) != 0;
  }

  /** Returns whether an apostrophe stands in a word. */
  public boolean hasApostrophe(int i) {
    return (lexemes[i].marks & Lexeme.APOSTROPHE) != 0;
  }

  /** Returns whether a word ends with a stop of its own. */
  public boolean endsInStop(int i) {
    return (lexemes[i].marks & Lexeme.STOP) != 0;
  }

  /** Returns whether a word begins with a capital letter. */
  public boolean isCapital(int i) {
    return i >= 0 && i < facts.length && (facts[i] & CAPITAL) != 0;
  }

  /** Whether a word is longer than the marks that are looked for: nearly all are. */
  private boolean isLonger(int i, int most) {
    return i >= 0 && i < facts.length && (facts[i] & LENGTH) > most;
  }

  /** Returns whether there is a comma here. */
  public boolean isComma(int i) {
    return is(i, ",");
  }

  /** Returns whether there is a dash here. */
  public boolean isDash(int i) {
    return !isLonger(i, 2) && (is(i, "–") || is(i, "—") || is(i, "--") || is(i, "-"));
  }

  /** Returns whether this word divides clauses. */
  public boolean isBreak(int i) {
    return !isLonger(i, 2) && (is(i, ",") || is(i, ";") || is(i, ":") || isDash(i));
  }

  /** Returns whether this mark may end a sentence. */
  public boolean isStop(int i) {
    return !isLonger(i, 1) && (is(i, ".") || is(i, "?") || is(i, "!") || is(i, "…"));
  }

  /** Returns the last word, what ends the sentence left out. */
  public int lastBeforeStop() {
    int last = size() - 1;
    int stop = withoutBold();
    while (last > 0 && !isQuoted(last) && (isStop(last) || last > stop)) {
      last--;
    }
    return last;
  }

  /** The last token but for asterisks, which set off bold type: <i>**The road is open.**</i> */
  private int withoutBold() {
    int last = size() - 1;
    while (last > 0 && is(last, "*")) {
      last--;
    }
    return last;
  }

  /** Returns whether the sentence ends without a stop, as headlines do, which drop auxiliaries. */
  public boolean isOpenEnded() {
    return !isStop(withoutBold()) && !isQuoted(size() - 1);
  }

  /** Returns whether nearly all long words begin with a capital letter. */
  public boolean isTitleCase() {
    Tokens.LetterCase known = style;
    if (known == null) {
      known = tokens.style(number);
      style = known;
    }
    return known != Tokens.LetterCase.SENTENCE;
  }

  /** Returns whether there is a word or a number here, and no mark. */
  public boolean isWord(int i) {
    return i >= 0 && i < facts.length && (facts[i] & WORD) != 0;
  }

  /** Returns where the words from {@code first} to {@code last}, both included, stand. */
  public TextSpan span(int first, int last) {
    return new TextSpan(start(first), end(last));
  }
}
