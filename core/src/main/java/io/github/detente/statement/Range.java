package io.github.detente.statement;

/**
 * Tokens of a sentence in a row.
 *
 * @param first the first token
 * @param last the last token, {@code first} or behind it
 */
record Range(int first, int last) {

  boolean contains(int token) {
    return first <= token && token <= last;
  }
}
