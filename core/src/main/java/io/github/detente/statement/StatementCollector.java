package io.github.detente.statement;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.cues.Draft;
import io.github.detente.statement.cues.VerbForm;
import io.github.detente.statement.frames.Interview;
import io.github.detente.statement.frames.Introductions;
import io.github.detente.statement.frames.Introductions.Introduction;
import io.github.detente.statement.grammar.Range;
import io.github.detente.statement.sources.TargetFinder;
import io.github.detente.text.Document;
import io.github.detente.text.Paragraph;
import io.github.detente.text.Quotation;
import io.github.detente.text.Sentence;
import io.github.detente.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Turns drafts into statements, sentence by sentence, and lets quotations without a speaker carry
 * on the statement before them.
 */
final class StatementCollector {
  /** Words of a name, and of a name with what its bearer is, below a quotation. */
  private static final int LONGEST_SIGNATURE = 6;

  private static final int LONGEST_FOOTER = 16;

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

    void settle(List<TextSpan> spans) {
      content.clear();
      content.addAll(spans);
    }

    StatementKind kind() {
      return quoted ? plain ? StatementKind.MIXED : StatementKind.DIRECT : StatementKind.INDIRECT;
    }
  }

  private final Article article;
  private final String text;
  private final Document document;
  private final List<Quotation> quotations;
  private final TargetFinder targets;
  private final Introductions introductions;
  private final List<Open> found = new ArrayList<>();

  /** What a quotation without a speaker would carry on. */
  private Open last;

  /** What was quoted so far of a monologue whose speaker has not been told. */
  private final List<TextSpan> waiting = new ArrayList<>();

  /** The mark that it opens with: another one is not the same speaker's. */
  private char awaited;

  /** Who answers in an interview; {@code null} until somebody does. */
  private Mention interviewed;

  private boolean soughtInterviewed;

  StatementCollector(
      Article article, Document document, TargetFinder targets, Introductions introductions) {
    this.targets = targets;
    this.introductions = introductions;
    this.article = article;
    this.text = article.text();
    this.document = document;
    this.quotations = document.quotations();
  }

  void add(Sentence sentence, List<Draft> drafts) {
    targets.learn(sentence);
    if (drafts.isEmpty()) {
      carryOn(sentence);
      return;
    }
    for (Draft draft : drafts) {
      Open open = open(draft);
      if (!open.content.isEmpty() && sentence.isQuoted(0) && draft.holds(1)) {
        if (opener(sentence) == awaited) {
          open.content.addAll(0, waiting);
        }
        waiting.clear();
      }
      if (!open.content.isEmpty()) {
        found.add(open);
        // "…,” she added, saying they agree": what follows goes on with what she was saying.
        boolean goesOn = draft.telling && draft.form == VerbForm.ING;
        boolean newSentence = last == null || !last.sentence.equals(sentence.span());
        if (newSentence || open.quoted || !last.quoted || goesOn) {
          last = open;
        }
      }
    }
    waiting.clear();
  }

  /** A paragraph of a transcript: all of it is what the speaker before the colon says. */
  void addTranscript(Draft draft, TextSpan paragraph) {
    Open open = open(draft);
    int start = open.content.get(0).start();
    int end = withoutStop(start, paragraph.end());
    open.content.clear();
    open.content.add(new TextSpan(start, end));
    found.add(open);
    last = null;
  }

  /** A turn of an interview by whoever is interviewed: whoever acted before {@code first}. */
  void addAnswer(Paragraph paragraph, Interview.Labelled turn, Paragraph first) {
    Mention speaker = interviewed(first);
    if (speaker != null) {
      addTurn(paragraph, turn.content(), Optional.of(speaker));
    }
    last = null;
  }

  /** A turn of an interview by the one whose name stands before it. */
  void addTurn(Paragraph paragraph, Interview.Labelled turn) {
    addTurn(paragraph, turn.content(), Optional.of(Mention.of(turn.label(), text)));
    last = null;
  }

  private void addTurn(Paragraph paragraph, TextSpan words, Optional<Mention> speaker) {
    Open open = new Open(paragraph.span());
    Tokens t = document.tokens();
    int first = t.at(words.start());
    int end = t.at(words.end() - 1);
    open.quoted = t.isQuoted(first) && t.isQuoted(end) && t.quotation(first) == t.quotation(end);
    open.plain = !open.quoted;
    open.content.add(open.quoted ? quotations.get(t.quotation(first)).inner() : trim(words));
    open.speaker = speaker;
    found.add(open);
  }

  private Mention interviewed(Paragraph first) {
    if (!soughtInterviewed) {
      soughtInterviewed = true;
      Mention called = null;
      for (int k = first.firstSentence() - 1; k >= 0 && interviewed == null; k--) {
        Sentence tagged = document.tagged(k);
        Introduction asked = introductions.byInterview(tagged);
        Introduction actor = asked == null ? introductions.byAction(tagged) : asked;
        boolean named = actor != null && (asked != null || isNamed(actor));
        if (named) {
          interviewed = mention(actor.sentence(), actor.speaker());
        } else if (actor != null && called == null) {
          called = mention(actor.sentence(), actor.speaker());
        }
      }
      interviewed = interviewed == null ? called : interviewed;
    }
    return interviewed;
  }

  private static boolean isNamed(Introduction actor) {
    Sentence s = actor.sentence();
    int last = actor.speaker().last();
    return s.isTag(last, "PROPN") && s.isCapital(last);
  }

  private TextSpan trim(TextSpan span) {
    return new TextSpan(span.start(), withoutStop(span.start() + 1, span.end()));
  }

  /** Returns where a content ends without its stops; that of <i>Ph.D.</i> belongs to the word. */
  private int withoutStop(int start, int end) {
    Tokens t = document.tokens();
    int last = end;
    while (last > start && text.charAt(last - 1) == '.' && t.isMark(t.at(last - 1))) {
      last--;
    }
    return last;
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
    Optional<Mention> signature = quoted == words ? signature(s) : Optional.empty();
    if (signature.isPresent()) {
      last = new Open(s.span());
      last.speaker = signature;
      found.add(last);
    }
    if (last == null || quoted < words) {
      last = introduced(s, quoted, words);
    }
    if (last == null || quoted < words) {
      await(s, quoted == words && s.isQuoted(0));
      return;
    }
    if (isAnswered(s)) {
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

  /**
   * <i>“No,” he said. “Will they?” “I hope so,” he said</i>: of two quotations side by side, each
   * is another speaker's, and nobody says whose the first is.
   */
  private boolean isAnswered(Sentence s) {
    Tokens t = document.tokens();
    int end = t.sentenceEnd(s.number());
    boolean quoted = end < t.size() && t.isQuoted(end - 1) && t.isQuoted(end);
    return quoted
        && t.paragraph(end) == t.paragraph(end - 1)
        && t.quotation(end) != t.quotation(end - 1)
        && t.sentence(end) == s.number() + 1
        && !t.has(end, Tokens.LINE);
  }

  /** <i>“It is over.” — Ivo Marsan, farmer</i>: who signs a quotation, behind a dash. */
  private Optional<Mention> signature(Sentence s) {
    Tokens t = document.tokens();
    int next = s.number() + 1;
    if (next >= document.sentenceCount()) {
      return Optional.empty();
    }
    int first = t.sentenceStart(next);
    // A dash at the head of a line is taken for a bullet, and stands before the sentence.
    int dash = isDash(t, first) ? first : first - 1;
    int end = t.sentenceEnd(next);
    if (!isDash(t, dash) || t.paragraph(dash) != t.paragraph(first) || t.isQuoted(dash)) {
      return Optional.empty();
    }
    int name = dash + 1;
    while (name < end && name - dash <= LONGEST_SIGNATURE && t.isCapital(name)) {
      name++;
    }
    boolean over = name == end || t.isMark(name, ',') || (t.isMark(name, '.') && name + 1 == end);
    boolean signed =
        over && name - dash > 2 && end - dash <= LONGEST_FOOTER && t.isCapital(dash + 1);
    return signed ? Optional.of(Mention.of(t.span(dash + 1, name), text)) : Optional.empty();
  }

  private static boolean isDash(Tokens t, int k) {
    return k >= 0 && (t.isMark(k, '—') || t.isMark(k, '–') || t.isMark(k, '-'));
  }

  /** A monologue whose speaker is told at its end: paragraphs that open and do not close. */
  private void await(Sentence s, boolean quoted) {
    Quotation quotation = quoted ? quotations.get(s.quotation(0)) : null;
    if (quoted && quotation.inner().end() == quotation.outer().end()) {
      waiting.add(quotation.inner());
      awaited = opener(s);
    } else {
      waiting.clear();
    }
  }

  /** The statement that a sentence without a cue begins, because the one before introduces it. */
  private Open introduced(Sentence s, int quoted, int words) {
    int before = s.number() - 1;
    if (before < 0) {
      return null;
    }
    Tokens t = document.tokens();
    int lastToken = t.sentenceEnd(before) - 1;
    boolean newParagraph = t.paragraph(lastToken) != t.paragraph(t.sentenceStart(s.number()));
    boolean colon = t.isMark(lastToken, ':');
    Introduction introduction = null;
    if (colon && (quoted == words || newParagraph)) {
      introduction = introductions.byColon(document.tagged(before));
    } else if (quoted == words
        && !newParagraph
        && !hasQuotation(before)
        && !t.isMark(lastToken, '?')) {
      introduction = introductions.byAction(document.tagged(before));
    }
    if (introduction == null) {
      return null;
    }
    Open open = new Open(s.span());
    open.speaker = Optional.of(mention(introduction.sentence(), introduction.speaker()));
    found.add(open);
    if (quoted < words) {
      // A block of somebody's words without marks.
      TextSpan body = document.paragraphs().get(t.paragraph(t.sentenceStart(s.number()))).body();
      open.content.add(trim(body));
      open.plain = true;
      return null;
    }
    return open;
  }

  /** The mark that the quotation at the head of a sentence opens with. */
  private char opener(Sentence s) {
    return text.charAt(quotations.get(s.quotation(0)).outer().start());
  }

  private boolean hasQuotation(int sentence) {
    Tokens t = document.tokens();
    for (int k = t.sentenceStart(sentence); k < t.sentenceEnd(sentence); k++) {
      if (t.isQuoted(k)) {
        return true;
      }
    }
    return false;
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
    open.speaker = Optional.of(mention(s, draft.speaker));
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
    int first = s.firstToken(range.first());
    int lastToken = s.lastToken(range.last());
    Tokens t = s.tokens();
    // "Iran's" is Iran, "who'd" is who.
    while (lastToken > first && t.caseOf(lastToken).compareTo(Tokens.Case.MARK) > 0) {
      lastToken--;
    }
    return Mention.of(t.span(first, lastToken + 1), text);
  }

  List<Statement> statements() {
    List<List<TextSpan>> settled =
        new Contents(text).settle(found.stream().map(open -> open.content).toList());
    for (int i = 0; i < settled.size(); i++) {
      found.get(i).settle(settled.get(i));
    }
    found.removeIf(open -> open.content.isEmpty());
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
