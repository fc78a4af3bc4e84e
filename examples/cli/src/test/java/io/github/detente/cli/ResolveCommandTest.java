package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveCommandTest {
  @TempDir private Path folder;

  @Test
  void addsWhoEachMentionIs() throws IOException {
    Path table =
        file(
            folder,
            "mentions.csv",
            "mention,day,country",
            "Norway,2001-02-03,x",
            "NATO,,y",
            "he,,z");
    Run run = detente("resolve", table, "--text-column", "mention", "--date-column", "day");
    assertEquals("", run.err());
    assertEquals(
        List.of(
            "mention,day,country,actor,type,role,detente_country",
            "Norway,2001-02-03,x,NOR,STATE,,NOR",
            "NATO,,y,NATO,ORGANISATION,,NATO",
            "he,,z,,,,"),
        run.outLines());
  }

  @Test
  void namesADateThatIsNoneAndKeepsTheRow() throws IOException {
    Path table = file(folder, "mentions.csv", "text,day", "Norway,soon", "Chad,2001-02-03");
    Run run = detente("resolve", table, "--date-column", "day");
    assertEquals(1, run.status());
    assertEquals(
        table + ":2: column \"day\" is \"soon\"; expected a date such as 2022-02-19\n", run.err());
    assertEquals("Norway,soon,,,,", run.outLines().get(1));
    assertEquals("Chad,2001-02-03,TCD,STATE,,TCD", run.outLines().get(2));
  }

  /** A group, a person in office and a title of the user's own, from a folder of files. */
  @Test
  void takesActorsOfTheUser() throws IOException {
    Path actors = Files.createDirectory(folder.resolve("actors"));
    file(
        actors,
        "groups.csv",
        "name,names,kind,country,descriptions,from,to",
        "Tidewater Front,TWF,armed group,BRA,,,");
    file(
        actors,
        "holders.csv",
        "name,variants,office,of,from,to,sex,precision,source",
        "Oskar Brandl,,foreign minister,AUT,1994-02-01,1994-04-01,m,day,fiction");
    Path table =
        file(
            folder,
            "mentions.csv",
            "text,day",
            "the TWF,",
            "the Austrian foreign minister,1994-03-02",
            "the Austrian foreign minister,1999-03-02");
    Run run = detente("resolve", table, "--date-column", "day", "--actors", actors);
    assertEquals("", run.err());
    assertEquals("the TWF,,Tidewater Front,GROUP,,BRA", run.outLines().get(1));
    assertEquals(
        "the Austrian foreign minister,1994-03-02,Oskar Brandl,PERSON,"
            + "Foreign Minister of Austria,AUT",
        run.outLines().get(2));
    assertFalse(run.outLines().get(3).contains("Brandl"));
  }

  @Test
  void namesWhatIsWrongWithActorsOfTheUser() throws IOException {
    Path table = file(folder, "mentions.csv", "text", "Norway");
    Path actors =
        file(
            folder,
            "groups.csv",
            "name,names,kind,country,descriptions,from,to",
            "Tidewater Front,TWF,armed group,XXX,,,");
    Run run = detente("resolve", table, "--actors", actors);
    assertEquals(1, run.status());
    assertEquals(
        actors + ":2: column \"country\" is \"XXX\"; expected a code of states.csv, or nothing\n",
        run.err());
    Path missing = folder.resolve("missing.csv");
    run = detente("resolve", table, "--actors", missing);
    assertEquals(1, run.status());
    assertEquals(missing + ": no such file; expected a CSV file of actors\n", run.err());
  }

  /**
   * Standard error stays empty in a file; on a terminal it says once that the office is assumed.
   */
  @Test
  void saysOnATerminalThatTheDirectoryIsOlder() throws IOException {
    Path table = file(folder, "mentions.csv", "text,day", "Norway,2090-01-01", "Chad,2090-01-02");
    Run quiet = detente("resolve", table, "--date-column", "day");
    assertEquals("", quiet.err());
    Run told =
        Run.on(
            new Terminal(false, true, false, 100),
            InputStream.nullInputStream(),
            "resolve",
            table,
            "--date-column",
            "day");
    assertEquals(0, told.status());
    assertEquals(1, told.err().split("note: office holders are current to", -1).length - 1);
  }

  @Test
  void leavesEmptyWhatNamesNobody() throws IOException {
    Path table = file(folder, "mentions.csv", "text", "the quick brown fox", "42", "tomorrow");
    assertEquals(
        List.of("the quick brown fox,,,,", "42,,,,", "tomorrow,,,,"),
        detente("resolve", table).outLines().subList(1, 4));
  }
}
