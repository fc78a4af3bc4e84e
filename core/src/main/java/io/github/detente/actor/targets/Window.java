package io.github.detente.actor.targets;

import io.github.detente.actor.directory.NamedText;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.util.List;

/**
 * A statement in tokens of its article. Immutable.
 *
 * @param first the first token of its sentence or of its content, whichever comes first
 * @param last the last token of either
 * @param content the first token of the content
 * @param contentEnd the last token of the content
 * @param cue the first token of the cue; that of the content if there is none
 * @param spans the content, in units of the text
 */
record Window(int first, int last, int content, int contentEnd, int cue, List<TextSpan> spans) {
  static Window of(Statement statement, NamedText text) {
    List<TextSpan> spans = statement.content();
    int content = text.at(spans.get(0).start());
    int contentEnd = Math.min(text.size() - 1, text.at(spans.get(spans.size() - 1).end() - 1));
    TextSpan sentence = statement.sentence();
    int first = Math.min(content, text.at(sentence.start()));
    int last = Math.max(contentEnd, text.at(Math.max(sentence.start(), sentence.end() - 1)));
    int cue = statement.cue().map(Mention::span).map(s -> text.at(s.start())).orElse(content);
    return new Window(first, Math.min(last, text.size() - 1), content, contentEnd, cue, spans);
  }

  /** Whether a token stands in the content. */
  boolean isContent(int start) {
    for (TextSpan span : spans) {
      if (start >= span.start() && start < span.end()) {
        return true;
      }
    }
    return false;
  }
}
