package io.github.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.actor.ActorResolver;
import io.github.detente.article.Article;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread that is interrupted stops soon, wherever it is, and says so. */
@Timeout(300)
class InterruptTest {
  /** Long enough that no machine has read it before it is told to stop. */
  private static final Article LONG = Article.of("long", text(40_000));

  private static final Article SHORT = Article.of("short", text(3));

  /**
   * Time of the processor, since the machine may be busy: far more than one sentence takes, far
   * less than the rest of the text.
   */
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static String text(int paragraphs) {
    return IntStream.range(0, paragraphs)
        .mapToObj(
            i ->
                "Norway's envoy, Ivo Marsan, accused Iceland on day %d of closing port %d. “We will not pay,” he said, adding that talks with Denmark had failed."
                    .formatted(i, i))
        .collect(Collectors.joining("\n\n"));
  }

  private static void stopsSoon(Supplier<List<?>> work) throws InterruptedException {
    AtomicLong used = new AtomicLong();
    FutureTask<List<?>> task =
        new FutureTask<>(
            () -> {
              try {
                return work.get();
              } finally {
                used.set(THREADS.getCurrentThreadCpuTime());
              }
            });
    Thread thread = new Thread(task);
    thread.start();
    TimeUnit.MILLISECONDS.sleep(300);
    long told = THREADS.getThreadCpuTime(thread.getId());
    thread.interrupt();
    Throwable end = assertThrows(ExecutionException.class, task::get).getCause();
    Duration late = Duration.ofNanos(used.get() - told);
    assertEquals(CancellationException.class, end.getClass(), () -> "ended by " + end);
    assertTrue(late.compareTo(SOON) < 0, () -> "stopped after " + late);
  }

  @Test
  void stopsWhileItExtracts() throws InterruptedException {
    StatementExtractor extractor = StatementExtractor.load();
    extractor.extract(SHORT);
    stopsSoon(() -> extractor.extract(LONG));
  }

  @Test
  void stopsWhileItResolves() throws InterruptedException {
    ActorResolver resolver = ActorResolver.load();
    resolver.resolve(SHORT, StatementExtractor.load().extract(SHORT));
    List<Statement> statements = StatementExtractor.load().extract(LONG);
    assertTrue(statements.size() > 40_000, () -> "only " + statements.size());
    stopsSoon(() -> resolver.resolve(LONG, statements));
  }

  @Test
  void stopsWhileItReads() throws InterruptedException {
    Detente detente = Detente.load();
    detente.read(SHORT);
    stopsSoon(() -> detente.read(LONG));
  }

  @Test
  void staysInterruptedAndReadsAgainOnceItIsNot() {
    Detente detente = Detente.load();
    List<StatementReading> expected = detente.read(SHORT);
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> detente.read(SHORT));
    assertTrue(Thread.interrupted(), "it is not interrupted any more");
    assertEquals(expected, detente.read(SHORT));
  }
}
