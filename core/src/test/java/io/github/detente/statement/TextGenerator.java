package io.github.detente.statement;

import java.util.Random;

/** Makes news-like texts at random, with marks that are often wrong; the same for the same seed. */
final class TextGenerator {
  private static final String[] PIECES = {
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "``",
    "''",
    "«",
    "»",
    "„",
    ", ",
    ". ",
    "? ",
    " — ",
    ": ",
    "; ",
    "(",
    ") ",
    "the minister",
    "Oslo",
    "he",
    "they",
    "Ivo Marsan, the envoy,",
    "a spokesman for Lima",
    " said ",
    " said that ",
    " told reporters ",
    " accused ",
    " denied ",
    " called on ",
    " warned ",
    " vowed to ",
    " urged ",
    ", adding that ",
    ", and accused ",
    " according to ",
    "the talks failed",
    "the army will leave the valley",
    "Lima of fraud",
    " was warned by ",
    " who ",
    " which ",
    "US",
    "Gen. Ostrov",
    "don’t",
    "the rebels' ",
    " on Tuesday ",
    "\n",
    "\n\n",
    "😀",
    "é",
    "his call for "
  };

  private final Random random;

  TextGenerator(long seed) {
    this.random = new Random(seed);
  }

  String article() {
    StringBuilder text = new StringBuilder();
    int pieces = 5 + random.nextInt(120);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
