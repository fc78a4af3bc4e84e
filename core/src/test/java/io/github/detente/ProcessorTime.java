package io.github.detente;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.function.Executable;

/** Limits work by the processor time that it takes, which a busy machine does not lengthen. */
public final class ProcessorTime {
  private static final long PAUSE = 50;

  private ProcessorTime() {}

  /**
   * Fails if {@code work} takes more processor time on its thread, as soon as it has, or throws.
   *
   * @param what names the work in the message
   */
  public static void assertWithin(Duration limit, Executable work, String what)
      throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                work.execute();
              } catch (Throwable e) {
                thrown.set(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    while (thread.isAlive()) {
      thread.join(PAUSE);
      long taken = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
      if (taken > limit.toNanos()) {
        fail(what + " took more than " + limit.toMillis() + " ms of processor time");
      }
    }
    if (thrown.get() instanceof AssertionError e) {
      throw e;
    }
    if (thrown.get() != null) {
      fail(what, thrown.get());
    }
  }
}
