package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
            "the weather,,z");
    Run run = detente("resolve", table, "--text-column", "mention", "--date-column", "day");
    assertEquals("", run.err());
    assertEquals(
        List.of(
            "mention,day,country,actor,type,role,detente_country",
            "Norway,2001-02-03,x,NOR,STATE,,NOR",
            "NATO,,y,NATO,ORGANISATION,,NATO",
            "the weather,,z,,,,"),
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
}
