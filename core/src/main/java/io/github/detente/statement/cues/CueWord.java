package io.github.detente.statement.cues;

import java.util.List;
import java.util.Set;

/**
 * A verb, a noun or a phrase that reports speech, as {@code cues.csv} describes it. Immutable.
 *
 * @param lemma base form; a verb's particles follow it
 * @param pos what it is
 * @param frames constructions in which it takes its content; a construction's argument stands
 *     behind a colon
 */
public record CueWord(String lemma, Pos pos, Set<String> frames) {
  /** What a cue is. */
  public enum Pos {
    VERB,
    NOUN,
    PHRASE
  }

  public boolean has(String frame) {
    return frames.contains(frame);
  }

  /** Whether any of the frames begins with {@code kind} and a colon. */
  public boolean hasAny(String kind) {
    for (String frame : frames) {
      if (frame.startsWith(kind) && frame.indexOf(':') == kind.length()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first word of the lemma. */
  public String first() {
    int blank = lemma.indexOf(' ');
    return blank < 0 ? lemma : lemma.substring(0, blank);
  }

  /** Returns the words of the lemma behind the first. */
  List<String> particles() {
    List<String> words = List.of(lemma.split(" "));
    return words.subList(1, words.size());
  }
}
