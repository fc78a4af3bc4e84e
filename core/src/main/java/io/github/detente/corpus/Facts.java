package io.github.detente.corpus;

import io.github.detente.actor.Actor;
import io.github.detente.actor.ActorType;
import io.github.detente.article.Article;
import io.github.detente.statement.StatementKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a statement is marked with beyond its places and its label: most tools have no place of its
 * own for this, but keep an object that they do not understand. Immutable.
 *
 * @param number the statement's number, from 1
 * @param kind whether it stood in quotation marks; empty if the text has to tell
 * @param also a second label that would be accepted
 * @param speaker who speaks
 * @param target canonical name of the actor that is addressed
 */
record Facts(
    Optional<Integer> number,
    Optional<StatementKind> kind,
    Optional<String> also,
    Optional<Actor> speaker,
    Optional<String> target) {

  static final Facts NONE =
      new Facts(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static Facts of(MarkedStatement marked) {
    return new Facts(
        Optional.of(marked.statement().number()),
        Optional.of(marked.statement().kind()),
        marked.also(),
        marked.speaker(),
        marked.target());
  }

  /** Returns these facts with another second label. */
  Facts withAlso(Optional<String> label) {
    return new Facts(number, kind, label, speaker, target);
  }

  /** Returns the facts as an object; what there is not is left out. */
  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    number.ifPresent(value -> json.put("number", value));
    kind.ifPresent(value -> json.put("kind", value.name()));
    also.ifPresent(value -> json.put("also", value));
    speaker.ifPresent(value -> json.put("speaker", actor(value)));
    target.ifPresent(value -> json.put("target", value));
    return json;
  }

  private static Map<String, Object> actor(Actor actor) {
    Map<String, Object> json = new LinkedHashMap<>();
    actor.name().ifPresent(value -> json.put("actor", value));
    json.put("type", actor.type().name());
    actor.role().ifPresent(value -> json.put("role", value));
    actor.country().ifPresent(value -> json.put("country", value));
    actor.sector().ifPresent(value -> json.put("sector", value));
    actor.cow().ifPresent(value -> json.put("cow", value));
    actor.cameo().ifPresent(value -> json.put("cameo", value));
    return json;
  }

  /**
   * Reads {@link #toJson}.
   *
   * @throws IllegalArgumentException if a field is not as it should be
   */
  static Facts of(Map<String, Object> json) {
    Map<String, Object> speaker = JsonTree.object(json.get("speaker"));
    return new Facts(
        json.containsKey("number") ? Optional.of(number(json)) : Optional.empty(),
        JsonTree.text(json, "kind").map(name -> choice(StatementKind.class, "kind", name)),
        JsonTree.text(json, "also"),
        speaker.isEmpty() ? Optional.empty() : Optional.of(actor(speaker)),
        JsonTree.text(json, "target"));
  }

  private static int number(Map<String, Object> json) {
    int number = JsonTree.number(json, "number");
    if (number < 1) {
      throw new IllegalArgumentException("\"number\" is 0; expected a number from 1");
    }
    return number;
  }

  private static Actor actor(Map<String, Object> json) {
    return new Actor(
        JsonTree.text(json, "actor"),
        choice(ActorType.class, "type", JsonTree.text(json, "type").orElse("")),
        JsonTree.text(json, "role"),
        JsonTree.text(json, "country"),
        JsonTree.text(json, "sector"),
        JsonTree.text(json, "cow"),
        JsonTree.text(json, "cameo"));
  }

  /** Returns one of an enum's values, or says which there are. */
  static <E extends Enum<E>> E choice(Class<E> type, String field, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + field
                        + "\" is \""
                        + name
                        + "\"; expected one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
  }

  /** Returns what is known of an article besides its text; what is not known is left out. */
  static Map<String, Object> of(Article article) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("article", article.id());
    article.title().ifPresent(value -> json.put("title", value));
    article.published().ifPresent(value -> json.put("published", value.toString()));
    article.outlet().ifPresent(value -> json.put("outlet", value));
    article.url().ifPresent(value -> json.put("url", value));
    article.language().ifPresent(value -> json.put("language", value));
    return json;
  }

  /**
   * Makes an article of a text and of what {@link #of(Article)} gave. An object that does not hold
   * an article's name is no such one: then the first line is the title.
   *
   * @param id name, if the object has none
   * @throws IllegalArgumentException if the day is none
   */
  static Article article(String id, String text, Map<String, Object> json) {
    Article plain = Article.of(JsonTree.text(json, "article").orElse(id), text);
    return new Article(
        plain.id(),
        json.containsKey("article") || json.containsKey("title")
            ? JsonTree.text(json, "title")
            : plain.title(),
        text,
        JsonTree.text(json, "published").map(Facts::day),
        JsonTree.text(json, "outlet"),
        JsonTree.text(json, "url"),
        JsonTree.text(json, "language"));
  }

  private static LocalDate day(String published) {
    try {
      return LocalDate.parse(published);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"published\" is \"" + published + "\"; expected YYYY-MM-DD", e);
    }
  }
}
