package io.github.detente.text;

import java.util.List;

/**
 * The words of one or more classes of {@link WordClasses}. Immutable. A record, as the compiler
 * takes fields of records for constants: to ask whether a word is in a set that is a constant then
 * costs a look at the word's bits and nothing else.
 *
 * @param all the file that the classes are of
 * @param mask the classes as bits, to be compared with {@link WordClasses#mask(String)}
 */
public record WordSet(WordClasses all, long mask) {
  /** Returns whether a word or phrase, in lower case, is in one of the classes. */
  public boolean contains(String word) {
    return (all.mask(word) & mask) != 0;
  }

  /** Returns whether the word with a {@link TextHash} is in one of the classes. */
  public boolean contains(long hash) {
    return (all.mask(hash) & mask) != 0;
  }

  /** Returns all classes of the same file that a word has, as bits. */
  long classesOf(long hash) {
    return all.mask(hash);
  }

  /** Returns whether a phrase in one of the classes may begin with the word with this hash. */
  boolean mayBegin(long hash) {
    return (all.phraseMask(hash) & mask) != 0;
  }

  /** Returns all classes of the same file of phrases that a word begins, as bits. */
  long phraseClassesOf(long hash) {
    return all.phraseMask(hash);
  }

  /** Returns whether the classes are some of these. */
  @SuppressWarnings("ReferenceEquality") // Each file is read once.
  boolean isOf(WordClasses classes) {
    return all == classes;
  }

  /** Returns the words in alphabetical order. */
  public List<String> words() {
    return all.words(mask);
  }
}
