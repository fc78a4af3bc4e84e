package io.github.detente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a text falls into paragraphs, sentences and quotations, and that it is read once. */
class DocumentTest {

  /** Prints each paragraph: its sentences between bars, and in front of them what it is. */
  private static String outline(Document document) {
    List<String> lines = new ArrayList<>();
    for (Paragraph paragraph : document.paragraphs()) {
      List<String> sentences = new ArrayList<>();
      for (int s = paragraph.firstSentence(); s < paragraph.endSentence(); s++) {
        sentences.add(document.sentence(s).span().of(document.tokens().text()).replace("\n", "/"));
      }
      String kind =
          paragraph.headline()
              ? "title: "
              : paragraph.firstSentence() == paragraph.endSentence() ? "layout: " : "";
      String text =
          paragraph.firstSentence() == paragraph.endSentence()
              ? paragraph.span().of(document.tokens().text())
              : String.join(" | ", sentences);
      lines.add(kind + text);
    }
    return String.join("\n", lines);
  }

  static Stream<Arguments> texts() {
    return Cases.of(
        """
        It rained. He left.
          It rained. | He left.
        It rained. ¶ He left.
          It rained.
          He left.
        It rained. ¶ By Kari Moe in Oslo ¶ He left.
          It rained.
          layout: By Kari Moe in Oslo
          He left.
        15.42 GMT ¶ He left.
          layout: 15.42 GMT
          He left.
        15.42 GMT – He left. It rained.
          He left. | It rained.
        Read more: the mine is closed ¶ He left.
          layout: Read more: the mine is closed
          He left.
        Sign up to our newsletter ¶ He left.
          layout: Sign up to our newsletter
          He left.
        OSLO, March 3 (Wire) -- He left. It rained.
          He left. | It rained.
        OSLO – He left.
          He left.
        OSLO – he left.
          OSLO – he left.
        BERGEN, Norway (AP) — “We left,” he said. It rained.
          “We left,” he said. | It rained.
        • He left. ¶ • It rained.
          He left.
          It rained.
        - He left.
          He left.
        -5 degrees.
          -5 degrees.
        * He left.
          He left.
        Q: Who left? ¶ A: Nobody.
          Who left?
          A: Nobody.
        Q. Who left?
          Who left?
        “We left. ¶ “It rained,” he said.
          “We left.
          “It rained,” he said.
        By Monday it rained in Oslo.
          By Monday it rained in Oslo.
        Updated 9:05 am ¶ He left.
          layout: Updated 9:05 am
          He left.
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void fallsIntoParagraphsAndSentences(String text, String expected) {
    assertEquals(expected, outline(Document.of(text.replace(" ¶ ", "\n\n"))));
  }

  @Test
  void joinsWrappedLines() {
    String text =
        """
        The envoy of Norway left the hall of the town on Monday and he did
        not come back before the rain was over. Nobody saw him when he
        came.

        It rained.""";
    assertEquals(
        """
        The envoy of Norway left the hall of the town on Monday and he did/not come back before the\
         rain was over. | Nobody saw him when he/came.
        It rained.""",
        outline(Document.of(text)));
  }

  @Test
  void keepsShortLinesApart() {
    String text = "The envoy left\nThe king came\nIt rained";
    assertEquals(text, outline(Document.of(text)));
  }

  @Test
  void keepsLinesApartThatBeginWithCapitals() {
    String line = "The envoy of Norway left the hall of the town on Monday";
    String text = line + "\n" + line + "\n" + line;
    assertEquals(text, outline(Document.of(text)));
  }

  @Test
  void joinsALineThatBreaksOffWithinASentence() {
    String text = "The envoy of Norway left the hall of the town and\ndid not come back\nIt rained";
    assertEquals(
        "The envoy of Norway left the hall of the town and/did not come back\nIt rained",
        outline(Document.of(text)));
  }

  /** Slashes stand for line ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Peru accused/Chile of lying.;                       Peru accused/Chile of lying.
          Peru/accused Chile of lying.;                       Peru/accused Chile of lying.
          Peru accused Chile of/Lima of lying.;               Peru accused Chile of/Lima of lying.
          The envoy told/Lima it had lied.;                   The envoy told/Lima it had lied.
          Peru offered/Chile its help.;                       Peru offered/Chile its help.
          The envoy has denounced/Chile.;                     The envoy has denounced/Chile.
          The envoy said/Chile had lied.;                     The envoy said/Chile had lied.
          The envoy of/the Republic of/Chile left.;           The envoy of/the Republic of/Chile left.
          He spoke to Ana Paz,/Chile's envoy.;                He spoke to Ana Paz,/Chile's envoy.
          He called it/“absurd”.;                             He called it/“absurd”.
          It rained. The envoy, Ana/Paz, left.;               It rained. | The envoy, Ana/Paz, left.
          It rains/on the boats/and the sea/Ana Paz says;     It rains/on the boats/and the sea/Ana Paz says
          """)
  void joinsAShortLineThatWantsMore(String text, String expected) {
    assertEquals(expected, outline(Document.of(text.replace('/', '\n'))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Minister accused\nThe police said he had lied.",
        "Truce is over, Chile says\nThe envoy said so in Lima.",
        "Lima\nThe envoy left.",
        "LIMA WARNS\nThe envoy left.",
        "Ana Paz\nLima",
        "Talks begin:\nThe envoy left.",
        "It rained in Lima.\nThe envoy left.",
        "He left the U.S.\nThe envoy left.",
        "pears\nplums",
        "What the envoy left to\n• Lima",
      })
  void keepsALineApartThatWantsNothing(String text) {
    assertEquals(text.replace("• ", ""), outline(Document.of(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nor-\nway", "Nor\u00AD\nway", "Nor\u2010\r\nway", "Nor-\n  way"})
  void readsAWordBrokenAtALineEndAsOne(String word) {
    assertEquals("norway", Document.of(word + " left.").tokens().folded(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jean-\nClaude", "anti-\nIranian", "COVID-\n19", "PCC-\nwide"})
  void keepsTheHyphenOfAWordBrokenThere(String word) {
    Document broken = Document.of(word + " left.");
    Document whole = Document.of(word.replace("\n", "") + " left.");
    assertEquals(outline(whole), outline(broken).replace("/", ""));
    for (int k = 0; k < 3; k++) {
      assertEquals(whole.tokens().folded(k), broken.tokens().folded(k));
      assertEquals(whole.tokens().has(k, Tokens.GLUED), broken.tokens().has(k, Tokens.GLUED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\f"})
  void knowsEveryLineEnd(String end) {
    assertEquals("He left.\nIt rained.", outline(Document.of("He left." + end + "It rained.")));
  }

  @Test
  void knowsATitle() {
    Article article = Article.of("t", "It rained", "It rained in Oslo.");
    assertEquals("title: It rained", outline(Document.of(article)).lines().findFirst().get());
  }

  @Test
  void knowsATitleAgainWhereItIsRepeated() {
    Article article = Article.of("t", "It rained", "It rained\n\nNobody came.");
    assertEquals("title: It rained\ntitle: It rained\nNobody came.", outline(Document.of(article)));
  }

  @Test
  void hasNoTitleWithoutOne() {
    assertFalse(Document.of("It rained\n\nHe left.").paragraphs().get(0).headline());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\t", "\u200B", "\uFEFF"})
  void hasNothingInAnEmptyText(String text) {
    Document document = Document.of(text);
    assertEquals(0, document.tokens().size());
    assertEquals(0, document.sentenceCount());
    assertEquals(List.of(), document.paragraphs());
    assertEquals(List.of(), document.quotations());
    assertEquals(text, document.tokens().text());
  }

  @Test
  void makesASentenceOnce() {
    Document document = Document.of("It rained. He left.");
    assertSame(document.sentence(1), document.sentence(1));
    assertSame(document.tagged(0), document.tagged(0));
    assertNotSame(document.sentence(0), document.tagged(0));
    assertEquals(0, document.sentence(0).tags().length);
    assertEquals(document.sentence(0).size(), document.tagged(0).tags().length);
  }

  @Test
  void readsTheArticleOfAThreadOnce() {
    Article article = Article.of("t", "It rained.");
    Document document = Document.of(article);
    assertSame(document, Document.of(article));
    Document.of(Article.of("u", "He left."));
    assertNotSame(document, Document.of(article));
  }

  @Test
  void givesOtherThreadsTheSame() throws Exception {
    Document document = Document.of(new TextGenerator(5).article());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(
            threads.submit(
                () ->
                    IntStream.range(0, document.sentenceCount())
                        .mapToObj(s -> String.join(" ", document.tagged(s).tags()))
                        .toList()));
      }
      for (Future<List<String>> answer : answers) {
        assertEquals(answers.get(0).get(), answer.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  static Stream<Arguments> quotations() {
    return Cases.of(
        """
        He said “it rained” and “left”.
          “it rained” / it rained
          “left” / left
        He said “it ‘really’ rained”.
          “it ‘really’ rained” / it ‘really’ rained
        He said ‘it “really” rained’.
          ‘it “really” rained’ / it “really” rained
        He said “it rained.
          “it rained. / it rained.
        He said it rained”.
          none
        He said ' it rained.
          none
        The kings' men and the queen's men.
          none
        He said 'the kings' men left' here.
          'the kings' men left' / the kings' men left
        He said ‘it’s over’ twice.
          ‘it’s over’ / it’s over
        He said “ it rained ” twice.
          “ it rained ” / it rained
        He said “” twice.
          none
        Samuel “Big Hat” Okoro left.
          none
        They call it “Big Hat” here.
          “Big Hat” / Big Hat
        He was 6' tall and 5\" wide.
          none
        “It rained,” he said, “and I left.”
          “It rained,” / It rained,
          “and I left.” / and I left.
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quotations")
  void findsQuotationsWithAndWithoutTheirMarks(String text, String expected) {
    List<String> lines = new ArrayList<>();
    for (Quotation quotation : Document.of(text).quotations()) {
      lines.add(quotation.outer().of(text) + " / " + quotation.inner().of(text));
    }
    assertEquals(expected, lines.isEmpty() ? "none" : String.join("\n", lines));
  }

  @Test
  void endsAnOpenQuotationWithItsParagraph() {
    String text = "He said “it rained.\n\nHe left “at once”.";
    List<Quotation> found = Document.of(text).quotations();
    assertEquals(2, found.size());
    assertEquals("it rained.", found.get(0).inner().of(text));
    assertEquals("at once", found.get(1).inner().of(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44, 45, 46})
  void coversGeneratedTextsWithParagraphsInOrder(long seed) {
    TextGenerator generator = new TextGenerator(seed);
    for (int n = 0; n < 50; n++) {
      Document document = Document.of(generator.article());
      int last = 0;
      int sentence = 0;
      for (Paragraph paragraph : document.paragraphs()) {
        assertTrue(last <= paragraph.span().start());
        assertTrue(paragraph.body().end() <= paragraph.span().end());
        assertEquals(sentence, paragraph.firstSentence());
        assertTrue(paragraph.firstSentence() <= paragraph.endSentence());
        for (int s = paragraph.firstSentence(); s < paragraph.endSentence(); s++) {
          assertTrue(paragraph.span().contains(document.sentence(s).span()));
        }
        sentence = paragraph.endSentence();
        last = paragraph.span().end();
      }
      assertEquals(document.sentenceCount(), sentence);
    }
  }
}
