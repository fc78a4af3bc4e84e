package io.github.detente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
  private static long[] words(int n) {
    return IntStream.range(0, n).mapToLong(i -> TextHash.of("word" + i)).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 100, 1_000, 32_768, 100_000})
  void eachHashHasAPlaceOfItsOwn(int n) {
    long[] hashes = words(n);
    Places places = Places.of(hashes);
    Set<Integer> taken = new HashSet<>();
    for (long hash : hashes) {
      int place = places.of(hash);
      assertTrue(place >= 0 && place < places.size(), place + " of " + places.size());
      assertTrue(taken.add(place), "two at " + place);
    }
    assertTrue(places.size() <= n + n / 8 + 1, places.size() + " for " + n);
  }

  @Test
  void whateverIsLookedUpGetsAPlace() {
    Places places = Places.of(words(1_000));
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      int place = places.of(random.nextLong());
      assertTrue(place >= 0 && place < places.size(), place + " of " + places.size());
    }
    assertEquals(0, Places.of(new long[0]).of(random.nextLong()));
  }

  @Test
  void twoThatAreOneAreRefused() {
    long[] hashes = words(1_000);
    hashes[999] = hashes[0];
    assertThrows(IllegalArgumentException.class, () -> Places.of(hashes));
  }
}
