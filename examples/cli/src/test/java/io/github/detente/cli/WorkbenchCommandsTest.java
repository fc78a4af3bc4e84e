package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the researcher's commands write. */
class WorkbenchCommandsTest {
  @TempDir private Path folder;

  private Path rows(String... more) throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,text,stance"));
    for (int i = 0; i < 24; i++) {
      lines.add("f" + i + ",They threatened to attack the town number " + i + ".,fight");
      lines.add("m" + i + ",They signed a treaty with the town number " + i + ".,make up");
    }
    lines.addAll(List.of(more));
    return file(folder, "rows.csv", lines.toArray(String[]::new));
  }

  @Test
  void predictionsAreOutOfFoldAndHaveEveryRow() throws IOException {
    Path out = folder.resolve("p.csv");
    Path rows = rows("o1,The striker scored.,");
    Run run = detente("evaluate", rows, "--folds", "3", "--predictions", out);
    // One row without a label may be one whose label was forgotten.
    assertEquals(
        "note: "
            + rows
            + ": row \"o1\" alone has no label and counts as out of scope; is its label missing?\n",
        run.err());
    assertTrue(
        run.out().startsWith("rows              48 with a label, 1 without (out of scope)\n"),
        run.out());
    List<String> lines = Files.readAllLines(out);
    assertEquals(50, lines.size());
    assertEquals("id,text,label,predicted,p_fight,p_make up,in_scope,decided,right", lines.get(0));
    assertTrue(
        lines.get(1).startsWith("f0,They threatened to attack the town number 0.,fight,fight,"));
    assertTrue(lines.get(1).endsWith(",true"), lines.get(1));
    assertTrue(lines.get(49).startsWith("o1,The striker scored.,,"), lines.get(49));
    assertTrue(lines.get(49).endsWith(","), lines.get(49));
  }

  @Test
  void errorsFindsARowWithTheWrongLabelAndItsTwins() throws IOException {
    Path page = folder.resolve("e.html");
    Path rows = rows("x1,They threatened to attack the town number 99.,make up");
    Run run = detente("errors", rows, "--folds", "3", "-n", "1", "--format", "csv", "--page", page);
    assertEquals("", run.err());
    assertEquals(
        "rank,id,label,suggested,p_label,p_suggested,suspicious,twins,text", run.outLines().get(0));
    assertEquals(2, run.outLines().size());
    assertTrue(run.outLines().get(1).startsWith("1,x1,make up,fight,"), run.out());
    assertTrue(run.outLines().get(1).contains(" = fight"), run.out());
    Document document = Jsoup.parse(Files.readString(page));
    assertEquals("x1", document.select("tbody tr td").first().text());
    assertTrue(document.select("tr.note").size() > 10);
    Run table = detente("errors", rows, "--folds", "3");
    assertTrue(table.out().contains("of 49 rows with a label"), table.out());
    assertTrue(table.out().contains("twin f"), table.out());
  }

  @Test
  void overlapFindsCopiesNearCopiesAndAModelsRows() throws IOException {
    Path train =
        file(
            folder,
            "train.csv",
            "id,text",
            "a,The foreign minister accused the neighbour of moving troops to the border.",
            "b,A baker was robbed of his till on Monday.");
    Path test =
        file(
            folder,
            "test.csv",
            "id,text",
            "x,the foreign minister accused the neighbour of moving TROOPS to the border",
            "y,The foreign minister accused the neighbour of moving tanks to the border.",
            "z,Nothing of the kind was said in the capital.");
    Run table = detente("overlap", train, test);
    assertEquals("", table.err());
    assertTrue(table.out().contains("word for word           1   33.3 %"), table.out());
    assertTrue(table.out().contains("nearly                  1   33.3 %"), table.out());
    Run csv = detente("overlap", train, test, "--format", "csv");
    assertEquals(3, csv.outLines().size());
    assertTrue(csv.outLines().get(1).startsWith("x,a,1,true,"), csv.out());
    assertTrue(csv.outLines().get(2).startsWith("y,a,0."), csv.out());
    Path model = folder.resolve("m");
    Path rows = rows();
    detente("train", rows, "--model", model);
    Run seen = detente("overlap", "--model", model, rows);
    assertTrue(seen.out().contains("word for word          48  100.0 %"), seen.out());
    Path both = folder.resolve("both.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(train));
    lines.addAll(Files.readAllLines(test).subList(1, 4));
    Files.write(both, lines);
    Run within = detente("overlap", both);
    assertTrue(within.out().contains("word for word           1   20.0 %"), within.out());
    assertTrue(within.out().contains("nearly                  1   20.0 %"), within.out());
    assertTrue(within.out().contains("x = a"), within.out());
    assertEquals(2, detente("overlap", rows, rows, "--model", model).status());
  }

  @Test
  void sampleKeepsColumnsAndLeavesOutWhatHasALabel() throws IOException {
    Run run =
        detente(
            "sample",
            "../workbench/new.csv",
            "-n",
            "10",
            "--random",
            "0.5",
            "--spread",
            "letters",
            "--stratify",
            "region");
    assertEquals("", run.err());
    assertEquals(11, run.outLines().size());
    assertEquals("id,text,speaker,target,region,reason", run.outLines().get(0));
    Run said =
        detente("sample", "../workbench/new.csv", "-n", "3", "--spread", "letters", "--said");
    assertTrue(said.outLines().get(0).endsWith(",reason,uncertainty,said,p_said"), said.out());
    assertEquals(
        run.out(),
        detente(
                "sample",
                "../workbench/new.csv",
                "-n",
                "10",
                "--random",
                "0.5",
                "--spread",
                "letters",
                "--stratify",
                "region")
            .out());
    Run few = detente("sample", rows("o1,The striker scored.,"), "-n", "5", "--spread", "letters");
    assertTrue(few.err().contains("1 rows instead of 5"), few.err());
    assertEquals(2, few.outLines().size());
    Run none = detente("sample", rows(), "-n", "5");
    assertEquals(1, none.status());
    assertTrue(none.err().contains("no row without a label"), none.err());
  }

  @Test
  void comparesSettingsByTheSameFolds() throws IOException {
    Run same =
        detente(
            "compare",
            rows(),
            "--folds",
            "3",
            "--setting",
            "cost=1",
            "--setting",
            "cost=1,marks=no",
            "--format",
            "json");
    assertEquals("", same.err());
    assertTrue(
        same.out().contains("\"compare\":{\"accuracyDifference\":0,\"macroF1Difference\":0,"),
        same.out());
    assertTrue(same.out().contains("\"t\":0,\"degrees\":2,\"p\":1}"), same.out());
    Run table =
        detente(
            "compare",
            rows(),
            "--folds",
            "3",
            "--repeats",
            "2",
            "--setting",
            "marks=no",
            "--setting",
            "tier=fast,solver=l2_svm");
    assertEquals("", table.err());
    assertTrue(table.out().contains("corrected resampled t(5)"), table.out());
    Run wrong = detente("compare", rows(), "--setting", "coast=1", "--setting", "cost=1");
    assertEquals(2, wrong.status());
    assertTrue(wrong.err().contains("\"coast\"; expected some of tier="), wrong.err());
    assertEquals(2, detente("compare", rows(), "--setting", "cost=1").status());
  }

  @Test
  void comparesNothingWithItself() throws IOException {
    Run settings =
        detente("compare", rows(), "--setting", "cost=1", "--setting", "tier=fast, cost=1.0");
    assertEquals(2, settings.status());
    assertTrue(settings.err().contains("the two settings are the same"), settings.err());
    Path model = folder.resolve("m.model");
    assertEquals(0, detente("train", rows(), "--model", model).status());
    Path link = Files.createSymbolicLink(folder.resolve("link"), model);
    Run models = detente("compare", rows(), "--model", model, "--model", link);
    assertEquals(2, models.status());
    assertTrue(models.err().contains("the two models are the same"), models.err());
    Run scores = detente("evaluate", rows(), "--model", model, "--compare", link);
    assertEquals(2, scores.status());
    assertTrue(scores.err().contains("--compare is the same model"), scores.err());
  }

  @Test
  void aCurveOfOneLabelIsRefusedAndItsPlotIsAnSvg() throws IOException {
    List<String> lines = new ArrayList<>(List.of("text,stance"));
    for (int i = 0; i < 20; i++) {
      lines.add("They met in town " + i + ".,talk");
    }
    Path one = file(folder, "one.csv", lines.toArray(String[]::new));
    Run run = detente("curve", one, "--folds", "2");
    assertEquals(
        new Run(1, "", one + ": the rows have the labels [talk]; expected two or more\n"), run);
    Run plot = detente("curve", rows(), "--plot", folder.resolve("c.png"));
    assertEquals(2, plot.status());
    assertTrue(plot.err().contains("c.png; expected a name that ends in .svg"), plot.err());
  }

  @Test
  void aCurveTellsOfSizesThatAreMissingAndHowSureItsLastStepIs() throws IOException {
    Path rows = rows();
    Run run = detente("curve", rows, "--folds", "2", "--sizes", "5");
    assertEquals(
        "note: "
            + rows
            + ": 2 sizes instead of 5, since smaller parts of the rows are too few to train on\n",
        run.err());
    assertTrue(
        run.out().matches("(?s).*\nThe last 12 rows brought [-+][0-9.]+ macro-F1 \\(95 %: .*"),
        run.out());
  }

  @Test
  void curveIsATableAndAPicture() throws IOException {
    Path plot = folder.resolve("c.svg");
    Run run =
        detente("curve", rows(), "--folds", "2", "--sizes", "2", "--format", "csv", "--plot", plot);
    assertEquals("", run.err());
    assertEquals(
        "rows,macro_f1,macro_f1_low,macro_f1_high,accuracy,accuracy_low,accuracy_high",
        run.outLines().get(0));
    assertTrue(run.outLines().get(1).startsWith("12,"), run.out());
    assertTrue(run.outLines().get(2).startsWith("24,"), run.out());
    Document svg = Jsoup.parse(Files.readString(plot), "", org.jsoup.parser.Parser.xmlParser());
    assertEquals(2, svg.select("svg > circle").size());
    assertEquals(1, svg.select("svg > polygon").size());
    assertTrue(Files.readString(plot).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  }
}
