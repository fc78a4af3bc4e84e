package io.github.detente.corpus;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementKind;
import io.github.detente.text.Document;
import io.github.detente.text.Quotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An attribution as other corpora mark it: spans of who is quoted, of the words that quote, and of
 * what is said, in code points of the text.
 */
final class Attribution {
  final List<TextSpan> source = new ArrayList<>();
  final List<TextSpan> cue = new ArrayList<>();
  final List<TextSpan> content = new ArrayList<>();

  /** Where each code point of a text begins, and where the text ends. */
  static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return offsets;
  }

  /**
   * Returns the attribution as a statement of ours: without outer quotation marks and <i>that</i>;
   * parts that touch or overlap are one, and of a source or a cue in several pieces the first
   * counts.
   *
   * @param offsets those of the article's text
   * @return empty if there is no content
   * @throws IllegalArgumentException if a span reaches beyond the text
   */
  Optional<Statement> statement(
      Article article, int number, int[] offsets, List<Quotation> quotations) {
    String text = article.text();
    List<TextSpan> spans = new ArrayList<>();
    for (TextSpan span : content.stream().sorted().toList()) {
      TextSpan units = units(span, offsets);
      TextSpan before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (before != null && before.end() >= units.start()) {
        spans.set(spans.size() - 1, before.cover(units));
      } else {
        spans.add(units);
      }
    }
    spans.replaceAll(span -> bare(text, span));
    spans.removeIf(span -> span.length() == 0);
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> cueMention = mention(cue, offsets, text);
    TextSpan sentence = spans.get(0).cover(spans.get(spans.size() - 1));
    for (Mention mention : cueMention.stream().toList()) {
      sentence = sentence.cover(mention.span());
    }
    return Optional.of(
        new Statement(
            article,
            number,
            sentence,
            spans,
            kind(text, spans, quotations),
            cueMention,
            mention(source, offsets, text),
            Optional.empty()));
  }

  private static TextSpan units(TextSpan points, int[] offsets) {
    if (points.end() >= offsets.length) {
      throw new IllegalArgumentException(
          "span " + points + " reaches beyond the text of " + (offsets.length - 1) + " characters");
    }
    return new TextSpan(offsets[points.start()], offsets[points.end()]);
  }

  private static Optional<Mention> mention(List<TextSpan> spans, int[] offsets, String text) {
    return spans.stream().sorted().findFirst().map(s -> Mention.of(units(s, offsets), text));
  }

  private static TextSpan bare(String text, TextSpan span) {
    int end = span.end();
    int start = Math.min(end, span.start() + (text.startsWith("that ", span.start()) ? 5 : 0));
    while (start < end && isRim(text.charAt(start))) {
      start++;
    }
    while (end > start && isRim(text.charAt(end - 1))) {
      end--;
    }
    return new TextSpan(start, end);
  }

  private static boolean isRim(char c) {
    return Character.isWhitespace(c) || "“”\"«»„`".indexOf(c) >= 0;
  }

  static StatementKind kind(String text, List<TextSpan> spans, List<Quotation> quotations) {
    int letters = 0;
    int quoted = 0;
    for (TextSpan span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
      }
      for (Quotation quotation : quotations) {
        int from = Math.max(span.start(), quotation.inner().start());
        int to = Math.min(span.end(), quotation.inner().end());
        for (int i = from; i < to; i++) {
          quoted += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
      }
    }
    return quoted == 0
        ? StatementKind.INDIRECT
        : quoted < letters ? StatementKind.MIXED : StatementKind.DIRECT;
  }

  /** Makes an article of its text and attributions. */
  static AttributedArticle article(Article article, List<Attribution> attributions) {
    int[] offsets = offsets(article.text());
    List<Quotation> quotations = Document.of(article).quotations();
    List<Statement> statements = new ArrayList<>();
    for (Attribution attribution : attributions) {
      attribution
          .statement(article, statements.size() + 1, offsets, quotations)
          .ifPresent(statements::add);
    }
    return new AttributedArticle(article, statements);
  }
}
