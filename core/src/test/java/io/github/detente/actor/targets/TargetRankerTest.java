package io.github.detente.actor.targets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRankerTest {
  private static final long[] HASHES = {-5, 2, 9};
  private static final float[] WEIGHTS = {-1, 0.5f, 2};
  private static final TargetRanker RANKER = new TargetRanker(HASHES, WEIGHTS, 0.5);

  private static byte[] written(TargetRanker ranker) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ranker.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static TargetRanker read(byte[] bytes) throws IOException {
    return TargetRanker.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void addsTheWeightsOfTheFeaturesThatHaveOne() {
    assertEquals(1.5, RANKER.score(new long[] {-5, 2, 3, 9}));
    assertEquals(0, RANKER.score(new long[] {}));
  }

  /** The candidate taken, -1 if none is: statement's features first, then each candidate's. */
  private static int best(TargetRanker ranker, long[] statement, long[]... candidates) {
    FeatureScores scores = new FeatureScores(ranker);
    Arrays.stream(statement).forEach(scores::add);
    for (long[] candidate : candidates) {
      scores.candidate();
      Arrays.stream(candidate).forEach(scores::add);
    }
    return scores.best();
  }

  private static int best(long[]... candidates) {
    return best(RANKER, new long[] {}, candidates);
  }

  @Test
  void takesTheBestAndOfEqualOnesTheFirst() {
    assertEquals(1, best(new long[] {2}, new long[] {9}, new long[] {2, 9, -5}));
    assertEquals(1, best(new long[] {-5}, new long[] {9}, new long[] {9}));
    assertEquals(OptionalInt.of(1), RANKER.first(new long[][] {{-5}, {9}, {9}}));
  }

  @Test
  void takesNobodyBelowTheThreshold() {
    assertEquals(0, best(new long[] {2}));
    assertEquals(-1, best(new long[] {-5, 2}, new long[] {3}));
    assertEquals(-1, best());
    assertEquals(OptionalInt.of(1), RANKER.first(new long[][] {{-5, 2}, {3}}));
  }

  @Test
  void countsAFeatureOnceForEachCandidateAndTheStatementsForAll() {
    assertEquals(-1, best(new long[] {3, 3}, new long[] {-5, 2, 2, 2, 2}));
    assertEquals(1, best(RANKER, new long[] {2, 2}, new long[] {-5, -5}, new long[] {4}));
    assertEquals(0, best(RANKER, new long[] {-5, 2, 2}, new long[] {9}, new long[] {4}));
  }

  @Test
  void readsWhatItWrites() throws IOException {
    byte[] bytes = written(RANKER);
    TargetRanker again = read(bytes);
    assertArrayEquals(bytes, written(again));
    assertEquals(RANKER.score(HASHES), again.score(HASHES));
  }

  @Test
  void refusesFilesThatAreCutOffAnywhere() throws IOException {
    byte[] bytes = written(RANKER);
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThrows(IOException.class, () -> read(part), "of " + length + " bytes");
    }
  }

  /** At 0 is the mark, at 4 the number of weights, at 8 the threshold, at 16 the first hash. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, begin",
    "4, -1, weights",
    "4, 127, weights",
    "7, 2, behind",
    "7, 4, cut off",
    "16, 127, order"
  })
  void refusesFilesThatWereAltered(int place, byte value, String message) throws IOException {
    byte[] bytes = written(RANKER);
    bytes[place] = value;
    IOException e = assertThrows(IOException.class, () -> read(bytes));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void refusesMoreBehindTheEnd() throws IOException {
    byte[] bytes = written(RANKER);
    assertThrows(IOException.class, () -> read(Arrays.copyOf(bytes, bytes.length + 1)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void refusesNumbersThatAreNotFinite(double number) {
    assertThrows(IllegalArgumentException.class, () -> new TargetRanker(HASHES, WEIGHTS, number));
    float[] weights = {0, (float) number, 0};
    assertThrows(IllegalArgumentException.class, () -> new TargetRanker(HASHES, weights, 0));
  }

  @Test
  void refusesHashesInDisorderOrWithoutWeights() {
    assertThrows(
        IllegalArgumentException.class, () -> new TargetRanker(new long[] {2, 2, 9}, WEIGHTS, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new TargetRanker(new long[] {2}, WEIGHTS, 0));
  }

  @Test
  void theShippedOneIsThere() {
    assertTrue(TargetRanker.shipped().size() > 1000);
    assertEquals(-1, best(TargetRanker.shipped(), new long[] {}));
  }
}
