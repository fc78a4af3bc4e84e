package io.github.detente.statement.frames;

import io.github.detente.statement.cues.CueLexicon;
import io.github.detente.statement.cues.CueMatch;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.sources.SpeakerFinder;
import io.github.detente.text.Sentence;

/**
 * Finds which words of a sentence are a verb cue's content: tries {@link Frames} from those that
 * leave least doubt to those that leave most.
 */
public final class ContentFinder extends CueClause {
  public final QuotedFrames quoted = new QuotedFrames(this);
  final ClauseFrames clauses = new ClauseFrames(this);
  final AddresseeFrames addressees = new AddresseeFrames(this, quoted);
  final ObjectFrames objects = new ObjectFrames(this);

  public ContentFinder(
      Sentence s,
      CueMatch cue,
      SpeakerFinder.Speaker speaker,
      Draft draft,
      CueLexicon lexicon,
      int firstCue) {
    super(s, cue, speaker, draft, lexicon, firstCue);
  }

  /** Fills in the draft's content and addressee; returns whether there is content. */
  public boolean find() {
    int next = cue.last() + 1;
    if (speaker.inverted()) {
      next = speaker.mention().last() + 1;
    }
    int p = skipAdverbs(next);
    for (Frame frame : cue.passive() ? Frames.PASSIVE : Frames.ACTIVE) {
      if (frame.rule().find(this, p)) {
        return true;
      }
    }
    return false;
  }
}
