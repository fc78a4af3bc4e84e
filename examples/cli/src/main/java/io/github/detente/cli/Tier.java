package io.github.detente.cli;

/** The shipped models. */
enum Tier {
  FAST,
  ACCURATE;

  /**
   * Checks that this program holds the tier.
   *
   * @throws UnusableException if not
   */
  void check() {
    if (this == ACCURATE) {
      throw new UnusableException("--tier accurate: not in this build; expected fast");
    }
  }
}
