package io.github.detente.actor;

import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.Term;
import io.github.detente.actor.directory.Labels;
import io.github.detente.actor.discourse.Referent;
import java.util.Optional;

/** Makes actors of what the directory and an article say. Stateless. */
final class Actors {
  private Actors() {}

  static Actor holder(Directory directory, Term term) {
    return actor(
        directory,
        term.person(),
        ActorType.PERSON,
        Labels.role(directory, term.office(), term.of()),
        Labels.country(directory, term.of()),
        Labels.officeSector(directory, term.office(), term.of()));
  }

  /** Returns several persons who act for no state, by what they are called. */
  static Actor several(String name) {
    return new Actor(
        Optional.of(name),
        ActorType.GROUP,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns an actor.
   *
   * @param alone whether it is asked for by itself: then it belongs to a country even if it does
   *     not speak for it
   */
  static Actor of(Directory directory, Referent referent, boolean alone) {
    boolean belongs = alone && referent.country() == null;
    String country = belongs ? referent.home() : referent.country();
    return actor(
        directory,
        referent.name,
        ActorType.valueOf(referent.type.name()),
        referent.role,
        country,
        referent.sector);
  }

  private static Actor actor(
      Directory directory,
      String name,
      ActorType type,
      String role,
      String country,
      String sector) {
    Optional<String> where = Optional.ofNullable(country);
    return new Actor(
        Optional.ofNullable(name),
        type,
        filled(role),
        where,
        filled(sector),
        where.flatMap(directory::cowNumber),
        where.flatMap(directory::cameoCode));
  }

  private static Optional<String> filled(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
