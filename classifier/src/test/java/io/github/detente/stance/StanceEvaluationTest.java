package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.StanceEvaluation.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StanceEvaluationTest {
  private static Judged judged(String gold, String predicted, double probability, double inScope) {
    String other = predicted.equals("A") ? "B" : "A";
    return new Judged(
        Rows.row("r", "text", gold),
        new StancePrediction(
            predicted,
            Map.of(predicted, probability, other, 1 - probability),
            inScope,
            probability >= 0.8));
  }

  /** Gold A A A B B, one of each wrong, and two rows out of scope. */
  private static List<Judged> rows() {
    return List.of(
        judged("A", "A", 0.95, 1),
        judged("A", "A", 0.85, 1),
        judged("A", "B", 0.55, 0.4),
        judged("B", "B", 0.75, 1),
        judged("B", "A", 0.65, 1),
        judged(null, "A", 0.9, 0.1),
        judged(null, "B", 0.9, 0.8));
  }

  @Test
  void countsByHand() {
    StanceEvaluation e = StanceEvaluation.of(rows());
    assertEquals(5, e.rows());
    assertEquals(0.6, e.accuracy(), 1e-12);
    assertEquals(2.0 / 3, e.labels().get("A").precision(), 1e-12);
    assertEquals(2.0 / 3, e.labels().get("A").recall(), 1e-12);
    assertEquals(0.5, e.labels().get("B").f1(), 1e-12);
    assertEquals((2.0 / 3 + 0.5) / 2, e.macroF1(), 1e-12);
    assertEquals(1, e.confusion().get("A").get("B"));
    assertEquals(2, e.labels().get("B").support());
    double gap = 0.05 + 0.15 + 0.55 + 0.25 + 0.65;
    assertEquals(gap / 5, e.ece(), 1e-12);
    assertEquals(0.4, e.decided().coverage(), 1e-12);
    assertEquals(1, e.decided().accuracy(), 1e-12);
    assertEquals(0.8, e.inScope().precision(), 1e-12);
    assertEquals(0.8, e.inScope().recall(), 1e-12);
    assertEquals(0.5, e.outOfScope().precision(), 1e-12);
    assertEquals(0.5, e.outOfScope().recall(), 1e-12);
    assertEquals(2, e.outOfScope().support());
    assertEquals(0.25, e.riskAt(0.8), 1e-12);
    assertEquals(0.4, e.riskAt(1), 1e-12);
  }

  private static Judged judged(String text, String kind, String gold, String predicted) {
    LabelledStatement row =
        new LabelledStatement(
            "r", text, Optional.empty(), Optional.empty(), Optional.of(gold), Map.of("kind", kind));
    return new Judged(row, judged(gold, predicted, 0.9, 1).prediction());
  }

  @Test
  void scoresEachValueAndEachLengthByItself() {
    List<Judged> rows =
        List.of(
            judged("one two", "direct", "A", "A"),
            judged("one two", "indirect", "A", "B"),
            judged("word ".repeat(30), "indirect", "B", "B"),
            judged("word ".repeat(50), "", "B", "B"));
    Map<String, StanceEvaluation> kinds = StanceEvaluation.byAttribute(rows).get("kind");
    assertEquals(List.of("indirect", "(none)", "direct"), List.copyOf(kinds.keySet()));
    assertEquals(0.5, kinds.get("indirect").accuracy(), 1e-12);
    Map<String, StanceEvaluation> lengths = StanceEvaluation.byLength(rows);
    assertEquals(
        List.of("1–18 words", "26–33 words", "34 words and more"), List.copyOf(lengths.keySet()));
    assertEquals(2, lengths.get("1–18 words").rows());
  }

  @Test
  void intervalHoldsTheScore() {
    List<Judged> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      for (Judged row : rows()) {
        many.add(renamed(row, "text " + many.size(), "r" + many.size()));
      }
    }
    StanceEvaluation e = StanceEvaluation.of(many);
    assertEquals(200, e.groups());
    assertEquals(0, e.articles());
    assertTrue(e.macroF1Interval().low() < e.macroF1());
    assertTrue(e.macroF1() < e.macroF1Interval().high());
    assertTrue(e.macroF1Interval().high() - e.macroF1Interval().low() < 0.2);
    assertTrue(e.accuracyInterval().low() < 0.6 && 0.6 < e.accuracyInterval().high());
    assertTrue(e.labels().get("A").f1Interval().low() < 2.0 / 3);
  }

  private static Judged renamed(Judged judged, String text, String id) {
    LabelledStatement row = judged.row();
    return new Judged(
        new LabelledStatement(id, text, row.speaker(), row.target(), row.label(), Map.of()),
        judged.prediction());
  }

  /** Rows of one article are drawn together, and those of one text, so that copies tell nothing. */
  @Test
  void copiesOfRowsDoNotMakeIntervalsNarrower() {
    List<Judged> once = new ArrayList<>();
    List<Judged> article = new ArrayList<>();
    List<Judged> reprinted = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Judged row = judged(i % 2 == 0 ? "A" : "B", i % 3 == 0 ? "B" : "A", 0.9, 1);
      once.add(renamed(row, "text " + i, "m" + i));
      for (int copy = 0; copy < 10; copy++) {
        article.add(renamed(row, "text " + i + " " + copy, "m" + i + "#" + copy));
        reprinted.add(renamed(row, "text " + i, "m" + i + "-" + copy));
      }
    }
    StanceEvaluation few = StanceEvaluation.of(once);
    StanceEvaluation many = StanceEvaluation.of(article);
    assertTrue(few.accuracyInterval().high() - few.accuracyInterval().low() > 0.2);
    assertEquals(few.accuracyInterval(), many.accuracyInterval());
    assertEquals(few.macroF1Interval().low(), many.macroF1Interval().low(), 1e-12);
    assertEquals(few.accuracyInterval(), StanceEvaluation.of(reprinted).accuracyInterval());
    assertEquals(List.of(500, 50, 50), List.of(many.rows(), many.groups(), many.articles()));
    StanceEvaluation one = StanceEvaluation.of(article.subList(0, 10));
    assertTrue(Double.isNaN(one.accuracyInterval().low()));
    assertTrue(Double.isNaN(one.labels().get("A").f1Interval().high()));
  }

  /** In a draw that lacks the rare label, too, the mean is over it. */
  @Test
  void macroF1IsOneQuantityWhenADrawLacksARareLabel() {
    List<Judged> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(renamed(judged("A", "A", 0.9, 1), "text " + i, "r" + i));
    }
    rows.add(renamed(judged("B", "A", 0.9, 1), "rare", "rare"));
    StanceEvaluation e = StanceEvaluation.of(rows);
    assertEquals(0.494, e.macroF1(), 0.001);
    assertTrue(e.macroF1Interval().high() <= 0.5, e.macroF1Interval().toString());
  }

  @Test
  void anAccuracyOfNothingIsNone() {
    StanceEvaluation none = StanceEvaluation.of(List.of(judged("A", "A", 0.7, 1)));
    assertEquals(0, none.decided().coverage());
    assertTrue(Double.isNaN(none.decided().accuracy()));
  }

  @Test
  void leavesOutLabelsThatTheGoldLacks() {
    StanceEvaluation e =
        StanceEvaluation.of(List.of(judged("A", "A", 0.9, 1), judged("A", "B", 0.9, 1)));
    assertEquals(2.0 / 3, e.macroF1(), 1e-12);
    assertEquals(0, e.labels().get("B").support());
  }

  @Test
  void countsAnUnknownGoldLabelAsAnError() {
    StanceEvaluation e =
        StanceEvaluation.of(List.of(judged("A", "A", 0.9, 1), judged("Z", "A", 0.9, 1)));
    assertEquals(0.5, e.accuracy(), 1e-12);
    assertEquals((2.0 / 3) / 2, e.macroF1(), 1e-12);
  }

  @Test
  void comparesTwoModels() {
    List<Judged> first = new ArrayList<>();
    List<Judged> second = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String gold = i % 2 == 0 ? "A" : "B";
      first.add(judged(gold, gold, 0.9, 1));
      second.add(judged(gold, i < 6 ? "A" : gold, 0.9, 1));
    }
    StanceEvaluation.Comparison c = StanceEvaluation.compare(first, second);
    assertEquals(3, c.onlyFirst());
    assertEquals(0, c.onlySecond());
    assertEquals(0.25, c.mcNemar(), 1e-9);
    assertEquals(0.25, c.accuracyDifference(), 1e-12);
    // All have one text: they belong together, and the bootstrap has nothing to vary.
    assertEquals(1, c.groups());
    assertTrue(Double.isNaN(c.interval().low()) && Double.isNaN(c.interval().high()));
    assertTrue(c.macroF1Difference() > 0);
    assertThrows(
        IllegalArgumentException.class,
        () -> StanceEvaluation.compare(first, second.subList(0, 11)));
  }

  @Test
  void needsALabelledRow() {
    assertThrows(
        IllegalArgumentException.class,
        () -> StanceEvaluation.of(List.of(judged(null, "A", 0.9, 1))));
  }

  @Test
  void crossValidationJudgesEveryRowOnce() {
    List<LabelledStatement> rows = new ArrayList<>(Rows.small());
    Rows.small().stream()
        .map(row -> Rows.row("2" + row.id(), "Again: " + row.text(), row.label().orElse(null)))
        .forEach(rows::add);
    List<Judged> judged =
        CrossValidation.of(StanceTrainer.builder().folds(0).build(), rows, 2, 5).judged();
    assertEquals(rows, judged.stream().map(Judged::row).toList());
  }
}
