package io.github.detente.cli;

import io.github.detente.article.TextSpan;
import io.github.detente.statement.Statement;

/** What a statement says, as a table shows it. */
final class Contents {
  private Contents() {}

  /** Returns the words on one line, with an ellipsis where the article has other words between. */
  static String shown(Statement statement) {
    String text = statement.article().text();
    StringBuilder words = new StringBuilder();
    int end = statement.content().get(0).start();
    for (TextSpan piece : statement.content()) {
      boolean apart = text.substring(end, piece.start()).codePoints().anyMatch(Character::isLetter);
      words.append(apart ? " … " : " ").append(piece.of(text));
      end = piece.end();
    }
    return Plain.line(words.toString());
  }
}
