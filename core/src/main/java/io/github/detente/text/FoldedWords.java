package io.github.detente.text;

/**
 * The folded words that were asked for last, so that a word that comes again is the same string:
 * none is made anew, its hash is known to it, and comparing it costs nothing. Thread-safe.
 */
final class FoldedWords {
  private static final class Known extends Recent.Entry {
    final String folded;

    Known(long hash, String folded) {
      super(hash);
      this.folded = folded;
    }
  }

  private static final Recent<Known> LATELY = new Recent<>();

  private FoldedWords() {}

  /** Returns the folded form of a token. */
  static String of(Tokens tokens, int token) {
    long hash = tokens.hashes[token];
    Known known = LATELY.get(hash);
    if (known == null) {
      known = LATELY.put(new Known(hash, Scanner.fold(tokens, token)));
    }
    return known.folded;
  }
}
