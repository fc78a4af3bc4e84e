package io.github.detente.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.detente.actor.Actor;
import io.github.detente.actor.ActorType;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles as <code>data/articles</code> has them; all texts are invented. */
class MarkedArticleReaderTest {
  private static final String ARTICLE =
      """
      published: 1991-03-04
      outlet: Harbour Times

      Ferry stays

      {s2:The minister} {q2:said} {c2:the {t2:island} would wait} and {c2:pay}.
      “{c1:Never,}” the mayor wrote.
      %%
      2 | Oda Lind | PERSON | Minister of Norway | NOR | ISL | INDIRECT | DIPLOMATIC | ESCALATORY

      1 |  |  |  |  |  | DIRECT |
      """;

  private static List<String> spans(MarkedArticle article, int statement) {
    return article.statements().get(statement).statement().content().stream()
        .map(span -> span.of(article.article().text()))
        .toList();
  }

  @Test
  void takesTheMarksOutOfTheText() {
    MarkedArticle read = MarkedArticleReader.read("ferry", ARTICLE);
    assertEquals(
        """
        Ferry stays

        The minister said the island would wait and pay.
        “Never,” the mayor wrote.\
        """,
        read.article().text());
    assertEquals(Optional.of(LocalDate.of(1991, 3, 4)), read.article().published());
    assertEquals(Optional.of("Harbour Times"), read.article().outlet());
    Statement said = read.statements().get(1).statement();
    assertEquals(Optional.of("The minister"), said.speaker().map(Mention::text));
    assertEquals(Optional.of("island"), said.target().map(Mention::text));
    assertEquals("said", said.sentence().of(read.article().text()), "the cue is the place");
    assertEquals(List.of("the island would wait", "pay"), spans(read, 1), "a mark within a mark");
  }

  @Test
  void putsStatementsInOrderOfTheirNumbersAndLeavesOutWhatIsNotSaid() {
    List<MarkedStatement> statements = MarkedArticleReader.read("ferry", ARTICLE).statements();
    assertEquals(List.of(1, 2), statements.stream().map(s -> s.statement().number()).toList());
    MarkedStatement never = statements.get(0);
    assertEquals(StatementKind.DIRECT, never.statement().kind());
    assertEquals(Optional.empty(), never.speaker());
    assertEquals(Optional.empty(), never.label());
    assertEquals(Optional.empty(), never.statement().cue());
    assertEquals(
        never.statement().content().get(0), never.statement().sentence(), "no cue: the content");
    Actor minister = statements.get(1).speaker().orElseThrow();
    assertEquals(ActorType.PERSON, minister.type());
    assertEquals(Optional.of("NOR"), minister.country());
    assertEquals(Optional.of("DIPLOMATIC"), statements.get(1).label());
  }

  @Test
  void linesMayEndAsOnWindows() {
    MarkedArticle unix = MarkedArticleReader.read("a", ARTICLE);
    MarkedArticle windows = MarkedArticleReader.read("a", ARTICLE.replace("\n", "\r\n"));
    assertEquals(unix.article(), windows.article());
    assertEquals(unix.statements(), windows.statements());
  }

  /** Lines count from the beginning of the file; 0 is the file as a whole. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "published: 1991\\n"
            + "\\n"
            + "Text {c1:said}.\\n"
            + "%%\\n"
            + "1||||||DIRECT| ~ 0 ~ published is \"1991\"; expected YYYY-MM-DD",
        "outlet\\n\\nText.\\n%%\\n ~ 1 ~ header line \"outlet\"; expected \"key: value\"",
        "outlet: A\\n"
            + "\\n"
            + "Text.\\n"
            + " ~ 0 ~ expected header lines, a blank line, the text, a line %%, statements",
        "outlet: A\\n"
            + "Text.\\n"
            + "%%\\n"
            + " ~ 0 ~ expected header lines, a blank line, the text, a line %%, statements",
        "outlet: A\\n\\nText\\nsaid {x1:so}.\\n%%\\n ~ 4 ~ \"{\" without a mark such as \"{c1:\"",
        "outlet: A\\n\\nText\\nsaid so}.\\n%%\\n ~ 4 ~ \"}\" closes nothing",
        "outlet: A\\n\\nText\\nsaid {c7:so.\\n%%\\n ~ 4 ~ a mark of statement 7 is not closed",
        "outlet: A\\n"
            + "\\n"
            + "Text {c1:said}.\\n"
            + "%%\\n"
            + "1|||||DIRECT| ~ 5 ~ 7 fields; expected 8 or 9 between \"|\"",
        "outlet: A\\n"
            + "\\n"
            + "Text {c1:said}.\\n"
            + "%%\\n"
            + "2||||||DIRECT| ~ 5 ~ statement 2 has no marks in the text",
        "outlet: A\\n\\nText {c1:said}.\\n%%\\n ~ 0 ~ marks [1] have no line below %%",
        "outlet: A\\n\\nText {q1:said}.\\n%%\\n1||||||DIRECT| ~ 5 ~ statement 1 has no content",
        "outlet: A\\n\\nText {c1:said}.\\n%%\\n1||||||Spoken| ~ 5 ~ \"kind\" is \"Spoken\"; expected one of DIRECT, INDIRECT, MIXED",
        "outlet: A\\n\\nText {c1:said}.\\n%%\\n1|Aa|MAN||||DIRECT| ~ 5 ~ \"type\" is \"MAN\"; expected one of PERSON, STATE, ORGANISATION, GROUP",
        "outlet: A\\n\\nText {c1:said}.\\n%%\\none||||||DIRECT| ~ 5 ~ number is \"one\"; expected a whole number",
      })
  void namesTheLineAndWhatWasExpected(String source, int line, String problem) {
    InvalidRecordException refused =
        assertThrows(
            InvalidRecordException.class,
            () -> MarkedArticleReader.read("ferry", source.replace("\\n", "\n")));
    assertEquals("ferry" + (line == 0 ? "" : ":" + line) + ": " + problem, refused.getMessage());
  }
}
