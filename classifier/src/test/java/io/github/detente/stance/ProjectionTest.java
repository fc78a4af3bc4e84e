package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.detente.stance.format.ModelFile;
import io.github.detente.stance.model.Projection;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  /** Two parts of two numbers; the numbers of the first part nearly agree, one never changes. */
  private static List<float[]> vectors() {
    Random random = new Random(5);
    return IntStream.range(0, 500)
        .mapToObj(
            i -> {
              float a = (float) random.nextGaussian();
              float b = a + 0.01f * (float) random.nextGaussian();
              return new float[] {3 + a, 2 * b, 7, (float) random.nextGaussian()};
            })
        .toList();
  }

  @Test
  void theFirstComponentHoldsWhatNumbersShare() {
    List<float[]> vectors = vectors();
    Projection projection = Projection.fit(vectors, 2, 1);
    assertEquals(2, projection.dimensions());
    double variance =
        vectors.stream().mapToDouble(v -> Math.pow(projection.apply(v)[0], 2)).average().orElse(0);
    assertEquals(2, variance, 0.01, "of two standardised numbers that agree");
  }

  @Test
  void aNumberThatNeverChangesWeighsNothing() {
    Projection projection = Projection.fit(vectors(), 2, 2);
    assertArrayEquals(
        projection.apply(new float[] {3, 0, 7, 1}), projection.apply(new float[] {3, 0, -900, 1}));
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Projection projection = Projection.fit(vectors(), 2, 2);
    byte[] bytes = ModelFile.section(projection::write);
    Projection read = Projection.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    float[] vector = {1, 2, 3, 4};
    assertArrayEquals(projection.apply(vector), read.apply(vector));
  }

  @Test
  void partsThatDoNotFitAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Projection(new float[4], new float[4], new float[][] {new float[2]}, 3));
  }
}
