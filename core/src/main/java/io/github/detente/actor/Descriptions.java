package io.github.detente.actor;

import io.github.detente.actor.Entries.State;
import java.util.Set;

/**
 * Which actors a description such as <i>the alliance</i> or <i>the kingdom</i> may be said of.
 * Immutable.
 */
final class Descriptions {
  private final ActorDirectory directory;

  Descriptions(ActorDirectory directory) {
    this.directory = directory;
  }

  /**
   * Whether the directory or the article calls it so.
   *
   * @param owner country of whoever owns the description, or {@code null}
   */
  boolean fits(Referent r, Reading reading, String owner) {
    if (r.isPerson()
        || reading.plural
        || reading.indefinite
        || (owner != null && !owner.equals(r.country))) {
      return false;
    }
    if (r.type == ActorType.STATE) {
      return r.nouns.contains(reading.noun)
          || (isStateNoun(reading.noun) && isSuchState(r, reading.noun));
    }
    if (r.type == ActorType.ORGANISATION) {
      return directory.organisation(r.name).descriptions().stream()
              .anyMatch(description -> endsWith(description, reading.noun))
          || directory.organisation(r.name).organs().contains(reading.noun)
          || r.nouns.contains(reading.noun);
    }
    return r.nouns.stream().anyMatch(noun -> endsWith(noun, reading.noun));
  }

  private static boolean endsWith(String phrase, String noun) {
    return phrase.equals(noun) || phrase.endsWith(" " + noun);
  }

  private boolean isStateNoun(String noun) {
    return directory.nouns(noun).stream().anyMatch(n -> n.kind() == Entries.NounKind.STATE);
  }

  /** Kingdoms and sultanates are called so by their formal names; any state is a country. */
  private boolean isSuchState(Referent r, String noun) {
    State state = directory.state(r.name);
    boolean formal =
        Set.of("kingdom", "sultanate", "emirate", "federation", "republic").contains(noun);
    if (!formal) {
      return noun.matches("country|nation|state|capital|neighbour|island|homeland");
    }
    return (state != null && state.formal().contains(noun))
        || (noun.equals("emirate") && Set.of("QAT", "KWT", "ARE").contains(r.name));
  }

  /**
   * Whether it is of the kind at least: any organisation of states is a body, any group a group.
   */
  boolean fitsLoosely(Referent r, Reading reading, String owner) {
    boolean body =
        directory.nouns(reading.noun).stream()
            .anyMatch(n -> n.kind() == Entries.NounKind.ORGANISATION);
    boolean group =
        Set.of("group", "movement", "organisation", "organization", "outfit")
            .contains(reading.noun);
    boolean owned = owner == null || owner.equals(r.country);
    return owned
        && ((r.type == ActorType.ORGANISATION && body) || (r.type == ActorType.GROUP && group));
  }
}
