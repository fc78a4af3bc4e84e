package io.github.detente.statement;

import io.github.detente.article.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into paragraphs. A line is a paragraph of its own, unless the text is wrapped at a
 * fixed width; then paragraphs are divided by blank lines.
 */
final class Paragraphs {
  private static final int SHORTEST_WRAPPED_LINE = 50;
  private static final int LONGEST_WRAPPED_LINE = 100;

  private Paragraphs() {}

  static List<TextSpan> of(String text) {
    List<TextSpan> lines = lines(text);
    return isWrapped(lines) ? join(lines) : lines.stream().filter(l -> l.length() > 0).toList();
  }

  /** All lines without the white space around them; blank ones are empty. */
  private static List<TextSpan> lines(String text) {
    List<TextSpan> lines = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      lines.add(strip(text, from, end));
      from = end + 1;
    }
    return lines;
  }

  private static TextSpan strip(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && isBlank(text.charAt(first))) {
      first++;
    }
    while (first < last && isBlank(text.charAt(last - 1))) {
      last--;
    }
    return new TextSpan(first, last);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static boolean isWrapped(List<TextSpan> lines) {
    int wrapped = 0;
    int filled = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int length = lines.get(i).length();
      if (length > LONGEST_WRAPPED_LINE) {
        return false;
      }
      filled += length > 0 ? 1 : 0;
      wrapped += length >= SHORTEST_WRAPPED_LINE && lines.get(i + 1).length() > 0 ? 1 : 0;
    }
    return wrapped >= 3 && 2 * wrapped > filled;
  }

  private static List<TextSpan> join(List<TextSpan> lines) {
    List<TextSpan> paragraphs = new ArrayList<>();
    TextSpan open = null;
    for (TextSpan line : lines) {
      if (line.length() == 0) {
        open = null;
      } else if (open == null) {
        paragraphs.add(line);
        open = line;
      } else {
        open = open.cover(line);
        paragraphs.set(paragraphs.size() - 1, open);
      }
    }
    return paragraphs;
  }
}
