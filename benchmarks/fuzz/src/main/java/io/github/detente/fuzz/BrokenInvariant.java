package io.github.detente.fuzz;

/** What came of an input is not as promised. */
public final class BrokenInvariant extends AssertionError {
  private static final long serialVersionUID = 1;

  /** Says what does not hold. */
  public BrokenInvariant(String what) {
    super(what);
  }
}
