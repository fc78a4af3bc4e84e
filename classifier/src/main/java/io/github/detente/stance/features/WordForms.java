package io.github.detente.stance.features;

import io.github.detente.text.WordClasses;

/**
 * What a word's form tells of its place in the sentence, without a tagger: closed classes of
 * English words, irregular past forms, and endings. Stateless.
 */
public final class WordForms {
  /** Behind such a word (<i>to, will, has, reportedly</i>) a word that can be a verb is one. */
  public static final byte LEADS_VERB = 1;

  /** A past form without <i>-ed</i>. */
  public static final byte PAST = 2;

  /** Behind such a word (<i>the, his, new</i>) a word that can be a noun is one. */
  public static final byte LEADS_NOUN = 4;

  /** Begins a clause that gives background (<i>who, after, despite</i>). */
  public static final byte SUBORDINATOR = 8;

  /** A pronoun that can be a subject. */
  public static final byte PRONOUN = 16;

  /** A preposition: what follows is no finite verb. */
  public static final byte PREPOSITION = 32;

  /** Not of this list, but set by {@link FeatureTokens}: a word that tells something by itself. */
  static final byte OPEN = 64;

  /** Words behind which a verb's object is not to be looked for. */
  public static final byte ENDS_OBJECT = LEADS_VERB | SUBORDINATOR | PRONOUN | PREPOSITION;

  private static final WordClasses WORDS = WordClasses.of("stance");

  /** By the bit that stands for it, each class of words. */
  private static final long[] MASKS = {
    WORDS.set("leads_verb").mask(),
    WORDS.set("past").mask(),
    WORDS.set("leads_noun").mask(),
    WORDS.set("subordinator").mask(),
    WORDS.set("subject_pronoun").mask(),
    WORDS.set("preposition").mask()
  };

  private WordForms() {}

  /** Returns the forms of the word with this hash, as bits. */
  public static byte of(long wordHash) {
    long mask = WORDS.mask(wordHash);
    int forms = 0;
    for (int bit = 0; mask != 0 && bit < MASKS.length; bit++) {
      forms |= (mask & MASKS[bit]) != 0 ? 1 << bit : 0;
    }
    return (byte) forms;
  }
}
