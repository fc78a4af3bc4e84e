package io.github.detente.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.statement.Mention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All texts are invented. */
class AttributionLinesReaderTest {
  private static final String PAIRS =
      "{\"id\": \"oslo\", \"text\": \"Oslo said it won.\", \"attributions\": [{\"source\": [[0,"
          + " 4]], \"cue\": [[5, 9]], \"content\": [[10, 16]]}]}";

  @TempDir private Path folder;
  private final List<String> problems = new ArrayList<>();

  private List<MarkedArticle> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("a.jsonl"), bytes);
    return AttributionLinesReader.read(
        file, (InvalidRecordException e) -> problems.add(e.getMessage()));
  }

  private List<MarkedArticle> read(String... lines) throws IOException {
    return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static String told(MarkedArticle article) {
    return article.statements().stream()
        .map(MarkedStatement::statement)
        .map(
            s ->
                s.speaker().map(Mention::text).orElse("-")
                    + "|"
                    + s.cue().map(Mention::text).orElse("-")
                    + "|"
                    + s.content().get(0).of(article.article().text()))
        .toList()
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"source\": [[0, 4]], \"cue\": [[5, 9]], \"content\": [[10, 16]] ~ [Oslo|said|it won]",
        "\"source\": [{\"start\": 0, \"end\": 4}], \"cue\": null, \"content\": [{\"end\": 16,"
            + " \"start\": 10}] ~ [Oslo|-|it won]",
        "\"content\": [{\"start\": 10, \"text\": [\"it\"], \"end\": 16}], \"annotator\": {\"name\":"
            + " [1]} ~ [-|-|it won]",
      })
  void spansArePairsOrObjects(String attribution, String expected) throws IOException {
    List<MarkedArticle> articles =
        read("{\"text\": \"Oslo said it won.\", \"attributions\": [{" + attribution + "}]}");
    assertEquals(List.of(), problems);
    assertEquals(expected, told(articles.get(0)));
    assertEquals("a#1", articles.get(0).article().id(), "no id: file and number");
  }

  @Test
  void passesOverBlankLinesAndFieldsThatItDoesNotKnow() throws IOException {
    List<MarkedArticle> articles =
        read(
            "", "{\"meta\": {\"text\": \"no\"}, \"id\": \"b\", \"text\": \"Quiet.\"}", "  ", PAIRS);
    assertEquals(List.of(), problems);
    assertEquals(List.of("b", "oslo"), articles.stream().map(a -> a.article().id()).toList());
    assertEquals(List.of(), articles.get(0).statements());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "[1] ~ expected an object",
        "{\"id\": \"a\"} ~ expected a field \"text\"",
        "{\"text\": \"Oslo said it won.\", \"attributions\": [7]} ~ expected attributions as"
            + " objects",
        "{\"text\": \"Oslo said it won.\", \"attributions\": [{}, null]} ~ expected attributions as"
            + " objects",
        "{\"text\": \"Oslo said it won.\", \"attributions\": [{\"cue\": 5}]} ~ expected an array of"
            + " spans",
        "{\"text\": \"Oslo said it won.\", \"attributions\": [{\"cue\": [5, 9]}]} ~ expected spans"
            + " as objects or pairs of numbers",
        "{\"text\": \"Oslo said it won.\", \"attributions\": [{\"cue\": [[5, 9, 11]]}]} ~ expected"
            + " spans as objects or pairs of numbers",
        "{\"text\": \"Oslo said it won.\", \"attributions\": [{\"cue\": [[\"5\", 9]]}]} ~ a span is"
            + " [\"5\",9]; expected two numbers",
        "{\"text\": \"Oslo said it won.\", \"attributions\": [{\"cue\": [{\"start\": 5}]}]} ~"
            + " \"end\" is null; expected a number from 0",
        "{\"text\": \"Oslo said it won.\", \"attributions\": [{\"cue\": [[5, 99]]}]} ~ a mark [5,"
            + " 99) in a text of 17 characters",
        "{\"text\": \"Oslo said it won.\", ~ not a JSON object",
        "Oslo said it won. ~ not a JSON object",
      })
  void aLineThatIsWrongIsNamedAndTheRestIsRead(String line, String problem) throws IOException {
    List<MarkedArticle> articles = read(PAIRS, line, PAIRS);
    assertEquals(2, articles.size());
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).contains("a.jsonl:2: " + problem), problems.get(0));
  }

  @Test
  void saysWhereTextStopsBeingUtf8() throws IOException {
    assertEquals(List.of(), read(new byte[] {(byte) 0xff, 'a'}));
    assertEquals(1, problems.size());
    assertTrue(
        problems.get(0).contains("a.jsonl:1: is not UTF-8; expected text in UTF-8"),
        problems.get(0));
  }
}
