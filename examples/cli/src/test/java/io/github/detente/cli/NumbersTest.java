package io.github.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "0.5, 0.5",
    "0.00004, 0",
    "0.00005, 0",
    "0.00015, 0.0002",
    "0.00025, 0.0002",
    "0.99995, 1",
    "0.999949, 0.9999",
    "0.1200, 0.12",
    "0.0304, 0.0304",
    "12.5, 12.5",
    "-0.25, -0.25",
    "1234, 1234",
    "0.00345, 0.0034",
    "0.00355, 0.0036"
  })
  void roundsToFourDigitsBehindThePoint(double value, String text) {
    assertEquals(text, Numbers.plain(value));
  }

  @Test
  void sharesAreWrittenAsDecimalsAre() {
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      double value = i % 2 == 0 ? random.nextDouble() : random.nextInt(200_001) / 200_000.0;
      assertEquals(Numbers.rounded(value).toPlainString(), Numbers.plain(value), () -> "" + value);
    }
    assertEquals("0", Numbers.plain(-0.0));
  }
}
