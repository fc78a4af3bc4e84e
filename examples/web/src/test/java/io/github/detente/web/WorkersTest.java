package io.github.detente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
  private final Workers workers = new Workers(new Limits(1, 2, 100, Duration.ofMillis(100)));
  private final AtomicBoolean released = new AtomicBoolean();

  @AfterEach
  void stop() {
    released.set(true);
    workers.stop(Duration.ofSeconds(5));
  }

  /** Work that hears no interrupt, as a loop does that nobody thought would be long. */
  private String deaf() {
    while (!released.get()) {
      Thread.onSpinWait();
    }
    return "late";
  }

  private static int status(CompletableFuture<?> answer) {
    ExecutionException e =
        assertThrows(ExecutionException.class, () -> answer.get(10, TimeUnit.SECONDS));
    return ((Problem) e.getCause()).status();
  }

  private void awaitStuck(int count) throws InterruptedException {
    while (workers.stuck() != count) {
      Thread.sleep(5);
    }
  }

  @Test
  void givesUpOnWhatTakesTooLongAndReplacesAWorkerThatIsDeaf() throws Exception {
    assertEquals(504, status(workers.submit(this::deaf)));
    awaitStuck(1);
    assertEquals("done", workers.submit(() -> "done").get(5, TimeUnit.SECONDS));
    assertEquals(504, status(workers.submit(this::deaf)));
    awaitStuck(2);
    assertEquals("done", workers.submit(() -> "done").get(5, TimeUnit.SECONDS));
    released.set(true);
    awaitStuck(0);
    assertEquals("done", workers.submit(() -> "done").get(5, TimeUnit.SECONDS));
  }

  @Test
  void freesAWorkerThatHearsTheInterrupt() throws Exception {
    CompletableFuture<Object> answer =
        workers.submit(
            () -> {
              new CountDownLatch(1).await();
              return null;
            });
    assertEquals(504, status(answer));
    assertEquals(
        false,
        workers.submit(() -> Thread.currentThread().isInterrupted()).get(5, TimeUnit.SECONDS));
    assertEquals(0, workers.stuck());
  }

  @Test
  void takesWhatWaitedTooLongOutOfTheQueue() throws Exception {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      answers.add(workers.submit(this::deaf));
    }
    assertEquals(503, assertThrows(Problem.class, () -> workers.submit(() -> "no")).status());
    for (CompletableFuture<String> answer : answers) {
      assertEquals(504, status(answer));
    }
    assertEquals(0, workers.waiting());
  }

  @Test
  void handsOnWhatGoesWrong() throws Exception {
    CompletableFuture<Object> answer =
        workers.submit(
            () -> {
              throw new StackOverflowError();
            });
    ExecutionException e =
        assertThrows(ExecutionException.class, () -> answer.get(5, TimeUnit.SECONDS));
    assertTrue(e.getCause() instanceof StackOverflowError);
    CompletableFuture<Object> unlinked =
        workers.submit(
            () -> {
              throw new NoClassDefFoundError("a library that is not there");
            });
    assertThrows(ExecutionException.class, () -> unlinked.get(5, TimeUnit.SECONDS));
    assertEquals(0, workers.stuck());
  }
}
