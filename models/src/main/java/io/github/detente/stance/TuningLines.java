package io.github.detente.stance;

import java.util.Locale;

/**
 * Tells how far a tuning has come in lines on standard output: one for each twentieth that is done.
 * For one tuning.
 */
public final class TuningLines implements EncoderTuner.Progress {
  private static final int STEPS = 20;

  private final String name;
  private int last;

  /**
   * Begins to tell.
   *
   * @param name of what is tuned
   */
  public TuningLines(String name) {
    this.name = name;
  }

  @Override
  public void at(long texts, double done, double loss) {
    int step = (int) (done * STEPS);
    if (step != last) {
      last = step % STEPS;
      System.out.printf(
          Locale.ROOT, "tuning the %s: %3d %%, loss %.3f%n", name, step * 100 / STEPS, loss);
    }
  }
}
