package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Entries.Title;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.directory.NamedText.Hit;
import io.github.detente.actor.discourse.ArticleActors.Hints;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.actor.phrases.Phrase.Kind;
import io.github.detente.text.WordSet;
import java.util.function.Predicate;

/**
 * Whose a title or body is: by the words before or behind it, else by an earlier mention of the
 * same body. An owner is handed in, since it is resolved once for all who ask. Used within one
 * thread.
 */
public final class Possessors {
  /** How many sentences back the body may be that unnamed persons belong to. */
  private static final int NEAR = 10;

  /** Who works in other states than his own: <i>the ambassador in Oslo</i>. */
  private static final WordSet GUESTS = ActorWords.PHRASES.set("guest");

  /** <i>The opposition deputy</i>: of the state whose politics is told, and of no other. */
  private static final WordSet SIDES = ActorWords.PHRASES.set("side");

  /** <i>The Norwegian side</i>: a state that is spoken to, and none of its bodies. */
  private static final WordSet SIDE = ActorWords.PHRASES.set("no-body");

  private static final WordSet GUEST_BODIES = ActorWords.PHRASES.set("guest-body");

  /** <i>A Western ambassador</i>: of none of the states that were named. */
  private static final WordSet OF_BLOCS = ActorWords.WORDS.set("of-bloc");

  private static final WordSet OF_ORGANISATIONS = ActorWords.PHRASES.set("organisation-office");
  private static final WordSet CONTINENTAL = ActorWords.PHRASES.set("continental");
  private static final WordSet OUTLAWED = ActorWords.PHRASES.set("outlawed");
  private static final WordSet UNRECOGNISED = ActorWords.PHRASES.set("unrecognised");

  private final Directory directory;
  private final NamedText text;
  private final Salience salience;
  private final ItemHeads heads;
  private final ArticleActors actors;

  /** Whether the article names a state more than once, so that it is about it. */
  private final Predicate<String> isNamedOften;

  Possessors(Discourse discourse) {
    this.heads = new ItemHeads(discourse.text());
    this.isNamedOften = country -> discourse.actors().counts().getOrDefault(country, 0) > 1;
    this.actors = discourse.actors();
    this.directory = discourse.text().directory();
    this.text = discourse.text();
    this.salience = discourse.salience();
  }

  /** Returns whom the words of a phrase make it act for, or at least belong to; else null. */
  Allegiance allegiance(Phrase phrase, Referent owner) {
    if (isOfContinent(phrase)) {
      return null;
    }
    if (owner != null && owner.allegiance() != null) {
      return owner.allegiance().because(basis(phrase.owner), phrase.owner.from, phrase.owner.to);
    }
    if (owner != null && (owner.home() != null || owner.type == ReferentType.GROUP)) {
      return new Allegiance(
          owner.name, null, owner.home(), Basis.OWNER, phrase.owner.from, phrase.owner.to);
    }
    return phrase.place == null || isGuestThere(phrase)
        ? null
        : Allegiance.of(
            directory,
            phrase.place.name().key(),
            Basis.PLACE,
            phrase.place.from(),
            phrase.place.to());
  }

  /** <i>A European diplomat</i>: of some state there, and not of the union. */
  private boolean isOfContinent(Phrase phrase) {
    Phrase owner = phrase.owner;
    return phrase.kind == Kind.UNNAMED
        && GUESTS.contains(phrase.noun)
        && owner != null
        && owner.to - owner.from == 1
        && text.isOf(owner.from, CONTINENTAL);
  }

  /**
   * <i>The ambassador in Oslo</i>, <i>the Secretary-General's man for Norway</i>, but <i>the
   * ambassador from Oslo</i>.
   */
  private boolean isGuestThere(Phrase phrase) {
    int before = phrase.place.from() - 1;
    int preposition = text.isOf(before, ActorWords.DEFINITE) ? before - 1 : before;
    boolean abroad =
        GUESTS.contains(phrase.noun)
            || phrase.titles.stream()
                .anyMatch(title -> OF_ORGANISATIONS.contains(directory.title(title).office()));
    return abroad && !text.is(preposition, "from");
  }

  private static Basis basis(Phrase owner) {
    boolean adjective =
        owner.kind == Kind.STATE && owner.name != null && owner.name.use() == Name.Use.DEMONYM;
    return adjective || Institutions.isOfHalf(owner) ? Basis.ADJECTIVE : Basis.OWNER;
  }

  /** Returns what a phrase says beside a name. */
  Hints hints(Phrase phrase, Referent owner) {
    Allegiance whose = owner == null ? null : allegiance(phrase, owner);
    String organ = phrase.role;
    if (owner != null && organ.isEmpty() && owner.type == ReferentType.STATE) {
      organ = owner.role;
    }
    if (whose == null) {
      for (String title : phrase.titles) {
        Title entry = directory.title(title);
        whose =
            entry.of().isEmpty()
                ? whose
                : Allegiance.of(directory, entry.of(), Basis.OFFICE, phrase);
      }
    }
    if (whose == null && (!phrase.titles.isEmpty() || !phrase.noun.isEmpty())) {
      whose = allegiance(phrase, owner);
    }
    return new Hints(phrase, whose, organ, isPrivate(phrase, owner));
  }

  /**
   * Whether whoever is called so speaks for no state: analysts, relatives, firms, newspapers, and
   * who belongs to them; but an economist of a ministry, or of the United Nations, speaks for it.
   */
  boolean isPrivate(Phrase phrase, Referent owner) {
    boolean body =
        owner != null
            && (phrase.owner.kind == Kind.ORGAN
                || phrase.owner.kind == Kind.ORGANISATION
                || owner.type == ReferentType.ORGANISATION
                || (owner.type == ReferentType.GROUP
                    && owner.country() != null
                    && owner.allegiance().basis() != Basis.PLACE));
    boolean place = owner == null && phrase.place != null && phrase.place.name().isOfOrganisation();
    boolean nobodys = owner != null && owner.isPrivate() && !owner.isPerson();
    boolean outlawed = phrase.owner != null && hasWord(phrase.owner, OUTLAWED);
    // "the opposition Forum for Salt" takes part in politics, whatever its name says
    boolean free = phrase.isPrivate && !body && !place && !hasWord(phrase, SIDES);
    return nobodys || outlawed || free;
  }

  /**
   * Whom a title or body without an owner belongs to: the state whose body of that name, or whose
   * officials, the article has mentioned last in its own words; {@code null} if there are none.
   */
  Allegiance before(Phrase phrase) {
    boolean someGuest = phrase.kind == Kind.UNNAMED && GUESTS.contains(phrase.noun);
    if (isUnrecognised(phrase) || hasWord(phrase, OF_BLOCS) || someGuest) {
      return null;
    }
    if (hasWord(phrase, SIDES)) {
      return domestic(phrase);
    }
    Allegiance head = phrase.kind == Kind.ORGAN ? null : place(heads.ofSentence(phrase.from));
    if (head != null && isNamedOften.test(head.place())) {
      return head;
    }
    Seen organ =
        phrase.role.isEmpty()
            ? null
            : salience.last(phrase.from, r -> r.type == ReferentType.STATE && hasOrgan(r, phrase));
    Seen official =
        organ == null
            ? salience.lastMention(phrase.from, mention -> isOfficial(mention, phrase))
            : organ;
    if (official == null || official.referent().allegiance() == null) {
      return null;
    }
    boolean far =
        phrase.kind == Kind.UNNAMED
            && text.sentence(phrase.from) - text.sentence(official.from()) > NEAR;
    String country = official.referent().country();
    // Within one paragraph a government and its minister follow one another; others do not count.
    int paragraph = text.paragraph(phrase.from);
    boolean together = text.paragraph(official.from()) == paragraph;
    boolean several =
        organ == null
            && salience.isNear(
                phrase.from,
                mention ->
                    isOfficial(mention, phrase)
                        && !mention.referent().country().equals(country)
                        && !(together && text.paragraph(mention.from()) != paragraph));
    if (far || several) {
      return null;
    }
    return official
        .referent()
        .allegiance()
        .because(Basis.ANTECEDENT, official.from(), official.to());
  }

  /**
   * <i>The opposition deputy</i>, <i>the ruling Front for Salt</i>: the state whose politics is
   * told, which is that at the head of the sentence, else of the article, else of all officials
   * before it in the paragraph; {@code null} if a phrase says nothing of sides in politics, or
   * nobody knows whose.
   */
  Allegiance domestic(Phrase phrase) {
    if (!hasWord(phrase, SIDES)) {
      return null;
    }
    Allegiance head = atHead(phrase);
    Allegiance home = head == null ? actors.home() : head;
    return home == null && !phrase.isPrivate ? ofParagraph(phrase) : home;
  }

  /** <i>The Norwegian premier said so. The opposition denied it.</i>: whose officials came last. */
  private Allegiance ofParagraph(Phrase phrase) {
    int paragraph = text.paragraph(phrase.from);
    Predicate<Seen> near =
        mention ->
            text.paragraph(mention.from()) == paragraph
                && mention.referent().isPerson()
                && isOfficial(mention, phrase)
                && directory.state(mention.referent().country()) != null;
    Seen official = salience.lastMention(phrase.from, near);
    if (official == null) {
      return null;
    }
    String country = official.referent().country();
    boolean others =
        salience.lastMention(
                phrase.from, m -> near.test(m) && !m.referent().country().equals(country))
            != null;
    return others
        ? null
        : official
            .referent()
            .allegiance()
            .because(Basis.ANTECEDENT, official.from(), official.to());
  }

  /**
   * The state that stands at the head of a phrase's sentence or item: <i>In Oslo, the ministry
   * said</i>, <i>NORWAY: The ministry said</i>; {@code null} if there is none. The dateline of the
   * whole article is no such head: it says where the reporter was.
   */
  Allegiance atHead(Phrase phrase) {
    if (isUnrecognised(phrase)) {
      return null;
    }
    return place(heads.of(phrase.from));
  }

  private Allegiance place(Hit place) {
    return place == null || directory.state(place.name().key()) == null
        ? null
        : Allegiance.of(directory, place.name().key(), Basis.PLACE, place.from(), place.to());
  }

  /** <i>The de facto authorities</i>: of a state that nobody has named, and not of the last one. */
  private boolean isUnrecognised(Phrase phrase) {
    return hasWord(phrase, UNRECOGNISED);
  }

  private boolean hasWord(Phrase phrase, WordSet words) {
    for (int i = phrase.from; i < phrase.to; i++) {
      if (text.isOf(i, words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether only states have such an organ or office: <i>the army, the foreign minister</i>. */
  boolean isStatesOwn(Phrase phrase) {
    if (phrase.kind == Kind.ORGAN) {
      return directory.nouns(phrase.noun).stream().allMatch(n -> n.kind() == NounKind.ORGAN);
    }
    return phrase.titles.stream()
        .anyMatch(title -> directory.title(title).office().endsWith("minister"));
  }

  private static boolean hasOrgan(Referent state, Phrase phrase) {
    return !state.role.isEmpty() && (state.role + " ").contains(phrase.role + " ");
  }

  /** <i>Oslo was pleased. The foreign ministry said</i>: a state of which the last words were. */
  private boolean isJustBefore(Seen mention, Phrase phrase) {
    return phrase.kind == Kind.ORGAN
        && mention.subject()
        && text.sentence(phrase.from) - text.sentence(mention.from()) <= 1;
  }

  /** Whether a phrase names who is sent to another state, or his house. */
  static boolean isGuest(Phrase phrase) {
    return GUESTS.contains(phrase.noun) || GUEST_BODIES.contains(phrase.noun);
  }

  /** <i>Two Norwegian diplomats</i>, <i>Norway's embassy</i>: sent to another state. */
  private static boolean isGuest(Referent r) {
    for (String noun : r.nouns) {
      if (GUESTS.contains(noun)) {
        return true;
      }
    }
    return GUEST_BODIES.contains(r.role);
  }

  /** A body or official of a state; for a body or office, also a state that speaks. */
  private boolean isOfficial(Seen mention, Phrase phrase) {
    Referent r = mention.referent();
    if (r.country() != null && directory.organisation(r.country()) != null && isStatesOwn(phrase)) {
      return false;
    }
    boolean speaks =
        phrase.kind != Kind.UNNAMED
            && r.type == ReferentType.STATE
            && (mention.speaker() || isJustBefore(mention, phrase));
    boolean body = r.type == ReferentType.STATE && !r.role.isEmpty() && !SIDE.contains(r.role);
    boolean guessed =
        phrase.kind == Kind.UNNAMED
            && r.isPerson()
            && r.country() != null
            && r.allegiance().basis() == Basis.ANTECEDENT;
    if (guessed || isGuest(r)) {
      return false; // no chains of such steps, and no hosts of who is sent abroad
    }
    return r.country() != null && (speaks || body || (r.isPerson() && !r.offices.isEmpty()));
  }
}
