package io.github.detente.benchmarks;

/** A process that does nothing: what every other one takes, too. */
public final class Nothing {
  private Nothing() {}

  /** Does nothing. */
  public static void main(String[] args) {}
}
