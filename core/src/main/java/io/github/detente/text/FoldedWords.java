package io.github.detente.text;

import org.jspecify.annotations.Nullable;

/**
 * The folded words that were asked for last, so that a word that comes again is the same string:
 * none is made anew, its hash is known to it, and comparing it costs nothing. Thread-safe.
 */
final class FoldedWords {
  private record Known(long hash, String folded) {}

  /**
   * Each word in the slot of its hash. Threads write over each other's words, which costs a word
   * made anew and no more: an entry is immutable and has its own hash.
   */
  private static final @Nullable Known[] LATELY = new Known[1 << 13];

  private FoldedWords() {}

  /** Returns the folded form of a token. */
  static String of(Tokens tokens, int token) {
    long hash = tokens.hashes[token];
    int slot = (int) (hash >>> 32) & (LATELY.length - 1);
    Known known = LATELY[slot];
    if (known == null || known.hash != hash) {
      known = new Known(hash, Scanner.fold(tokens, token));
      LATELY[slot] = known;
    }
    return known.folded;
  }
}
