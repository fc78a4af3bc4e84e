package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static io.github.detente.cli.Run.detenteReading;
import static io.github.detente.cli.Run.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
  private static final Path ARTICLE = Path.of("../articles/article.txt");

  private static final String SAID =
      "Kenya protests at the border 😀\n\n“We will not accept this,” the foreign ministry of Kenya"
          + " said on Monday.\n\nUganda denied that its soldiers had crossed the line.\n";

  @TempDir private Path folder;

  @Test
  void printsATableOfTheExampleAndNothingElse() {
    Run run = detente("read", ARTICLE);
    assertEquals(0, run.status());
    assertEquals("", run.err());
    assertTrue(run.out().contains("ESCALATORY"));
    assertTrue(run.out().contains("2024-03-14 · article"));
    assertFalse(run.out().contains("\u001B["), "colours without a terminal");
  }

  @Test
  void coloursTheTableOnATerminalAndKeepsToItsWidth() {
    Terminal terminal = new Terminal(true, false, true, 80);
    Run run = Run.on(terminal, new ByteArrayInputStream(new byte[0]), "read", ARTICLE);
    assertTrue(run.out().contains("\u001B[31m"));
    for (String line : run.outLines()) {
      String shown = line.replaceAll("\u001B\\[[0-9;]*m", "");
      assertTrue(shown.length() <= 80, shown);
    }
  }

  @Test
  void countsOffsetsInCodePointsOfTheWholeText() throws IOException {
    Path article = Files.writeString(folder.resolve("kenya.txt"), SAID);
    Path articles = folder.resolve("articles.jsonl");
    Run run = detente("read", article, "--format", "jsonl", "--articles", articles);
    assertEquals("", run.err());
    assertFalse(run.outLines().isEmpty());
    int[] points = SAID.codePoints().toArray();
    for (String line : run.outLines()) {
      List<Integer> content = numbers(line, "content");
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < content.size(); i += 2) {
        text.append(i == 0 ? "" : " ");
        text.append(new String(points, content.get(i), content.get(i + 1) - content.get(i)));
      }
      assertEquals(string(line, "text"), text.toString());
    }
    List<String> kept = Files.readAllLines(articles);
    assertEquals(1, kept.size());
    assertEquals(SAID, string(kept.get(0), "text"));
    assertTrue(kept.get(0).endsWith("\"statements\":" + run.outLines().size() + "}"));
  }

  @Test
  void printsEveryFieldOfAStatement() throws IOException {
    Run run = detente("read", ARTICLE, "--format", "jsonl");
    assertEquals(
        List.of(
            "article",
            "published",
            "outlet",
            "title",
            "id",
            "sentence",
            "content",
            "text",
            "cue",
            "kind",
            "speaker",
            "target",
            "stance",
            "probabilities",
            "inScope",
            "decided"),
        fields(run.outLines().get(0)));
    assertEquals("article#1", string(run.outLines().get(0), "id"));
  }

  @Test
  void takesTheDateFromTheCommandLineOnlyIfTheArticleHasNone() throws IOException {
    Path rows =
        file(
            folder,
            "rows.jsonl",
            "{\"text\": \"“We agree,” Kenya said.\", \"published\": \"1999-01-02\"}",
            "{\"text\": \"“We agree,” Kenya said.\"}");
    Run run = detente("read", rows, "--format", "jsonl", "--date", "2001-03-04");
    assertEquals("1999-01-02", string(run.outLines().get(0), "published"));
    assertEquals("2001-03-04", string(run.outLines().get(1), "published"));
    assertEquals("rows#2", string(run.outLines().get(1), "article"));
  }

  @Test
  void writesCsvWithAHeaderAndARowForEachStatement() {
    Run jsonl = detente("read", ARTICLE, "--format", "jsonl");
    Run csv = detente("read", ARTICLE, "--format", "csv");
    assertEquals(1 + jsonl.outLines().size(), csv.outLines().size());
    assertTrue(csv.out().startsWith("article,published,outlet,title,id,content,text,cue,kind,"));
    assertTrue(
        csv.outLines()
            .get(0)
            .endsWith(
                ",stance,p_escalatory,p_de_escalatory,p_diplomatic,in_scope,decided,duplicate_of"));
  }

  @Test
  void everyRowThatRepeatsAnotherSaysWhich() throws IOException {
    String paragraph = "Norway said on Monday that Iceland must stop fishing in the zone.";
    Path article = folder.resolve("blog.txt");
    Files.writeString(article, "As it happened\n\n" + paragraph + "\n\n" + paragraph + "\n");
    List<String> rows = detente("read", article, "--format", "csv").outLines();
    assertEquals(3, rows.size(), rows.toString());
    assertTrue(rows.get(1).endsWith(","), rows.get(1));
    assertTrue(rows.get(2).endsWith(",blog#1"), rows.get(2));
    Run jsonl = detente("read", article, "--format", "jsonl");
    assertTrue(
        jsonl.outLines().get(1).contains("\"duplicateOf\":\"blog#1\""), jsonl.outLines().get(1));
  }

  @Test
  void writesAPageThatHoldsTheWholeTextAndNeedsNothingElse() throws IOException {
    Path page = folder.resolve("page.html");
    Run run = detente("read", ARTICLE, "--format", "html", "-o", page);
    assertEquals(new Run(0, "", ""), run);
    Document html = Jsoup.parse(Files.readString(page));
    assertEquals(0, html.select("link, img, script[src], iframe").size());
    assertFalse(html.select("style").html().contains("url("));
    String text = html.select("article").text().replace("▲", "").replace("▼", "").replace("●", "");
    for (String paragraph : Files.readString(ARTICLE).split("\n\n", -1)) {
      assertTrue(text.contains(paragraph.strip()), paragraph);
    }
    int statements = detente("read", ARTICLE, "-f", "jsonl").outLines().size();
    assertEquals(statements, html.select("tr[data-s]").size());
    for (Element link : html.select("a[href^=#]")) {
      assertNotEquals(null, html.getElementById(link.attr("href").substring(1)), link.toString());
    }
  }

  @Test
  void readsStandardInputInPlaceOfAFile() {
    byte[] in = SAID.getBytes(StandardCharsets.UTF_8);
    Run run = detenteReading(in, "read", "-", "--format", "jsonl");
    assertEquals("", run.err());
    assertTrue(run.outLines().get(0).startsWith("{\"article\":\"standard-input\""));
  }

  @Test
  void keepsTheOrderOfArticles() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add("{\"id\": \"a" + i + "\", \"text\": \"Kenya said it was ready for talks.\"}");
    }
    Path file = file(folder, "rows.jsonl", rows.toArray(String[]::new));
    Run run = detente("read", file, "--format", "jsonl", "--articles", folder.resolve("a.jsonl"));
    List<String> ids = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("a.jsonl"))) {
      ids.add(string(line, "id"));
    }
    assertEquals(300, ids.size());
    for (int i = 0; i < 300; i++) {
      assertEquals("a" + i, ids.get(i));
    }
    assertEquals(0, run.status());
  }

  @Test
  void tellsOfAFolderWithoutArticles() {
    Run run = detente("read", folder);
    assertEquals(1, run.status());
    assertEquals(1, run.errLines().size());
    assertTrue(run.err().contains("no articles"));
  }

  private static List<String> fields(String json) throws IOException {
    List<String> names = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        names.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    }
    return names;
  }

  private static String string(String json, String field) throws IOException {
    try (JsonParser parser = at(json, field)) {
      return parser.getText();
    }
  }

  private static List<Integer> numbers(String json, String field) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    try (JsonParser parser = at(json, field)) {
      int depth = 1;
      while (depth > 0) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
          numbers.add(parser.getIntValue());
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
    }
    return numbers;
  }

  private static JsonParser at(String json, String field) throws IOException {
    JsonParser parser = new JsonFactory().createParser(json);
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME && !parser.currentName().equals(field)) {
      parser.nextToken();
      parser.skipChildren();
    }
    parser.nextToken();
    return parser;
  }
}
