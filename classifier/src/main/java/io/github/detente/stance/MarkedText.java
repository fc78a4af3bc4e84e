package io.github.detente.stance;

import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text to judge, and where its speaker and its target stand in it. Immutable.
 *
 * @param text the words
 * @param speakerStart index of the speaker's first unit, -1 if there is none
 * @param speakerEnd index after the speaker's last unit, -1 if there is none
 * @param targetStart index of the target's first unit, -1 if there is none
 * @param targetEnd index after the target's last unit, -1 if there is none
 */
record MarkedText(String text, int speakerStart, int speakerEnd, int targetStart, int targetEnd) {
  /** Farthest that two parts of a statement stand apart with the words between them kept. */
  private static final int MAX_GAP = 40;

  /** Returns a text without marks. */
  static MarkedText of(String text) {
    return new MarkedText(text, -1, -1, -1, -1);
  }

  /**
   * Finds speaker and target in {@code text}: the first place where each stands as whole words, the
   * target not within the speaker. One that is {@code null} or not there is left out.
   */
  static MarkedText of(String text, String speaker, String target) {
    int speakerStart = find(text, speaker, -1, -1);
    int speakerEnd = speakerStart < 0 ? -1 : speakerStart + speaker.length();
    int targetStart = find(text, target, speakerStart, speakerEnd);
    int targetEnd = targetStart < 0 ? -1 : targetStart + target.length();
    return new MarkedText(text, speakerStart, speakerEnd, targetStart, targetEnd);
  }

  private static int find(String text, String words, int takenStart, int takenEnd) {
    if (words == null || words.isBlank()) {
      return -1;
    }
    int at = text.indexOf(words);
    while (at >= 0) {
      int end = at + words.length();
      boolean whole =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      if (whole && (end <= takenStart || at >= takenEnd)) {
        return at;
      }
      at = text.indexOf(words, at + 1);
    }
    return -1;
  }

  /** Returns the speaker's words. */
  Optional<String> speaker() {
    return speakerStart < 0
        ? Optional.empty()
        : Optional.of(text.substring(speakerStart, speakerEnd));
  }

  /** Returns the target's words. */
  Optional<String> target() {
    return targetStart < 0 ? Optional.empty() : Optional.of(text.substring(targetStart, targetEnd));
  }

  /** Returns the same text without its marks. */
  MarkedText withoutMarks() {
    return of(text);
  }

  /** Returns whether a speaker or a target is marked. */
  boolean isMarked() {
    return speakerStart >= 0 || targetStart >= 0;
  }

  /**
   * Composes the text of one statement as training rows are written: speaker, cue, target and
   * content in the article's order, with the few words between them (auxiliaries, quotation marks),
   * and without whatever else the sentence says. So two statements in one sentence differ.
   */
  static MarkedText of(Statement statement) {
    String text = statement.article().text();
    List<TextSpan> parts = parts(statement);
    StringBuilder composed = new StringBuilder();
    TextSpan speaker = null;
    TextSpan target = null;
    int from = 0;
    while (from < parts.size()) {
      int to = from + 1;
      TextSpan run = parts.get(from);
      while (to < parts.size() && isNear(text, run, parts.get(to))) {
        run = run.cover(parts.get(to++));
      }
      run = withQuotes(text, run);
      if (!composed.isEmpty()) {
        composed.append(' ');
      }
      int shift = composed.length() - run.start();
      speaker = speaker == null ? shifted(statement.speaker(), run, shift) : speaker;
      target = target == null ? shifted(statement.target(), run, shift) : target;
      composed.append(text, run.start(), run.end());
      from = to;
    }
    return new MarkedText(
        composed.toString(), start(speaker), end(speaker), start(target), end(target));
  }

  private static List<TextSpan> parts(Statement statement) {
    List<TextSpan> parts = new ArrayList<>(statement.content());
    statement.cue().map(Mention::span).ifPresent(parts::add);
    statement.speaker().map(Mention::span).ifPresent(parts::add);
    statement
        .target()
        .map(Mention::span)
        .filter(span -> statement.sentence().overlaps(span))
        .ifPresent(parts::add);
    parts.sort(null);
    return parts;
  }

  private static boolean isNear(String text, TextSpan run, TextSpan next) {
    if (next.start() <= run.end()) {
      return true;
    }
    return next.start() - run.end() <= MAX_GAP
        && text.substring(run.end(), next.start()).indexOf('\n') < 0;
  }

  /** Takes in quotation marks that stand right beside the run. */
  private static TextSpan withQuotes(String text, TextSpan run) {
    int start = run.start();
    int end = run.end();
    if (start > 0 && "\"\u201c\u00ab".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    if (end < text.length() && "\"\u201d\u00bb".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return new TextSpan(start, end);
  }

  private static TextSpan shifted(Optional<Mention> mention, TextSpan run, int shift) {
    return mention
        .map(Mention::span)
        .filter(run::contains)
        .map(span -> new TextSpan(span.start() + shift, span.end() + shift))
        .orElse(null);
  }

  private static int start(TextSpan span) {
    return span == null ? -1 : span.start();
  }

  private static int end(TextSpan span) {
    return span == null ? -1 : span.end();
  }
}
