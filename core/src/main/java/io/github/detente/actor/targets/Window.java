package io.github.detente.actor.targets;

import io.github.detente.actor.directory.NamedText;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.util.List;

/**
 * A statement in tokens of its article; of very long ones a part, so that each costs about the
 * same. Immutable.
 *
 * @param first the first token of its sentence or of its content, whichever comes first
 * @param last the last token of either
 * @param content the first token of the content
 * @param contentEnd the last token of the content
 * @param cue the first token of the cue; that of the content if there is none
 * @param spans the content, in units of the text
 */
record Window(int first, int last, int content, int contentEnd, int cue, List<TextSpan> spans) {
  /** Tokens of a longer content that count, from its first on. */
  private static final int MOST_CONTENT = 400;

  /** Tokens before and behind the content that count, in a sentence that has more. */
  private static final int MOST_AROUND = 150;

  static Window of(Statement statement, NamedText text) {
    List<TextSpan> spans = statement.content();
    int end = text.size() - 1;
    int content = text.at(spans.get(0).start());
    int contentEnd =
        min(end, content + MOST_CONTENT - 1, text.at(spans.get(spans.size() - 1).end() - 1));
    TextSpan sentence = statement.sentence();
    int first = Math.max(content - MOST_AROUND, Math.min(content, text.at(sentence.start())));
    int sentenceEnd = text.at(Math.max(sentence.start(), sentence.end() - 1));
    int last = min(end, contentEnd + MOST_AROUND, Math.max(contentEnd, sentenceEnd));
    Mention words = statement.cue().orElse(null);
    int cue = words == null ? content : text.at(words.span().start());
    return new Window(first, last, content, contentEnd, cue, spans);
  }

  private static int min(int a, int b, int c) {
    return Math.min(a, Math.min(b, c));
  }

  /**
   * Returns the first token of those before it that count with it.
   *
   * @param sentences how many sentences before its own are reached
   * @param tokens how many tokens of them
   */
  int begin(NamedText text, int sentences, int tokens) {
    int nearest = Math.max(0, first - tokens);
    int begin = first;
    while (begin > nearest && text.sentence(begin - 1) >= text.sentence(first) - sentences) {
      begin--;
    }
    return begin;
  }

  /**
   * Whether a token stands in the content.
   *
   * @param start its first unit of the text
   */
  boolean isContent(int start) {
    for (int i = 0; i < spans.size(); i++) {
      TextSpan span = spans.get(i);
      if (start >= span.start() && start < span.end()) {
        return true;
      }
    }
    return false;
  }
}
