package io.github.detente.text;

import java.util.concurrent.CancellationException;

/**
 * Ends work that nobody waits for any more. Loops over sentences, phrases or statements call {@link
 * #check} before each, so that an interrupted thread stops within the time that one of them takes.
 */
public final class Interrupts {
  private Interrupts() {}

  /**
   * Does nothing, unless this thread is interrupted.
   *
   * @throws CancellationException if it is, and it stays so
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted while reading");
    }
  }
}
