package io.github.detente.cli;

/** Something the user gave cannot be used, and nothing can be done without it. */
final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param problem {@code file:line: what; expected what}
   */
  UnusableException(String problem) {
    super(problem);
  }

  UnusableException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
