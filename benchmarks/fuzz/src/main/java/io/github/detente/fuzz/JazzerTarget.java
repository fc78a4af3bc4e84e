package io.github.detente.fuzz;

import java.io.IOException;
import java.util.Locale;

/**
 * What Jazzer calls: it changes inputs so that they reach code which none has reached. {@code
 * benchmarks/fuzz.sh --jazzer SECONDS} runs it; nothing here needs it.
 */
public final class JazzerTarget {
  private static Target target;

  private JazzerTarget() {}

  /**
   * Called once.
   *
   * @param args the name of the target
   */
  public static void fuzzerInitialize(String[] args) {
    target = Target.valueOf(args[0].toUpperCase(Locale.ROOT));
  }

  /** Called with each input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    target.take(input);
  }
}
