package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.CascadePlan.Answers;
import io.github.detente.stance.CascadePlan.Chosen;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CascadePlanTest {
  private static final int ROWS = 1000;
  private static final List<String> LABELS = List.of("a", "b", "c");

  /** Rows of growing sureness; the fast model is wrong on those under {@code wrongUnder}. */
  private static List<Answers> rows(double wrongUnder) {
    return IntStream.range(0, ROWS)
        .mapToObj(
            i -> {
              double sure = (double) i / ROWS;
              int gold = i % 3;
              return new Answers(gold, sure < wrongUnder ? (gold + 1) % 3 : gold, sure, gold);
            })
        .toList();
  }

  @Test
  void theFastAnswerStandsWhereItIsAsGood() {
    Chosen chosen = CascadePlan.of(rows(0.85), LABELS);
    assertEquals(0.85, chosen.cascade().sure(), 0.01);
    assertEquals(0.15, chosen.share(), 0.01);
    assertTrue(chosen.cascade().stands(0.9, 1));
    assertFalse(chosen.cascade().stands(0.8, 1));
    assertFalse(chosen.cascade().stands(0.9, 0.6), "scope in doubt");
  }

  @Test
  void theFastAnswerIsSureEvenWhereOurOwnRowsAskForLess() {
    assertEquals(0.75, CascadePlan.of(rows(0.4), LABELS).cascade().sure(), 0.01);
  }

  @Test
  void theFastAnswerHardlyEverStandsIfItIsAlwaysWrong() {
    Chosen chosen = CascadePlan.of(rows(2), LABELS);
    assertEquals(0, chosen.share(), 0.005, "what may be lost");
    assertFalse(chosen.cascade().stands(0.99, 1));
  }

  @Test
  void withoutRowsTheFastAnswerNeverStands() {
    assertFalse(CascadePlan.of(List.of(), LABELS).cascade().stands(1, 1));
  }
}
