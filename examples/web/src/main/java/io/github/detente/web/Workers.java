package io.github.detente.web;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does a bounded number of things at once, lets a bounded number wait, and gives up on each after a
 * while. What is given up is interrupted; a worker that does not hear it is replaced, so that one
 * bad request costs its own thread and no other request, and counts as stuck until it ends. Safe
 * for use by several threads.
 */
final class Workers {
  /** How long after an interrupt a worker that goes on is taken for stuck. */
  private static final Duration GRACE = Duration.ofMillis(200);

  /** So many workers are replaced; more would only make the machine busier. */
  private static final int MOST_STUCK = 16;

  private final int size;
  private final Duration timeout;
  private final ThreadPoolExecutor pool;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(daemons("detente-clock"));
  private int stuck;

  Workers(Limits limits) {
    size = limits.workers();
    timeout = limits.timeout();
    pool =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.queue()),
            daemons("detente-worker"));
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Something to do, and who does it. */
  private final class Task<T> implements Runnable {
    private final Callable<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Thread thread;
    private boolean replaced;

    Task(Callable<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      synchronized (this) {
        thread = Thread.currentThread();
      }
      T result = null;
      Throwable failure = null;
      try {
        if (!answer.isDone()) {
          result = work.call();
        }
      } catch (Exception | Error e) {
        // Also what a missing library throws: a task that did not end would count as stuck for
        // good.
        failure = e;
      }
      end();
      if (failure == null) {
        answer.complete(result);
      } else {
        answer.completeExceptionally(failure);
      }
    }

    private synchronized void end() {
      thread = null;
      // The next task must not be stopped in this one's place.
      Thread.interrupted();
      if (replaced) {
        resize(-1);
      }
    }

    synchronized void interrupt() {
      if (thread != null) {
        thread.interrupt();
      }
    }

    synchronized void replaceIfStuck() {
      if (thread != null) {
        replaced = resize(1);
      }
    }
  }

  private synchronized boolean resize(int change) {
    if (stuck + change > MOST_STUCK) {
      return false;
    }
    stuck += change;
    if (change > 0) {
      pool.setMaximumPoolSize(size + stuck);
      pool.setCorePoolSize(size + stuck);
    } else {
      pool.setCorePoolSize(size + stuck);
      pool.setMaximumPoolSize(size + stuck);
    }
    return true;
  }

  /**
   * Lets a worker do something.
   *
   * @return what comes of it: the result, the work's own failure, or a {@link Problem} if it takes
   *     too long
   * @throws Problem if there is too much to do already
   */
  <T> CompletableFuture<T> submit(Callable<T> work) throws Problem {
    Task<T> task = new Task<>(work);
    try {
      pool.execute(task);
    } catch (RejectedExecutionException e) {
      throw new Problem(503, "too many requests at once; try again in a second");
    }
    ScheduledFuture<?> end =
        clock.schedule(() -> giveUp(task), timeout.toMillis(), TimeUnit.MILLISECONDS);
    return task.answer.whenComplete((result, failure) -> end.cancel(false));
  }

  private void giveUp(Task<?> task) {
    // What waits leaves the queue, where it would take a place for nothing, before anybody is told.
    boolean waited = pool.remove(task);
    // Before the interrupt, as what it is interrupted for is not its own failure.
    task.answer.completeExceptionally(
        new Problem(504, "it takes more than " + timeout.toMillis() / 1000.0 + " seconds"));
    if (!waited) {
      task.interrupt();
      ScheduledFuture<?> unused =
          clock.schedule(task::replaceIfStuck, GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Returns how many things are being done, without those that were given up. */
  int working() {
    return Math.max(0, pool.getActiveCount() - stuck());
  }

  /** Returns how many things wait. */
  int waiting() {
    return pool.getQueue().size();
  }

  /** Returns how many workers go on with something that was given up. */
  synchronized int stuck() {
    return stuck;
  }

  /** Returns whether so many are stuck that no more can be replaced. */
  synchronized boolean areSpent() {
    return stuck >= MOST_STUCK;
  }

  /** Takes nothing more, and waits for what is being done and what waits. */
  void stop(Duration grace) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
    clock.shutdownNow();
  }
}
