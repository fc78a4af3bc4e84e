package io.github.detente.stance.features;

import io.github.detente.text.TextHash;
import io.github.detente.text.WordClasses;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is noted of a statement as a whole: what kind of speaker the words of its mention tell, and
 * of what the speaker speaks (of oneself, of what will be, in figures). A note is a feature beside
 * the words, so that <i>shelling</i> in the mouth of an observer and of a general are two things.
 * Stateless.
 */
public final class Notes {
  private static final WordClasses WORDS = WordClasses.of("stance");

  /** Classes of words that tell the kind of speaker, then those that tell the tone, a note each. */
  private static final List<String> CLASSES =
      Stream.of("speaks_", "tone_").flatMap(Notes::classes).toList();

  private static final int FIRST_TONE = (int) classes("speaks_").count();

  /** The speaker's mention has none of the words. */
  public static final int NAMED = CLASSES.size();

  /** No speaker is known. */
  public static final int NO_SPEAKER = NAMED + 1;

  /** A figure stands in it. */
  public static final int FIGURES = NO_SPEAKER + 1;

  /** Words stand in quotation marks. */
  public static final int QUOTED = FIGURES + 1;

  /** Number of notes. */
  public static final int COUNT = QUOTED + 1;

  private static final long[] MASKS = new long[CLASSES.size()];
  private static final String[] NAMES = new String[COUNT];
  private static final long[] HASHES = new long[COUNT];

  static {
    for (int i = 0; i < MASKS.length; i++) {
      MASKS[i] = WORDS.set(CLASSES.get(i)).mask();
      NAMES[i] = "@" + CLASSES.get(i);
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

  private static Stream<String> classes(String prefix) {
    return WORDS.names().stream().filter(name -> name.startsWith(prefix));
  }

  /** Returns the notes that a word of a speaker's mention gives, as bits. */
  public static int ofSpeaker(long hash) {
    return of(hash, 0, FIRST_TONE);
  }

  /** Returns the notes that a word of a statement gives, as bits. */
  public static int ofWord(long hash) {
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
  public static boolean isOfSpeaker(int note) {
    return note < FIRST_TONE || note == NAMED || note == NO_SPEAKER;
  }

  public static String name(int note) {
    return NAMES[note];
  }

  public static long hash(int note) {
    return HASHES[note];
  }
}
