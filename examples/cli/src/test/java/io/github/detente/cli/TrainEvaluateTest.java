package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class TrainEvaluateTest {
  @TempDir private Path folder;

  /** Rows with labels of their own, easy to tell apart. */
  private static Path rows(Path folder) throws IOException {
    return rows(folder, "train.csv", 0);
  }

  private static Path rows(Path folder, String name, int first) throws IOException {
    String[] actors = {"Chad", "Niger", "Mali", "Togo", "Benin", "Ghana", "Kenya", "Malta"};
    List<String> lines = new ArrayList<>(List.of("sentence,source,class"));
    for (int i = first; i < first + 48; i++) {
      String actor = actors[i % actors.length];
      lines.add(actor + " threatened to attack the town " + i + " times.," + actor + ",fight");
      lines.add(actor + " signed the treaty with town " + i + " gladly.," + actor + ",make up");
    }
    return file(folder, name, lines.toArray(String[]::new));
  }

  static Path model(Path folder) throws IOException {
    Path model = folder.resolve("my.model");
    Run run = train(rows(folder), model);
    assertEquals(0, run.status(), run.err());
    return model;
  }

  private static Run train(Path rows, Path model) {
    return detente(
        "train",
        rows,
        "--model",
        model,
        "--text-column",
        "sentence",
        "--label-column",
        "class",
        "--speaker-column",
        "source",
        "--seed",
        "3");
  }

  @Test
  void trainsOnLabelsOfTheUsersOwnAndJudgesByThem() throws IOException {
    Path model = folder.resolve("my.model");
    Run run = train(rows(folder), model);
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("Trained on 96 rows:\n"), run.out());
    Path table = file(folder, "new.csv", "text", "Peru threatened to attack the town.");
    Run judged = detente("classify", table, "--model", model);
    assertEquals("text,label,p_fight,p_make up,decided", judged.outLines().get(0));
    assertTrue(judged.outLines().get(1).startsWith("Peru threatened to attack the town.,fight,"));
    Run read = detente("read", "../articles/article.txt", "--model", model, "-f", "jsonl");
    assertTrue(read.outLines().get(0).contains(",\"label\":"), read.outLines().get(0));
  }

  @Test
  void trainsTheSameModelTwice() throws IOException {
    Path rows = rows(folder);
    train(rows, folder.resolve("a"));
    train(rows, folder.resolve("b"));
    Path table = file(folder, "new.csv", "text", "Peru attacked a treaty.", "Peru signed.");
    assertArrayEquals(
        detente("classify", table, "--model", folder.resolve("a")).out().toCharArray(),
        detente("classify", table, "--model", folder.resolve("b")).out().toCharArray());
  }

  @Test
  void scoresAModelAndComparesItWithAnother() throws IOException {
    Path model = model(folder);
    Path other = folder.resolve("other.model");
    assertEquals(0, train(rows(folder, "fewer.csv", 200), other).status());
    Run run =
        detente(
            "evaluate",
            rows(folder, "test.csv", 100),
            "--model",
            model,
            "--text-column",
            "sentence",
            "--label-column",
            "class",
            "--compare",
            other,
            "--format",
            "json");
    assertEquals("", run.err());
    assertTrue(
        run.out().startsWith("{\"rows\":96,\"accuracy\":1,\"accuracyWithAlso\":1,\"macroF1\":1,"),
        run.out());
    assertTrue(
        run.out()
            .contains(
                "\"labels\":{\"fight\":{\"precision\":1,\"recall\":1,\"f1\":1,\"support\":48,\"f1Interval\":[1,1]}"));
    assertTrue(run.out().contains("\"confusion\":{\"fight\":{\"fight\":48,\"make up\":0}"));
    assertTrue(
        run.out().contains("\"onlyFirst\":0,\"onlySecond\":0,\"mcNemar\":1,\"groups\":96}"),
        run.out());
  }

  @Test
  void countsALabelThatTheModelDoesNotKnowAsAnError() throws IOException {
    Path rows =
        file(
            folder,
            "gold.csv",
            "text,stance",
            "Chad agreed to talks.,FRIENDLY",
            "The ministers met to discuss trade.,DIPLOMATIC");
    Run run = detente("evaluate", rows, "--format", "json");
    assertEquals(0, run.status());
    assertTrue(
        run.out().startsWith("{\"rows\":2,\"accuracy\":0.5,\"accuracyWithAlso\":0.5,"), run.out());
  }

  @Test
  void scoresEverySliceByItself() throws IOException {
    Path rows =
        file(
            folder,
            "gold.csv",
            "text,stance,kind,outlet",
            "They threatened to bomb the port.,ESCALATORY,direct,Daily",
            "They freed all their hostages.,DE_ESCALATORY,indirect,Daily",
            "The ministers met to discuss trade.,DIPLOMATIC,indirect,Weekly",
            "The striker scored twice in the cup final.,,indirect,Weekly");
    Run usual = detente("evaluate", rows);
    assertTrue(usual.err().contains("gold.csv:5\" alone has no label and counts"), usual.err());
    assertTrue(usual.out().contains("by kind "), usual.out());
    assertTrue(usual.out().contains("by length "), usual.out());
    assertTrue(usual.out().contains("out of scope      1 rows: precision"), usual.out());
    assertFalse(usual.out().contains("by outlet"), usual.out());
    Run chosen = detente("evaluate", rows, "--slice-column", "outlet", "--format", "json");
    assertTrue(
        chosen.out().contains("\"slices\":{\"outlet\":{\"Daily\":{\"rows\":2,"), chosen.out());
    assertTrue(chosen.out().contains("\"length\":{\"1–18 words\":{\"rows\":3,"), chosen.out());
    assertTrue(chosen.out().contains("\"riskAt80\":0,"), chosen.out());
    Run missing = detente("evaluate", rows, "--slice-column", "year");
    assertEquals(1, missing.status());
    assertTrue(missing.err().contains("no column \"year\""), missing.err());
  }

  @Test
  void crossValidatesAndWritesAReport() throws IOException {
    Path report = folder.resolve("report.html");
    Run run =
        detente(
            "evaluate",
            rows(folder),
            "--folds",
            "3",
            "--text-column",
            "sentence",
            "--label-column",
            "class",
            "--report",
            report);
    assertEquals("", run.err());
    assertEquals(0, run.status());
    assertTrue(run.out().contains("macro-F1"), run.out());
    assertTrue(run.out().contains("is \\ said"), run.out());
    Document page = Jsoup.parse(Files.readString(report));
    assertEquals(2, page.select("svg").size());
    assertEquals(4, page.select("td.heat").size());
  }

  @Test
  void namesAFileWithOneLabelOnly() throws IOException {
    Path rows = file(folder, "one.csv", "text,stance", "Chad agreed.,a", "Chad left.,a");
    Run run = detente("train", rows, "--model", folder.resolve("m"));
    assertEquals(1, run.status());
    assertTrue(run.err().startsWith(rows + ": the rows have the labels [a]"), run.err());
  }

  @Test
  void namesRowsThatCannotBeUsedAndTrainsOnTheRest() throws IOException {
    Path rows = rows(folder);
    Files.writeString(rows, Files.readString(rows) + "only one cell\n");
    Run run = train(rows, folder.resolve("m"));
    assertEquals(1, run.status());
    assertTrue(run.err().startsWith(rows + ":98: 1 cell; expected 3"), run.err());
    assertTrue(Files.exists(folder.resolve("m")));
  }
}
