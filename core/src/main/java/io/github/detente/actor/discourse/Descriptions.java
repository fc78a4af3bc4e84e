package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Entries.State;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.actor.phrases.Phrase.Kind;
import io.github.detente.text.WordSet;
import java.util.List;
import java.util.Set;

/**
 * Which actor a description such as <i>the alliance</i> or <i>the kingdom</i> is said of, or who
 * issued a document. Used within one thread.
 */
public final class Descriptions {
  private static final WordSet FORMAL = ActorWords.WORDS.set("formal-state");
  private static final WordSet ANY_STATE = ActorWords.WORDS.set("any-state");
  private static final WordSet ANY_ORGANISATION = ActorWords.PHRASES.set("any-organisation");

  /** Sectors of the media and of firms, of which nobody speaks as a group or movement. */
  private static final Set<String> OTHERS = Set.of("MED", "BUS");

  private static final WordSet ANY_GROUP = ActorWords.WORDS.set("any-group");

  /** Nouns of one kind: a manufacturer is later called the company. */
  private static final List<WordSet> ALIKE =
      List.of(
          ActorWords.PHRASES.set("firm"),
          ActorWords.PHRASES.set("paper"),
          ActorWords.PHRASES.set("fighters"),
          ActorWords.PHRASES.set("union"));

  /** How many sentences back a body may be that is called by a word for its kind only. */
  private static final int LOOSELY_NEAR = 12;

  private final Directory directory;
  private final NamedText text;
  private final Salience salience;
  private final Possessors possessors;
  private final Institutions institutions;

  Descriptions(Discourse discourse, Possessors possessors, Institutions institutions) {
    this.directory = discourse.text().directory();
    this.text = discourse.text();
    this.salience = discourse.salience();
    this.possessors = possessors;
    this.institutions = institutions;
  }

  Reference description(Phrase phrase, Referent possessor) {
    Allegiance of = possessors.allegiance(phrase, possessor);
    String owner = phrase.owner == null || of == null ? null : of.place();
    Seen best = salience.last(phrase.from, r -> fits(r, phrase, owner));
    if (best == null && phrase.definite && !phrase.plural) {
      best = salience.last(phrase.from, r -> fitsLoosely(r, phrase, owner));
      boolean far =
          best != null && text.sentence(phrase.from) - text.sentence(best.from()) > LOOSELY_NEAR;
      best = far ? null : best;
    }
    if (best != null) {
      return new Reference(best.referent(), Rule.DESCRIPTION, best);
    }
    if (of == null && phrase.noun.equals("opposition")) {
      of = possessors.before(phrase);
    }
    if (of == null) {
      return Reference.nothing();
    }
    Referent body = new Referent(ReferentType.GROUP);
    if (possessors.isPrivate(phrase, possessor)) {
      body.speaksForItself();
    }
    body.actsFor(of);
    body.plural = phrase.plural;
    body.nouns.add(phrase.noun);
    return new Reference(body, Rule.UNNAMED, null);
  }

  Reference document(Phrase phrase, Referent owner) {
    if (owner != null || !phrase.role.isEmpty()) {
      Phrase organ = new Phrase(phrase.from, phrase.to);
      organ.kind = Kind.ORGAN;
      organ.role = phrase.role;
      organ.noun = phrase.role.substring(phrase.role.lastIndexOf(' ') + 1);
      organ.owner = phrase.owner;
      Reference issuer =
          phrase.role.isEmpty()
              ? new Reference(owner, Rule.DESCRIPTION, null)
              : institutions.organ(organ, owner);
      if (issuer.referent() != null) {
        issuer.referent().nouns.add(phrase.noun);
      }
      return issuer;
    }
    if (phrase.indefinite) {
      return Reference.nothing(); // "a report": of somebody whom nobody has named
    }
    Seen same = salience.last(phrase.from, r -> r.nouns.contains(phrase.noun) && !r.isPerson());
    if (same == null) {
      same = salience.antecedent(phrase.from, r -> !r.isPerson(), r -> 0);
    }
    return same == null
        ? Reference.nothing()
        : new Reference(same.referent(), Rule.DESCRIPTION, same);
  }

  /**
   * Whether the directory or the article calls it so.
   *
   * @param owner country of whoever owns the description, or {@code null}
   */
  private boolean fits(Referent r, Phrase phrase, String owner) {
    if (r.isPerson()
        || phrase.plural
        || phrase.indefinite
        || (owner != null && !owner.equals(r.place()))) {
      return false;
    }
    if (r.type == ReferentType.STATE) {
      return r.nouns.contains(phrase.noun)
          || (directory.isNoun(phrase.noun, NounKind.STATE) && isSuchState(r, phrase.noun));
    }
    if (r.type == ReferentType.ORGANISATION) {
      return directory.organisation(r.name).descriptions().stream()
              .anyMatch(description -> endsWith(description, phrase.noun))
          || directory.organisation(r.name).organs().contains(phrase.noun)
          || r.nouns.contains(phrase.noun);
    }
    return r.nouns.stream().anyMatch(noun -> endsWith(noun, phrase.noun));
  }

  private static boolean endsWith(String phrase, String noun) {
    return phrase.equals(noun) || phrase.endsWith(" " + noun);
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
  private boolean fitsLoosely(Referent r, Phrase phrase, String owner) {
    boolean body = ANY_ORGANISATION.contains(phrase.noun);
    boolean group = ANY_GROUP.contains(phrase.noun) && !OTHERS.contains(r.sector);
    boolean alike =
        r.type == ReferentType.GROUP
            && ALIKE.stream()
                .anyMatch(
                    kind ->
                        kind.contains(phrase.noun) && r.nouns.stream().anyMatch(kind::contains));
    boolean owned = owner == null || owner.equals(r.place());
    return owned
        && (alike
            || (r.type == ReferentType.ORGANISATION && body)
            || (r.type == ReferentType.GROUP && group));
  }
}
