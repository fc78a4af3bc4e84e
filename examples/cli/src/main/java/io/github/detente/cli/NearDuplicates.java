package io.github.detente.cli;

import io.github.detente.stance.Trigrams;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds statements that were printed more than once, as an agency's copy is in many papers: words
 * nearly the same (Jaccard similarity of their trigrams), the same speaker and the same stance, no
 * different target, and not more than a week apart.
 *
 * <p>Candidates are those whose MinHash signatures agree in a band (Leskovec, Rajaraman and Ullman,
 * <i>Mining of Massive Datasets</i>, chapter 3), so that many statements need not be compared each
 * with each. The JVM's one small library of it has stood still since 2019, hence these few lines.
 * Not for use by several threads.
 */
final class NearDuplicates {
  private static final double SIMILARITY = 0.7;

  private static final int DAYS = 7;
  private static final int BANDS = 20;
  private static final int ROWS = 5;

  private final Map<Bucket, List<Seen>> buckets = new HashMap<>();

  /** Where statements meet whose signatures agree in one band. */
  private record Bucket(String speaker, String country, int band, int hash) {}

  /** A statement that counts, and what its copies are known by. */
  private record Seen(Counted counted, Trigrams trigrams) {
    DatedStatement statement() {
      return counted.statement();
    }
  }

  /**
   * A statement that counts, and where else it was printed.
   *
   * @param statement the first
   * @param copies the others
   */
  record Counted(DatedStatement statement, List<DatedStatement> copies) {
    static Counted alone(DatedStatement statement) {
      return new Counted(statement, new ArrayList<>());
    }
  }

  /** Joins copies. The statements must be in the order of their days; the first of each counts. */
  static List<Counted> join(List<DatedStatement> statements) {
    NearDuplicates duplicates = new NearDuplicates();
    List<Counted> counted = new ArrayList<>();
    for (DatedStatement statement : statements) {
      duplicates.add(statement, counted);
    }
    return counted;
  }

  private void add(DatedStatement statement, List<Counted> counted) {
    Trigrams trigrams = Trigrams.of(statement.text());
    List<Bucket> places = buckets(statement, trigrams);
    for (Bucket place : places) {
      for (Seen earlier : buckets.getOrDefault(place, List.of())) {
        if (isCopy(earlier, statement, trigrams)) {
          earlier.counted().copies().add(statement);
          return;
        }
      }
    }
    Counted first = Counted.alone(statement);
    counted.add(first);
    for (Bucket place : places) {
      List<Seen> there = buckets.computeIfAbsent(place, p -> new ArrayList<>(1));
      there.removeIf(earlier -> !isNear(earlier.statement(), statement));
      there.add(new Seen(first, trigrams));
    }
  }

  private static boolean isNear(DatedStatement earlier, DatedStatement later) {
    return ChronoUnit.DAYS.between(earlier.day(), later.day()) <= DAYS;
  }

  private static boolean isCopy(Seen earlier, DatedStatement later, Trigrams trigrams) {
    return isNear(earlier.statement(), later)
        && earlier.statement().stance().equals(later.stance())
        && earlier.statement().target().agreesWith(later.target())
        && earlier.trigrams().similarity(trigrams) >= SIMILARITY;
  }

  private static List<Bucket> buckets(DatedStatement statement, Trigrams trigrams) {
    long[] signature = trigrams.signature(BANDS * ROWS);
    List<Bucket> places = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      long[] rows = Arrays.copyOfRange(signature, band * ROWS, (band + 1) * ROWS);
      places.add(
          new Bucket(
              statement.speaker().name(),
              statement.speaker().country(),
              band,
              Arrays.hashCode(rows)));
    }
    return places;
  }
}
