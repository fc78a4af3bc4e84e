package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearTextsTest {
  private static final String ONE =
      "The foreign minister accused the neighbouring state of moving troops to the border.";

  private static final List<String> TEXTS =
      List.of(
          "The museum opens a new wing in May, its director said.",
          ONE,
          "The foreign minister accused the neighbouring state of moving tanks to the border.",
          "the foreign minister accused the neighbouring state: of moving troops to the border",
          "A baker was robbed of his till on Monday.");

  @Test
  void findsCopiesAndNearCopiesTheSameFirst() {
    List<NearTexts.Match> near = NearTexts.of(TEXTS).near(ONE);
    assertEquals(List.of(1, 3, 2), near.stream().map(NearTexts.Match::index).toList());
    assertTrue(near.get(1).same());
    assertFalse(near.get(2).same());
    assertTrue(near.get(2).similarity() > 0.7 && near.get(2).similarity() < 1);
    assertEquals(List.of(), NearTexts.of(TEXTS).near("Quite something else was said."));
  }

  @Test
  void joinsWhatIsNearIntoGroups() {
    assertArrayEquals(new int[] {0, 1, 1, 1, 4}, NearTexts.of(TEXTS).groups());
  }
}
