package io.github.detente.statement;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.grammar.Range;
import io.github.detente.statement.sources.TargetFinder;
import io.github.detente.text.Quotation;
import io.github.detente.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Turns drafts into statements, sentence by sentence, and lets quotations without a speaker carry
 * on the statement before them.
 */
final class StatementCollector {
  /** A statement whose content may still grow. */
  private static final class Open {
    final TextSpan sentence;
    final List<TextSpan> content = new ArrayList<>();
    boolean quoted;
    boolean plain;
    Optional<Mention> cue = Optional.empty();
    Optional<Mention> speaker = Optional.empty();
    Optional<Mention> target = Optional.empty();

    Open(TextSpan sentence) {
      this.sentence = sentence;
    }

    StatementKind kind() {
      return quoted ? plain ? StatementKind.MIXED : StatementKind.DIRECT : StatementKind.INDIRECT;
    }
  }

  private final Article article;
  private final String text;
  private final List<Quotation> quotations;
  private final TargetFinder targets;
  private final List<Open> found = new ArrayList<>();

  /** What a quotation without a speaker would carry on. */
  private Open last;

  StatementCollector(Article article, List<Quotation> quotations, TargetFinder targets) {
    this.targets = targets;
    this.article = article;
    this.text = article.text();
    this.quotations = quotations;
  }

  void add(Sentence sentence, List<Draft> drafts) {
    targets.learn(sentence);
    if (drafts.isEmpty()) {
      carryOn(sentence);
      return;
    }
    for (Draft draft : drafts) {
      Open open = open(draft);
      if (!open.content.isEmpty()) {
        found.add(open);
        if (last == null || !last.sentence.equals(sentence.span()) || open.quoted || !last.quoted) {
          last = open;
        }
      }
    }
  }

  /** A paragraph of a transcript: all of it is what the speaker before the colon says. */
  void addTranscript(Draft draft, TextSpan paragraph) {
    Open open = open(draft);
    int start = open.content.get(0).start();
    int end = paragraph.end();
    while (end > start && text.charAt(end - 1) == '.') {
      end--;
    }
    open.content.clear();
    open.content.add(new TextSpan(start, end));
    found.add(open);
    last = null;
  }

  private void carryOn(Sentence s) {
    int quoted = 0;
    int words = 0;
    for (int i = 0; i < s.size(); i++) {
      if (s.isWord(i)) {
        words++;
        quoted += s.isQuoted(i) ? 1 : 0;
      }
    }
    if (words == 0) {
      return;
    }
    if (quoted < words || last == null) {
      last = null;
      return;
    }
    for (int i = 0; i < s.size(); i++) {
      if (s.isQuoted(i) && (i == 0 || s.quotation(i - 1) != s.quotation(i))) {
        last.content.add(quotations.get(s.quotation(i)).inner());
        last.quoted = true;
      }
    }
    if (last.target.isEmpty()) {
      last.target = Optional.ofNullable(targets.findInQuotation(s)).map(r -> mention(s, r));
    }
  }

  private Open open(Draft draft) {
    Sentence s = draft.sentence;
    Open open = new Open(s.span());
    for (Range range : draft.content) {
      open.content.add(span(s, range));
      for (int i = range.first(); i <= range.last(); i++) {
        if (s.isWord(i)) {
          open.quoted |= s.isQuoted(i);
          open.plain |= !s.isQuoted(i);
        }
      }
    }
    open.cue =
        Optional.of(Mention.of(s.span(draft.cueFirst, draft.cueLast), text))
            .filter(cue -> !cue.text().equals(":"));
    open.speaker = Optional.ofNullable(draft.speaker).map(range -> mention(s, range));
    open.target = Optional.ofNullable(targets.find(draft)).map(range -> mention(s, range));
    open.content.sort(Comparator.naturalOrder());
    return open;
  }

  /** A range that is one quotation, or lies in one, loses the marks around it. */
  private TextSpan span(Sentence s, Range range) {
    TextSpan span = s.span(range.first(), range.last());
    int q = s.quotation(range.first());
    if (q != Sentence.NONE && q == s.quotation(range.last())) {
      TextSpan inner = quotations.get(q).inner();
      int start = Math.max(span.start(), inner.start());
      int end = Math.min(span.end(), inner.end());
      return start < end ? new TextSpan(start, end) : span;
    }
    return span;
  }

  private Mention mention(Sentence s, Range range) {
    TextSpan span = s.span(range.first(), range.last());
    String words = span.of(text).replace('’', '\'');
    for (String clitic : new String[] {"'s", "'re", "'ve", "'d", "'ll"}) {
      if (words.endsWith(clitic) && words.length() > clitic.length()) {
        span = new TextSpan(span.start(), span.end() - clitic.length());
        break;
      }
    }
    return Mention.of(span, text);
  }

  List<Statement> statements() {
    found.sort(Comparator.comparing(open -> open.content.get(0)));
    List<Statement> statements = new ArrayList<>();
    for (Open open : found) {
      statements.add(
          new Statement(
              article,
              statements.size() + 1,
              open.sentence,
              open.content,
              open.kind(),
              open.cue,
              open.speaker,
              open.target));
    }
    return statements;
  }
}
