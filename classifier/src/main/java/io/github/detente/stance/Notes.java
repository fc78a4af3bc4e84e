package io.github.detente.stance;

import io.github.detente.text.TextHash;
import io.github.detente.text.WordClasses;

/**
 * What is noted of a statement as a whole: what kind of speaker the words of its mention tell, and
 * of what the speaker speaks (of oneself, of what will be, in figures). A note is a feature beside
 * the words, so that <i>shelling</i> in the mouth of an observer and of a general are two things.
 * Stateless.
 */
final class Notes {
  /** Classes of words that tell the kind of speaker, each a note. */
  private static final String[] SPEAKERS = {
    "office", "state", "analyst", "company", "aid", "witness", "media", "world", "rebel", "unnamed",
    "pronoun"
  };

  /** Classes of words that tell the tone, each a note. */
  private static final String[] TONES = {"first", "future", "perhaps", "ought", "past", "present"};

  private static final WordClasses WORDS = WordClasses.of("stance");
  private static final int FIRST_TONE = SPEAKERS.length;

  /** The speaker's mention has none of the words. */
  static final int NAMED = FIRST_TONE + TONES.length;

  /** No speaker is known. */
  static final int NO_SPEAKER = NAMED + 1;

  /** A figure stands in it. */
  static final int FIGURES = NO_SPEAKER + 1;

  /** Words stand in quotation marks. */
  static final int QUOTED = FIGURES + 1;

  /** Number of notes. */
  static final int COUNT = QUOTED + 1;

  private static final long[] MASKS = new long[FIRST_TONE + TONES.length];
  private static final String[] NAMES = new String[COUNT];
  private static final long[] HASHES = new long[COUNT];

  static {
    for (int i = 0; i < MASKS.length; i++) {
      boolean speaker = i < FIRST_TONE;
      String name = speaker ? SPEAKERS[i] : TONES[i - FIRST_TONE];
      MASKS[i] = WORDS.set((speaker ? "speaks_" : "tone_") + name).mask();
      NAMES[i] = "@" + name;
    }
    NAMES[NAMED] = "@named";
    NAMES[NO_SPEAKER] = "@nobody";
    NAMES[FIGURES] = "@figures";
    NAMES[QUOTED] = "@quoted";
    for (int i = 0; i < COUNT; i++) {
      HASHES[i] = TextHash.of(NAMES[i]);
    }
  }

  private Notes() {}

  /** Returns the notes that a word of a speaker's mention gives, as bits. */
  static int ofSpeaker(long hash) {
    return of(hash, 0, FIRST_TONE);
  }

  /** Returns the notes that a word of a statement gives, as bits. */
  static int ofWord(long hash) {
    return of(hash, FIRST_TONE, MASKS.length);
  }

  private static int of(long hash, int from, int to) {
    long mask = WORDS.mask(hash);
    int notes = 0;
    for (int i = from; mask != 0 && i < to; i++) {
      notes |= (mask & MASKS[i]) != 0 ? 1 << i : 0;
    }
    return notes;
  }

  /** Whether a note tells of the speaker. */
  static boolean isOfSpeaker(int note) {
    return note < FIRST_TONE || note == NAMED || note == NO_SPEAKER;
  }

  static String name(int note) {
    return NAMES[note];
  }

  static long hash(int note) {
    return HASHES[note];
  }
}
