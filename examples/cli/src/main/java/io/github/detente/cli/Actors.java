package io.github.detente.cli;

import io.github.detente.actor.Actor;
import io.github.detente.actor.Resolution;
import io.github.detente.statement.Mention;
import java.util.Optional;

/** What somebody is called where people read it. */
final class Actors {
  private Actors() {}

  /**
   * Returns the actor's name, with the country if the name alone does not say it; what the article
   * says, if the actor is not known or has no name; {@code –} if nobody is mentioned.
   */
  static String shown(Optional<Mention> mention, Optional<Resolution> resolution) {
    Optional<Actor> actor = resolution.flatMap(Resolution::actor);
    Optional<String> code = actor.flatMap(Actor::name);
    String words = mention.map(m -> "“" + Plain.line(m.text()) + "”").orElse("–");
    String name = code.map(c -> Plain.line(States.name(c))).orElse(words);
    return actor
        .flatMap(Actor::country)
        .filter(country -> !code.equals(Optional.of(country)))
        .map(country -> name + " (" + Plain.line(States.name(country)) + ")")
        .orElse(name);
  }

  /** Returns the code of the country that an actor acts for, for who points at the name. */
  static Optional<String> code(Optional<Resolution> resolution) {
    return resolution.flatMap(Resolution::actor).flatMap(Actor::country).map(Plain::line);
  }
}
