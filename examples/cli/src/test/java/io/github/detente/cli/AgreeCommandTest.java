package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreeCommandTest {
  @TempDir private Path folder;

  private Path ann() throws IOException {
    return file(
        folder,
        "ann.csv",
        "id,text,stance,content",
        "1,One.,pro,3-7",
        "2,Two.,con,9-12",
        "3,Three.,pro,20-30",
        "4,Four.,,31-40",
        "5,Five.,con,41-50");
  }

  private Path bob() throws IOException {
    return file(
        folder, "bob.csv", "id,stance", "2,con", "1,pro", "3,con", "4,con", "6,pro", "5,con");
  }

  @Test
  void comparesATableACoderByTheUnitsNames() throws IOException {
    Path list = folder.resolve("list.csv");
    Run run = detente("agree", ann(), bob(), "--format", "json", "--disagreements", list);
    assertEquals("", run.err());
    // Ann did not judge 4, nor Bob 6 in her table: neither costs anything.
    assertTrue(
        run.out()
            .startsWith(
                "{\"coders\":[\"ann\",\"bob\"],\"units\":4,\"complete\":4,\"groups\":4,"
                    + "\"alone\":{\"bob\":[\"6\"]},"),
        run.out());
    assertTrue(run.out().contains("\"percent\":{\"value\":0.75,"), run.out());
    assertTrue(run.out().contains("\"cohen\":{\"value\":0.5,"), run.out());
    assertTrue(
        run.out()
            .contains(
                "\"confusion\":{\"con\":{\"con\":2,\"pro\":0},\"pro\":{\"con\":1,\"pro\":1}}"),
        run.out());
    assertEquals(
        List.of("unit,field,start,end,ann,bob,text", "3,stance,20,30,pro,con,Three."),
        Files.readAllLines(list));
  }

  @Test
  void tellsOfRowsThatNobodyElseHasAndOfLabelsThatOccurOnce() throws IOException {
    Path other =
        file(folder, "carl.csv", "id,stance", "a#1,con", "a#2,pro", "3,con", "4x,con", "5,conn");
    Path first =
        file(folder, "dora.csv", "id,stance", "a#1,con", "a#2,pro", "3,con", "4,con", "5,con");
    Run run = detente("agree", first, other);
    assertEquals(
        "note: "
            + first
            + ": label \"conn\" occurs once, in row \"5\" of coder \"carl\"; is \"con\" meant?\n",
        run.err());
    assertTrue(run.out().contains("in one table only dora: 1 row, 4\n"), run.out());
    assertTrue(run.out().contains("in one table only carl: 1 row, 4x\n"), run.out());
    // a#1 and a#2 are of one article: four units, three of them drawn anew.
    assertTrue(
        run.out()
            .contains(
                "95 %, over 3 groups (units of one article go together): so few make them too narrow\n"),
        run.out());
    assertTrue(run.out().contains("\n1 disagreement on stance:\n"), run.out());
  }

  @Test
  void anEmptyCellMayBeALabel() throws IOException {
    Run run = detente("agree", ann(), bob(), "--empty", "none", "--format", "json");
    assertTrue(run.out().contains("\"units\":5,"), run.out());
    assertTrue(run.out().contains("\"none\":{\"given\":1,"), run.out());
  }

  @Test
  void comparesColumnsOfOneTableAndNamesUnitsTwice() throws IOException {
    Path table =
        file(folder, "t.csv", "id,a,b,c", "1,1,1,2", "2,2,2,2", "1,2,2,2", "3,3,3,", "4,5,4,5");
    Run run = detente("agree", table, "--coders", "a,b,c", "--level", "interval");
    assertEquals(1, run.status());
    assertEquals(
        table + ":4: column \"id\" is \"1\"; expected a unit that line 2 has not named yet\n",
        run.err());
    assertTrue(run.out().contains("4 that two or more judged, 3 that all did"), run.out());
    assertTrue(run.out().contains("Krippendorff's α"), run.out());
    Run words = detente("agree", ann(), bob(), "--level", "interval");
    assertEquals(1, words.status());
    assertTrue(words.err().contains("label \"con\" is not a number"), words.err());
  }

  @Test
  void comparesMarkedArticlesFieldByField() throws IOException {
    Path list = folder.resolve("list.csv");
    Run run =
        detente(
            "agree",
            "../workbench/coder-a",
            "../workbench/coder-b",
            "--format",
            "json",
            "--disagreements",
            list);
    assertEquals("", run.err());
    // Coder a alone found one statement, coder b another one.
    assertTrue(
        run.out()
            .startsWith(
                "{\"articles\":2,\"found\":{\"both\":38,\"onlyFirst\":1,\"onlySecond\":1,"
                    + "\"f1\":0.9744}"),
        run.out().substring(0, 120));
    assertTrue(run.out().contains("\"fields\":{\"stance\":{"), run.out());
    List<String> lines = Files.readAllLines(list);
    assertEquals("unit,field,start,end,coder-a,coder-b,text", lines.get(0));
    assertEquals(
        1, lines.stream().filter(l -> l.contains(",found,") && l.contains("yes,no")).count());
    assertEquals(4, lines.stream().filter(l -> l.contains(",stance,")).count());
    assertEquals(
        1, lines.stream().filter(l -> l.contains(",country,") && l.contains("RUS,UN")).count());
  }

  @Test
  void refusesWhatWouldMislead() throws IOException {
    Path ann = ann();
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), ann);
    for (Run twice :
        List.of(
            detente("agree", ann, link),
            detente("agree", "../workbench/coder-a", "../workbench/coder-a/"),
            detente("agree", ann, "--coders", "stance,stance"))) {
      assertEquals(2, twice.status());
      assertTrue(twice.err().contains(" is named twice; expected two coders\n"), twice.err());
    }
    Path several = file(folder, "several.csv", "id,stance", "1,pro#con", "2,con", "3,pro|con");
    Run run = detente("agree", ann, several);
    assertEquals(1, run.status());
    assertEquals("", run.out());
    assertEquals(
        List.of(
            several + ":2: column \"stance\" is \"pro#con\"; expected one label a cell",
            several + ":4: column \"stance\" is \"pro|con\"; expected one label a cell",
            "2 cells with several labels; expected one in each, or a column for each label"),
        run.errLines());
    // In the order of the alphabet, high would lie beside low.
    Path ranks = file(folder, "r.csv", "id,a,b", "1,low,high", "2,middle,middle", "3,high,high");
    Run order = detente("agree", ranks, "--coders", "a,b", "--level", "ordinal");
    assertEquals(1, order.status());
    assertTrue(
        order.err().contains("nothing says which rank the labels [high, low, middle] have"),
        order.err());
    Run some =
        detente("agree", ranks, "--coders", "a,b", "--level", "ordinal", "--order", "low,high");
    assertTrue(some.err().contains("which rank the labels [middle] have"), some.err());
    assertEquals(2, detente("agree", "../workbench/coder-a", ".", "--level", "ordinal").status());
  }

  @Test
  void tellsOfCodersWhoUseOtherLabels() throws IOException {
    Path other = file(folder, "eve.csv", "id,stance", "1,positive", "2,negative", "3,positive");
    Run run = detente("agree", ann(), other);
    assertEquals(0, run.status());
    assertTrue(
        run.err()
            .contains(
                "the coders \"ann\" and \"eve\" have no label in common, but [con, pro] and"
                    + " [negative, positive]\n"),
        run.err());
  }

  @Test
  void namesFoldersThatDoNotMeet() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(Path.of("../workbench/coder-a/na02-gali-road.txt"), other.resolve("elsewhere.txt"));
    Run run = detente("agree", "../workbench/coder-a", other);
    assertEquals(1, run.status());
    assertTrue(run.err().contains("no article that"), run.err());
    Run one = detente("agree", "../workbench/coder-a");
    assertEquals(2, one.status());
  }
}
