package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.detenteReading;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs and outputs as they come: all commands read them alike. */
class InputsTest {
  private static final Pattern LINE = Pattern.compile("rows\\.[a-z]+(:\\d+): ");

  @TempDir private Path folder;

  private static List<String> lines(Run run) {
    List<String> lines = new ArrayList<>();
    Matcher matcher = LINE.matcher(run.err());
    while (matcher.find()) {
      lines.add(matcher.group(1));
    }
    return lines;
  }

  /** The same rows are named, and the same are read, whatever is done with them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Oman spoke of \\\"a 3\\\" gap, no more\\\".\"",
        "\"Oman said no.",
        "Oman\0 said no.",
        "\"Oman\" said no.",
        "Oman said no, and left.",
        "Oman said\rno.",
      })
  void namesTheSameRowInEveryCommand(String bad) throws IOException {
    Path table =
        file(
            folder,
            "rows.csv",
            "id,text,stance",
            "one,Chad denied it.,DIPLOMATIC",
            "two," + bad + ",DIPLOMATIC",
            "three,\"Mali, too, denied it.\",ESCALATORY",
            "four,\"Mali denied it.\",ESCALATORY");
    Run classified = detente("classify", table);
    Run read = detente("read", table, "-f", "csv", "--date", "2001-02-03");
    assertEquals(List.of(":3"), lines(classified), classified.err());
    for (Run run :
        List.of(
            read,
            detente("resolve", table),
            detente("evaluate", table),
            detente("timeline", table, "--date", "2001-02-03"))) {
      assertEquals(1, run.status());
      assertEquals(List.of(":3"), lines(run), run.err());
    }
    for (String id : List.of("one", "three", "four")) {
      assertTrue(classified.out().contains("\n" + id + ","), classified.out());
      assertTrue(read.out().contains("\n" + id + ","), read.out());
    }
  }

  @Test
  void readsTablesOfOtherFormsAndNames() throws IOException {
    Path table =
        file(
            folder,
            "wire.csv",
            "nr|head|day|paper|words",
            "7|Ferry row|25.11.1998|Post|Tonga denied it had held the ferry.");
    for (String command : List.of("read", "timeline")) {
      List<Object> args = new ArrayList<>(List.of(command, table, "--delimiter", "|"));
      args.addAll(List.of("--quote", "none", "--text-column", "words", "--title-column", "head"));
      args.addAll(List.of("--date-column", "day", "--id-column", "nr", "--outlet-column", "paper"));
      args.addAll(List.of("--format", "csv"));
      Run run = detente(args.toArray());
      assertEquals(0, run.status(), run.err());
      assertTrue(
          run.out().contains(command.equals("read") ? "7,1998-11-25,Post,Ferry row" : "1998-11-23"),
          run.out());
    }
    Run missing = detente("read", table, "--delimiter", "|", "--text-column", "body");
    assertTrue(
        missing.err().contains("no column \"body\"; the columns are nr, head"), missing.err());
  }

  @Test
  void notesWhatWasPerhapsNotMeantWithoutFailing() throws IOException {
    Path rows =
        file(
            folder,
            "rows.jsonl",
            "{\"id\":\"a\",\"text\":\"Chad denied it \\ud83d.\"}",
            "{\"id\":\"a\",\"text\":\"Mali denied it.\"}");
    Path out = folder.resolve("out.jsonl");
    Run run = detente("read", rows, "-f", "jsonl", "-o", out);
    assertEquals(0, run.status());
    assertEquals(2, run.errLines().size(), run.err());
    assertTrue(run.errLines().stream().allMatch(line -> line.startsWith("note: ")), run.err());
    String written = Files.readString(out);
    assertTrue(written.contains("\"a#1\"") && written.contains("\"a (2)#1\""), written);
  }

  @Test
  void endsNotesThatWouldHaveNoEnd() throws IOException {
    String row = "{\"id\":\"a\",\"text\":\"Chad denied it.\"}\n";
    Path rows = Files.writeString(folder.resolve("rows.jsonl"), row.repeat(90));
    Run run = detente("read", rows, "-f", "jsonl");
    assertEquals(0, run.status());
    assertEquals(51, run.errLines().size());
    assertEquals(90, run.outLines().size());
  }

  @Test
  void neverShowsALibrarysWords() throws IOException {
    for (String bad :
        List.of("{\"text\": nope}", "{\"text\": \"x", "{'text': 1}", "{\"text\": \"\\q\"}", "x")) {
      Path rows = file(folder, "rows.jsonl", "{\"text\":\"Chad denied it.\"}", bad);
      Run run = detente("read", rows);
      assertEquals(List.of(":2"), lines(run), run.err());
      for (String word : List.of("Source:", "StreamRead", "Unexpected", "token", "JsonParser")) {
        assertFalse(run.err().contains(word), run.err());
      }
    }
  }

  @Test
  void keepsTheLinkAndThePermissionsOfTheOutput() throws IOException {
    Path article = file(folder, "a.txt", "Chad denied it.");
    Path target = file(folder, "target.jsonl", "old");
    Assumptions.assumeTrue(Files.getFileStore(target).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), Path.of("target.jsonl"));
    assertEquals(0, detente("read", article, "-f", "jsonl", "-o", link).status());
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(target).contains("Chad"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
  }

  @Test
  void writesToALinkWhoseFileIsNotThereYet() throws IOException {
    Path article = file(folder, "a.txt", "Chad denied it.");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("new.jsonl"));
    assertEquals(0, detente("read", article, "-f", "jsonl", "-o", link).status());
    assertTrue(Files.exists(folder.resolve("new.jsonl")));
  }

  @Test
  void leavesCellsThatLookLikeFormulasAsTheyAre() throws IOException {
    Path table = file(folder, "rows.csv", "id,text", "=SUM(A1),Chad denied it.", "@x,+1 said no");
    Run run = detente("classify", table);
    assertTrue(run.outLines().get(1).startsWith("=SUM(A1),Chad denied it.,"), run.out());
    assertTrue(run.outLines().get(2).startsWith("@x,+1 said no,"), run.out());
  }

  @Test
  void readsStatementsOfReadAsATableToo() throws IOException {
    Path articles = Path.of("../articles/fish-quarrel.jsonl");
    Path table = folder.resolve("read.csv");
    assertEquals(0, detente("read", articles, "-f", "csv", "-o", table).status());
    for (String by : List.of("all", "dyad")) {
      Run direct = detente("timeline", articles, "-f", "csv", "--by", by);
      assertEquals(direct, detente("timeline", table, "-f", "csv", "--by", by));
      assertEquals(
          direct,
          detenteReading(Files.readAllBytes(table), "timeline", "-", "-f", "csv", "--by", by));
    }
    Run read = detente("read", table);
    assertEquals(1, read.status());
    assertTrue(read.err().contains("holds statements that were already read"), read.err());
  }

  @Test
  void leavesOutPairsOfACountryWithItselfAndSaysSo() throws IOException {
    String header =
        "article,published,outlet,title,id,content,text,cue,kind,speaker,speaker_actor,speaker_type,"
            + "speaker_role,speaker_country,target,target_actor,target_type,target_role,target_country,"
            + "stance,p_escalatory,p_de_escalatory,p_diplomatic,in_scope,decided";
    Path table = folder.resolve("rows.csv");
    String row =
        "%s,2001-02-03,,,%s#1,0-2,%s,said,INDIRECT,x,,,,%s,y,,,,%s,ESCALATORY,0.8,0.1,0.1,1,true%n";
    Files.writeString(
        table,
        header
            + "\n"
            + String.format(Locale.ROOT, row, "a", "a", "it is so", "FJI", "TON")
            + String.format(Locale.ROOT, row, "b", "b", "no more of that", "FJI", "FJI")
            + String.format(Locale.ROOT, row, "c", "c", "the ferry must sail", "FJI", "")
            + String.format(Locale.ROOT, row, "d", "d", "nobody will pay", "", "TON"),
        StandardCharsets.UTF_8);
    Run run = detente("timeline", table, "--by", "dyad");
    assertEquals(0, run.status(), run.err());
    assertFalse(run.out().contains("Fiji → Fiji"), run.out());
    assertTrue(
        run.out()
            .contains(
                "Of 4 statements, pairs of countries lack 2, whose speaker (1) or target (1) has no"
                    + " known country, and without --domestic 1 of a country about itself."),
        run.out());
    Run all = detente("timeline", table, "--by", "dyad", "--domestic");
    assertTrue(all.out().contains("Fiji → Fiji"), all.out());
  }
}
