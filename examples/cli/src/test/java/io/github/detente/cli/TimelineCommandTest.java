package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.detenteReading;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineCommandTest {
  private static final Path ARTICLES = Path.of("../articles/fish-quarrel.jsonl");
  private static final String FIGURES =
      "period,start,statements,articles,escalatory,de_escalatory,diplomatic,share_escalatory,"
          + "share_de_escalatory,share_diplomatic,index,index_low,index_high,out_of_scope,copies";

  @TempDir private Path folder;

  /** A line as {@code read} writes it; what a timeline does not need is left out. */
  private static String line(
      String article, String published, String text, String speaker, String target, double... p) {
    String stance =
        p.length == 0
            ? "null"
            : p[0] >= Math.max(p[1], p[2])
                ? "\"ESCALATORY\""
                : p[1] >= p[2] ? "\"DE_ESCALATORY\"" : "\"DIPLOMATIC\"";
    double[] shown = p.length == 0 ? new double[] {0.3, 0.3, 0.4} : p;
    return String.format(
        Locale.ROOT,
        "{\"article\":\"%s\",\"published\":%s,\"id\":\"%s#1\",\"text\":\"%s\",\"speaker\":%s,"
            + "\"target\":%s,\"stance\":%s,\"probabilities\":{\"ESCALATORY\":%s,"
            + "\"DE_ESCALATORY\":%s,\"DIPLOMATIC\":%s},\"decided\":true}",
        article,
        published == null ? "null" : "\"" + published + "\"",
        article,
        text,
        party(speaker),
        party(target),
        stance,
        shown[0],
        shown[1],
        shown[2]);
  }

  private static String party(String actor) {
    return actor == null
        ? "null"
        : "{\"mention\":[0,3],\"text\":\"%s\",\"actor\":\"%s\",\"country\":\"%s\"}"
            .formatted(actor, actor, actor);
  }

  private Path statements() throws IOException {
    return file(
        folder,
        "statements.jsonl",
        line("a", "2024-12-30", "it would close the border", "NOR", "ISL", 0.8, 0.1, 0.1),
        line("b", "2025-01-02", "it would answer in kind", "ISL", "NOR", 0.6, 0.2, 0.2),
        line("b", "2025-01-02", "it was a sunny day", "ISL", null),
        line("c", "2025-01-03", "it would close the border.", "NOR", null, 0.7, 0.1, 0.2),
        line("d", "2025-01-08", "the talks went on", "NOR", "ISL", 0.1, 0.3, 0.6),
        line("d", "2025-01-08", "the ships were gone", "NOR", "ISL", 0.0, 0.9, 0.1));
  }

  @Test
  void countsStancesAndTheIndexOfEveryWeek() throws IOException {
    Run run = detente("timeline", statements(), "--format", "csv");
    assertEquals("", run.err());
    assertEquals(
        List.of(
            FIGURES,
            "2025-W01,2024-12-30,2,2,2,0,0,1,0,0,0.55,0.4,0.7,1,1",
            "2025-W02,2025-01-06,2,1,0,1,1,0,0.5,0.5,-0.55,,,0,0"),
        run.outLines());
    assertEquals(0, run.status());
  }

  @Test
  void countsCopiesIfTold() throws IOException {
    Run run = detente("timeline", statements(), "-f", "csv", "--keep-duplicates");
    assertEquals("2025-W01,2024-12-30,3,3,3,0,0,1,0,0,0.5667,0.4,0.7,1,0", run.outLines().get(1));
  }

  @Test
  void groupsByPairOfCountriesAndKeepsWhatHasNone() throws IOException {
    Run run = detente("timeline", statements(), "-f", "csv", "--by", "dyad", "--period", "month");
    assertEquals(
        List.of(
            "speaker_country,target_country," + FIGURES,
            "NOR,ISL,2024-12,2024-12-01,1,1,1,0,0,1,0,0,0.7,,,0,1",
            "NOR,ISL,2025-01,2025-01-01,2,1,0,1,1,0,0.5,0.5,-0.55,,,0,0",
            "ISL,NOR,2025-01,2025-01-01,1,1,1,0,0,1,0,0,0.4,,,0,0",
            "ISL,,2025-01,2025-01-01,0,0,0,0,0,,,,,,,1,0"),
        run.outLines());
  }

  @Test
  void groupsBySpeaker() throws IOException {
    Run run = detente("timeline", statements(), "-f", "csv", "--by", "speaker", "--period", "day");
    assertEquals("speaker,speaker_country," + FIGURES, run.outLines().get(0));
    assertEquals(2, run.outLines().stream().filter(l -> l.startsWith("NOR,NOR,")).count());
    assertEquals(1, run.outLines().stream().filter(l -> l.startsWith("ISL,ISL,")).count());
  }

  @Test
  void makesTheSameOfArticlesAndOfWhatReadWroteAboutThem() {
    String read = detente("read", ARTICLES, "-f", "jsonl").out();
    for (String by : List.of("all", "speaker", "dyad")) {
      Run articles = detente("timeline", ARTICLES, "-f", "csv", "--by", by);
      Run piped =
          detenteReading(
              read.getBytes(StandardCharsets.UTF_8), "timeline", "-", "-f", "csv", "--by", by);
      assertEquals("", articles.err());
      assertEquals(articles, piped);
    }
  }

  @Test
  void readsArticlesFromStandardInputToo() throws IOException {
    Run run = detenteReading(Files.readAllBytes(ARTICLES), "timeline", "-", "-f", "csv");
    assertEquals(detente("timeline", ARTICLES, "-f", "csv"), run);
  }

  @Test
  void namesArticlesWithoutADateAndLeavesThemOut() throws IOException {
    Path undated =
        file(
            folder,
            "rows.jsonl",
            "{\"id\":\"old\",\"text\":\"Chad said it was ready.\",\"published\":\"1999-01-02\"}",
            "{\"id\":\"new\",\"text\":\"Chad said it was ready.\"}");
    Run run = detente("timeline", undated, "-f", "csv");
    assertEquals(1, run.status());
    assertEquals(
        List.of("new: no date of publication; expected one in the article, or --date YYYY-MM-DD"),
        run.errLines());
    assertEquals(2, run.outLines().size());
    Run dated = detente("timeline", undated, "-f", "csv", "--date", "2001-03-04");
    assertEquals(0, dated.status());
    assertEquals(3, dated.outLines().size());
  }

  @Test
  void namesLinesOfStatementsThatCannotBeUsedAndReadsTheOthers() throws IOException {
    Path file =
        file(
            folder,
            "bad.jsonl",
            line("a", "2024-12-30", "x", "NOR", "ISL", 0.8, 0.1, 0.1),
            "{\"article\":",
            line("b", null, "y", "NOR", "ISL", 0.8, 0.1, 0.1),
            line("b", null, "z", "NOR", "ISL", 0.8, 0.1, 0.1),
            "{\"article\":\"c\",\"published\":\"2024-12-30\",\"id\":\"c#1\",\"text\":\"w\","
                + "\"label\":\"YES\",\"probabilities\":{\"YES\":1.0}}",
            line("d", "30.12.2024", "v", "NOR", "ISL", 0.8, 0.1, 0.1));
    Run run = detente("timeline", file, "-f", "csv");
    assertEquals(1, run.status());
    assertEquals(4, run.errLines().size(), run.err());
    assertTrue(run.errLines().get(0).startsWith(file + ":2: not a JSON object"), run.err());
    assertTrue(run.errLines().get(1).startsWith(file + ":3: \"published\" is null"), run.err());
    assertTrue(run.errLines().get(2).contains(":5: no probability of ESCALATORY"), run.err());
    assertTrue(run.errLines().get(3).contains(":6: \"published\" is \"30.12.2024\""), run.err());
    assertEquals(2, run.outLines().size());
  }

  @Test
  void drawsATable() throws IOException {
    Run run = detente("timeline", statements());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("All statements · 4 statements\n  2025-W01"), run.out());
    assertTrue(run.out().contains("+0.55") && run.out().contains("[+0.40, +0.70]"), run.out());
  }

  @Test
  void writesAPageThatNeedsNothingElseAndHoldsEveryStatement() throws IOException {
    Path file =
        file(
            folder,
            "nasty.jsonl",
            line("a", "2024-12-30", "</script><b>it would</b> close", "NOR", "ISL", 0.8, 0.1, 0.1),
            line("b", "2025-01-30", "it would open", "NOR", "ISL", 0.1, 0.8, 0.1));
    Path page = folder.resolve("page.html");
    assertEquals(new Run(0, "", ""), detente("timeline", file, "-f", "html", "-o", page));
    Document html = Jsoup.parse(Files.readString(page));
    assertEquals(0, html.select("link, img, script[src], iframe, b").size());
    assertFalse(html.select("style").html().contains("url("));
    assertTrue(html.select("script").last().data().contains("Mike Bostock"), "D3's licence");
    String data = html.getElementById("data").data();
    assertTrue(data.contains("\\u003c/script>\\u003cb>it would\\u003c/b> close"), data);
    try (JsonParser parser = new JsonFactory().createParser(data)) {
      parser.nextToken();
      parser.skipChildren();
      assertEquals(null, parser.nextToken());
    }
    assertEquals(2, html.select(".figures-table tbody tr").size());
  }

  @Test
  void tellsOfAFolderWithoutArticles() {
    Run run = detente("timeline", folder);
    assertEquals(1, run.status());
    assertTrue(run.err().contains("no articles or statements"), run.err());
  }
}
