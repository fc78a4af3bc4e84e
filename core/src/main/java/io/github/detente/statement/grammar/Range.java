package io.github.detente.statement.grammar;

/**
 * Tokens of a sentence in a row.
 *
 * @param first the first token
 * @param last the last token, {@code first} or behind it
 */
public record Range(int first, int last) {

  public boolean contains(int token) {
    return first <= token && token <= last;
  }
}
