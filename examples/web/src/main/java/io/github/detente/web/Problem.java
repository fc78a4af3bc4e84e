package io.github.detente.web;

/** Why a request gets no result; the message is for whoever sent it. */
final class Problem extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  Problem(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Returns the HTTP status. */
  int status() {
    return status;
  }
}
