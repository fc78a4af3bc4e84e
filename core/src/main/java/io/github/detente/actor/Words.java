package io.github.detente.actor;

import io.github.detente.article.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A text cut into words and marks for the matching of names. Hyphenated words are cut at the hyphen
 * (and remember it), a possessive <i>'s</i> stands alone, stops within abbreviations stay.
 * Immutable after making; arrays are not to be changed.
 */
final class Words {
  /** How a word is written. */
  enum Case {
    LOWER,
    CAPITAL,
    UPPER,
    MARK,
    POSSESSIVE
  }

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "capt", "brig", "adm", "sen", "rep",
          "gov", "st", "rev", "prof", "sgt", "hon", "no", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sept", "sep", "oct", "nov", "dec", "al", "ft", "mt", "messrs", "cmdr", "pres");

  final String text;
  final int size;
  final int[] starts;
  final int[] ends;
  final String[] folded;
  final Case[] cases;

  /** Whether a hyphen joins the word to the one before. */
  final boolean[] glued;

  /** Classes of {@link PhraseWords} that each word belongs to, as bits. */
  private final int[] classes;

  /** Number of the sentence that each word stands in. */
  final int[] sentences;

  /** Number of the paragraph that each word stands in. */
  final int[] paragraphs;

  /** Whether the word stands between quotation marks. */
  final boolean[] quoted;

  private Words(String text, int capacity) {
    this.text = text;
    int[] from = new int[capacity];
    int[] to = new int[capacity];
    boolean[] joined = new boolean[capacity];
    int n = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200E') {
        i++;
        continue;
      }
      int end = isWordPart(c) ? wordEnd(text, i) : isPossessive(text, i) ? i + 2 : i + 1;
      from[n] = i;
      to[n] = end;
      joined[n] = i > 1 && isHyphen(text.charAt(i - 1)) && isWordPart(text.charAt(i - 2));
      boolean hyphen = isHyphen(c) && i > 0 && isWordPart(text.charAt(i - 1));
      if (!(hyphen && end < text.length() && isWordPart(text.charAt(end)))) {
        n++;
      }
      i = end;
    }
    size = n;
    starts = Arrays.copyOf(from, n);
    ends = Arrays.copyOf(to, n);
    glued = Arrays.copyOf(joined, n);
    folded = new String[n];
    cases = new Case[n];
    classes = new int[n];
    sentences = new int[n];
    paragraphs = new int[n];
    quoted = new boolean[n];
    for (int k = 0; k < n; k++) {
      String word = text.substring(starts[k], ends[k]);
      cases[k] = caseOf(word);
      folded[k] = isWord(k) ? Fold.word(word) : word;
      if (cases[k] == Case.POSSESSIVE) {
        folded[k] = "'s";
      }
      if (folded[k].isEmpty()) { // nothing but combining marks
        folded[k] = word;
        cases[k] = Case.MARK;
      }
      classes[k] = PhraseWords.classes(folded[k]);
    }
  }

  /** Cuts a name, and returns its folded words and marks, as {@link #of} would give them. */
  static List<String> folded(String name) {
    List<String> folded = new ArrayList<>(4);
    int i = 0;
    while (i < name.length()) {
      char c = name.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200E') {
        i++;
      } else if (isWordPart(c)) {
        int end = wordEnd(name, i);
        folded.add(Fold.word(name.substring(i, end)));
        i = end;
      } else if (isPossessive(name, i)) {
        folded.add("'s");
        i += 2;
      } else {
        boolean hyphen = isHyphen(c) && i > 0 && isWordPart(name.charAt(i - 1));
        if (!(hyphen && i + 1 < name.length() && isWordPart(name.charAt(i + 1)))) {
          folded.add(String.valueOf(c));
        }
        i++;
      }
    }
    return folded;
  }

  /** Cuts a text. */
  static Words of(String text) {
    Words words = new Words(text, text.length());
    words.number();
    QuoteMarks.mark(words);
    return words;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '`' || c == '‘';
  }

  /** An apostrophe behind a word, with an <i>s</i> that ends there. */
  private static boolean isPossessive(String text, int i) {
    return isApostrophe(text.charAt(i))
        && i + 1 < text.length()
        && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')
        && (i + 2 == text.length() || !isWordPart(text.charAt(i + 2)))
        && i > 0
        && (isWordPart(text.charAt(i - 1)) || text.charAt(i - 1) == '.');
  }

  private static int wordEnd(String text, int start) {
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean before = isWordPart(text.charAt(i - 1));
      boolean after = i + 1 < text.length() && isWordPart(text.charAt(i + 1));
      if (isWordPart(c)) {
        i++;
      } else if (isApostrophe(c) && before && after && !isPossessive(text, i)) {
        i++;
      } else if (c == '.' && before && isInitialStop(text, start, i)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** The stops of <i>U.S.</i> and <i>F.W.</i>: single letters alternate with stops. */
  private static boolean isInitialStop(String text, int start, int stop) {
    for (int i = start; i <= stop; i++) {
      boolean letter = (i - start) % 2 == 0;
      if (letter ? !Character.isLetter(text.charAt(i)) : text.charAt(i) != '.') {
        return false;
      }
    }
    boolean more =
        stop + 2 < text.length()
            && Character.isLetter(text.charAt(stop + 1))
            && text.charAt(stop + 2) == '.';
    return more || stop - start > 1 || Character.isUpperCase(text.charAt(stop - 1));
  }

  private static Case caseOf(String word) {
    char first = word.charAt(0);
    if (first >= 'a' && first <= 'z' && Fold.isPlain(word)) {
      return Case.LOWER;
    }
    if (!isWordPart(first)) {
      return word.length() == 2 ? Case.POSSESSIVE : Case.MARK;
    }
    boolean lower = false;
    boolean upper = false;
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      lower |= Character.isLowerCase(word.charAt(i));
      upper |= Character.isUpperCase(word.charAt(i));
      letters += Character.isLetterOrDigit(word.charAt(i)) ? 1 : 0;
    }
    if (upper && !lower && letters > 1) {
      return Case.UPPER;
    }
    return Character.isUpperCase(first) || upper ? Case.CAPITAL : Case.LOWER;
  }

  private void number() {
    int sentence = 0;
    int paragraph = 0;
    for (int k = 1; k < size; k++) {
      int newLines = 0;
      for (int i = ends[k - 1]; i < starts[k]; i++) {
        newLines += text.charAt(i) == '\n' ? 1 : 0;
      }
      if (newLines > 1
          || (newLines == 1 && ".!?”\"’:".indexOf(text.charAt(ends[k - 1] - 1)) >= 0)) {
        paragraph++;
        sentence++;
      } else if (endsSentence(k)) {
        sentence++;
      }
      sentences[k] = sentence;
      paragraphs[k] = paragraph;
    }
  }

  /** Whether a sentence begins with word {@code k}. */
  private boolean endsSentence(int k) {
    int stop = k - 1;
    while (stop > 0 && cases[stop] == Case.MARK && "\"”’')".indexOf(folded[stop].charAt(0)) >= 0) {
      stop--;
    }
    if (cases[stop] != Case.MARK
        || ".!?".indexOf(folded[stop].charAt(0)) < 0
        || starts[k] == ends[k - 1]) {
      return false;
    }
    boolean opens = cases[k] != Case.LOWER;
    boolean abbreviated =
        folded[stop].equals(".") && stop > 0 && ABBREVIATIONS.contains(folded[stop - 1]);
    return opens && !abbreviated;
  }

  /** Whether this is a word and not a mark. */
  boolean isWord(int i) {
    return i >= 0 && i < size && cases[i] != Case.MARK && cases[i] != Case.POSSESSIVE;
  }

  /** Whether this word belongs to one of some classes of {@link PhraseWords}. */
  boolean isOf(int i, int any) {
    return (classes[i] & any) != 0;
  }

  boolean isPossessive(int i) {
    if (i < 0 || i >= size) {
      return false;
    }
    boolean plural =
        cases[i] == Case.MARK
            && isApostrophe(folded[i].charAt(0))
            && i > 0
            && ends[i - 1] == starts[i]
            && folded[i - 1].endsWith("s")
            && i + 1 < size
            && isWord(i + 1);
    return cases[i] == Case.POSSESSIVE || plural;
  }

  boolean is(int i, String word) {
    return i >= 0 && i < size && folded[i].equals(word);
  }

  boolean isCapital(int i) {
    return i >= 0 && i < size && (cases[i] == Case.CAPITAL || cases[i] == Case.UPPER);
  }

  boolean startsSentence(int i) {
    int k = i;
    while (k > 0 && !isWord(k - 1) && sentences[k - 1] == sentences[i]) {
      k--;
    }
    return k == 0 || sentences[k - 1] != sentences[i];
  }

  TextSpan span(int from, int to) {
    return new TextSpan(starts[from], ends[to - 1]);
  }

  /** Returns the words from {@code from} to {@code to}, exclusive, as the text writes them. */
  String text(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  /** Returns the folded words of a range, without its marks. */
  List<String> nameWords(int from, int to) {
    List<String> name = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (isWord(i) && !folded[i].isEmpty()) {
        name.add(folded[i]);
      }
    }
    return name;
  }

  /** Returns the first word that ends behind {@code offset}. */
  int at(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
