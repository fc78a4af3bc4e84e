package io.github.detente.cli;

import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Rows of words in columns of fixed widths, wrapped within their column. */
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

  /**
   * Returns a row, as many lines as it needs.
   *
   * @param cells one for each column, each without line ends
   * @param styles styles of the first cells
   */
  String row(List<String> cells, IStyle[]... styles) {
    Column[] columns = new Column[widths.length];
    Text[] texts = new Text[widths.length];
    for (int i = 0; i < widths.length; i++) {
      columns[i] = new Column(widths[i], 0, Overflow.WRAP);
      texts[i] =
          colours.apply(cells.get(i), List.of(i < styles.length ? styles[i] : new IStyle[0]));
    }
    TextTable table = TextTable.forColumns(colours, columns);
    table.addRowValues(texts);
    return trimmed(table.toString());
  }

  private Text styled(String text, IStyle style) {
    return colours.apply(text, List.of(style));
  }

  private static String trimmed(String lines) {
    StringBuilder trimmed = new StringBuilder();
    lines.lines().forEach(line -> trimmed.append(line.stripTrailing()).append('\n'));
    return trimmed.toString();
  }
}
