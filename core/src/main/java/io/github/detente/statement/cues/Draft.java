package io.github.detente.statement.cues;

import io.github.detente.statement.grammar.Grammar;
import io.github.detente.statement.grammar.Range;
import io.github.detente.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement in the making: ranges of tokens of one sentence. A range is its first and last token.
 */
public final class Draft {
  /** How a cue's clause hangs together with what stands before it. */
  public enum Link {
    /** It has a subject of its own. */
    OWN_SUBJECT,
    /** A participle or a coordinated verb that takes over the speaker before it. */
    SHARED_SUBJECT
  }

  public final Sentence sentence;
  public final int cueFirst;
  public final int cueLast;
  public final Range speaker;
  public final List<Range> content = new ArrayList<>();
  public Range target;

  /** Whether the construction itself says that {@link #target} is somebody: <i>asked X to</i>. */
  public boolean addressed;

  public Link link = Link.OWN_SUBJECT;
  public VerbForm form = VerbForm.BASE;

  /** Whether the cue takes clauses, as verbs of speech do and acts do not. */
  public boolean telling = true;

  /** First token of the clause of the cue: of its subject, or of its verb group. */
  public int clauseStart;

  /** Whether the content stands before the cue. */
  public boolean postposed;

  public Draft(Sentence sentence, int cueFirst, int cueLast, Range speaker) {
    this.speaker = speaker;
    this.sentence = sentence;
    this.cueFirst = cueFirst;
    this.cueLast = cueLast;
    this.clauseStart = cueFirst;
  }

  /**
   * Adds a range of tokens without the commas and the like at its rim. Empty ones are dropped, and
   * what lies behind the sentence is nothing: a headline may end where a rule looks for more
   * (<i>Oslo warned of</i>).
   */
  public void addContent(int first, int last) {
    int a = first;
    int b = Math.min(last, sentence.size() - 1);
    while (a <= b && isRim(a)) {
      a++;
    }
    while (b >= a && isRim(b)) {
      b--;
    }
    if (a <= b) {
      content.add(new Range(a, b));
    }
  }

  /** <i>Telling how …, X said</i>: a participle before the main clause. */
  public boolean isOpening() {
    return link == Link.SHARED_SUBJECT && !Grammar.hasFinite(sentence, 0, cueFirst);
  }

  /** Whether {@code token} is a part of the content. */
  public boolean holds(int token) {
    return content.stream().anyMatch(range -> range.contains(token));
  }

  private boolean isRim(int i) {
    return !sentence.isQuoted(i)
        && (sentence.isBreak(i) || sentence.isStop(i) || (sentence.is(i, ")") && i > 0));
  }
}
