package io.github.detente.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All texts are invented. */
class ConllTest {
  @TempDir private Path folder;
  private final List<String> problems = new ArrayList<>();

  private List<MarkedArticle> read(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("c.conllup"), String.join("\n", lines) + "\n");
    return AnnotationFormat.CONLL.read(file, problem -> problems.add(problem.getMessage()));
  }

  private static MarkedArticle marked(String text) {
    Marks marks = new Marks(Article.of("a", text));
    marks.add(
        List.of(new TextSpan(text.indexOf("it"), text.indexOf("it") + 6)),
        Optional.empty(),
        Optional.of(new TextSpan(text.indexOf("Mali"), text.indexOf("Mali") + 4)),
        Optional.empty(),
        Optional.empty(),
        Facts.NONE);
    return marks.marked();
  }

  /** Blanks that a column cannot hold come back as they were: a text is the same characters. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mali said it paid.",
        "  Mali  said\tit paid .",
        "Mali said\n\n\nit paid.\n",
        "Mali said\r\nit paid.\r\n",
        "Mali\u00a0said\u2009it paid.",
        "Mali said \\s it paid.",
        "Mali | said it paid.",
        "“Mali” said (it paid) – 5%.",
      })
  void blanksComeBackAsTheyWere(String text) throws IOException {
    Path file = folder.resolve("w.conllup");
    try (AnnotationWriter writer =
        AnnotationFormat.CONLL.writer(Files.newBufferedWriter(file), true)) {
      writer.write(marked(text));
    }
    List<MarkedArticle> back =
        AnnotationFormat.CONLL.read(file, problem -> problems.add(problem.getMessage()));
    assertEquals(List.of(), problems);
    assertEquals(text, back.get(0).article().text());
    assertEquals(
        Optional.of("Mali"),
        back.get(0).statements().get(0).statement().speaker().map(Mention::text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "SpacesAfter=\\s\\s ~ Mali  met",
        "SpacesAfter=\\n ~ Mali↵met",
        "SpacesAfter=\\u2009 ~ Mali\u2009met",
        "SpacesAfter=\\p ~ Mali|met",
        "SpacesAfter=\\\\ ~ Mali\\met",
        "SpacesAfter=- ~ Mali-met",
        "SpaceAfter=No ~ Malimet",
        "_ ~ Mali met",
        "Gloss=land|SpaceAfter=No ~ Malimet",
      })
  void readsTheBlanksOfOtherTools(String misc, String text) throws IOException {
    List<MarkedArticle> read =
        read("1\tMali\t" + misc + "\t1:B-content", "2\tmet\tSpaceAfter=No\t_");
    assertEquals(List.of(), problems);
    assertEquals(text.replace('↵', '\n'), read.get(0).article().text());
    assertTrue(read.get(0).article().id().endsWith("c.conllup"), "no document: the file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "1\\tMali\\t_\\t1:content ~ :4: \"1:content\"; expected a mark such as 1:B-content",
        "1\\tMali\\t_\\tB-cue ~ :4: \"B-cue\"; expected a mark such as 1:B-content",
        "1\\tMali\\t_ ~ :4: 3 columns; expected ID, FORM, MISC and DETENTE:MARKS",
        "1\\tMali\\t_\\t1:B-cue ~ :3: statement 1 has no content; expected a word 1:B-content",
        "# statement = {\"label\" ~ :4: a comment is not a JSON object; expected one",
      })
  void leavesOutTheArticleThatIsWrongAndReadsTheRest(String row, String problem)
      throws IOException {
    String good = "1\tNiger\t_\t1:B-content";
    List<MarkedArticle> read =
        read(
            Stream.of(
                    "# newdoc id = one",
                    good,
                    "# newdoc id = two",
                    row,
                    "# newdoc id = three",
                    good)
                .map(line -> line.replace("\\t", "\t"))
                .toArray(String[]::new));
    assertEquals(List.of("one", "three"), read.stream().map(a -> a.article().id()).toList());
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(
        problems.get(0).endsWith(problem + "; the article \"two\" is left out"), problems.get(0));
  }

  @Test
  void saysWhereTextStopsBeingUtf8() throws IOException {
    Path file = Files.write(folder.resolve("c.conllup"), new byte[] {(byte) 0xff, 'a'});
    assertEquals(List.of(), AnnotationFormat.CONLL.read(file, p -> problems.add(p.getMessage())));
    assertTrue(problems.get(0).contains("is not UTF-8; expected text in UTF-8"), problems.get(0));
  }
}
