package io.github.detente.web;

import java.time.Duration;

/**
 * What one server takes on.
 *
 * @param workers requests that are worked on at once
 * @param queue requests that may wait for a worker
 * @param maxBytes largest body of a request
 * @param timeout longest time from a request's last byte to its answer
 */
record Limits(int workers, int queue, int maxBytes, Duration timeout) {
  /** Statements in one request. */
  static final int MAX_STATEMENTS = 1_000;

  /** Articles in one request. */
  static final int MAX_ARTICLES = 100;
}
