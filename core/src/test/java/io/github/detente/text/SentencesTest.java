package io.github.detente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.article.TextSpan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SentencesTest {

  private static List<String> cells(String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split("\\|", -1)).map(String::strip).toList();
  }

  private static List<String> sentences(String text) {
    Document document = Document.of(text);
    return IntStream.range(0, document.sentenceCount())
        .mapToObj(k -> document.sentence(k).span().of(text))
        .toList();
  }

  private static List<String> paragraphs(String text) {
    return Document.of(text).paragraphs().stream()
        .map(Paragraph::span)
        .map(s -> s.of(text))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "sentences.csv", numLinesToSkip = 1)
  void splitsSentences(String what, String text, String sentences) {
    assertEquals(cells(sentences), sentences(text));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "quotations.csv", numLinesToSkip = 1)
  void matchesQuotationMarks(String what, String text, String quotations) {
    List<Quotation> found = Document.of(text).quotations();
    List<TextSpan> inner = found.stream().map(Quotation::inner).toList();
    assertEquals(cells(quotations), inner.stream().map(span -> span.of(text)).toList());
  }

  @Test
  void joinsTheLinesOfWrappedText() {
    String line = "The ferry to the island left the old harbour at noon and did not";
    String text = String.join("\n", line, "sail " + line, "come back.", "", line, "come back.");
    assertEquals(2, paragraphs(text).size());
  }

  @Test
  void takesEachLineOfOtherTextForAParagraph() {
    assertEquals(3, paragraphs("A title\n\nFirst line.\nSecond line.").size());
  }
}
