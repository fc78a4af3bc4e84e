package io.github.detente.statement.frames;

import io.github.detente.statement.cues.CueFinder;
import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds statements that an inserted clause attributes: <i>…, as X put it</i>. Stateless apart from
 * the lexicon.
 */
public final class AsideCues {
  private final CueLexicon lexicon;

  public AsideCues(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  public List<Draft> find(Sentence s) {
    List<Draft> found = new ArrayList<>();
    for (int i = 0; i < s.size() && found.size() < CueFinder.MOST_CUES; i++) {
      boolean inserted = i == 0 || s.isBreak(i - 1) || s.isQuoted(i - 1);
      if (s.is(i, "as") && inserted && !s.isQuoted(i)) {
        add(s, i, found);
      }
    }
    return found;
  }

  private void add(Sentence s, int as, List<Draft> found) {
    int phrase = Grammar.phraseEnd(s, as + 1);
    if (phrase == Grammar.NONE) {
      return;
    }
    // "As the envoy notes, …": the tagger may take the verb for a noun.
    boolean taken = phrase > as + 1 && !lexicon.asides(s, phrase).isEmpty();
    int source = taken ? phrase - 1 : phrase;
    int verb = source + 1;
    while (Grammar.isAdverb(s, verb) || s.isOf(verb, Grammar.HAVE)) {
      verb++;
    }
    for (CueLexicon.Aside aside : lexicon.asides(s, verb)) {
      int last = end(s, verb, aside);
      int end = last == Grammar.NONE ? Grammar.NONE : clauseEnd(s, last);
      if (end != Grammar.NONE) {
        Draft draft = new Draft(s, verb, last, new Range(as + 1, source));
        draft.clauseStart = as;
        draft.postposed = as > 0;
        content(draft, as, end, aside.naming());
        if (!draft.content.isEmpty()) {
          found.add(draft);
        }
        return;
      }
    }
  }

  /** The last token of the verb with what must follow it, or NONE. */
  private static int end(Sentence s, int verb, CueLexicon.Aside aside) {
    int last = verb;
    for (String word : aside.rest()) {
      if (word.equals("*")) {
        last = Grammar.phraseEnd(s, last + 1);
      } else {
        last = s.is(last + 1, word) ? last + 1 : Grammar.NONE;
      }
      if (last == Grammar.NONE) {
        return Grammar.NONE;
      }
    }
    return last;
  }

  /** The last token of the inserted clause, NONE if it goes on with a clause of its own. */
  private static int clauseEnd(Sentence s, int last) {
    int end = last;
    while (end + 1 < s.size()
        && !s.isBreak(end + 1)
        && !s.isStop(end + 1)
        && !s.isQuoted(end + 1)) {
      end++;
      if (Grammar.isFinite(s, end) || s.is(end, "that")) {
        return Grammar.NONE;
      }
    }
    return end;
  }

  private static void content(Draft draft, int as, int end, boolean naming) {
    Sentence s = draft.sentence;
    int before = as > 0 && s.isComma(as - 1) && !s.isQuoted(as - 1) ? as - 2 : as - 1;
    if (!naming) {
      draft.addContent(0, before);
      draft.addContent(end + 1, s.lastBeforeStop());
    } else if (s.isQuoted(before)) {
      draft.addContent(s.quotationStart(before), before);
    }
  }
}
