package io.github.detente.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.article.TextSpan;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SentenceSplitterTest {

  private static List<String> cells(String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split("\\|", -1)).map(String::strip).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "sentences.csv", numLinesToSkip = 1)
  void splitsSentences(String what, String text, String sentences) {
    List<TextSpan> paragraphs = Paragraphs.of(text);
    List<TextSpan> found =
        SentenceSplitter.split(text, paragraphs.get(0), QuotationFinder.find(text, paragraphs));
    assertEquals(cells(sentences), found.stream().map(span -> span.of(text)).toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "quotations.csv", numLinesToSkip = 1)
  void matchesQuotationMarks(String what, String text, String quotations) {
    List<Quotation> found = QuotationFinder.find(text, Paragraphs.of(text));
    assertEquals(cells(quotations), found.stream().map(q -> q.inner().of(text)).toList());
  }

  @Test
  void joinsTheLinesOfWrappedText() {
    String line = "The ferry to the island left the old harbour at noon and did not";
    String text = String.join("\n", line, line, line, "come back.", "", line, line, "come back.");
    assertEquals(2, Paragraphs.of(text).size());
  }

  @Test
  void takesEachLineOfOtherTextForAParagraph() {
    assertEquals(3, Paragraphs.of("A title\n\nFirst line.\nSecond line.").size());
  }
}
