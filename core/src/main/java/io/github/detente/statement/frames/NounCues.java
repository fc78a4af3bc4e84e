package io.github.detente.statement.frames;

import io.github.detente.statement.cues.CueFinder;
import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.CueWord;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Finds statements that a noun reports: <i>X's claim that …</i>, <i>his call for …</i>. */
public final class NounCues {
  private final CueLexicon lexicon;

  public NounCues(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  public List<Draft> find(Sentence s, List<Draft> verbs) {
    List<Draft> found = new ArrayList<>();
    for (int i = 0; i + 2 < s.size() && found.size() < CueFinder.MOST_CUES; i++) {
      CueWord noun = s.isQuoted(i) || !s.isNounLike(i) ? null : lexicon.noun(s, i);
      if (noun != null && !isTaken(verbs, i)) {
        Draft draft = draft(s, i, noun);
        if (draft != null) {
          found.add(draft);
        }
      }
    }
    return found;
  }

  /** Whether a verb's content begins with this noun: <i>voiced concern over …</i>. */
  private static boolean isTaken(List<Draft> verbs, int i) {
    for (Draft draft : verbs) {
      for (Range range : draft.content) {
        if (range.first() <= i && i <= range.first() + 4) {
          return true;
        }
      }
    }
    return false;
  }

  private static Draft draft(Sentence s, int i, CueWord noun) {
    Range speaker = possessor(s, i);
    if (speaker == null) {
      return null;
    }
    int next = i + 1;
    int last = s.size() - 1;
    Draft draft = new Draft(s, i, i, speaker);
    draft.clauseStart = speaker.first();
    if (s.is(next, "that") && noun.has("that") && Grammar.hasFinite(s, next + 1, s.size())) {
      draft.addContent(next + 1, clauseEnd(s, next + 1, last));
    } else if (s.is(next, "to") && noun.has("to") && s.isTag(next + 1, "VERB")) {
      draft.addContent(next, clauseEnd(s, next, last));
    } else if (noun.has(s.word(next)) && !s.is(next, "to") && !s.is(next, "that")) {
      draft.addContent(next + 1, phraseEnd(s, next + 1, clauseEnd(s, next + 1, last)));
    }
    return draft.content.isEmpty() ? null : draft;
  }

  /** Who stands before the noun in the genitive. */
  private static Range possessor(Sentence s, int noun) {
    int i = noun - 1;
    while (i >= 0
        && (s.isTag(i, "ADJ") || s.isTag(i, "NOUN") || s.isTag(i, "NUM"))
        && !s.isPossessive(i)) {
      i--;
    }
    if (s.isPossessive(i)) {
      return new Range(Grammar.phraseStart(s, i), i);
    }
    return Grammar.isPossessivePronoun(s, i) && !s.is(i, "whose") ? new Range(i, i) : null;
  }

  /** <i>his call for calm was ignored</i>: the content ends before the main verb. */
  private static int phraseEnd(Sentence s, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (!s.isQuoted(i) && Grammar.isAuxiliary(s, i)) {
        return i - 1;
      }
    }
    return last;
  }

  /** The content of a noun within a longer sentence ends at a comma or before a verb. */
  private static int clauseEnd(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!s.isQuoted(i) && s.isBreak(i)) {
        return i - 1;
      }
    }
    return last;
  }
}
