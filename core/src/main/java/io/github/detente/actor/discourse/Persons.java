package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Labels;
import io.github.detente.actor.directory.Name.Use;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.directory.Person;
import io.github.detente.actor.discourse.ArticleActors.Hints;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who persons are that have a name, and what is known of those who have none. Used within one
 * thread.
 */
public final class Persons {
  /** How many sentences back somebody may be whose name comes now. */
  private static final int NEAR = 4;

  private static final WordSet FIGHTERS = ActorWords.WORDS.set("fighter");

  private final Directory directory;
  private final NamedText text;
  private final ArticleActors actors;
  private final Salience salience;
  private final Possessors possessors;
  private final Titles titles;

  Persons(Discourse discourse, Possessors possessors, Titles titles) {
    this.directory = discourse.text().directory();
    this.text = discourse.text();
    this.actors = discourse.actors();
    this.salience = discourse.salience();
    this.possessors = possessors;
    this.titles = titles;
  }

  Reference person(Phrase phrase, Referent owner) {
    Hints said = possessors.hints(phrase, owner);
    boolean open = said.whose() == null && phrase.owner == null && !said.isPrivate();
    Hints hints = open && phrase.name == null ? said.with(open(phrase)) : said;
    if (phrase.name != null) {
      Person person = directory.person(phrase.name.key());
      return new Reference(actors.person(person, hints), Rule.NAME, null);
    }
    List<String> name = text.nameWords(phrase.nameFrom, phrase.nameTo);
    if (name.isEmpty()) {
      return Reference.nothing();
    }
    if (phrase.titles.isEmpty() && phrase.sex == Sex.UNKNOWN && !phrase.isFirstName) {
      Referent body = actors.body(name);
      // "This week cancelled Moe's passport" may read as a body; the text knows Inga Moe.
      if (body != null && !(name.size() == 1 && actors.isSurname(name.get(0)))) {
        return new Reference(body, Rule.GROUP, null);
      }
    }
    Rule rule = name.size() > 1 ? Rule.NAME : Rule.SURNAME;
    Referent referent = actors.person(text.name(phrase.nameFrom, phrase.nameTo), name, hints);
    Seen before = salience.last(phrase.from, r -> r == referent);
    return new Reference(referent, rule, before);
  }

  /** Notes the office that the article says somebody has got; the directory knows its own. */
  void appoint(Referent person, Phrase office, Referent owner) {
    if (person != null && person.isPerson() && person.person == null) {
      actors.roles().enrich(person, possessors.hints(office, owner));
    }
  }

  /** Notes the body that the article says somebody leads. */
  void putAtHead(Referent person, Referent body, Phrase by) {
    boolean open = person != null && person.isPerson() && person.person == null;
    if (open && body != null && !body.isPerson() && body.allegiance() != null) {
      person.actsFor(body.allegiance().because(Basis.OWNER, by.from, by.to));
    }
  }

  /** Whom a name belongs to that no words beside it give to anybody, but for a title or a side. */
  private Allegiance open(Phrase phrase) {
    return phrase.titles.isEmpty() ? possessors.domestic(phrase) : before(phrase);
  }

  /**
   * Whom a title before a name belongs to: as whoever was called so just before without a name
   * (<i>a spokesman for the ministry … spokesman Lund</i>), else as {@link Titles#before} says.
   */
  private Allegiance before(Phrase phrase) {
    Seen unnamed =
        salience.last(
            phrase.from, r -> r.isUnnamed(phrase.noun) && !r.plural && r.country() != null);
    boolean near =
        unnamed != null && text.sentence(phrase.from) - text.sentence(unnamed.from()) <= NEAR;
    if (near) {
      return unnamed
          .referent()
          .allegiance()
          .because(Basis.ANTECEDENT, unnamed.from(), unnamed.to());
    }
    Allegiance guess = titles.before(phrase);
    return guess == null || titles.isHeldByAnother(phrase, guess) ? null : guess;
  }

  /**
   * <i>Lund</i>, behind <i>Aron Lund</i>: somebody of the article whose surname is a place, unless
   * the words say that the place is meant. So with a first name, if the text has the word nowhere
   * else: <i>Chad</i>, behind <i>Chad Weller, the Canadian envoy</i>. {@code null} if nobody is.
   */
  Reference calledLikeAPlace(Phrase phrase) {
    Use use = phrase.name.use();
    boolean place = use == Use.PLACE || use == Use.CAPITAL || use == Use.STATE;
    boolean bare = phrase.to - phrase.from == 1 && phrase.owner == null && !phrase.definite;
    if (!place || !bare || isGoverned(phrase.from)) {
      return null;
    }
    List<String> name = text.nameWords(phrase.from, phrase.to);
    Referent bearer = actors.inArticle(name, new Hints(phrase, null, "", false));
    boolean before = bearer != null && bearer.first >= 0 && bearer.first < phrase.from;
    if (!before || bearer.words().size() < 2) {
      return null;
    }
    List<String> whole = bearer.words();
    boolean surname = whole.get(whole.size() - 1).equals(name.get(0));
    boolean forename = whole.get(0).equals(name.get(0)) && isNamedOnce(phrase);
    return surname || forename
        ? new Reference(bearer, Rule.SURNAME, salience.last(phrase.from, r -> r == bearer))
        : null;
  }

  /** Whether nothing but this word in the text is called after the state that a phrase names. */
  private boolean isNamedOnce(Phrase phrase) {
    String state = Labels.home(directory, phrase.name.key());
    int same = 0;
    for (NamedText.Hit hit : text.hits()) {
      boolean place = text.isOf(hit.from() - 1, ActorWords.LOCATION | ActorWords.PREPOSITION);
      same += hit.name().equals(phrase.name) && !place ? 1 : 0;
    }
    return actors.counts().getOrDefault(state, 0) == same;
  }

  private boolean isGoverned(int i) {
    return i > 0 && text.isOf(i - 1, ActorWords.LOCATION);
  }

  /** A single unknown word that is one letter away from the name of one state only. */
  Optional<Reference> misspelt(Phrase phrase) {
    List<String> states = directory.statesLike(text.spelling(phrase.from));
    return states.size() == 1
        ? Optional.of(
            new Reference(
                actors.state(
                    states.get(0), "", Allegiance.of(directory, states.get(0), Basis.NAME, phrase)),
                Rule.STATE,
                null))
        : Optional.empty();
  }

  Reference unnamed(Phrase phrase, Referent owner) {
    Hints hints = possessors.hints(phrase, owner);
    Allegiance of = hints.whose() == null ? possessors.allegiance(phrase, owner) : hints.whose();
    Reference known = byTitle(phrase, hints);
    if (phrase.definite && phrase.plural && owner != null && FIGHTERS.contains(phrase.noun)) {
      known = owner.type == ReferentType.GROUP ? Reference.again(owner) : known;
    }
    if (known == null && of == null && phrase.definite) {
      known = sameBefore(phrase);
    }
    if (known == null && phrase.plural && FIGHTERS.contains(phrase.noun)) {
      known = fighters(phrase, of);
    }
    return known == null
        ? nobody(phrase, hints, of, isOfOpen(owner) && !phrase.isOfUnknown)
        : known;
  }

  /** Somebody of the article who has such a title; {@code null} if nobody has. */
  private Reference byTitle(Phrase phrase, Hints hints) {
    if (phrase.definite && phrase.plural && !phrase.titles.isEmpty()) {
      Referent first = titles.firstOfLast(phrase, hints);
      if (first == null) {
        first = actors.firstOfSeveral(person -> titles.isMeant(person, phrase, hints));
      }
      return first == null ? null : new Reference(first, Rule.TITLE, null);
    }
    return phrase.plural || phrase.indefinite ? null : titles.knownPerson(phrase, hints);
  }

  /** <i>The officials</i>, who were mentioned before; {@code null} if they were not. */
  private Reference sameBefore(Phrase phrase) {
    Seen same =
        salience.last(phrase.from, r -> r.isUnnamed(phrase.noun) && r.plural == phrase.plural);
    return same == null ? null : new Reference(same.referent(), Rule.UNNAMED, same);
  }

  /** <i>The rebels</i>: the group before them, in a headline the article's only one; else null. */
  private Reference fighters(Phrase phrase, Allegiance of) {
    Seen group =
        phrase.definite && of == null
            ? salience.last(
                phrase.from,
                r -> r.type == ReferentType.GROUP && !Set.of("MED", "BUS").contains(r.sector))
            : null;
    if (group != null) {
      return new Reference(group.referent(), Rule.DESCRIPTION, group);
    }
    boolean known = text.isHeadline(phrase.from) ? !phrase.indefinite : phrase.definite;
    Referent only = known && of == null ? actors.onlyFighters() : null;
    return only == null ? null : new Reference(only, Rule.DESCRIPTION, null);
  }

  /**
   * <i>A spokesman for Salt Air</i>: of a body that is nobody's, and of no state by what went
   * before.
   */
  private static boolean isOfOpen(Referent owner) {
    return owner == null || owner.type != ReferentType.GROUP || owner.country() != null;
  }

  /**
   * Somebody of whom no more is known than whom he speaks for, if that.
   *
   * @param mayGuess whether he may be of the state that went before
   */
  private Reference nobody(Phrase phrase, Hints hints, Allegiance whose, boolean mayGuess) {
    boolean official = phrase.official || !phrase.titles.isEmpty() || !phrase.role.isEmpty();
    boolean nobodys = hints.isPrivate() || phrase.guessed;
    boolean open = mayGuess && whose == null && !nobodys && (official || phrase.definite);
    Allegiance guess =
        open
            ? (hints.titles().isEmpty() ? possessors.before(phrase) : titles.before(phrase))
            : null;
    Allegiance of = open ? guess : whose;
    of = of == null && !nobodys ? possessors.domestic(phrase) : of;
    of = Roles.isRetired(hints, directory) ? null : of;
    Referent nobody = ArticleActors.unnamed(phrase, of, nobodys);
    if (official) {
      actors.roles().enrich(nobody, hints.with(of));
    }
    return new Reference(nobody, Rule.UNNAMED, null);
  }
}
