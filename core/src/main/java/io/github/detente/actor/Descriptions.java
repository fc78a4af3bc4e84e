package io.github.detente.actor;

import io.github.detente.actor.Entries.State;
import io.github.detente.actor.Reading.Kind;
import io.github.detente.actor.Salience.Seen;
import io.github.detente.text.WordSet;
import java.util.Set;

/**
 * Which actor a description such as <i>the alliance</i> or <i>the kingdom</i> is said of, or who
 * issued a document. Used within one thread.
 */
final class Descriptions {
  private static final WordSet FORMAL = PhraseWords.WORDS.set("formal-state");
  private static final WordSet ANY_STATE = PhraseWords.WORDS.set("any-state");
  private static final WordSet ANY_GROUP = PhraseWords.WORDS.set("any-group");

  private final ActorDirectory directory;
  private final Salience salience;
  private final Whose whose;
  private final Bodies bodies;

  Descriptions(Story story, Whose whose, Bodies bodies) {
    this.directory = story.text().directory();
    this.salience = story.salience();
    this.whose = whose;
    this.bodies = bodies;
  }

  Found description(Reading reading, Referent possessor) {
    Allegiance of = whose.allegiance(reading, possessor);
    String owner = reading.owner == null || of == null ? null : of.place();
    Seen best = salience.last(reading.from, r -> fits(r, reading, owner));
    if (best == null && reading.definite && !reading.plural) {
      best = salience.last(reading.from, r -> fitsLoosely(r, reading, owner));
    }
    if (best != null) {
      return new Found(best.referent(), ResolutionRule.DESCRIPTION, best);
    }
    if (of == null && reading.noun.equals("opposition")) {
      of = whose.before(reading);
    }
    if (of == null) {
      return Found.nothing();
    }
    Referent body = new Referent(ActorType.GROUP);
    if (whose.isPrivate(reading, possessor)) {
      body.speaksForItself();
    }
    body.actsFor(of);
    body.plural = reading.plural;
    body.nouns.add(reading.noun);
    return new Found(body, ResolutionRule.UNNAMED, null);
  }

  Found document(Reading reading, Referent owner) {
    if (owner != null || !reading.role.isEmpty()) {
      Reading organ = new Reading(reading.from, reading.to);
      organ.kind = Kind.ORGAN;
      organ.role = reading.role;
      organ.noun = reading.role.substring(reading.role.lastIndexOf(' ') + 1);
      organ.owner = reading.owner;
      Found issuer =
          reading.role.isEmpty()
              ? new Found(owner, ResolutionRule.DESCRIPTION, null)
              : bodies.organ(organ, owner);
      if (issuer.referent() != null) {
        issuer.referent().nouns.add(reading.noun);
      }
      return issuer;
    }
    Seen same = salience.last(reading.from, r -> r.nouns.contains(reading.noun) && !r.isPerson());
    if (same == null) {
      same = salience.antecedent(reading.from, r -> !r.isPerson(), r -> 0);
    }
    return same == null
        ? Found.nothing()
        : new Found(same.referent(), ResolutionRule.DESCRIPTION, same);
  }

  /**
   * Whether the directory or the article calls it so.
   *
   * @param owner country of whoever owns the description, or {@code null}
   */
  private boolean fits(Referent r, Reading reading, String owner) {
    if (r.isPerson()
        || reading.plural
        || reading.indefinite
        || (owner != null && !owner.equals(place(r)))) {
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
    boolean formal = FORMAL.contains(noun);
    if (!formal) {
      return ANY_STATE.contains(noun);
    }
    return (state != null && state.formal().contains(noun))
        || (noun.equals("emirate") && Set.of("QAT", "KWT", "ARE").contains(r.name));
  }

  /**
   * Whether it is of the kind at least: any organisation of states is a body, any group a group.
   */
  private boolean fitsLoosely(Referent r, Reading reading, String owner) {
    boolean body =
        directory.nouns(reading.noun).stream()
            .anyMatch(n -> n.kind() == Entries.NounKind.ORGANISATION);
    boolean group = ANY_GROUP.contains(reading.noun);
    boolean owned = owner == null || owner.equals(place(r));
    return owned
        && ((r.type == ActorType.ORGANISATION && body) || (r.type == ActorType.GROUP && group));
  }

  private static String place(Referent r) {
    return r.country() == null ? r.home() : r.country();
  }
}
