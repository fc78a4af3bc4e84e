package io.github.detente;

import io.github.detente.actor.Actor;
import io.github.detente.actor.Resolution;
import io.github.detente.actor.ResolvedStatement;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what an article prints twice: live blogs repeat entries in their summaries, and agencies
 * the lead under another headline. The same are statements of one speaker in the same words,
 * whatever their case and marks, and those at the same place of a paragraph that stands there
 * twice: <i>he said</i> may mean somebody else the second time. One for each article, whose
 * statements come in text order; used within one thread.
 */
final class Repetitions {
  /** Contents of fewer words may be said twice: <i>no</i>, <i>the charge</i>. */
  private static final int FEWEST_WORDS = 4;

  /** Shorter paragraphs, as <i>He denied it.</i>, may be written twice. */
  private static final int SHORTEST_PARAGRAPH = 40;

  /** What small letters of ASCII have and capitals have not; digits have it, too. */
  private static final int SMALL = 0x20;

  /** How far around a content a paragraph is looked at; the whole may be a book in one line. */
  private static final int AROUND = 500;

  /** First statements by speaker and words, or by paragraph and place. */
  private final Map<Object, Statement> firsts = new HashMap<>();

  /**
   * Returns the id of the statement that this one repeats; empty if it is the first of its words.
   */
  Optional<String> first(ResolvedStatement resolved) {
    Statement statement = resolved.statement();
    Optional<String> printed = Lines.around(statement).flatMap(key -> first(key, statement));
    Said said = new Said(resolved);
    if (said.words < FEWEST_WORDS) {
      return printed;
    }
    Optional<String> spoken = first(said, statement);
    return printed.or(() -> spoken);
  }

  private Optional<String> first(Object key, Statement statement) {
    return Optional.ofNullable(firsts.putIfAbsent(key, statement)).map(Statement::id);
  }

  /** The lines in which a sentence stands, and where in them its content does; copies nothing. */
  private static final class Lines {
    private final String text;
    private final int from;
    private final int to;

    /** How far behind the beginning of the lines the content begins. */
    private final int at;

    private Lines(String text, int from, int to, int at) {
      this.text = text;
      this.from = from;
      this.to = to;
      this.at = at;
    }

    static Optional<Lines> around(Statement statement) {
      String text = statement.article().text();
      int content = statement.content().get(0).start();
      int start = content;
      while (start > Math.max(0, content - AROUND)
          && (text.charAt(start - 1) != '\n' || start > statement.sentence().start())) {
        start--;
      }
      int end = content;
      while (end < Math.min(text.length(), content + AROUND)
          && (text.charAt(end) != '\n' || end < statement.sentence().end())) {
        end++;
      }
      int at = content - start;
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      return end - start < SHORTEST_PARAGRAPH
          ? Optional.empty()
          : Optional.of(new Lines(text, start, end, at));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Lines lines
          && at == lines.at
          && to - from == lines.to - lines.from
          && text.regionMatches(from, lines.text, lines.from, to - from);
    }

    @Override
    public int hashCode() {
      int hash = at;
      for (int i = from; i < to; i++) {
        hash = 31 * hash + text.charAt(i);
      }
      return hash;
    }
  }

  /** A speaker and his words; written out only to be compared with the like. */
  private static final class Said {
    private final ResolvedStatement resolved;
    private final int words;

    /** Of the words' letters, whether they are capitals or not. */
    private final int hash;

    Said(ResolvedStatement resolved) {
      this.resolved = resolved;
      String text = resolved.statement().article().text();
      int count = 0;
      int letters = 0;
      for (TextSpan span : resolved.statement().content()) {
        boolean within = false;
        int i = span.start();
        while (i < span.end()) {
          int point = text.codePointAt(i);
          boolean word = isLetterOrNumber(point);
          count += word && !within ? 1 : 0;
          letters = word ? 31 * letters + small(point) : letters;
          within = word;
          i += Character.charCount(point);
        }
      }
      this.words = count;
      this.hash = letters;
    }

    /** The same for all letters that {@link String#toLowerCase} makes one. */
    private static int small(int point) {
      return point < 0x80 ? point | SMALL : Character.toLowerCase(Character.toUpperCase(point));
    }

    private String written() {
      StringBuilder written = new StringBuilder(speaker(resolved)).append('\n');
      addWords(resolved.statement().text(), written);
      return written.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Said said && hash == said.hash && written().equals(said.written());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Appends the words of a text, whatever stands between them. */
  private static void addWords(String text, StringBuilder to) {
    boolean first = true;
    boolean within = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      boolean word = isLetterOrNumber(point);
      if (word) {
        to.append(within || first ? "" : " ").appendCodePoint(point);
        first = false;
      }
      within = word;
    }
  }

  private static boolean isLetterOrNumber(int point) {
    if (point < 0x80) {
      return Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetterOrDigit(point);
    };
  }

  /** An actor by its name; somebody unnamed by the country and the words that mention him. */
  private static String speaker(ResolvedStatement resolved) {
    Optional<Actor> actor = resolved.speaker().flatMap(Resolution::actor);
    return actor
        .flatMap(Actor::name)
        .orElseGet(
            () ->
                actor.flatMap(Actor::country).orElse("")
                    + '\t'
                    + resolved.statement().speaker().map(Mention::text).orElse(""));
  }
}
