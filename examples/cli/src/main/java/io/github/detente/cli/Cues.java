package io.github.detente.cli;

import io.github.detente.statement.Statement;
import java.util.Optional;

/** The word that reports a statement, without which a denial would read as its contrary. */
final class Cues {
  private Cues() {}

  /** Returns the cue as it may stand before the content; none for a dash or a colon. */
  static Optional<String> shown(Statement statement) {
    return statement
        .cue()
        .map(cue -> Plain.line(cue.text()))
        .filter(words -> words.codePoints().anyMatch(Character::isLetter));
  }
}
