package io.github.detente.text;

/**
 * The 64-bit hashes that stand for words and features. Chained, so that the hash of a word grows
 * while its characters are read. Stateless.
 */
public final class TextHash {
  /** The hash of no characters. */
  public static final long START = 0xCBF29CE484222325L;

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private TextHash() {}

  /** Adds one character to the hash of those before it. */
  public static long add(long hash, char c) {
    return (hash ^ c) * STEP;
  }

  /**
   * Spreads the bits; after the last character. Finisher of MurmurHash3 (Appleby, public domain).
   */
  public static long finish(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }

  /** Returns the hash of a whole word. */
  public static long of(CharSequence word) {
    long hash = START;
    for (int i = 0; i < word.length(); i++) {
      hash = add(hash, word.charAt(i));
    }
    return finish(hash);
  }

  /** Joins the hash of a part to that of the parts before it; the order counts. */
  public static long join(long hash, long part) {
    long h = (Long.rotateLeft(hash, 23) ^ part) * STEP;
    return h ^ (h >>> 32);
  }
}
