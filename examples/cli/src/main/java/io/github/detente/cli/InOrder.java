package io.github.detente.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does work on all processors and hands the results on in the order of the input, on the thread
 * that brings the input. It holds a bounded number of items, however many come.
 */
final class InOrder<T, R> implements AutoCloseable {
  private static final int WAITING_PER_WORKER = 8;

  private final Function<T, R> work;
  private final Consumer<R> out;
  private final ExecutorService workers;
  private final int limit;
  private final Deque<Future<R>> pending = new ArrayDeque<>();

  InOrder(Function<T, R> work, Consumer<R> out) {
    this.work = work;
    this.out = out;
    int processors = Runtime.getRuntime().availableProcessors();
    limit = WAITING_PER_WORKER * processors;
    workers =
        Executors.newFixedThreadPool(
            processors,
            task -> {
              Thread thread = new Thread(task, "detente-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Takes one item; hands on the results that are ready, and waits if too many are not. */
  void accept(T item) {
    while (!pending.isEmpty() && (pending.size() >= limit || pending.peek().isDone())) {
      handOn();
    }
    pending.add(workers.submit(() -> work.apply(item)));
  }

  /** Waits for all that was taken, and hands it on. */
  void finish() {
    while (!pending.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    try {
      out.accept(pending.remove().get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Stops; what was not handed on is dropped. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
