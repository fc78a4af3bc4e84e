package io.github.detente.stance;

import io.github.detente.article.TextSpan;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedStatement;
import io.github.detente.stance.features.MarkedText;
import io.github.detente.stance.features.Utterance;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A text with a label, to train on or to score against. Immutable.
 *
 * @param id name of the row
 * @param text the words: a sentence or a few, with the attribution as the source has it
 * @param speaker who speaks or acts, exactly as it stands in the text
 * @param target whom it addresses or affects, exactly as it stands in the text
 * @param label its label; empty for a text out of scope
 * @param also a second label that a careful annotator would accept; usually empty
 * @param attributes whatever else is known of it, by name, such as its kind or region; nothing is
 *     learnt from them, but figures can be had by their values
 * @param statement the statement of an article that it is, if it is one; then that is what is read,
 *     and {@code text}, {@code speaker} and {@code target} only show it
 */
public record LabelledStatement(
    String id,
    String text,
    Optional<String> speaker,
    Optional<String> target,
    Optional<String> label,
    Optional<String> also,
    Map<String, String> attributes,
    Optional<Statement> statement) {

  /** Checks that nothing is {@code null}, and copies the attributes. */
  public LabelledStatement {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(also, "also");
    Objects.requireNonNull(statement, "statement");
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /**
   * Makes a row of a statement of an article.
   *
   * @param label its label; empty if it is out of scope
   * @param also a second label that a careful annotator would accept
   */
  public static LabelledStatement of(
      Statement statement,
      Optional<String> label,
      Optional<String> also,
      Map<String, String> attributes) {
    MarkedText shown = Utterance.of(statement).composed();
    return new LabelledStatement(
        statement.id(),
        shown.text(),
        shown.speaker(),
        shown.target(),
        label,
        also,
        attributes,
        Optional.of(statement));
  }

  /**
   * Makes rows of an article that people marked, in order. A statement whose content is the whole
   * text, without a cue, is a loose text; tools that label whole texts give those.
   */
  public static List<LabelledStatement> of(MarkedArticle article) {
    return article.statements().stream()
        .map(marked -> isLoose(marked.statement()) ? loose(marked) : ofMarked(marked))
        .toList();
  }

  private static LabelledStatement ofMarked(MarkedStatement marked) {
    return of(marked.statement(), marked.label(), marked.also(), Map.of());
  }

  private static boolean isLoose(Statement statement) {
    TextSpan whole = new TextSpan(0, statement.article().text().length());
    return statement.cue().isEmpty() && statement.content().equals(List.of(whole));
  }

  private static LabelledStatement loose(MarkedStatement marked) {
    return new LabelledStatement(
        marked.statement().article().id(),
        marked.statement().article().text(),
        marked.statement().speaker().map(Mention::text),
        marked.statement().target().map(Mention::text),
        marked.label(),
        marked.also(),
        Map.of());
  }

  /** Makes a loose row. */
  public LabelledStatement(
      String id,
      String text,
      Optional<String> speaker,
      Optional<String> target,
      Optional<String> label,
      Optional<String> also,
      Map<String, String> attributes) {
    this(id, text, speaker, target, label, also, attributes, Optional.empty());
  }

  /** Makes a row whose label is beyond doubt. */
  public LabelledStatement(
      String id,
      String text,
      Optional<String> speaker,
      Optional<String> target,
      Optional<String> label,
      Map<String, String> attributes) {
    this(id, text, speaker, target, label, Optional.empty(), attributes);
  }

  /** Makes a row without attributes. */
  public LabelledStatement(
      String id,
      String text,
      Optional<String> speaker,
      Optional<String> target,
      Optional<String> label) {
    this(id, text, speaker, target, label, Map.of());
  }
}
