package io.github.detente.stance;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The runs of three characters of a text, by which near-copies are known; case, punctuation and
 * layout do not count. Immutable.
 */
public final class Trigrams {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LENGTH = 3;

  /** Each once, in order; a run of three characters fits into one number. */
  private final long[] runs;

  private final int hash;

  private Trigrams(long[] runs, int hash) {
    this.runs = runs;
    this.hash = hash;
  }

  /** Returns the runs of a text. */
  public static Trigrams of(String text) {
    String words = BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    int last = Math.max(0, words.length() - LENGTH);
    LongStream runs = IntStream.rangeClosed(0, last).mapToLong(start -> run(words, start));
    return new Trigrams(runs.distinct().sorted().toArray(), words.hashCode());
  }

  private static long run(String words, int start) {
    long run = 0;
    for (int i = start; i < Math.min(words.length(), start + LENGTH); i++) {
      run = run << Character.SIZE | words.charAt(i);
    }
    return run;
  }

  /** Returns whether the texts are the same, word for word. */
  public boolean isSame(Trigrams other) {
    return hash == other.hash && Arrays.equals(runs, other.runs);
  }

  /** Returns the Jaccard similarity to other trigrams, 0 to 1. */
  public double similarity(Trigrams other) {
    int both = 0;
    int j = 0;
    for (long run : runs) {
      while (j < other.runs.length && other.runs[j] < run) {
        j++;
      }
      if (j < other.runs.length && other.runs[j] == run) {
        both++;
      }
    }
    return (double) both / (runs.length + other.runs.length - both);
  }

  /**
   * Returns the MinHash signature of so many numbers: the share of places at which two agree
   * estimates the similarity of their texts (Broder 1997). A run's hashes are the numbers that it
   * is the seed of.
   */
  public long[] signature(int length) {
    long[] least = new long[length];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long run : runs) {
      SplittableRandom hashes = new SplittableRandom(run);
      for (int i = 0; i < length; i++) {
        least[i] = Math.min(least[i], hashes.nextLong());
      }
    }
    return least;
  }
}
