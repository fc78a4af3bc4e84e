package io.github.detente.statement.frames;

import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.cues.VerbForm;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the contents of a sentence's statements apart: a content that runs into the clause of a
 * later cue on the same level ends before it, and one before a cue begins behind the cue before.
 */
public final class ContentCutter {
  private static final int LONGEST_ADVERBIAL = 6;
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet MODALS = WORDS.set("modal");
  private static final WordSet LINKS = WORDS.set("contrast");
  private static final WordSet ROLES = WORDS.set("role");

  private ContentCutter() {}

  public static void cut(List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    for (Draft later : drafts) {
      for (Draft earlier : drafts) {
        if (earlier != later && earlier.cueLast < later.cueFirst) {
          cutEnd(drafts, earlier, later);
        }
      }
      if (later.postposed) {
        cutStart(drafts, later);
      }
    }
    drafts.removeIf(draft -> draft.content.isEmpty());
    dropRelays(drafts);
    keepApart(drafts);
  }

  /** Lets contents overlap only when one statement holds the other; drops the inner one then. */
  static void keepApart(List<Draft> drafts) {
    cutRepeated(drafts);
    dropNested(drafts);
    separate(drafts);
  }

  /**
   * <i>Lima accused Oslo of …, the agency said</i> is Lima's statement: a clause that only relays
   * one that begins its content goes.
   */
  private static void dropRelays(List<Draft> drafts) {
    List<Draft> relays = new ArrayList<>();
    for (Draft relay : drafts) {
      for (Draft told : drafts) {
        if (relay.postposed && told != relay && !told.postposed && told.cueLast < relay.cueFirst) {
          relay(relay, told, relays);
        }
      }
    }
    drafts.removeAll(relays);
  }

  private static void relay(Draft relay, Draft told, List<Draft> relays) {
    Range first = relay.content.isEmpty() ? null : relay.content.get(0);
    if (first == null
        || relay.sentence.isQuoted(first.last())
        || told.link == Draft.Link.SHARED_SUBJECT) {
      return;
    }
    if (told.clauseStart <= first.first() + 1) {
      if (isPosition(relay, told)) {
        relays.add(told);
        return;
      }
      relays.add(relay);
      endBefore(told, relay.clauseStart);
    } else if (first.contains(told.clauseStart)
        && isSameLevel(relay.sentence, List.of(), relay, told)) {
      relay.content.remove(0);
      int end = before(relay.sentence, told.clauseStart);
      if (first.first() <= end) {
        relay.content.add(0, new Range(first.first(), end));
      }
      endBefore(told, relay.clauseStart);
    }
  }

  /**
   * <i>Oslo opposes any such step, she said</i>: what somebody says is the position of a side, as
   * the tense of the clause tells; an agency relays what has happened.
   */
  private static boolean isPosition(Draft relay, Draft told) {
    int last = relay.speaker.last();
    boolean person =
        relay.sentence.isTag(last, "PRON")
            || relay.sentence.isOf(last, ROLES)
            || relay.sentence.isOf(relay.speaker.first(), ROLES);
    boolean present = told.form == VerbForm.SINGULAR || told.form == VerbForm.BASE;
    return person && (present || isPerfect(told)) && relay.form.isPast();
  }

  /** <i>had welcomed</i>: the tense of what is told. */
  private static boolean isPerfect(Draft told) {
    for (int i = told.clauseStart; i < told.cueFirst; i++) {
      if (told.sentence.is(i, "had")) {
        return true;
      }
    }
    return false;
  }

  private static void endBefore(Draft draft, int end) {
    for (Range range : new ArrayList<>(draft.content)) {
      if (range.contains(end)) {
        draft.content.remove(range);
        draft.addContent(range.first(), before(draft.sentence, end));
      }
    }
  }

  /** What two contents still share stays with the one that begins later. */
  private static void separate(List<Draft> drafts) {
    for (Draft one : drafts) {
      for (Draft other : drafts) {
        if (one != other && !isInside(one, other) && !isInside(other, one)) {
          separate(one, other);
        }
      }
    }
    drafts.removeIf(draft -> draft.content.isEmpty());
  }

  private static void separate(Draft one, Draft other) {
    for (Range range : new ArrayList<>(one.content)) {
      for (Range later : other.content) {
        if (range.first() <= later.first() && later.first() <= range.last()) {
          one.content.remove(range);
          one.addContent(range.first(), later.first() - 1);
          break;
        }
      }
    }
  }

  /** <i>X scolded him: “It is over,” she said</i>: told twice by whom. */
  private static void cutRepeated(List<Draft> drafts) {
    for (Draft again : new ArrayList<>(drafts)) {
      Sentence s = again.sentence;
      boolean tail = again.postposed && again.cueLast == s.lastBeforeStop();
      for (Draft outer : drafts) {
        Range last = outer.content.isEmpty() ? null : outer.content.get(outer.content.size() - 1);
        if (tail
            && last != null
            && outer.cueLast < again.cueFirst
            && last.contains(again.cueFirst)
            && s.isQuoted(before(s, again.clauseStart))
            && !s.isQuoted(again.cueFirst)) {
          endBefore(outer, again.clauseStart);
          drafts.remove(again);
          return;
        }
      }
    }
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
    if (inner.content.isEmpty()) {
      return true;
    }
    int first = inner.content.get(0).first();
    int last = inner.content.get(inner.content.size() - 1).last();
    for (Range range : outer.content) {
      if (range.first() <= inner.cueFirst
          && inner.cueLast <= range.last()
          && range.first() <= first
          && last <= range.last()) {
        return true;
      }
    }
    return false;
  }

  private static void cutEnd(List<Draft> drafts, Draft earlier, Draft later) {
    Sentence s = earlier.sentence;
    int start = later.clauseStart;
    for (Range range : new ArrayList<>(earlier.content)) {
      if (range.first() >= start
          || range.last() < start
          || !isSameLevel(s, drafts, earlier, later)) {
        continue;
      }
      earlier.content.remove(range);
      earlier.addContent(range.first(), before(s, start));
    }
  }

  private static int before(Sentence s, int start) {
    int end = linkBefore(s, start);
    while (end > 0 && (isLink(s, end) || s.isBreak(end))) {
      end--;
    }
    return end;
  }

  private static boolean isLink(Sentence s, int i) {
    return s.isTag(i, "CCONJ") || s.isOf(i, LINKS);
  }

  /**
   * The token before a clause; one before its adverbial too: <i>, and within two hours Oslo
   * announced</i>.
   */
  private static int linkBefore(Sentence s, int start) {
    int left = start - 1;
    for (int i = left; i > 0 && left - i <= LONGEST_ADVERBIAL; i--) {
      if (s.isBreak(i) || s.isTag(i, "VERB") || s.isTag(i, "AUX") || s.isQuoted(i)) {
        return left;
      }
      if (isLink(s, i) && s.isBreak(i - 1)) {
        return i;
      }
    }
    return left;
  }

  /** <i>said it knew nothing and denounced “the mania”</i>: an act of whoever is quoted. */
  private static boolean isQuoted(Draft draft) {
    return !draft.content.isEmpty() && draft.sentence.isQuoted(draft.content.get(0).first());
  }

  /** Whether {@code earlier} stands in a participle clause before the main clause. */
  private static boolean isOpening(Draft earlier, List<Draft> drafts, int comma) {
    return earlier.isOpening()
        || (!drafts.isEmpty() && drafts.get(0).isOpening() && earlier.cueFirst < comma);
  }

  private static boolean isClause(Draft draft, int end) {
    return draft.content.stream()
        .anyMatch(range -> Grammar.hasFinite(draft.sentence, range.first(), end));
  }

  /**
   * <i>said it would leave but accused Oslo</i>: no past form stands beside an infinitive, so that
   * the speaker is the subject.
   */
  private static boolean isModal(Draft draft, int end) {
    Sentence s = draft.sentence;
    for (int i = end - 1; i > draft.cueLast; i--) {
      if (Grammar.isFinite(s, i)) {
        return s.isOf(i, MODALS) || s.isOf(Grammar.groupStart(s, i), MODALS);
      }
    }
    return false;
  }

  private static boolean isSameLevel(Sentence s, List<Draft> drafts, Draft earlier, Draft later) {
    if (later.link == Draft.Link.SHARED_SUBJECT) {
      int left = later.clauseStart - 1;
      // "said he had asked Oslo to wait and had told Lima so": the tense of what was said.
      boolean reported =
          s.is(later.clauseStart, "had")
              && earlier.form.isPast()
              && !s.isBreak(left)
              && isClause(earlier, left);
      if (reported) {
        return false;
      }
      // Without a comma, a mere act is told by the speaker: "said he had left and refused to talk".
      boolean told =
          !later.telling
              && !s.isBreak(left - 1)
              && isClause(earlier, left)
              && !isQuoted(later)
              && !(later.form.isPast() && isModal(earlier, left));
      return s.isBreak(left) || (isLink(s, left) && !told);
    }
    int left = linkBefore(s, later.clauseStart);
    boolean quotedComma = s.isQuoted(left) && s.isComma(left - 1);
    if (s.is(left, ";")
        || ((s.isBreak(left) || quotedComma)
            && (isOpening(earlier, drafts, left) || s.isOpenEnded()))) {
      return !later.postposed;
    }
    boolean divided = s.isBreak(left - 1) || (s.isQuoted(left - 1) && s.isComma(left - 2));
    // "announced that it was open and he invited them": a new start.
    boolean pronoun =
        s.is(left, "and")
            && s.isTag(later.speaker.first(), "PRON")
            && !Grammar.isRelative(s, later.speaker.first())
            && earlier.link == Draft.Link.OWN_SUBJECT;
    return !later.postposed && isLink(s, left) && (divided || pronoun);
  }

  private static void cutStart(List<Draft> drafts, Draft later) {
    Sentence s = later.sentence;
    for (Draft earlier : drafts) {
      if (earlier == later || earlier.cueLast >= later.cueFirst) {
        continue;
      }
      for (Range range : new ArrayList<>(earlier.content)) {
        // "X said A, Y said": the comma divides them.
        if (earlier.postposed
            && !later.content.isEmpty()
            && later.content.get(0).first() <= range.first()) {
          Range own = later.content.remove(0);
          int start = Math.max(Math.max(earlier.cueLast, range.last()), earlier.speaker.last()) + 1;
          while (start < own.last() && (s.isBreak(start) || s.isTag(start, "CCONJ"))) {
            start++;
          }
          if (start < own.last()) {
            later.content.add(0, new Range(start, own.last()));
          }
        }
      }
    }
  }
}
