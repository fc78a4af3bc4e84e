package io.github.detente.stance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds texts that are nearly the same: their {@link Trigrams} have a Jaccard similarity of {@value
 * #SIMILARITY} and more, so that a few words may differ. Candidates are those whose MinHash
 * signatures agree in a band (Leskovec, Rajaraman and Ullman, <i>Mining of Massive Datasets</i>,
 * chapter 3); at that similarity 98 in 100 are found, above it more. Takes about a kilobyte per
 * text. Immutable, safe to share.
 */
public final class NearTexts {
  /** From this similarity on two texts are near, unless another one is asked for. */
  public static final double SIMILARITY = 0.7;

  private static final int BANDS = 20;
  private static final int ROWS = 5;

  private final List<Trigrams> texts;
  private final double least;
  private final Map<Long, List<Integer>> buckets = new HashMap<>();

  private NearTexts(List<Trigrams> texts, double least) {
    this.texts = texts;
    this.least = least;
    for (int i = 0; i < texts.size(); i++) {
      for (long bucket : buckets(texts.get(i))) {
        buckets.computeIfAbsent(bucket, b -> new ArrayList<>(1)).add(i);
      }
    }
  }

  /**
   * A text that is near another one.
   *
   * @param index its place in the list, from 0
   * @param similarity of the two, 0 to 1
   * @param same whether they are the same, word for word; case, punctuation and layout do not count
   */
  public record Match(int index, double similarity, boolean same) {}

  /** Makes an index of texts. */
  public static NearTexts of(List<String> texts) {
    return of(texts, SIMILARITY);
  }

  /**
   * Makes an index of texts.
   *
   * @param least similarity from which two texts are near, more than 0, at most 1; below 0.6 many
   *     are missed
   */
  public static NearTexts of(List<String> texts, double least) {
    if (!(least > 0 && least <= 1)) {
      throw new IllegalArgumentException(
          "similarity is " + least + "; expected more than 0, up to 1");
    }
    return new NearTexts(texts.stream().map(Trigrams::of).toList(), least);
  }

  /** Returns the texts that are near {@code text}, the nearest first. */
  public List<Match> near(String text) {
    return near(Trigrams.of(text));
  }

  /** Returns the other texts that are near one of the list, the nearest first. */
  public List<Match> near(int index) {
    return near(texts.get(index)).stream().filter(match -> match.index != index).toList();
  }

  private List<Match> near(Trigrams text) {
    Set<Integer> seen = new HashSet<>();
    List<Match> matches = new ArrayList<>();
    for (long bucket : buckets(text)) {
      for (int index : buckets.getOrDefault(bucket, List.of())) {
        if (seen.add(index)) {
          double similarity = texts.get(index).similarity(text);
          if (similarity >= least) {
            matches.add(new Match(index, similarity, texts.get(index).isSame(text)));
          }
        }
      }
    }
    matches.sort(
        Comparator.comparing(Match::same)
            .thenComparingDouble(Match::similarity)
            .reversed()
            .thenComparingInt(Match::index));
    return List.copyOf(matches);
  }

  /**
   * Returns the group of each text, the least index in it: texts that are near each other, or near
   * one that is near, and so on, are in one.
   */
  public int[] groups() {
    int[] groupOf = new int[texts.size()];
    Arrays.fill(groupOf, -1);
    for (int i = 0; i < groupOf.length; i++) {
      if (groupOf[i] < 0) {
        List<Integer> open = new ArrayList<>(List.of(i));
        groupOf[i] = i;
        while (!open.isEmpty()) {
          for (Match match : near(open.remove(open.size() - 1).intValue())) {
            if (groupOf[match.index] < 0) {
              groupOf[match.index] = i;
              open.add(match.index);
            }
          }
        }
      }
    }
    return groupOf;
  }

  private static long[] buckets(Trigrams text) {
    long[] signature = text.signature(BANDS * ROWS);
    long[] places = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long place = band;
      for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
        place = place * 0x9E3779B97F4A7C15L + signature[row];
        place ^= place >>> 29;
      }
      places[band] = place;
    }
    return places;
  }
}
