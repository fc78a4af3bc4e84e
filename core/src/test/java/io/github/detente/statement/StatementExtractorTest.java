package io.github.detente.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.ProcessorTime;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.text.TextGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementExtractorTest {
  private final StatementExtractor extractor = StatementExtractor.load();

  private List<Statement> extract(String text) {
    return extractor.extract(Article.of("test", text));
  }

  private static String contents(Statement statement) {
    return statement.content().stream()
        .map(span -> span.of(statement.article().text()))
        .collect(Collectors.joining(" + "));
  }

  private static List<String> cells(String joined) {
    return joined == null || joined.isBlank()
        ? List.of()
        : Arrays.stream(joined.split("\\|\\|", -1)).map(String::strip).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "statements.csv", numLinesToSkip = 1)
  void findsContentSpeakerKindAndTarget(
      String what, String text, String content, String speaker, String kind, String target) {
    List<Statement> found = extract(text);
    assertEquals(cells(content), found.stream().map(StatementExtractorTest::contents).toList());
    assertEquals(
        cells(speaker),
        found.stream().map(s -> s.speaker().map(Mention::text).orElse("")).toList());
    assertEquals(cells(kind), found.stream().map(s -> s.kind().name()).toList());
    List<String> targets =
        found.stream().map(s -> s.target().map(Mention::text).orElse("")).toList();
    assertEquals(target == null ? Collections.nCopies(found.size(), "") : cells(target), targets);
  }

  @Test
  void carriesQuotationOnOverParagraphs() {
    String text =
        """
        “The dam is safe,” the engineer said.

        “We checked every wall.

        “Twice.”

        It rained.\
        """;
    List<Statement> found = extract(text);
    assertEquals(1, found.size());
    assertEquals("The dam is safe, + We checked every wall. + Twice.", contents(found.get(0)));
  }

  @Test
  void countsAHeadlineOnceThatIsRepeatedWordForWord() {
    String headline = "Border stays closed, Oslo warns";
    String text = headline + "\n\n" + headline + "\n\nOslo warned that the border stays closed.";
    assertEquals(2, extract(text).size());
  }

  @Test
  void losesAtMostTheParagraphOfAnUnbalancedMark() {
    String before = "“The dam is safe,” the engineer said.";
    String broken = "The mayor said “nothing at all about it and left.";
    String after = "“The road is closed,” the driver said.";
    List<String> found =
        extract(String.join("\n\n", before, broken, after)).stream()
            .filter(s -> !s.sentenceText().startsWith("The mayor"))
            .map(Statement::text)
            .toList();
    assertEquals(List.of("The dam is safe,", "The road is closed,"), found);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void losesAtMostTheParagraphOfALoneMarkWhereverItStands(long seed) {
    TextGenerator generator = new TextGenerator(seed);
    for (int i = 0; i < 50; i++) {
      List<String> whole = generator.paragraphs().stream().distinct().toList();
      List<String> broken = new ArrayList<>(whole);
      int at = generator.below(whole.size());
      broken.set(at, generator.withLoneMark(whole.get(at)));
      assertEquals(outside(whole, at), outside(broken, at), () -> String.join("\n", broken));
    }
  }

  @Test
  void readsAParagraphThatStandsThereTwiceTwiceButATitleOnce() {
    String title = "Norway warns Iceland over cod";
    String paragraph = "The minister said on Monday that Iceland must stop fishing in the zone.";
    List<Statement> found =
        extract(String.join("\n\n", title, title, paragraph, "Rain fell.", paragraph));
    assertEquals(
        List.of(
            "Iceland over cod",
            "Iceland must stop fishing in the zone",
            "Iceland must stop fishing in the zone"),
        found.stream().map(Statement::text).toList());
  }

  /** What is said, and by whom, in all paragraphs but one. */
  private List<String> outside(List<String> paragraphs, int left) {
    String text = String.join("\n\n", paragraphs);
    int start = String.join("\n\n", paragraphs.subList(0, left)).length();
    int end = String.join("\n\n", paragraphs.subList(0, left + 1)).length();
    return extract(text).stream()
        .filter(s -> s.sentence().end() <= start || s.sentence().start() >= end)
        .map(
            s ->
                s.speaker().map(Mention::text).orElse("")
                    + s.content().stream()
                        .filter(span -> span.end() <= start || span.start() >= end)
                        .map(span -> " " + span.of(text))
                        .collect(Collectors.joining()))
        .toList();
  }

  @Test
  void numbersStatementsFromOneInTextOrder() {
    List<Statement> found = extract("Oslo denied it. Lima said it was true. Kyiv said nothing.");
    assertEquals(
        IntStream.rangeClosed(1, found.size()).boxed().toList(),
        found.stream().map(Statement::number).toList());
  }

  @Test
  void findsNothingInEmptyText() {
    assertEquals(List.of(), extract(""));
    assertEquals(List.of(), extract(" \n\n\t"));
  }

  @Test
  void isLoadedOnce() {
    assertSame(extractor, StatementExtractor.load());
  }

  static Stream<String> randomTexts() {
    return IntStream.range(0, 300).mapToObj(seed -> new TextGenerator(seed).article());
  }

  @ParameterizedTest
  @MethodSource("randomTexts")
  void keepsSpansInsideTheTextAndInOrder(String text) {
    List<Statement> found = extract(text);
    int last = -1;
    for (Statement statement : found) {
      TextSpan first = statement.content().get(0);
      assertTrue(first.start() >= last, () -> statement + " is out of order");
      last = first.start();
      Stream.concat(statement.speaker().stream(), statement.target().stream())
          .forEach(mention -> assertEquals(mention.span().of(text), mention.text()));
    }
    assertEquals(found, extract(text), "twice");
  }

  @ParameterizedTest
  @MethodSource("randomTexts")
  void letsContentsOverlapOnlyWhenNested(String text) {
    List<Statement> found = extract(text);
    for (Statement one : found) {
      for (Statement other : found) {
        if (one.number() < other.number()) {
          assertTrue(areApartOrNested(one, other), () -> one + " / " + other);
        }
      }
    }
  }

  private static boolean areApartOrNested(Statement one, Statement other) {
    boolean apart =
        one.content().stream().noneMatch(a -> other.content().stream().anyMatch(a::overlaps));
    return apart || isInside(one, other) || isInside(other, one);
  }

  private static boolean isInside(Statement inner, Statement outer) {
    return inner.content().stream()
        .allMatch(a -> outer.content().stream().anyMatch(b -> b.contains(a)));
  }

  @Test
  void givesTheSameAnswersToEightThreads() throws InterruptedException, ExecutionException {
    List<Article> articles =
        randomTexts().limit(100).map(text -> Article.of("test", text)).toList();
    List<List<Statement>> expected = articles.stream().map(extractor::extract).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<List<Statement>>>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(threads.submit(() -> articles.stream().map(extractor::extract).toList()));
      }
      for (Future<List<List<Statement>>> answer : answers) {
        assertEquals(expected, answer.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  static Stream<String> nastyTexts() {
    int size = 200_000;
    return Stream.of(
            "\"",
            "“",
            "”",
            "'",
            "‘",
            "’",
            "`",
            "''",
            "« »",
            "said ",
            "X said, ",
            "he said that ",
            "according to X, ",
            "a, ",
            "a.",
            "a ",
            ".",
            "U.S.",
            "(",
            "“a” said ",
            "Q: x?\n\nA: y.\n\n",
            "A: y.\n\nQ: x?\n\n",
            "LI: y said z.\n\n",
            "“a.”\n\n",
            "‘a b\n\n",
            "“a.” — Bo Li\n",
            "Bo said:\n\n“b.”\n\n",
            "who said ",
            "which X says is, ",
            "a man who was hit told ",
            "and X accused ",
            "X, a Y, ",
            "word of a line that goes on and on and on\n",
            "- a\n",
            "12:30 ",
            "\n\"",
            "\n",
            "and accused ",
            "X's claim that ",
            "his claim that ",
            "claims ",
            "he gave X, which he said ",
            "“x” he said, ",
            "he accepted a plan and ",
            "'a ",
            "s' ",
            "-",
            ",",
            "as X put it, ",
            "in the words of ",
            "he said \"x\", ")
        .map(unit -> unit.repeat(size / unit.length()));
  }

  @ParameterizedTest
  @MethodSource("nastyTexts")
  void takesTimeInProportionToNastyText(String text) throws InterruptedException {
    // Far more than it takes (2 s at most), far less than quadratic cost would.
    ProcessorTime.assertWithin(Duration.ofSeconds(15), () -> extract(text), text.substring(0, 20));
  }
}
