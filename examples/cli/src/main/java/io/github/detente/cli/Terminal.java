package io.github.detente.cli;

import picocli.CommandLine.Help.Ansi;

/**
 * What the program may assume of the place it prints to.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param colours whether standard output takes colours
 * @param columns width in characters
 */
record Terminal(boolean out, boolean err, boolean colours, int columns) {
  /** A file or a pipe: no colours, no progress, lines of a moderate width. */
  static final Terminal NONE = new Terminal(false, false, false, 110);

  private static final int NARROWEST = 60;

  /**
   * Finds out by what the launcher says ({@code detente.stdout}, {@code detente.stderr}, {@code
   * detente.columns}), since Java cannot tell the two streams apart.
   */
  static Terminal detect() {
    boolean out = isTerminal("detente.stdout");
    boolean plain =
        System.getenv("NO_COLOR") != null
            || "dumb".equals(System.getenv().getOrDefault("TERM", ""));
    int columns = Integer.getInteger("detente.columns", 0);
    return new Terminal(
        out,
        isTerminal("detente.stderr"),
        out && !plain,
        columns > 0 && out ? Math.max(NARROWEST, columns) : NONE.columns);
  }

  private static boolean isTerminal(String property) {
    return "terminal".equals(System.getProperty(property));
  }

  Ansi ansi() {
    return colours ? Ansi.ON : Ansi.OFF;
  }
}
