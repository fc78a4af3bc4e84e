package io.github.detente.stance.embeddings;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * Cuts a text into the word pieces that a BERT encoder knows, as the uncased {@code tokenizer.json}
 * of Hugging Face does: controls dropped, accents stripped, lower case, cut at white space,
 * punctuation and ideographs, then the longest known piece first (Wu et al., 2016). Immutable; safe
 * to share.
 */
public final class WordPieceTokenizer {
  public static final int CLS = 101;
  public static final int SEP = 102;
  private static final int UNKNOWN = 100;
  private static final int MAX_WORD = 100;
  private static final int ASCII_END = 128;

  private final Map<String, Integer> pieces;

  public WordPieceTokenizer(Map<String, Integer> pieces) {
    this.pieces = Map.copyOf(pieces);
  }

  /**
   * The pieces of one text.
   *
   * @param ids index of each piece, with the marks of beginning and end
   * @param starts index of the first UTF-16 unit of each piece's word; -1 for the two marks
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Pieces(int[] ids, int[] starts) {
    /** Returns the first piece whose word begins at {@code offset} or behind, or the last mark. */
    int first(int offset) {
      int last = ids.length - 1;
      for (int i = 1; i < last; i++) {
        if (starts[i] >= offset) {
          return i;
        }
      }
      return last;
    }
  }

  /**
   * Tokenizes a text.
   *
   * @param max largest number of pieces, with the two marks; the rest of the text is left out
   */
  public Pieces tokenize(String text, int max) {
    Sink sink = new Sink(max - 1);
    sink.add(CLS, -1);
    StringBuilder word = new StringBuilder();
    int start = -1;
    for (int at = 0; at < text.length() && !sink.isFull(); ) {
      int c = text.codePointAt(at);
      if (isSpace(c) || isAlone(c)) {
        word(word, start, sink);
        if (isAlone(c)) {
          word(word.appendCodePoint(c), at, sink);
        }
      } else if (!isControl(c)) {
        start = word.isEmpty() ? at : start;
        word.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    word(word, start, sink);
    sink.limit++;
    sink.add(SEP, -1);
    return new Pieces(Arrays.copyOf(sink.ids, sink.size), Arrays.copyOf(sink.starts, sink.size));
  }

  private void word(StringBuilder raw, int start, Sink sink) {
    if (raw.isEmpty()) {
      return;
    }
    String word = normal(raw.toString());
    raw.setLength(0);
    int length = word.codePointCount(0, word.length());
    int before = sink.size;
    if (length > MAX_WORD || !pieces(word, start, sink)) {
      sink.size = before;
      sink.add(UNKNOWN, start);
    }
  }

  private boolean pieces(String word, int start, Sink sink) {
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from && id == null) {
        String piece = word.substring(from, to);
        id = pieces.get(from == 0 ? piece : "##" + piece);
        to = id == null ? to - 1 : to;
      }
      if (id == null) {
        return false;
      }
      sink.add(id, start);
      from = to;
    }
    return true;
  }

  /** Returns a word without accents, in lower case. */
  private static String normal(String word) {
    if (Normalizer.isNormalized(word, Normalizer.Form.NFD)) {
      return lowerCase(word);
    }
    return lowerCase(Normalizer.normalize(word, Normalizer.Form.NFD));
  }

  /** Character by character: unlike Java's, without a final sigma. */
  private static String lowerCase(String word) {
    StringBuilder lower = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); ) {
      int c = word.codePointAt(at);
      if (c < ASCII_END || Character.getType(c) != Character.NON_SPACING_MARK) {
        lower.appendCodePoint(Character.toLowerCase(c));
      }
      at += Character.charCount(c);
    }
    return lower.toString();
  }

  private static boolean isSpace(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return c == 0
        || c == 0xFFFD
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  /** Returns whether a character is a word by itself: punctuation or an ideograph. */
  private static boolean isAlone(int c) {
    if (c < ASCII_END) {
      return c > ' ' && c != 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> isIdeograph(c);
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  /** Collects pieces, and drops those over the limit. */
  private static final class Sink {
    private int limit;
    private int size;
    private int[] ids = new int[64];
    private int[] starts = new int[64];

    Sink(int limit) {
      this.limit = limit;
    }

    boolean isFull() {
      return size >= limit;
    }

    void add(int id, int start) {
      if (isFull()) {
        return;
      }
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
      }
      ids[size] = id;
      starts[size] = start;
      size++;
    }
  }
}
