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
    String words = mention.map(m -> "“" + Plain.line(m.text()) + "”").orElse("–");
    String name = actor.flatMap(Actor::name).map(Plain::line).orElse(words);
    return actor
        .flatMap(Actor::country)
        .map(Plain::line)
        .filter(country -> !country.equals(name))
        .map(country -> name + " (" + country + ")")
        .orElse(name);
  }
}
