package io.github.detente.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.ColorScheme;

/**
 * Rows of words in columns of fixed widths, each cell wrapped within its column. (Picocli's own
 * table begins a cell on the line on which the one before it ends.)
 */
final class TextGrid {
  private final ColorScheme colours;
  private final int[] widths;

  TextGrid(Ansi ansi, int... widths) {
    colours = new ColorScheme.Builder(ansi).build();
    this.widths = widths.clone();
  }

  /** Returns one line in a style. */
  String line(String text, IStyle style) {
    return styled(text, style) + "\n";
  }

  /** Returns words in styles. */
  String styled(String text, IStyle... styles) {
    return colours.apply(text, List.of(styles)).toString();
  }

  /**
   * Returns a row, as many lines as it needs.
   *
   * @param cells one for each column, each without line ends
   * @param styles styles of the first cells
   */
  String row(List<String> cells, IStyle[]... styles) {
    List<List<String>> wrapped = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(wrap(cells.get(i), widths[i] - (i + 1 < widths.length ? 1 : 0)));
      lines = Math.max(lines, wrapped.get(i).size());
    }
    StringBuilder row = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      StringBuilder shown = new StringBuilder();
      int column = 0;
      int end = 0;
      for (int i = 0; i < widths.length; i++) {
        String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        if (!part.isBlank()) {
          shown.append(" ".repeat(column - end));
          shown.append(i < styles.length ? styled(part, styles[i]) : part);
          end = column + part.length();
        }
        column += widths[i];
      }
      row.append(shown).append('\n');
    }
    return row.toString();
  }

  /** Cuts text at spaces into lines of at most {@code width}; a longer word is cut within. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (text.length() - start > width) {
      int space = text.lastIndexOf(' ', start + width);
      boolean cut = space <= start;
      int end = cut ? wholeCharacters(text, start, start + width) : space;
      lines.add(text.substring(start, end));
      start = cut ? end : end + 1;
    }
    lines.add(text.substring(start));
    return lines;
  }

  /** Returns {@code end}, or one less if it stands between two halves of a character. */
  private static int wholeCharacters(String text, int start, int end) {
    return Character.isLowSurrogate(text.charAt(end)) && end - 1 > start ? end - 1 : end;
  }
}
