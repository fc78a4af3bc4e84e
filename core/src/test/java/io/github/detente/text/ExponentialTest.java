package io.github.detente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {
  @Test
  void isMathExpToTheLastBitOfAFloat() {
    Random random = new Random(1);
    int other = 0;
    for (int i = 0; i < 1_000_000; i++) {
      float x = -random.nextFloat() * (i % 2 == 0 ? 5 : 90);
      float right = (float) Math.exp(x);
      float ours = Exponential.of(x);
      assertEquals(right, ours, Math.ulp(right), "of " + x);
      other += right == ours ? 0 : 1;
    }
    assertTrue(other < 100, other + " of a million differ in the last bit");
  }

  @Test
  void nothingIsOneAndFarBelowIsNothing() {
    assertEquals(1, Exponential.of(0));
    assertEquals((float) Math.exp(-87), Exponential.of(-87));
    assertEquals((float) Math.exp(-100), Exponential.of(-100));
    assertEquals(0, Exponential.of(-1000));
  }
}
