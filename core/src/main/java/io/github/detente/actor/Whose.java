package io.github.detente.actor;

import io.github.detente.actor.Cast.Hints;
import io.github.detente.actor.Entries.Title;
import io.github.detente.actor.Salience.Seen;

/**
 * Whose a title or body is: by the words before or behind it, else that of the article. An owner is
 * handed in, since it is resolved once for all who ask. Used within one thread.
 */
final class Whose {
  private final ActorDirectory directory;
  private final Salience salience;
  private final HomeState home;

  Whose(Story story) {
    this.directory = story.scene().directory;
    this.salience = story.salience();
    this.home = story.home();
  }

  String country(Reading reading, Referent owner) {
    if (owner != null && owner.country != null) {
      return owner.country;
    }
    return reading.place == null ? null : Actors.country(directory, reading.place.key());
  }

  Hints hints(Reading reading, Referent owner) {
    String of = owner == null ? null : owner.country;
    String organ = reading.role;
    if (owner != null && organ.isEmpty() && owner.type == ActorType.STATE) {
      organ = owner.role;
    }
    if (of == null) {
      for (String title : reading.titles) {
        Title entry = directory.title(title);
        of = entry.of().isEmpty() ? of : Actors.country(directory, entry.of());
      }
    }
    if (of == null && reading.place != null && !reading.titles.isEmpty()) {
      of = Actors.country(directory, reading.place.key());
    }
    return new Hints(reading.titles, of, organ, reading.noun, reading.sex);
  }

  /**
   * The state that a title or body without an owner belongs to: that of the article, if one leads.
   */
  String domestic(Reading reading) {
    Seen organ =
        reading.role.isEmpty()
            ? null
            : salience.last(reading.from, r -> r.type == ActorType.STATE && hasOrgan(r, reading));
    if (organ != null) {
      return organ.referent().country;
    }
    return home.at(reading.from);
  }

  private static boolean hasOrgan(Referent state, Reading reading) {
    return !state.role.isEmpty() && (state.role + " ").contains(reading.role + " ");
  }
}
