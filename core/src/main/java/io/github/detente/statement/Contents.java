package io.github.detente.statement;

import io.github.detente.article.TextSpan;
import io.github.detente.text.Letters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The one place that enforces what {@link Statement#content()} promises, whatever found the spans:
 * the spans of one statement are in order and do not overlap, spans of two statements are disjoint
 * or nested, and each contains a letter or digit and has no blank at either end.
 */
final class Contents {
  private final String text;

  Contents(String text) {
    this.text = text;
  }

  /** A span that may still be shortened, and whose it is. */
  private static final class Piece {
    final int owner;
    final int start;
    int end;

    Piece(int owner, TextSpan span) {
      this.owner = owner;
      this.start = span.start();
      this.end = span.end();
    }
  }

  /**
   * Returns the contents of an article's statements as they are promised.
   *
   * @param found those of each statement, in any order
   * @return those of each, in the same order of statements; empty if nothing remains
   */
  List<List<TextSpan>> settle(List<List<TextSpan>> found) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      for (TextSpan span : apart(found.get(i))) {
        pieces.add(new Piece(i, span));
      }
    }
    pieces.sort(
        Comparator.<Piece>comparingInt(piece -> piece.start).thenComparingInt(piece -> -piece.end));
    nest(pieces);
    List<List<TextSpan>> settled = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      settled.add(new ArrayList<>());
    }
    for (Piece piece : pieces) {
      TextSpan span = bare(piece.start, piece.end);
      if (span != null) {
        settled.get(piece.owner).add(span);
      }
    }
    return settled;
  }

  /**
   * Shortens what crosses. A content that runs out of the one around it by marks alone ends with
   * that one; else the one that begins first ends where the later begins, as {@code ContentCutter}
   * has it within a sentence. What lies in a content that is cut has ended before the cut.
   */
  private void nest(List<Piece> pieces) {
    Deque<Piece> around = new ArrayDeque<>();
    for (Piece piece : pieces) {
      while (!around.isEmpty() && around.peek().end < piece.end) {
        Piece before = around.peek();
        if (before.end > piece.start) {
          TextSpan beyond = bare(before.end, piece.end);
          if (beyond == null) {
            piece.end = before.end;
            break;
          }
          before.end = piece.start;
        }
        around.pop();
      }
      around.push(piece);
    }
  }

  /** The spans of one statement, in order and apart. */
  private List<TextSpan> apart(List<TextSpan> spans) {
    List<TextSpan> apart = new ArrayList<>();
    List<TextSpan> sorted = spans.size() < 2 ? spans : spans.stream().sorted().toList();
    for (TextSpan span : sorted) {
      int start = apart.isEmpty() ? 0 : apart.get(apart.size() - 1).end();
      TextSpan bare = bare(Math.max(span.start(), start), span.end());
      if (bare != null) {
        apart.add(bare);
      }
    }
    return apart;
  }

  /** A span without the blanks at its rim; {@code null} if it has no letter. */
  private TextSpan bare(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Letters.isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && Letters.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return hasLetter(start, end) ? new TextSpan(start, end) : null;
  }

  private boolean hasLetter(int start, int end) {
    int i = start;
    while (i < end && !Character.isLetterOrDigit(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i < end;
  }
}
