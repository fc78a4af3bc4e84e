package io.github.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.article.Article;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StancePrediction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parts of one's own, and many articles at once. */
class DetentePartsTest {
  private static final Detente SHIPPED = Detente.load();

  private static Article article(int number) {
    return Article.of("a" + number, "Norway threatened to seize " + number + " trawlers.");
  }

  @Test
  void aClassifierOfOnesOwnHearsWhoSpeaks() {
    Detente reader =
        Detente.builder()
            .classifier(
                resolved ->
                    new StancePrediction(
                        resolved.speaker().flatMap(s -> s.actor()).orElseThrow().name().orElse(""),
                        Map.of("NOR", 1.0),
                        1,
                        true))
            .build();
    StatementReading reading = reader.read(article(3)).get(0);
    assertEquals("NOR", reading.prediction().label());
    assertEquals(Optional.of("NOR"), reading.country());
    assertEquals(Optional.empty(), reading.stance());
  }

  @Test
  void anExtractorOfOnesOwnDecidesWhatIsRead() {
    Detente reader = Detente.builder().extractor(article -> List.of()).build();
    assertEquals(List.of(), reader.read(article(3)));
  }

  @Test
  void aResolverThatLosesStatementsIsAnError() {
    Detente reader = Detente.builder().resolver((article, statements) -> List.of()).build();
    assertThrows(IllegalStateException.class, () -> reader.read(article(3)));
  }

  @Test
  void theShippedModelIsLoadedOnce() {
    assertSame(StanceClassifier.load(), StanceClassifier.load());
  }

  @Test
  void manyArticlesComeInTheirOrderAndFewAreHeld() {
    int all = 40 * Runtime.getRuntime().availableProcessors();
    AtomicInteger taken = new AtomicInteger();
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try (Stream<ArticleReading> readings =
        SHIPPED.readAll(
            IntStream.range(0, all).mapToObj(n -> article(n)).peek(a -> taken.incrementAndGet()),
            executor)) {
      AtomicInteger next = new AtomicInteger();
      readings.forEach(
          reading -> {
            int number = next.getAndIncrement();
            assertTrue(taken.get() - number <= all / 4, "held " + (taken.get() - number));
            assertEquals("a" + number, reading.article().id());
            assertEquals(SHIPPED.read(article(number)), reading.statements());
          });
      assertEquals(all, next.get());
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void whatAReadingThrowsIsThrownWhereItIsConsumed() {
    Detente reader =
        Detente.builder()
            .extractor(
                article -> {
                  throw new IllegalArgumentException(article.id());
                })
            .build();
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try (Stream<ArticleReading> readings =
        reader.readAll(Stream.of(article(1), article(2)), executor)) {
      assertEquals(
          "a1", assertThrows(IllegalArgumentException.class, readings::toList).getMessage());
    } finally {
      executor.shutdownNow();
    }
  }
}
