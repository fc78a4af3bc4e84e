package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.LabelErrors.Ranked;
import io.github.detente.stance.StanceEvaluation.Judged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelErrorsTest {
  private static Judged judged(String id, String text, String label, double a, double b) {
    Map<String, Double> probabilities = new LinkedHashMap<>();
    probabilities.put("A", a);
    probabilities.put("B", b);
    probabilities.put("C", 1 - a - b);
    String said = a >= b ? "A" : "B";
    return new Judged(
        Rows.row(id, text, label), new StancePrediction(said, probabilities, 1, true));
  }

  /** A is given with 0.8 on average, B with 0.6, C never. */
  private static List<Judged> rows() {
    return List.of(
        judged("a1", "The army shelled the town on Monday.", "A", 0.95, 0.05),
        judged("a2", "Rebels attacked a border post at dawn.", "A", 0.95, 0.02),
        judged("a3", "Ministers met in the capital for talks.", "A", 0.5, 0.1),
        judged("b1", "Both sides agreed to a ceasefire on Monday.", "B", 0.05, 0.9),
        judged("b2", "The troops withdrew from the valley.", "B", 0.1, 0.85),
        judged("b3", "the army shelled the town, on Monday", "B", 0.85, 0.05),
        judged("out", "The striker scored twice.", null, 0.9, 0.05));
  }

  @Test
  void suspectsALabelWhereAModelIsSureOfAnotherOne() {
    List<Ranked> ranked = LabelErrors.rank(rows());
    assertEquals(6, ranked.size());
    Ranked first = ranked.get(0);
    assertEquals("b3", first.row().id());
    assertEquals(5, first.index());
    assertTrue(first.suspicious());
    assertEquals("A", first.suggested());
    assertEquals(-0.8, first.margin(), 1e-12);
    assertEquals(List.of("a1"), first.twins().stream().map(LabelledStatement::id).toList());
    ranked.subList(1, 6).forEach(other -> assertFalse(other.suspicious(), other.toString()));
    assertThrows(IllegalArgumentException.class, () -> LabelErrors.rank(rows().subList(6, 7)));
  }

  /** One of sixty sentences about treaties is called a fight. */
  @Test
  void findsAChangedLabelByWordsAlone() {
    List<LabelledStatement> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(Rows.row("f" + i, "They threatened to attack town " + i + ".", "fight"));
      rows.add(
          Rows.row(
              "m" + i, "They signed a treaty with town " + i + ".", i == 7 ? "fight" : "make up"));
    }
    List<Ranked> ranked = LabelErrors.find(Tier.FAST, rows, 5, 2, 1);
    assertEquals(60, ranked.size());
    assertEquals("m7", ranked.get(0).row().id());
    assertEquals("make up", ranked.get(0).suggested());
    assertEquals(1, ranked.get(0).given() + ranked.get(0).other(), 1e-9);
    assertThrows(IllegalArgumentException.class, () -> LabelErrors.find(Tier.FAST, rows, 5, 0, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> LabelErrors.find(Tier.FAST, rows.subList(0, 8), 5, 1, 1));
  }

  @Test
  void suspectsNoLabelWhoseOtherOneIsAccepted() {
    List<Judged> rows = new ArrayList<>(rows());
    LabelledStatement row = rows.get(5).row();
    rows.set(
        5,
        new Judged(
            new LabelledStatement(
                row.id(),
                row.text(),
                row.speaker(),
                row.target(),
                row.label(),
                Optional.of("A"),
                row.attributes()),
            rows.get(5).prediction()));
    assertTrue(LabelErrors.rank(rows).stream().noneMatch(Ranked::suspicious));
  }
}
