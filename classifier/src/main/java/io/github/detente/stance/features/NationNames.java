package io.github.detente.stance.features;

import io.github.detente.text.TextHash;
import io.github.detente.text.Tokens;

/**
 * Names of states, their peoples and capitals, and of organisations of states, by the hashes of
 * their words. Names of three words and more are left out: their first words are those of others,
 * too. Stateless.
 */
final class NationNames {
  private static final int MANY = 1 << 12;
  private static final LongTable NAMES = new LongTable(MANY);

  static {
    Tokens tokens = new Tokens();
    for (String name : DirectoryWords.nations()) {
      tokens.read(name);
      if (tokens.size() == 1) {
        NAMES.put(tokens.hash(0), 1);
      } else if (tokens.size() == 2) {
        NAMES.put(TextHash.join(tokens.hash(0), tokens.hash(1)), 1);
      }
    }
  }

  private NationNames() {}

  /** Returns whether such a name begins with the token. */
  static boolean begin(Tokens tokens, int token) {
    if (!tokens.isCapital(token)) {
      return false;
    }
    long hash = tokens.hash(token);
    return NAMES.get(hash) == 1
        || (token + 1 < tokens.size()
            && NAMES.get(TextHash.join(hash, tokens.hash(token + 1))) == 1);
  }
}
