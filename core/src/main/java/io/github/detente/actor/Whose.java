package io.github.detente.actor;

import io.github.detente.actor.Cast.Hints;
import io.github.detente.actor.Entries.NounKind;
import io.github.detente.actor.Entries.Title;
import io.github.detente.actor.Evidence.Basis;
import io.github.detente.actor.Reading.Kind;
import io.github.detente.actor.Salience.Seen;

/**
 * Whose a title or body is: by the words before or behind it, else by an earlier mention of the
 * same body. An owner is handed in, since it is resolved once for all who ask. Used within one
 * thread.
 */
final class Whose {
  private final ActorDirectory directory;
  private final Salience salience;

  Whose(Story story) {
    this.directory = story.text().directory();
    this.salience = story.salience();
  }

  /** Returns whom the words of a phrase make it act for, or at least belong to; else null. */
  Allegiance allegiance(Reading reading, Referent owner) {
    if (owner != null && owner.allegiance() != null) {
      return owner.allegiance().because(basis(reading.owner), reading.owner.from, reading.owner.to);
    }
    if (owner != null && (owner.home() != null || owner.type == ActorType.GROUP)) {
      return new Allegiance(
          owner.name, null, owner.home(), Basis.OWNER, reading.owner.from, reading.owner.to);
    }
    return reading.place == null
        ? null
        : Allegiance.of(
            directory,
            reading.place.name().key(),
            Basis.PLACE,
            reading.place.from(),
            reading.place.to());
  }

  private static Basis basis(Reading owner) {
    boolean adjective =
        owner.kind == Kind.STATE && owner.name != null && owner.name.use() == Name.Use.DEMONYM;
    return adjective ? Basis.ADJECTIVE : Basis.OWNER;
  }

  /** Returns what a phrase says beside a name. */
  Hints hints(Reading reading, Referent owner) {
    Allegiance whose = owner == null ? null : allegiance(reading, owner);
    String organ = reading.role;
    if (owner != null && organ.isEmpty() && owner.type == ActorType.STATE) {
      organ = owner.role;
    }
    if (whose == null) {
      for (String title : reading.titles) {
        Title entry = directory.title(title);
        whose =
            entry.of().isEmpty()
                ? whose
                : Allegiance.of(directory, entry.of(), Basis.OFFICE, reading);
      }
    }
    if (whose == null && (!reading.titles.isEmpty() || !reading.noun.isEmpty())) {
      whose = allegiance(reading, owner);
    }
    return new Hints(reading, whose, organ, isPrivate(reading, owner));
  }

  /**
   * Whether whoever is called so speaks for no state: analysts, relatives, firms, newspapers, and
   * who belongs to them; but an economist of a ministry, or of the United Nations, speaks for it.
   */
  boolean isPrivate(Reading reading, Referent owner) {
    boolean body =
        owner != null
            && (reading.owner.kind == Kind.ORGAN
                || reading.owner.kind == Kind.ORGANISATION
                || owner.type == ActorType.ORGANISATION
                || (owner.type == ActorType.GROUP && owner.country() != null));
    boolean place =
        owner == null && reading.place != null && reading.place.name().isOfOrganisation();
    boolean nobodys = owner != null && owner.isPrivate() && !owner.isPerson();
    return nobodys || (reading.isPrivate && !body && !place);
  }

  /** Whether a noun is one of those who speak for no state. */
  static boolean isPrivate(ActorDirectory directory, String noun) {
    return directory.nouns(noun).stream().anyMatch(n -> n.kind() == NounKind.PRIVATE);
  }

  /**
   * Whom a title or body without an owner belongs to: the state whose body of that name, or whose
   * officials, the article has mentioned last in its own words; {@code null} if there are none.
   */
  Allegiance before(Reading reading) {
    Seen organ =
        reading.role.isEmpty()
            ? null
            : salience.last(reading.from, r -> r.type == ActorType.STATE && hasOrgan(r, reading));
    Seen official =
        organ == null
            ? salience.lastMention(reading.from, mention -> isOfficial(mention, reading))
            : organ;
    if (official == null || official.referent().allegiance() == null) {
      return null;
    }
    String country = official.referent().country();
    boolean several =
        organ == null
            && salience.isNear(
                reading.from,
                mention ->
                    isOfficial(mention, reading) && !mention.referent().country().equals(country));
    if (several) {
      return null;
    }
    return official
        .referent()
        .allegiance()
        .because(Basis.ANTECEDENT, official.from(), official.to());
  }

  private static boolean hasOrgan(Referent state, Reading reading) {
    return !state.role.isEmpty() && (state.role + " ").contains(reading.role + " ");
  }

  /** A body or official of a state; for a body or office, also a state that speaks. */
  private static boolean isOfficial(Seen mention, Reading reading) {
    Referent r = mention.referent();
    boolean speaks = reading.kind != Kind.UNNAMED && r.type == ActorType.STATE && mention.speaker();
    boolean body = r.type == ActorType.STATE && !r.role.isEmpty();
    return r.country() != null && (speaks || body || (r.isPerson() && !r.offices.isEmpty()));
  }
}
