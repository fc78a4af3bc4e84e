package io.github.detente.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the contents of a sentence's statements apart: a content that runs into the clause of a
 * later cue on the same level ends before it, and one before a cue begins behind the cue before.
 */
final class ContentCutter {
  private ContentCutter() {}

  static void cut(List<Draft> drafts) {
    for (Draft later : drafts) {
      for (Draft earlier : drafts) {
        if (earlier != later && earlier.cueLast < later.cueFirst) {
          cutEnd(earlier, later);
        }
      }
      if (later.postposed) {
        cutStart(drafts, later);
      }
    }
    drafts.removeIf(draft -> draft.content.isEmpty());
    dropNested(drafts);
  }

  /** A statement inside a statement is the outer one. */
  private static void dropNested(List<Draft> drafts) {
    List<Draft> nested = new ArrayList<>();
    for (Draft inner : drafts) {
      for (Draft outer : drafts) {
        if (inner != outer && isInside(inner, outer)) {
          nested.add(inner);
        }
      }
    }
    drafts.removeAll(nested);
  }

  private static boolean isInside(Draft inner, Draft outer) {
    int first = inner.content.get(0)[0];
    int last = inner.content.get(inner.content.size() - 1)[1];
    for (int[] range : outer.content) {
      if (range[0] <= inner.cueFirst && inner.cueLast <= range[1]
          && range[0] <= first && last <= range[1]) {
        return true;
      }
    }
    return false;
  }

  private static void cutEnd(Draft earlier, Draft later) {
    Sentence s = earlier.sentence;
    int start = later.clauseStart;
    for (int[] range : new ArrayList<>(earlier.content)) {
      if (range[0] >= start || range[1] < start || !isSameLevel(s, later, range[0])) {
        continue;
      }
      earlier.content.remove(range);
      earlier.addContent(range[0], before(s, start));
    }
  }

  private static int before(Sentence s, int start) {
    int end = start - 1;
    while (end > 0 && (s.isTag(end, "CCONJ") || s.isBreak(end) || s.is(end, "while"))) {
      end--;
    }
    return end;
  }

  private static boolean isSameLevel(Sentence s, Draft later, int contentStart) {
    int left = later.clauseStart - 1;
    boolean conjunction = s.isTag(left, "CCONJ") || s.is(left, "while");
    boolean comma = s.isBreak(left) || conjunction && s.isBreak(left - 1);
    if (later.link == Draft.Link.SHARED_SUBJECT) {
      return comma || conjunction;
    }
    if (s.is(left, ";")) {
      return true;
    }
    return !later.postposed && comma && conjunction;
  }

  private static void cutStart(List<Draft> drafts, Draft later) {
    Sentence s = later.sentence;
    for (Draft earlier : drafts) {
      if (earlier == later || earlier.cueLast >= later.cueFirst) {
        continue;
      }
      for (int[] range : new ArrayList<>(earlier.content)) {
        // "X said A, Y said": the comma divides them.
        if (earlier.postposed && !later.content.isEmpty() && later.content.get(0)[0] <= range[0]) {
          int[] own = later.content.remove(0);
          int start = Math.max(earlier.cueLast, range[1]) + 1;
          if (earlier.speaker != null) {
            start = Math.max(start, earlier.speaker[1] + 1);
          }
          while (start < own[1] && (s.isBreak(start) || s.isTag(start, "CCONJ"))) {
            start++;
          }
          if (start < own[1]) {
            later.content.add(0, new int[] {start, own[1]});
          }
        }
      }
    }
  }
}
