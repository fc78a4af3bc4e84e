package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  private static final String TEXT = "Chad threatened to attack Niger <soon>.";

  @Test
  void showsStanceProbabilitiesAndDecidingWords() {
    Run run = detente("explain", TEXT, "--speaker", "Chad", "--target", "Niger");
    assertEquals("", run.err());
    assertEquals(0, run.status());
    assertTrue(run.out().startsWith("▲ ESCALATORY "), run.out());
    assertTrue(run.out().contains("▲threatened"), run.out());
  }

  @Test
  void writesJson() {
    Run run = detente("explain", TEXT, "--format", "json");
    assertTrue(
        run.out()
            .startsWith(
                "{\"text\":\"Chad threatened to attack Niger <soon>.\",\"stance\":\"ESCALATORY\""));
    assertTrue(run.out().contains("\"contributions\":[{\"feature\":"));
  }

  @Test
  void writesAPageWithTheWholeText() {
    Run run = detente("explain", TEXT, "--format", "html");
    assertEquals(TEXT, Jsoup.parse(run.out()).select("p.words").text());
  }

  @Test
  void refusesASpeakerWhoDoesNotStandInTheText() {
    Run run = detente("explain", TEXT, "--speaker", "Mali");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--speaker \"Mali\" does not stand in the text"), run.err());
  }
}
