package io.github.detente.stance;

import java.io.IOException;
import java.util.regex.Pattern;

/** A model file that cannot be used: cut off, altered, too large, or something else altogether. */
public final class MalformedModelException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A damaged file may hold anything where a name should be; a message stays one line. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /**
   * Makes the exception.
   *
   * @param file name of the file
   * @param problem what is wrong with it
   */
  public MalformedModelException(String file, String problem) {
    this(file, problem, null);
  }

  /**
   * Makes the exception, with its cause.
   *
   * @param file name of the file
   * @param problem what is wrong with it
   * @param cause what went wrong beneath, or {@code null}
   */
  public MalformedModelException(String file, String problem, Throwable cause) {
    super(file + ": not a usable model: " + CONTROL.matcher(problem).replaceAll("?"), cause);
  }
}
