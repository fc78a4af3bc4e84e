package io.github.detente.statement.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.article.Article;
import io.github.detente.statement.Mention;
import io.github.detente.statement.StatementExtractor;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which words of a sentence are whose content, where several statements, inserted clauses or
 * coordinations meet. Statements are written <i>speaker: content</i>, spans parted by <i>…</i>.
 */
class ContentsTest {
  private static void check(String text, String expected) {
    String found =
        StatementExtractor.load().extract(Article.of("a", text)).stream()
            .map(
                statement ->
                    statement.speaker().map(Mention::text).orElse("-")
                        + ": "
                        + statement.content().stream()
                            .map(span -> span.of(text))
                            .collect(Collectors.joining(" … ")))
            .collect(Collectors.joining(" / "));
    assertEquals(expected, found.isEmpty() ? "-" : found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Norway said the talks had failed. | Norway: the talks had failed",
        "Norway said that the talks had failed. | Norway: the talks had failed",
        "Norway said on Monday that the talks had failed. | Norway: the talks had failed",
        "The talks had failed, Norway said. | Norway: The talks had failed",
        "The talks, Norway said, had failed. | Norway: The talks … had failed",
        "According to Norway, the talks had failed. | Norway: the talks had failed",
        "The talks had failed, according to Norway. | Norway: The talks had failed",
        "Norway vowed to leave the talks. | Norway: to leave the talks",
        "Norway accused Iceland of lying. | Norway: Iceland of lying",
        "Norway urged Iceland to leave. | Norway: to leave",
        "Norway called the talks “a farce”. | Norway: the talks “a farce”",
        "Norway denied the claim. | Norway: the claim",
        "Norway denied having lied. | Norway: having lied",
        "Norway told Iceland to leave. | Norway: to leave",
        "Norway told Iceland that the talks had failed. | Norway: the talks had failed",
        "Iceland was told by Norway that the talks had failed. | Norway: the talks had failed",
        "The rebels were accused by Norway of lying. | Norway: The rebels … of lying",
        "The rebels were accused by the army of shelling a town. | the army: The rebels … of shelling a town",
        "The army was blamed by rebels for the blast. | rebels: The army … for the blast",
        "The rebels were accused by the king of Spain of lying. | the king of Spain: The rebels … of lying",
      })
  void cutsOneStatementOutOfItsSentence(String text, String statements) {
    check(text, statements);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Norway said the talks had failed and denied the claim. | Norway: the talks had failed / Norway: the claim",
        "Norway said the talks had failed, and Iceland denied the claim. | Norway: the talks had failed / Iceland: the claim",
        "Norway said the talks had failed; Iceland denied the claim. | Norway: the talks had failed / Iceland: the claim",
        "Norway said the talks had failed, but Iceland denied the claim. | Norway: the talks had failed / Iceland: the claim",
        "Norway accused Iceland of lying and threatened to leave. | Norway: Iceland of lying / Norway: to leave",
        "Norway accused Iceland of lying, while Iceland blamed Norway for the failure. | Norway: Iceland of lying / Iceland: Norway for the failure",
        "Saying the talks had failed, Norway vowed to leave. | Norway: the talks had failed / Norway: to leave",
        "Norway vowed to leave, saying the talks had failed. | Norway: to leave / Norway: the talks had failed",
        "Norway said it would leave and would not come back. | Norway: it would leave and would not come back",
        "Norway said Iceland had lied and broken its word. | Norway: Iceland had lied and broken its word",
      })
  void keepsStatementsOfOneSentenceApart(String text, String statements) {
    check(text, statements);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Norway said Iceland had denied the claim. | Norway: Iceland had denied the claim",
        "Norway said Iceland, which denied the claim, had lied. | Norway: Iceland, which denied the claim, had lied",
        "Norway denied that Iceland had said so. | Norway: Iceland had said so",
        "“Iceland said it would pay,” Norway said. | Norway: Iceland said it would pay,",
      })
  void leavesAStatementWithinAStatementToTheOuterOne(String text, String statements) {
    check(text, statements);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“We will leave,” Norway said. | Norway: We will leave,",
        "“We,” Norway said, “will leave.” | Norway: We, … will leave.",
        "“We will leave,” Norway said. “Nobody will stop us.” | Norway: We will leave, … Nobody will stop us.",
        "Norway said: “We will leave.” | Norway: We will leave.",
        "Norway said it would “leave for good”. | Norway: it would “leave for good”",
        "Norway said it would leave “for good” and “without a word”. | Norway: it would leave “for good” and “without a word”",
        "'We will leave,' Norway said. | Norway: We will leave,",
        "«We will leave», Norway said. | Norway: We will leave",
        "\"We will leave,\" Norway said, \"and soon.\" | Norway: We will leave, … and soon.",
        "“We will leave”, said Norway. | Norway: We will leave",
      })
  void takesQuotationsWithoutTheirMarks(String text, String statements) {
    check(text, statements);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Norway left the talks. | -",
        "Norway did not accuse Iceland. | -",
        "Norway may accuse Iceland of lying. | -",
        "Norway was expected to accuse Iceland of lying. | -",
        "If Norway accuses Iceland of lying, the talks will fail. | -",
        "Nobody accused Iceland of lying. | -",
        "Iceland was accused of lying. | -",
        "The film “They Said No” begins at eight. | -",
        "The blast claimed 30 lives. | -",
        "He asked not to be named. | -",
        "Norway warned. | -",
        "Said. | -",
        ", said . | -",
        "“” said Norway. | -",
        "Norway said: | -",
        "Norway warned of | -",
        "Norway told Iceland of | -",
        "Norway said, | -",
        "Norway accused | -",
        "Norway accused Iceland of | Norway: Iceland of",
      })
  void findsNothingWhereNothingIsSaid(String text, String statements) {
    check(text, statements);
  }
}
