package io.github.detente.cli;

/** Makes words of unknown origin fit to be printed. */
final class Plain {
  private Plain() {}

  /** Returns {@code text} on one line, without control characters: they could steer a terminal. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0' || Character.isISOControl(c)) {
        space = line.length() > 0;
        continue;
      }
      if (space) {
        line.append(' ');
        space = false;
      }
      line.append(c);
    }
    return line.toString();
  }

  /** Returns {@code text} on one line of at most {@code longest} characters. */
  static String line(String text, int longest) {
    // Cutting first spares the work on a line of many megabytes.
    String line = line(text.length() > 4 * longest ? text.substring(0, 4 * longest) : text);
    return line.length() <= longest ? line : line.substring(0, longest - 1).stripTrailing() + "…";
  }
}
