package io.github.detente.cli;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * A progress bar on standard error, if that is a terminal. It appears after half a second only. Its
 * few lines spare a library whose terminal support is larger than this program. Safe for use by
 * several threads.
 */
final class Progress {
  private static final long FIRST = 500_000_000L;
  private static final long INTERVAL = 100_000_000L;
  private static final int WIDTH = 30;

  /** Seconds after which the speed is more than that of starting. */
  private static final double TELLING = 3;

  private static final String CLEAR = "\r\u001B[K";

  private final PrintWriter err;
  private boolean shown;
  private final long start = System.nanoTime();
  private long next = start + FIRST;
  private boolean drawn;

  Progress(PrintWriter err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  /**
   * Says how far the work is.
   *
   * @param what what is counted, such as {@code articles}
   * @param count how many are done
   * @param share share of the work that is done, 0 to 1; negative if unknown
   */
  synchronized void update(String what, long count, double share) {
    long now = System.nanoTime();
    if (!shown || now < next) {
      return;
    }
    next = now + INTERVAL;
    drawn = true;
    err.print(CLEAR + line(what, count, share, (now - start) / 1e9));
    err.flush();
  }

  /** Takes the bar away for good. */
  synchronized void hide() {
    clear();
    shown = false;
  }

  /** Takes the bar away, until the next update. */
  synchronized void clear() {
    if (drawn) {
      err.print(CLEAR);
      err.flush();
      drawn = false;
    }
  }

  static String line(String what, long count, double share, double seconds) {
    String counted =
        String.format(Locale.ROOT, "%,d %s, %,.0f/s", count, what, count / Math.max(seconds, 1e-3));
    if (share < 0) {
      return counted;
    }
    int full = (int) Math.round(WIDTH * Math.min(1, share));
    return String.format(
        Locale.ROOT,
        "[%s%s] %3.0f %%  %s%s",
        "█".repeat(full),
        "·".repeat(WIDTH - full),
        100 * Math.min(1, share),
        counted,
        left(share, seconds));
  }

  /** Says how long the rest will take, once enough is done to tell. */
  private static String left(double share, double seconds) {
    if (seconds < TELLING || share < 0.01 || share >= 1) {
      return "";
    }
    long left = Math.round(seconds * (1 - share) / share);
    return left < 100
        ? ", " + left + " s left"
        : left < 6000
            ? String.format(Locale.ROOT, ", %d min left", Math.round(left / 60.0))
            : String.format(Locale.ROOT, ", %.1f h left", left / 3600.0);
  }
}
