package io.github.detente.stance;

import java.util.regex.Pattern;

/**
 * Knows cells that hold several labels, as tools for annotating write them: doccano as {@code a#b},
 * spreadsheets as {@code a|b}, Label Studio as {@code {"choices": ["a", "b"]}}. Stateless.
 */
final class SeveralLabels {
  /** No letter or digit is a bar's only neighbour by chance. */
  private static final Pattern BARS =
      Pattern.compile("[^|]*[\\p{L}\\p{N}][^|]*(?:\\|[^|]*[\\p{L}\\p{N}][^|]*)+");

  /** Without a blank, and before a letter: <i>C#</i> and <i>Type#2</i> are one label. */
  private static final Pattern HASHES = Pattern.compile("[^#]*[\\p{L}\\p{N}](?:#\\p{L}[^#]*)+");

  private SeveralLabels() {}

  static boolean are(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    return isJson(cell) || BARS.matcher(cell).matches() || HASHES.matcher(cell).matches();
  }

  /** A label may stand in brackets; what is quoted inside them is a list. */
  private static boolean isJson(String cell) {
    char first = cell.charAt(0);
    return ((first == '{' && cell.endsWith("}")) || (first == '[' && cell.endsWith("]")))
        && (cell.indexOf('"') > 0 || cell.indexOf('\'') > 0);
  }
}
