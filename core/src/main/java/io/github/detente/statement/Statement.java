package io.github.detente.statement;

import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one actor is reported to say, in one article, at one place. All offsets are UTF-16 units of
 * the article's {@link Article#text() whole text}. Immutable.
 *
 * @param article the article it stands in
 * @param number place among the article's statements, in text order, from 1
 * @param sentence the sentence that holds the attribution, or the first one of the content if there
 *     is no cue
 * @param content what is said, without cue, attribution and outer quotation marks: one or more
 *     spans in text order, without overlap; several when a quotation is split or carried on
 * @param kind whether the content stood in quotation marks
 * @param cue the verb or noun that reports (<i>said</i>, <i>according to</i>), if there is one
 * @param speaker the mention of the speaker next to the cue, if there is one
 * @param target the mention of whom the statement addresses, accuses, asks or praises, if there is
 *     one
 */
public record Statement(
    Article article,
    int number,
    TextSpan sentence,
    List<TextSpan> content,
    StatementKind kind,
    Optional<Mention> cue,
    Optional<Mention> speaker,
    Optional<Mention> target) {

  /**
   * Checks order and bounds.
   *
   * @throws IllegalArgumentException if the number is not positive, or the content is empty, out of
   *     order or reaches beyond the article's text
   */
  public Statement {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(cue, "cue");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(target, "target");
    content = List.copyOf(content);
    if (number < 1) {
      throw new IllegalArgumentException("statement number " + number);
    }
    if (content.isEmpty()) {
      throw new IllegalArgumentException("statement " + number + " has no content");
    }
    int from = 0;
    for (TextSpan span : content) {
      if (span.start() < from || span.end() > article.text().length()) {
        throw new IllegalArgumentException("content " + content + " of statement " + number);
      }
      from = span.end();
    }
  }

  /** Returns the statement's name: the article's id, {@code #}, its number. */
  public String id() {
    return article.id() + "#" + number;
  }

  /** Returns what is said: the content's spans, joined by a space. */
  public String text() {
    return content.size() == 1
        ? content.get(0).of(article.text())
        : content.stream().map(span -> span.of(article.text())).collect(Collectors.joining(" "));
  }

  /** Returns the words of {@link #sentence()}. */
  public String sentenceText() {
    return sentence.of(article.text());
  }

  /** Returns id, speaker, cue and content, and leaves the article's text out. */
  @Override
  public String toString() {
    return id()
        + " "
        + kind
        + " "
        + speaker.map(Mention::text).orElse("?")
        + " "
        + cue.map(Mention::text).orElse("")
        + ": "
        + text();
  }
}
