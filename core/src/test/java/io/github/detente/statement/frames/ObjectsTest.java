package io.github.detente.statement.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.article.Article;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Contents that are no clause: objects, charges, deadlines, and what stands beside them without
 * being said. Statements are written <i>speaker &gt; target: content</i>.
 */
class ObjectsTest {
  private static String told(Statement s, String text) {
    String target = s.target().map(mention -> " > " + mention.text()).orElse("");
    String content =
        s.content().stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    return s.speaker().map(Mention::text).orElse("-") + target + ": " + content;
  }

  private static void check(String text, String expected) {
    String found =
        StatementExtractor.load().extract(Article.of("a", text)).stream()
            .map(statement -> told(statement, text))
            .collect(Collectors.joining(" / "));
    assertEquals(expected, found.isEmpty() ? "-" : found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Norway denied him a visa. | -",
        "On Monday, he said. | -",
        "A day later, he said. | -",
        "The paper cited an unnamed source. | -",
        "Norway cited the lack of money. | Norway: the lack of money",
        "The group describes itself as a charity. | -",
        "A colonel called Ivo Marsan crossed the river. | -",
        "Norway accepted a glass of water. | -",
        "Norway accepted the timetable. | Norway: the timetable",
        "Norway rejected the ultimatum. | Norway: the ultimatum",
        "Norway condemned the attack during a debate. | Norway: the attack",
        "Norway condemned the attack as its tanks rolled on. | Norway: the attack",
        "Norway condemned the attack and withdrew its envoy. | Norway: the attack",
        "Norway condemned the attack, which the king had called late. | Norway: the attack",
        "Norway condemned the attack, hours after it. | Norway: the attack",
        "Norway condemned the attack without naming Oslo. | Norway: the attack",
        "Norway condemned the attack on Wednesday. | Norway: the attack",
        "Norway condemned the attack in a letter to the king. | Norway: the attack",
      })
  void anObjectEndsBeforeWhatTheReporterAdds(String text, String statements) {
    check(text, statements);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Norway gave the rebels until Friday to leave. | Norway > the rebels: until Friday to"
            + " leave",
        "Norway gave the rebels two days to leave. | Norway > the rebels: two days to leave",
        "Norway urged Iceland not to leave. | Norway > Iceland: not to leave",
        "Norway warned Iceland against leaving. | Norway > Iceland: leaving",
        "Norway warned it would leave. | Norway: it would leave",
        "Norway told Iceland at a meeting to leave. | Norway > Iceland: to leave",
        "Norway asked Iceland, the host, to leave. | Norway > Iceland: to leave",
        "Norway told Iceland it would leave. | Norway > Iceland: it would leave",
        "Norway accused Iceland and Denmark of lying. | Norway > Iceland and Denmark: Iceland and"
            + " Denmark of lying",
        "Norway thanked Iceland for its help. | Norway > Iceland: Iceland for its help",
      })
  void anAddresseeIsTheTarget(String text, String statements) {
    check(text, statements);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "As Norway put it, the talks had failed. | Norway: the talks had failed",
        "The talks, as the envoy put it, had failed. | the envoy: The talks … had failed",
        "In the words of Norway, the talks had failed. | Norway: the talks had failed",
        "In Norway's view, the talks had failed. | Norway: the talks had failed",
        "The talks had, according to Norway, failed. | Norway: The talks had … failed",
        "According to a diplomat, who asked not to be named, the talks had failed. | a diplomat:"
            + " the talks had failed",
        "According to plan, the talks began at noon. | -",
        "Norway said in a statement on Friday that the talks had failed. | Norway: the talks had"
            + " failed",
        "Norway said on its website it had no plans. | Norway: it had no plans",
        "Norway said as he entered the hall. | -",
        "Norway threatened on television in Oslo to leave. | Norway: to leave",
        "Norway denied having met Iceland. | Norway > Iceland: having met Iceland",
      })
  void aPhraseOrAnAdjunctOfTheCueIsNotSaid(String text, String statements) {
    check(text, statements);
  }
}
