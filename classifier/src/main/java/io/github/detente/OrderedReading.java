package io.github.detente;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Works on the items of a stream on other threads and hands results on in order; for the one thread
 * that consumes them.
 */
final class OrderedReading<T, R> extends Spliterators.AbstractSpliterator<R> {
  /**
   * Items at work or done and waiting, for each processor: enough that one slow one stops nobody.
   */
  private static final int PER_PROCESSOR = 8;

  private final Iterator<T> items;
  private final Function<T, R> work;
  private final ExecutorService executor;
  private final Deque<Future<R>> pending = new ArrayDeque<>();
  private final int limit = PER_PROCESSOR * Runtime.getRuntime().availableProcessors();

  private OrderedReading(Iterator<T> items, Function<T, R> work, ExecutorService executor) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.items = items;
    this.work = work;
    this.executor = executor;
  }

  static <T, R> Stream<R> of(Stream<T> items, Function<T, R> work, ExecutorService executor) {
    OrderedReading<T, R> reading =
        new OrderedReading<>(items.sequential().iterator(), work, executor);
    return StreamSupport.stream(reading, false).onClose(reading::cancel).onClose(items::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super R> action) {
    while (pending.size() < limit && items.hasNext()) {
      T item = items.next();
      pending.add(executor.submit(() -> work.apply(item)));
    }
    if (pending.isEmpty()) {
      return false;
    }
    action.accept(next());
    return true;
  }

  private R next() {
    try {
      return pending.remove().get();
    } catch (ExecutionException e) {
      cancel();
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an article", e);
    }
  }

  private void cancel() {
    pending.forEach(future -> future.cancel(true));
    pending.clear();
  }
}
