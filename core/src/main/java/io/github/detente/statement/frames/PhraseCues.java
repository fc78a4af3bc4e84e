package io.github.detente.statement.frames;

import io.github.detente.statement.cues.CueFinder;
import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Sentence;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/** Finds statements that a phrase attributes: <i>according to X</i>, <i>in X's words</i>. */
public final class PhraseCues {
  private static final int LONGEST_SOURCE = 8;
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordSet NO_SPEAKERS = WORDS.set("no-source");
  private static final WordSet RELATIVES = WORDS.set("relative");
  private static final WordSet MEDIA = WORDS.set("medium");

  private final CueLexicon lexicon;

  public PhraseCues(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  public List<Draft> find(Sentence s, List<Draft> before) {
    List<Draft> found = new ArrayList<>();
    for (int i = 0; i + 2 < s.size() && found.size() < CueFinder.MOST_CUES; i++) {
      if (s.isQuoted(i)) {
        continue;
      }
      if (s.is(i, "according") && s.is(i + 1, "to")) {
        add(s, i, i + 1, i + 2, before, found);
      } else if (s.is(i, "in") || s.is(i, "by")) {
        inView(s, i, before, found);
      }
    }
    return found;
  }

  private static void add(
      Sentence s, int first, int last, int source, List<Draft> before, List<Draft> found) {
    int end = Grammar.phraseEnd(s, source);
    if (end == Grammar.NONE) {
      end = beforeComma(s, source);
    }
    int author = end != Grammar.NONE && s.isOf(end, MEDIA) && s.is(end + 1, "by") ? end + 2 : -1;
    end = author > 0 ? Math.max(end, Grammar.phraseEnd(s, author)) : end;
    boolean plan = s.isOf(source, NO_SPEAKERS) || s.isOf(end, NO_SPEAKERS);
    if (end == Grammar.NONE || plan) {
      return;
    }
    Draft draft = new Draft(s, first, last, new Range(source, end));
    content(draft, first, end);
    if (!draft.content.isEmpty() && !isRelay(draft, before)) {
      found.add(draft);
    }
  }

  /** The end of a phrase that the tags make nothing of: the words before a comma close by. */
  private static int beforeComma(Sentence s, int first) {
    for (int i = first; i < s.size() && i < first + LONGEST_SOURCE && s.isWord(i); i++) {
      if (s.isComma(i + 1) || s.isStop(i + 1)) {
        return i;
      }
    }
    return Grammar.NONE;
  }

  /** <i>in his opinion, …</i>. */
  private void inView(Sentence s, int i, List<Draft> before, List<Draft> found) {
    if (isWordsOf(s, i)) {
      add(s, i, i + 3, i + 4, before, found);
      return;
    }
    for (int k = i + 2; k < i + 8 && k < s.size(); k++) {
      boolean owned =
          s.isPossessive(k - 1) || Grammar.isPossessivePronoun(s, k - 1) || s.is(k - 1, "own");
      if (owned && lexicon.isView(s, k)) {
        int owner = s.is(k - 1, "own") ? k - 2 : k - 1;
        Draft draft = new Draft(s, i, k, new Range(i + 1, owner));
        content(draft, i, k);
        if (!draft.content.isEmpty()) {
          found.add(draft);
        }
        return;
      }
    }
  }

  /** <i>in the words of X</i>. */
  private boolean isWordsOf(Sentence s, int i) {
    return (s.is(i, "in") || s.is(i, "by"))
        && s.is(i + 1, "the")
        && lexicon.isView(s, i + 2)
        && s.is(i + 3, "of");
  }

  private static void content(Draft draft, int first, int end) {
    Sentence s = draft.sentence;
    int last = s.size() - 1;
    if (first > 0) {
      draft.addContent(0, first - 1);
    }
    int rest = beforeComma(s, end, last);
    // "According to a diplomat, who asked not to be named, …": what describes the source is no
    // content.
    while (rest < last - 1 && s.isOf(rest + 2, RELATIVES)) {
      rest = beforeComma(s, rest + 2, last);
    }
    rest = isApposed(s, end, rest + 1, last) ? beforeComma(s, rest + 2, last) : rest;
    // Behind a whole clause only an apposition follows: "…, according to X, its spokesman".
    if (rest < last - 1 && (first == 0 || isOpen(s, first) || !Grammar.hasFinite(s, 0, first))) {
      draft.addContent(rest + 1, last);
    }
    draft.clauseStart = first;
    draft.postposed = first > 0;
  }

  /**
   * <i>According to the Salt Watch, a think tank, prices rose</i>: what a source with a name is,
   * before the clause that it told.
   */
  private static boolean isApposed(Sentence s, int source, int comma, int last) {
    int end = beforeComma(s, comma + 1, last);
    return s.isComma(comma)
        && s.isCapital(source)
        && Grammar.isIndefinite(s, comma + 1)
        && end < last
        && !Grammar.hasFinite(s, comma + 1, end + 1)
        && Grammar.hasFinite(s, end + 2, last + 1)
        && !s.isTag(end + 2, "CCONJ");
  }

  /** <i>The deal was, in the words of X, …</i>: the clause goes on behind the phrase. */
  private static boolean isOpen(Sentence s, int first) {
    int before = s.isBreak(first - 1) ? first - 2 : first - 1;
    return s.isTag(before, "AUX") || s.isTag(before, "VERB") || s.isTag(before, "ADP");
  }

  /** The last word from {@code first} on that no comma comes before. */
  private static int beforeComma(Sentence s, int first, int last) {
    int i = first;
    while (i < last && !s.isComma(i + 1)) {
      i++;
    }
    return i;
  }

  /** Whether the words only relay a statement that has a speaker of its own. */
  private static boolean isRelay(Draft draft, List<Draft> before) {
    for (Draft other : before) {
      if (other.clauseStart <= 2
          && draft.cueFirst > other.cueLast
          && other.link == Draft.Link.OWN_SUBJECT
          && !other.postposed) {
        return true;
      }
    }
    return false;
  }
}
