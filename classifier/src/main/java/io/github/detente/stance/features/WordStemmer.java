package io.github.detente.stance.features;

import io.github.detente.text.TextHash;
import io.github.detente.text.Tokens;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * Porter's stemmer (1980), except for a list of words that it would conflate with words of another
 * meaning. Keeps a buffer, so it belongs to one thread.
 */
public final class WordStemmer {
  private static final WordSet UNSTEMMED = WordClasses.of("stance").set("unstemmed");

  private final PorterStemmer porter = new PorterStemmer();

  /** Returns the stem of a folded word. */
  public String stem(String word) {
    return UNSTEMMED.contains(word) ? word : porter.stem(word);
  }

  /**
   * Returns the hash of the stem of a word, which consists of the tokens from {@code first} to
   * {@code last}.
   *
   * @param hash hash of the folded word
   */
  public long hashOfStem(long hash, Tokens tokens, int first, int last) {
    if (UNSTEMMED.contains(hash)) {
      return hash;
    }
    porter.reset();
    for (int token = first; token <= last; token++) {
      String text = tokens.text();
      for (int i = tokens.start(token); i < tokens.end(token); i++) {
        char c = text.charAt(i);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
          porter.add(c);
        } else if (c >= 'A' && c <= 'Z') {
          porter.add((char) (c | 32));
        } else if (c >= 128 || tokens.caseOf(token) == Tokens.Case.CLITIC) {
          // Folded otherwise than letter by letter.
          return TextHash.of(stem(FeatureTokens.word(tokens, first, last)));
        }
      }
    }
    porter.stem();
    char[] buffer = porter.getResultBuffer();
    long stem = TextHash.START;
    for (int i = 0; i < porter.getResultLength(); i++) {
      stem = TextHash.add(stem, buffer[i]);
    }
    return TextHash.finish(stem);
  }
}
