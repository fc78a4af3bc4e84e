package io.github.detente.corpus;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementKind;
import io.github.detente.text.Document;
import io.github.detente.text.Quotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes marked statements of the places that an annotator marked in one article: sentence and kind
 * come from the text. All spans count UTF-16 units. For one thread.
 */
final class Marks {
  private final Article article;
  private final Document document;
  private final List<Draft> drafts = new ArrayList<>();

  /** A statement whose number is not settled. */
  private record Draft(
      List<TextSpan> content,
      Optional<TextSpan> cue,
      Optional<TextSpan> speaker,
      Optional<TextSpan> target,
      Optional<String> label,
      Facts facts) {}

  Marks(Article article) {
    this.article = article;
    this.document = Document.of(article);
  }

  /**
   * Adds a statement.
   *
   * @param content its pieces in any order; those that overlap become one
   * @throws IllegalArgumentException if there is no content, or a span reaches beyond the text
   */
  void add(
      List<TextSpan> content,
      Optional<TextSpan> cue,
      Optional<TextSpan> speaker,
      Optional<TextSpan> target,
      Optional<String> label,
      Facts facts) {
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a statement without content; expected some");
    }
    content.forEach(this::check);
    for (Optional<TextSpan> mention : List.of(cue, speaker, target)) {
      mention.ifPresent(this::check);
    }
    drafts.add(new Draft(united(content), cue, speaker, target, label, facts));
  }

  private void check(TextSpan span) {
    if (span.end() > article.text().length()) {
      throw new IllegalArgumentException(
          "a mark " + span + " reaches beyond the text of " + article.text().length());
    }
  }

  private static List<TextSpan> united(List<TextSpan> content) {
    List<TextSpan> spans = new ArrayList<>();
    for (TextSpan span : content.stream().sorted().toList()) {
      TextSpan before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (before != null && before.end() > span.start()) {
        spans.set(spans.size() - 1, before.cover(span));
      } else {
        spans.add(span);
      }
    }
    return spans;
  }

  /**
   * Returns the article with its statements, by their numbers; if one has none, or two have the
   * same, all are numbered in text order.
   */
  MarkedArticle marked() {
    Set<Integer> numbers = new HashSet<>();
    boolean numbered =
        drafts.stream().allMatch(draft -> draft.facts.number().filter(numbers::add).isPresent());
    List<Draft> ordered =
        drafts.stream()
            .sorted(
                numbered
                    ? Comparator.comparing(draft -> draft.facts.number().orElseThrow())
                    : Comparator.comparing(draft -> draft.content.get(0)))
            .toList();
    List<MarkedStatement> statements = new ArrayList<>();
    for (Draft draft : ordered) {
      int number = numbered ? draft.facts.number().orElseThrow() : statements.size() + 1;
      statements.add(statement(draft, number));
    }
    return new MarkedArticle(article, statements);
  }

  private MarkedStatement statement(Draft draft, int number) {
    Statement statement =
        new Statement(
            article,
            number,
            sentence(draft.cue.orElse(draft.content.get(0))),
            draft.content,
            draft.facts.kind().orElseGet(() -> kind(draft.content)),
            draft.cue.map(this::mention),
            draft.speaker.map(this::mention),
            draft.target.map(this::mention));
    return new MarkedStatement(
        statement, draft.facts.speaker(), draft.facts.target(), draft.label, draft.facts.also());
  }

  private Mention mention(TextSpan span) {
    return Mention.of(span, article.text());
  }

  /** Returns the sentence in which a span begins; the span itself if it stands in none. */
  private TextSpan sentence(TextSpan anchor) {
    for (int i = 0; i < document.sentenceCount(); i++) {
      TextSpan sentence = document.sentence(i).span();
      if (sentence.contains(anchor.start())) {
        return sentence.cover(anchor);
      }
    }
    return anchor;
  }

  private StatementKind kind(List<TextSpan> content) {
    int letters = 0;
    int quoted = 0;
    for (TextSpan span : content) {
      letters += letters(span.start(), span.end());
      for (Quotation quotation : document.quotations()) {
        int from = Math.max(span.start(), quotation.inner().start());
        quoted += letters(from, Math.min(span.end(), quotation.inner().end()));
      }
    }
    return quoted == 0
        ? StatementKind.INDIRECT
        : quoted < letters ? StatementKind.MIXED : StatementKind.DIRECT;
  }

  private int letters(int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += Character.isLetterOrDigit(article.text().charAt(i)) ? 1 : 0;
    }
    return letters;
  }
}
