package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.InvalidRecordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowCheckTest {
  private static List<LabelledStatement> rows(String... labels) {
    List<LabelledStatement> rows = new ArrayList<>();
    for (String label : labels) {
      rows.add(Rows.row("r" + rows.size(), "Words " + rows.size() + ".", label));
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ESCALATORY, ESCALTORY,  true
          ESCALATORY, escalatory, true
          pro,        Pro,        true
          pro,        con,        false
          fight,      flight,     true
          yes,        no,         false
          """)
  void takesARareLabelForASlipOfALikeOne(String common, String rare, boolean like) {
    RowCheck check = RowCheck.of(rows(common, common, rare, null));
    assertEquals(Map.of(common, 2, rare, 1), check.labels());
    assertEquals(1, check.single().size());
    assertEquals("r2", check.single().get(0).row().id());
    assertEquals(like ? Optional.of(common) : Optional.empty(), check.single().get(0).like());
  }

  @Test
  void namesBothSetsOfLabelsThatDoNotMeet() {
    StanceClassifier shipped = StanceClassifier.load();
    RowCheck none = RowCheck.of(rows("pro", "con"));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> none.requireLabelsOf(shipped));
    assertTrue(e.getMessage().contains("[con, pro]"), e.getMessage());
    assertTrue(e.getMessage().contains("ESCALATORY, DE_ESCALATORY"), e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> StanceEvaluation.of(shipped, rows("pro", "con")));
    RowCheck some = RowCheck.of(rows("pro", "DIPLOMATIC"));
    some.requireLabelsOf(shipped);
    assertEquals(Set.of("pro"), some.unknownTo(shipped));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a#b",
        "pro # con",
        "pro|con",
        "a | b",
        "{\"choices\":[\"a\",\"b\"]}",
        "[\"a\", \"b\"]",
        "['a']"
      })
  void severalLabelsInACellAreRefusedByName(String cell) throws IOException {
    if (cell.equals("pro # con")) {
      // With blanks it is a name such as "Group # 1".
      assertEquals(1, read(cell).size());
      return;
    }
    InvalidRecordException e = assertThrows(InvalidRecordException.class, () -> read(cell));
    assertTrue(
        e.getMessage()
            .startsWith("rows.tsv:2: column \"stance\" is \"" + cell + "\"; expected one"),
        e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C#", "#MeToo", "Type#2", "a/b", "[neutral]", "{x}", "|", "R&D", "yes; but"})
  void oneLabelIsOneLabel(String cell) throws IOException {
    assertEquals(Optional.of(cell), read(cell).get(0).label());
  }

  private static List<LabelledStatement> read(String cell) throws IOException {
    byte[] table = ("text\tstance\nSome words.\t" + cell + "\n").getBytes(StandardCharsets.UTF_8);
    try (LabelledStatementReader reader =
        LabelledStatementReader.options().open(new ByteArrayInputStream(table), "rows.tsv")) {
      return reader.readAll();
    }
  }

  @Test
  void fewRowsDoNotTrainAndTheNumberIsNamed() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> StanceTrainer.builder().build().train(rows("a", "b", "a", "b")));
    assertTrue(
        e.getMessage().startsWith("4 rows with a label are too few to train on for the 2 labels"),
        e.getMessage());
    assertTrue(e.getMessage().endsWith("expected 8 or more"), e.getMessage());
    IllegalArgumentException folds =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                CrossValidation.of(
                    StanceTrainer.builder().build(),
                    rows("a", "b", "a", "b", "a", "b", "a", "b"),
                    2,
                    1));
    assertTrue(folds.getMessage().endsWith("expected 16 rows or more"), folds.getMessage());
  }
}
