package io.github.detente.text;

/**
 * What a thread has read so far, in tokens and in words that were tagged: so that a test can see
 * that nothing is read twice. Counted once a text and once a sentence.
 */
final class Effort {
  private static final ThreadLocal<Effort> LOCAL = ThreadLocal.withInitial(Effort::new);

  private long tokens;
  private long tagged;

  private Effort() {}

  /** Returns this thread's. */
  static Effort local() {
    return LOCAL.get();
  }

  void addTokens(int n) {
    tokens += n;
  }

  void addTagged(int words) {
    tagged += words;
  }

  /** Returns how many tokens were made. */
  long tokens() {
    return tokens;
  }

  /** Returns how many words were tagged. */
  long tagged() {
    return tagged;
  }
}
