package io.github.detente.invariants;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What was found broken since somebody last asked, on any thread. */
public final class Broken {
  /** Of a text; enough to see which one it is. */
  private static final int SHOWN = 300;

  private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();
  private static final AtomicLong CHECKS = new AtomicLong();
  private static volatile boolean watched = true;

  private Broken() {}

  /** Returns whether anything is to be checked now. */
  public static boolean isWatched() {
    return watched;
  }

  static void watch(boolean now) {
    watched = now;
  }

  /**
   * Checks.
   *
   * @param check what does not hold, in words
   * @param text what it was found in
   */
  public static void add(Supplier<List<String>> check, String text) {
    CHECKS.incrementAndGet();
    for (String one : check.get()) {
      FOUND.add(one + "\n  in: " + (text.length() > SHOWN ? text.substring(0, SHOWN) : text));
    }
  }

  /** Returns how many results were checked so far. */
  public static long checks() {
    return CHECKS.get();
  }

  /** Returns what was found, which is then forgotten. */
  public static List<String> take() {
    List<String> found = List.copyOf(FOUND);
    FOUND.clear();
    return found;
  }
}
