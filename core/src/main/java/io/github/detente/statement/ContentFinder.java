package io.github.detente.statement;

import io.github.detente.text.Sentence;

/**
 * Finds which words of a sentence are a verb cue's content: tries the frames of {@code cues.csv},
 * from those that leave least doubt to those that leave most.
 */
final class ContentFinder extends CueClause {
  private final QuotedFrames quoted = new QuotedFrames(this);
  private final ClauseFrames clauses = new ClauseFrames(this);
  private final AddresseeFrames addressees = new AddresseeFrames(this, quoted);
  private final ObjectFrames objects = new ObjectFrames(this);

  ContentFinder(
      Sentence s,
      CueMatch cue,
      SpeakerFinder.Speaker speaker,
      Draft draft,
      CueLexicon lexicon,
      int firstCue) {
    super(s, cue, speaker, draft, lexicon, firstCue);
  }

  /** Fills in the draft's content and addressee; returns whether there is content. */
  boolean find() {
    int next = cue.last() + 1;
    if (speaker.inverted()) {
      next = speaker.mention().last() + 1;
    }
    int p = skipAdverbs(next);
    if (isToll(p)) {
      return false;
    }
    if (cue.passive()) {
      return objects.passive(p);
    }
    return quoted.split(p)
        || clauses.that(p)
        || quoted.quoteAfter(p)
        || clauses.wh(p)
        || addressees.tell(p)
        || clauses.infinitive(p)
        || clauses.preposition(p)
        || quoted.quoteBefore()
        || clauses.farThat(p)
        || clauses.middle(p)
        || clauses.clauseAfter(p)
        || clauses.gerund(p)
        || objects.object(p)
        || clauses.clauseBefore();
  }

  /** <i>claimed 30 lives</i>. */
  private boolean isToll(int p) {
    return cue.word().lemma().equals("claim")
        && (s.is(p + 1, "lives") || s.is(p + 2, "lives") || s.is(p + 1, "life"));
  }
}
