package io.github.detente.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentsTest {
  private static final String TEXT = "One two, three four “five six. Seven” eight.";

  private static TextSpan span(String words) {
    int start = TEXT.indexOf(words);
    assertTrue(start >= 0, words);
    return new TextSpan(start, start + words.length());
  }

  private static List<List<TextSpan>> settle(List<List<TextSpan>> contents) {
    return new Contents(TEXT).settle(contents);
  }

  @Test
  void theFirstOfTwoThatCrossEndsWhereTheLaterBegins() {
    assertEquals(
        List.of(List.of(span("five six. Seven")), List.of(span("two, three four “"))),
        settle(List.of(List.of(span("five six. Seven")), List.of(span("two, three four “five")))));
  }

  @Test
  void whatRunsOutByMarksAloneIsNested() {
    assertEquals(
        List.of(List.of(span("two, three four “five six")), List.of(span("five six"))),
        settle(List.of(List.of(span("two, three four “five six")), List.of(span("five six. ")))));
  }

  @Test
  void whatLiesInOneThatIsCutStaysInIt() {
    assertEquals(
        List.of(List.of(span("One two, three")), List.of(span("two")), List.of(span("four “five"))),
        settle(
            List.of(
                List.of(span("One two, three four")),
                List.of(span("two")),
                List.of(span("four “five")))));
  }

  @Test
  void nothingRemainsOfMarks() {
    assertEquals(
        List.of(List.of(), List.of(span("Seven"))),
        settle(List.of(List.of(span(". ")), List.of(span(" Seven")))));
  }

  /** Any spans at all: apart or nested, and what was so before is left alone. */
  @Test
  void everySpanIsNestedOrApartAndSettledOnce() {
    Random random = new Random(20);
    for (int round = 0; round < 20_000; round++) {
      List<List<TextSpan>> contents = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        List<TextSpan> spans = new ArrayList<>();
        for (int k = random.nextInt(3); k >= 0; k--) {
          int start = random.nextInt(TEXT.length());
          spans.add(new TextSpan(start, start + random.nextInt(TEXT.length() - start + 1)));
        }
        contents.add(spans);
      }
      List<List<TextSpan>> settled = settle(contents);
      List<TextSpan> all = settled.stream().flatMap(List::stream).toList();
      for (TextSpan one : all) {
        String words = one.of(TEXT);
        assertEquals(words.strip(), words);
        assertTrue(words.codePoints().anyMatch(Character::isLetterOrDigit), words);
        for (TextSpan other : all) {
          assertTrue(
              !one.overlaps(other) || one.contains(other) || other.contains(one),
              () -> one + " and " + other + " of " + contents);
        }
      }
      for (List<TextSpan> own : settled) {
        for (int k = 1; k < own.size(); k++) {
          assertTrue(own.get(k - 1).end() <= own.get(k).start(), () -> own + " of " + contents);
        }
      }
      assertEquals(settled, settle(settled));
    }
  }

  /** A block of somebody's words ends before its full stop; a quotation in it is left open. */
  @Test
  void aQuotationLeftOpenEndsWithTheBlockThatHoldsIt() {
    String text =
        "Tomas Veldt explains:\n\n"
            + "The plan has nine parts. A Finnish envoy said the first one is a “harbour"
            + " with two keys. Each side has rejected it.";
    List<Statement> found = StatementExtractor.load().extract(Article.of("test", text));
    List<String> contents =
        found.stream().map(statement -> statement.content().get(0).of(text)).toList();
    assertEquals(
        List.of(
            text.substring(text.indexOf("The plan"), text.length() - 1),
            text.substring(text.indexOf("the first one"), text.length() - 1)),
        contents);
  }
}
