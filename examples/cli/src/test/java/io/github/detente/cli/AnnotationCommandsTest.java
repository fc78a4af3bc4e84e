package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.corpus.AnnotationFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From read to an annotation tool, and back to what trains and scores. */
class AnnotationCommandsTest {
  private static final Path ARTICLE = Path.of("../articles/article.txt");

  @TempDir private Path folder;

  private Path written(AnnotationFormat format) {
    String ending =
        format.isFolder() ? "" : format == AnnotationFormat.CONLL ? ".conllup" : ".json";
    Path out = folder.resolve(format.key() + ending);
    Run run = detente("read", ARTICLE, "--format", format.key(), "-o", out);
    assertEquals(new Run(0, "", ""), run);
    return out;
  }

  /** What comes back untouched is what was read, and no yardstick for it. */
  @ParameterizedTest
  @EnumSource(AnnotationFormat.class)
  void scoresWhatComesBack(AnnotationFormat format) throws IOException {
    Path out = written(format);
    if (format == AnnotationFormat.LABEL_STUDIO) {
      // Somebody has accepted the suggestions.
      Files.writeString(out, Files.readString(out).replace("\"predictions\"", "\"annotations\""));
    }
    Run found = detente("evaluate-extractor", out, "--format", "json");
    assertTrue(found.err().contains("every mark is what Detente itself says"), found.err());
    assertTrue(found.out().contains("\"attributed\":{\"precision\":1,\"recall\":1"), found.out());
    Run scored = detente("evaluate", out, "--from", format.key(), "--format", "json");
    assertTrue(scored.out().contains("\"rows\":18,\"accuracy\":1"), scored.out() + scored.err());
    assertTrue(scored.err().contains("every label is what the model itself says"), scored.err());
  }

  /** Returns what a coder's tool gives out, made of marked articles. */
  private Path export(AnnotationFormat format, String coder) {
    String ending =
        format.isFolder() ? "" : format == AnnotationFormat.CONLL ? ".conllup" : ".json";
    Path out = folder.resolve(coder + ending);
    Run run =
        detente("convert", "../workbench/" + coder, "--to", format.key(), "-o", out, "--counts");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.err().startsWith("note: articles read and written: 2, "), run.err());
    return out;
  }

  /** Two coders who worked in any of the tools agree as far as their inline marks do. */
  @ParameterizedTest
  @EnumSource(AnnotationFormat.class)
  void codersInEachToolAgreeAsFarAsTheirMarks(AnnotationFormat format) {
    Run inline = detente("agree", "../workbench/coder-a", "../workbench/coder-b", "-f", "json");
    Run tools =
        detente("agree", export(format, "coder-a"), export(format, "coder-b"), "-f", "json");
    assertEquals("", tools.err());
    assertEquals(0, tools.status());
    String ending = tools.out().contains("coder-a.") ? "\\.(?:json|conllup)" : "";
    assertEquals(inline.out(), tools.out().replaceAll("(coder-[ab])" + ending + "\"", "$1\""));
    assertTrue(inline.out().contains("\"stance\":{\"coders\":[\"coder-a\""), inline.out());
  }

  /** What comes back trains and scores as many rows, whatever the tool was. */
  @ParameterizedTest
  @EnumSource(AnnotationFormat.class)
  void whatComesBackTrains(AnnotationFormat format) {
    Path export = export(format, "coder-a");
    Path model = folder.resolve("m.model");
    Run trained = detente("train", export, "--model", model);
    assertEquals(0, trained.status(), trained.err());
    Matcher rows = Pattern.compile("Trained on (\\d+) rows:\n").matcher(trained.out());
    assertTrue(rows.lookingAt(), trained.out());
    Run table = detente("convert", "../workbench/coder-a", "--to", "csv");
    assertEquals(Integer.parseInt(rows.group(1)), table.outLines().size() - 1);
    Run scored = detente("evaluate", export, "--model", model, "--format", "json");
    assertTrue(
        scored.err().contains("was trained on all " + rows.group(1) + " rows"), scored.err());
  }

  @Test
  void aSuggestionThatNobodyHasSeenIsNoLabel() {
    Path out = written(AnnotationFormat.LABEL_STUDIO);
    Run run = detente("evaluate", out);
    assertEquals(1, run.status());
    assertTrue(run.errLines().get(0).endsWith("1 of 1 items are not annotated, and are left out"));
  }

  /** What looks like an export and is none, or another one than is read. */
  @Test
  void saysWhatAFileOfJsonIs() throws IOException {
    Path empty = file(folder, "empty.jsonl", "");
    Path other = file(folder, "other.json", "{\"name\": \"x\"}");
    Path least =
        file(
            folder,
            "least.json",
            "[{\"text\": \"Mali left.\", \"id\": 1, \"stance\": \"A\", \"annotator\": 1,"
                + " \"annotation_id\": 2}]");
    for (String command : List.of("train", "evaluate", "agree", "convert", "sample", "overlap")) {
      for (Path bad : List.of(empty, other, least)) {
        Run run =
            switch (command) {
              case "train" -> detente(command, bad, "--model", folder.resolve("m"));
              case "convert" -> detente(command, bad, "--to", "csv");
              case "agree" -> detente(command, bad, "../workbench/coder-a.csv");
              case "overlap" -> detente(command, bad, "../workbench/new.csv");
              default -> detente(command, bad);
            };
        assertEquals(1, run.status(), command);
        assertEquals("", run.out(), command);
        assertEquals(1, run.errLines().size(), run.err());
        String problem =
            bad.equals(empty)
                ? ": is empty; expected "
                : bad.equals(other)
                    ? ": is JSON, but of no tool that is known here; expected "
                    : ": is Label Studio's JSON-MIN, which leaves out relations; expected ";
        assertTrue(run.err().startsWith(bad + problem), run.err());
      }
    }
    Path doccano = file(folder, "doccano.jsonl", "{\"text\": \"Mali left.\", \"label\": []}");
    Run sample = detente("sample", doccano);
    assertEquals(1, sample.status());
    assertTrue(
        sample.err().startsWith(doccano + ": is an annotation tool's; expected a table, as"),
        sample.err());
    Path cut =
        file(folder, "cut.jsonl", "{\"text\": \"Mali left.\", \"label\": []}", "{\"text", "x");
    Run rest = detente("convert", cut, "--to", "csv");
    assertEquals(1, rest.status());
    assertEquals(2, rest.outLines().size());
    assertEquals(
        List.of(
            cut + ":2: not a JSON object: it ends before it is closed",
            cut + ":3: not a JSON object: what stands at character 1 is not JSON"),
        rest.errLines());
  }

  /** In brat a statement is an event; what somebody marked as a mere span is none. */
  @Test
  void tellsOfArticlesWithoutAnyStatement() throws IOException {
    Path marked = Files.createDirectory(folder.resolve("marked"));
    file(marked, "a.txt", "Mali threatened to attack Niger.");
    file(marked, "a.ann", "T1\tESCALATORY 5 25\tthreatened to attack");
    Run run = detente("convert", marked, "--to", "csv");
    assertEquals(0, run.status());
    assertEquals(
        "note: "
            + marked
            + ": 1 article and no statement; docs/formats.md tells how one is marked\n",
        run.err());
  }

  @ParameterizedTest
  @EnumSource(
      value = AnnotationFormat.class,
      names = {"DOCCANO", "PRODIGY"})
  void makesAnItemOfEachStatement(AnnotationFormat format) throws IOException {
    Path out = folder.resolve("rows.jsonl");
    Run run = detente("read", ARTICLE, "-f", format.key(), "--rows", "-o", out);
    assertEquals(new Run(0, "", ""), run);
    assertEquals(18, Files.readAllLines(out).size());
    Run scored = detente("evaluate", out, "--format", "json");
    assertTrue(scored.out().startsWith("{\"rows\":18,"), scored.out() + scored.err());
  }

  @Test
  void trainsOnClassesOfTheUsersOwn() throws IOException {
    String[] actors = {"Chad", "Niger", "Mali", "Togo", "Benin", "Ghana", "Kenya", "Malta"};
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      String actor = actors[i % actors.length];
      lines.add(
          "{\"id\":"
              + i
              + ",\"text\":\""
              + actor
              + " threatened to attack town "
              + i
              + ".\",\"label\":[\"fight\"],\"Comments\":[]}");
      lines.add(
          "{\"text\":\""
              + actor
              + " signed the treaty with town "
              + i
              + " gladly.\",\"label\":[\"make up\"]}");
    }
    lines.add("{\"text\":\"Mali did both.\",\"label\":[\"fight\",\"make up\"]}");
    Path rows = file(folder, "all.jsonl", lines.toArray(String[]::new));
    Path model = folder.resolve("my.model");
    Run run = detente("train", rows, "--model", model);
    assertEquals(1, run.status());
    assertEquals(1, run.errLines().size(), run.err());
    assertTrue(
        run.err().contains("all.jsonl:97: \"all#97\" has the labels [\"fight\",\"make up\"]"));
    assertTrue(run.out().startsWith("Trained on 96 rows:\n"), run.out());
    assertTrue(Files.size(model) > 0);
  }

  @Test
  void putsNoFolderInAnothersPlace() throws IOException {
    Path out = written(AnnotationFormat.BRAT);
    Run again = detente("read", ARTICLE, "--format", "brat", "-o", out);
    assertEquals(1, again.status());
    assertTrue(again.err().contains("is there already; expected the name of a new folder"));
    assertEquals(2, detente("read", ARTICLE, "--format", "brat").status());
    assertEquals(2, detente("read", ARTICLE, "--rows").status());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(out), files.toList());
    }
  }

  @Test
  void convertsThereAndBack() {
    Path article = Path.of("../../data/articles/a21-ceuta-fish.txt");
    Run run = detente("convert", article, "--to", "brat", "-o", folder.resolve("marked"));
    assertEquals(new Run(0, "", ""), run);
    Run back = detente("convert", folder.resolve("marked"), "--to", "csv", "--counts");
    assertEquals(11, back.outLines().size());
    assertTrue(back.err().contains("statements: 10"), back.err());
    assertTrue(back.out().startsWith("id,text,speaker,target,stance,also\na21-ceuta-fish#1,"));
  }

  /** Without examples/tables on the class path. */
  @Test
  void saysWhatWritesParquet() {
    Run run = detente("read", ARTICLE, "-f", "parquet", "-o", folder.resolve("x.parquet"));
    assertEquals(1, run.status());
    assertTrue(run.err().contains("expected detente-tables"), run.err());
  }

  @Test
  void writesTheColumnsOfPolecatAndNoEventTypes() {
    List<String> lines = detente("read", ARTICLE, "--format", "polecat").outLines();
    List<String> header = List.of(lines.get(0).split("\t", -1));
    assertEquals(43, header.size());
    assertEquals(19, lines.size());
    for (String line : lines) {
      assertEquals(43, line.split("\t", -1).length, line);
    }
    String[] first = lines.get(1).split("\t", -1);
    assertEquals("", first[header.indexOf("Event Type")]);
    String threat =
        lines.stream()
            .filter(line -> line.contains("to seize any foreign"))
            .findFirst()
            .orElseThrow();
    String[] cells = threat.split("\t", -1);
    assertEquals("NOR", cells[header.indexOf("Actor Country")]);
    assertEquals("385", cells[header.indexOf("Actor COW")]);
    assertEquals("GOV", cells[header.indexOf("Primary Actor Sector")]);
    assertEquals("2024-03-14", cells[header.indexOf("Event Date")]);
    assertEquals("ESCALATORY", cells[header.indexOf("Stance")]);
  }

  @Test
  void writesCsvThatSpreadsheetsDoNotSpoil() throws IOException {
    Run plain = detente("read", ARTICLE, "--format", "csv");
    assertTrue(plain.out().contains(",\"[[0, 46]]\","), plain.out());
    Run marked = detente("read", ARTICLE, "--format", "csv", "--bom");
    assertEquals("\uFEFF" + plain.out(), marked.out());
    Path rows = file(folder, "r.csv", "text,x", "=1+1 said Mali.,-5", "+x said Mali.,@A1");
    Run safe = detente("classify", rows, "--no-formulas", "--bom");
    assertTrue(safe.outLines().get(1).startsWith("'=1+1 said Mali.,-5,"), safe.out());
    assertTrue(safe.outLines().get(2).startsWith("'+x said Mali.,'@A1,"), safe.out());
    assertFalse(detente("classify", rows).out().contains("'"));
  }
}
