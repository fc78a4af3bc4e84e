package io.github.detente.corpus;

import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.text.Document;
import io.github.detente.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of an article, cut where a mark begins or ends, for formats that count words. Each that
 * is no blank belongs to a word. Spans count UTF-16 units. Immutable.
 */
final class MarkedTokens {
  /** Where each word stands. */
  final List<TextSpan> words = new ArrayList<>();

  /** Whether a sentence begins with the word. */
  final List<Boolean> opens = new ArrayList<>();

  private final String text;

  MarkedTokens(MarkedArticle article) {
    text = article.article().text();
    Set<Integer> cuts = new HashSet<>();
    for (MarkedStatement marked : article.statements()) {
      spans(marked.statement())
          .forEach(
              span -> {
                cuts.add(span.start());
                cuts.add(span.end());
              });
    }
    Tokens tokens = Document.of(article.article()).tokens();
    int at = 0;
    int sentence = -1;
    for (int i = 0; i < tokens.size(); i++) {
      fill(at, tokens.start(i), cuts);
      int size = words.size();
      fill(Math.max(at, tokens.start(i)), tokens.end(i), cuts);
      if (tokens.sentence(i) != sentence && words.size() > size) {
        opens.set(size, true);
        sentence = tokens.sentence(i);
      }
      at = Math.max(at, tokens.end(i));
    }
    fill(at, text.length(), cuts);
  }

  static Stream<TextSpan> spans(Statement statement) {
    return Stream.concat(
        statement.content().stream(),
        Stream.of(statement.cue(), statement.speaker(), statement.target())
            .flatMap(mention -> mention.map(Mention::span).stream()));
  }

  /** Adds what stands between two places, without blanks. */
  private void fill(int start, int end, Set<Integer> cuts) {
    int from = -1;
    for (int i = start; i <= end; i++) {
      boolean blank = i == end || Character.isWhitespace(text.charAt(i));
      if (from >= 0 && (blank || cuts.contains(i))) {
        words.add(new TextSpan(from, i));
        opens.add(false);
        from = -1;
      }
      if (!blank && from < 0) {
        from = i;
      }
    }
  }

  /** Returns the number of the word that begins at or behind a place. */
  int first(TextSpan span) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).end() > span.start()) {
        return i;
      }
    }
    return words.size();
  }

  /** Returns the number of the last word that begins before a span's end. */
  int last(TextSpan span) {
    int last = first(span);
    while (last + 1 < words.size() && words.get(last + 1).start() < span.end()) {
      last++;
    }
    return last;
  }
}
