package io.github.detente.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BratTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/github/detente/corpus/brat");

  @TempDir private Path temporary;

  @Test
  void tiesSpansTogetherToStatements() throws IOException {
    List<MarkedArticle> articles = AnnotationFormat.BRAT.read(FOLDER, BratTest::fail);
    assertEquals(1, articles.size());
    assertEquals("ferry", articles.get(0).article().id());
    List<Statement> statements =
        articles.get(0).statements().stream().map(MarkedStatement::statement).toList();
    assertEquals(
        List.of(
            "ferry#1 INDIRECT The harbour master said: that the ferry would stay in port",
            "ferry#2 DIRECT she added: “Nobody sails,” “until the wind drops.”",
            "ferry#3 INDIRECT two fishermen According to: the wind had dropped"),
        statements.stream().map(Statement::toString).toList());
    assertEquals(List.of(2, 2), List.of(contents(statements, 1), contents(statements, 2)));
  }

  private static int contents(List<Statement> statements, int i) {
    return statements.get(i).content().size();
  }

  @Test
  void readsTheFoldersOfPolNeAR() throws IOException {
    Path texts = Files.createDirectories(temporary.resolve("text"));
    Path marks = Files.createDirectories(temporary.resolve("attributions"));
    Files.copy(FOLDER.resolve("ferry.txt"), texts.resolve("ferry.txt"));
    Files.copy(FOLDER.resolve("ferry_anna.ann"), marks.resolve("ferry_bert.ann"));
    Files.writeString(marks.resolve("ferry_carl.ann"), "");
    Files.writeString(texts.resolve("quay.txt"), "Nothing.");
    List<InvalidRecordException> problems = new ArrayList<>();
    List<MarkedArticle> articles = AnnotationFormat.BRAT.read(temporary, problems::add);
    assertEquals(3, articles.get(0).statements().size());
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).getMessage().contains("quay.txt: has no annotations; expected"));
  }

  @ParameterizedTest
  @CsvSource({
    "T1|Source zero 3|abc, 1, expected \"T1 Role start end\"",
    "T1|Source 3 0|abc, 1, expected offsets in code points",
    "E1|Cue:T9, 1, expected a role and the name of a span",
    "T1|Cue 0 99|abc;E1|Cue:T1, 1, in a text of 3 characters"
  })
  void namesFileAndLineOfWhatIsWrong(String annotations, int line, String expected)
      throws IOException {
    Files.writeString(temporary.resolve("x.txt"), "abc");
    Files.writeString(
        temporary.resolve("x.ann"), annotations.replace('|', '\t').replace(';', '\n'));
    List<String> problems = new ArrayList<>();
    assertEquals(
        List.of(), AnnotationFormat.BRAT.read(temporary, e -> problems.add(e.getMessage())));
    assertTrue(problems.get(0).contains("x.ann:" + line + ": "), problems.get(0));
    assertTrue(problems.get(0).contains(expected), problems.get(0));
  }

  private static void fail(InvalidRecordException problem) {
    throw problem;
  }
}
