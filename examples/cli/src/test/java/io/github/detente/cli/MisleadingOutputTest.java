package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that would mislead come with a word, or not at all. */
class MisleadingOutputTest {
  @TempDir private Path folder;

  private Path rows(int from, int to) throws IOException {
    List<String> lines = new ArrayList<>(List.of("text,stance"));
    for (int i = from; i < to; i++) {
      lines.add("They threatened to attack the town number " + i + ".,ESCALATORY");
      lines.add("They met to discuss the budget of town " + i + ".,DIPLOMATIC");
    }
    return file(folder, "rows" + from + ".csv", lines.toArray(String[]::new));
  }

  private Path model(Path rows, String name) {
    Path model = folder.resolve(name);
    Run run = detente("train", rows, "--model", model);
    assertEquals(0, run.status(), run.err());
    return model;
  }

  @Test
  void aModelThatHasSeenTheRowsIsTold() throws IOException {
    Path rows = rows(0, 20);
    Path model = model(rows, "a.model");
    Run run = detente("evaluate", rows, "--model", model, "--format", "json");
    assertEquals(0, run.status());
    assertTrue(
        run.err().startsWith("note: " + rows + ": " + model + " was trained on all 40 rows"),
        run.err());
    assertTrue(run.out().contains("\"seen\":40"), run.out());
    Run table = detente("evaluate", rows, "--model", model);
    assertTrue(table.out().contains("seen in training  40 rows"), table.out());
    Path half = rows(10, 30);
    Run some = detente("evaluate", half, "--model", model);
    assertTrue(some.err().contains("was trained on 20 of the 40 rows"), some.err());
    Run none = detente("evaluate", rows(30, 40), "--model", model);
    assertEquals("", none.err());
    assertFalse(none.out().contains("seen in training"), none.out());
  }

  @Test
  void aComparisonWithAModelThatHasSeenTheRowsIsRefused() throws IOException {
    Path rows = rows(0, 20);
    Path seen = model(rows, "seen.model");
    Path unseen = model(rows(40, 60), "unseen.model");
    for (Run run :
        List.of(
            detente("evaluate", rows, "--folds", "2", "--compare", seen),
            detente("evaluate", rows, "--model", unseen, "--compare", seen),
            detente("evaluate", rows, "--model", seen, "--compare", unseen),
            detente("compare", rows, "--model", unseen, "--model", seen))) {
      assertEquals(1, run.status());
      assertEquals("", run.out());
      assertTrue(
          run.err().startsWith(rows + ": " + seen + " was trained on all 40 rows"), run.err());
    }
    Path fresh = rows(70, 80);
    Run fair = detente("compare", fresh, "--model", unseen, "--model", seen, "--format", "json");
    assertEquals("", fair.err());
    assertTrue(fair.out().contains("\"groups\":20}"), fair.out());
  }

  @Test
  void labelsThatDoNotMeetAreRefusedAndSomeThatDoNotAreTold() throws IOException {
    Path none = file(folder, "none.csv", "text,stance", "Chad agreed.,pro", "Chad left.,pro");
    Run run = detente("evaluate", none);
    assertEquals(1, run.status());
    assertEquals("", run.out());
    assertTrue(
        run.err()
            .startsWith(
                none
                    + ": the rows have the labels [pro] and the model [ESCALATORY, DE_ESCALATORY,"
                    + " DIPLOMATIC]; expected"),
        run.err());
    Path some =
        file(
            folder,
            "some.csv",
            "text,stance",
            "Chad agreed.,pro",
            "Chad left.,pro",
            "They met to discuss trade.,DIPLOMATIC",
            "The envoys met on Monday.,DIPLOMATIC");
    Run half = detente("evaluate", some);
    assertEquals(0, half.status());
    assertTrue(half.err().contains("the model does not know the labels [pro]"), half.err());
  }

  /** Ten equal rows an article tell no more than one. */
  @Test
  void rowsOfOneArticleDoNotMakeAnIntervalNarrower() throws IOException {
    List<String> one = new ArrayList<>(List.of("id,text,stance"));
    List<String> ten = new ArrayList<>(one);
    for (int i = 0; i < 40; i++) {
      String row =
          ",They threatened to attack the town number "
              + i
              + (i % 4 == 0 ? ".,DIPLOMATIC" : ".,ESCALATORY");
      one.add("m" + i + row);
      for (int k = 1; k <= 10; k++) {
        ten.add("m" + i + "#" + k + row);
      }
    }
    Run few = detente("evaluate", file(folder, "one.csv", one.toArray(String[]::new)));
    Run many = detente("evaluate", file(folder, "ten.csv", ten.toArray(String[]::new)));
    assertTrue(few.out().contains("\nintervals         over 40 rows\n"), few.out());
    assertTrue(many.out().contains("\nintervals         over 40 articles\n"), many.out());
    for (int figure : new int[] {1, 2}) {
      assertEquals(few.outLines().get(figure), many.outLines().get(figure));
      assertTrue(few.outLines().get(figure).contains(" (95 %: "), few.out());
    }
    Path article =
        file(
            folder,
            "article.csv",
            "id,text,stance",
            "a#1,They met to discuss trade.,DIPLOMATIC",
            "a#2,They threatened to attack.,ESCALATORY");
    Run single = detente("evaluate", article);
    assertTrue(
        single.out().contains("\nintervals         none, since they are drawn over 1 article\n"),
        single.out());
    assertFalse(single.out().contains("(95 %"), single.out());
    assertTrue(
        detente("evaluate", article, "-f", "json")
            .out()
            .contains("\"macroF1Interval\":[null,null],\"groups\":1,"));
  }

  @Test
  void aModelThatDecidesNothingIsToldWhenTrainedAndWhenUsed() throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,text,stance"));
    for (int i = 0; i < 30; i++) {
      lines.add("a" + i + ",They met in town number " + i + ".," + (i % 2 == 0 ? "yes" : "no"));
    }
    Path rows = file(folder, "chance.csv", lines.toArray(String[]::new));
    Path model = folder.resolve("chance.model");
    String note = "note: " + model + ": calls everything too close to call";
    assertTrue(detente("train", rows, "--model", model).err().startsWith(note));
    assertTrue(detente("classify", rows, "--model", model).err().startsWith(note));
    Run run = detente("evaluate", rows, "--model", model);
    assertTrue(run.err().contains(note), run.err());
    assertTrue(run.out().contains("0 % of the rows, accuracy –\n"), run.out());
    assertTrue(
        detente("evaluate", rows, "--model", model, "-f", "json")
            .out()
            .contains("\"decided\":{\"coverage\":0,\"accuracy\":null}"));
  }

  @Test
  void aLabelThatOccursOnceIsTold() throws IOException {
    Path rows = rows(0, 20);
    Files.writeString(
        rows, Files.readString(rows) + "They threatened to shell the port.,ESCALTORY\n");
    Run run = detente("train", rows, "--model", folder.resolve("m"));
    assertEquals(0, run.status());
    assertEquals(
        "note: "
            + rows
            + ": label \"ESCALTORY\" occurs once, in row \""
            + rows
            + ":42\"; is \"ESCALATORY\" meant?\n",
        run.err());
  }

  @Test
  void fourRowsDoNotTrain() throws IOException {
    Path rows = rows(0, 2);
    Path model = folder.resolve("m");
    Run run = detente("train", rows, "--model", model);
    assertEquals(1, run.status());
    assertTrue(
        run.err().startsWith(rows + ": 4 rows with a label are too few to train on"), run.err());
    assertTrue(run.err().contains("expected 8 or more"), run.err());
    assertFalse(Files.exists(model));
    Run folds = detente("evaluate", rows(0, 5), "--folds", "5");
    assertEquals(0, folds.status(), folds.err());
    Run few = detente("evaluate", rows(0, 4), "--folds", "5");
    assertEquals(1, few.status());
    assertTrue(few.err().contains("expected 10 rows or more"), few.err());
  }

  /** Copies of two rows look like many. */
  @Test
  void copiesOfRowsDoNotTrain() throws IOException {
    List<String> lines = new ArrayList<>(List.of("text,stance"));
    for (int i = 0; i < 40; i++) {
      lines.add("They threatened to attack.,ESCALATORY");
      lines.add("They met to discuss trade.,DIPLOMATIC");
    }
    Path rows = file(folder, "copies.csv", lines.toArray(String[]::new));
    Run run = detente("train", rows, "--model", folder.resolve("m"));
    assertEquals(1, run.status());
    assertEquals(
        rows
            + ": 80 rows with a label, 2 different ones, are too few to train on for the 2 labels"
            + " [DIPLOMATIC, ESCALATORY]; expected 8 or more\n",
        run.err());
    assertFalse(Files.exists(folder.resolve("m")));
  }

  /** All rows of one article share a fold, so that nothing is left without it. */
  @Test
  void oneArticleIsTooLittleForFolds() throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,text,stance"));
    for (int i = 0; i < 20; i++) {
      lines.add("a#" + i + ",They met in town " + i + ".," + (i % 2 == 0 ? "yes" : "no"));
    }
    Path rows = file(folder, "article.csv", lines.toArray(String[]::new));
    for (Run run :
        List.of(
            detente("evaluate", rows, "--folds", "2"),
            detente("curve", rows, "--folds", "2"),
            detente("errors", rows, "--folds", "2"))) {
      assertEquals(1, run.status());
      assertTrue(
          run.err()
              .startsWith(
                  rows
                      + ": without one of 2 folds, which keep rows of one article or text together,"
                      + " the rows have the labels []"),
          run.err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a#b", "a|b", "{'choices': ['a', 'b']}"})
  void severalLabelsInACellAreRefusedByName(String cell) throws IOException {
    Path rows = rows(0, 20);
    Files.writeString(rows, Files.readString(rows) + "They met.,\"" + cell + "\"\n");
    Run run = detente("train", rows, "--model", folder.resolve("m"));
    assertEquals(1, run.status());
    assertEquals("", run.out());
    assertEquals(
        rows + ":42: column \"stance\" is \"" + cell + "\"; expected one label a row",
        run.errLines().get(0));
    assertTrue(
        run.errLines().get(1).startsWith(rows + ": 1 row with several labels in"), run.err());
    assertFalse(Files.exists(folder.resolve("m")));
  }
}
