package io.github.detente.article;

import java.util.Objects;

/**
 * A record of the input that cannot be used. The message names the place and what was expected:
 * {@code file:line: what; expected what}.
 */
public final class InvalidRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Of a value that is quoted, in UTF-16 units: enough to find it by. */
  private static final int LONGEST_VALUE = 100;

  private final String source;
  private final long line;

  /**
   * Makes the exception.
   *
   * @param source name of the file, as the user gave it
   * @param line number of the line, from 1; 0 if the file as a whole is meant
   * @param problem what is wrong and what was expected; its line ends become blanks
   */
  public InvalidRecordException(String source, long line, String problem) {
    this(source, line, problem, null);
  }

  /**
   * Makes the exception, with its cause.
   *
   * @param source name of the file, as the user gave it
   * @param line number of the line, from 1; 0 if the file as a whole is meant
   * @param problem what is wrong and what was expected
   * @param cause what went wrong beneath, or {@code null}
   */
  public InvalidRecordException(String source, long line, String problem, Throwable cause) {
    super(
        Objects.requireNonNull(source, "source")
            + (line > 0 ? ":" + line : "")
            + ": "
            + problem.replaceAll("\\R", " "),
        cause);
    this.source = source;
    this.line = line;
  }

  /**
   * Makes the exception for one cell of a table: {@code file:line: column "x" is "y"; expected …}.
   *
   * @param source name of the file
   * @param line number of the line, from 1
   * @param column name of the column
   * @param value what stands there; only the beginning of a long one is told
   * @param expected what should stand there
   */
  public static InvalidRecordException ofColumn(
      String source, long line, String column, String value, String expected) {
    return new InvalidRecordException(
        source,
        line,
        "column \"" + column + "\" is \"" + shortened(value) + "\"; expected " + expected);
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE / 2)) + "…";
  }

  /** Returns the name of the file. */
  public String source() {
    return source;
  }

  /** Returns the number of the line, from 1; 0 if the file as a whole is meant. */
  public long line() {
    return line;
  }
}
