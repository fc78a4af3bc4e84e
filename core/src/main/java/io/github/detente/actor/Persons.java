package io.github.detente.actor;

import io.github.detente.actor.Cast.Hints;
import io.github.detente.actor.Entries.Sex;
import io.github.detente.actor.Name.Use;
import io.github.detente.actor.Salience.Seen;
import io.github.detente.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who persons are that have a name, and what is known of those who have none. Used within one
 * thread.
 */
final class Persons {
  private static final WordSet FIGHTERS = PhraseWords.WORDS.set("fighter");

  private final ActorDirectory directory;
  private final NamedText text;
  private final Cast cast;
  private final Salience salience;
  private final Whose whose;
  private final Titles titles;

  Persons(Story story, Whose whose, Titles titles) {
    this.directory = story.text().directory();
    this.text = story.text();
    this.cast = story.cast();
    this.salience = story.salience();
    this.whose = whose;
    this.titles = titles;
  }

  Found person(Reading reading, Referent owner) {
    Hints said = whose.hints(reading, owner);
    boolean bare = said.whose() == null && !reading.titles.isEmpty() && !said.isPrivate();
    Hints hints = bare && reading.name == null ? said.with(titles.before(reading)) : said;
    if (reading.name != null) {
      Person person = directory.person(reading.name.key());
      return new Found(cast.person(person, hints), ResolutionRule.NAME, null);
    }
    List<String> name = text.nameWords(reading.nameFrom, reading.nameTo);
    if (name.isEmpty()) {
      return Found.nothing();
    }
    if (reading.titles.isEmpty() && reading.sex == Sex.UNKNOWN) {
      Referent body = cast.body(name);
      if (body != null) {
        return new Found(body, ResolutionRule.GROUP, null);
      }
    }
    ResolutionRule rule = name.size() > 1 ? ResolutionRule.NAME : ResolutionRule.SURNAME;
    Referent referent = cast.person(text.written(reading.nameFrom, reading.nameTo), name, hints);
    Seen before = salience.last(reading.from, r -> r == referent);
    return new Found(referent, rule, before);
  }

  /**
   * <i>Lund</i>, behind <i>Aron Lund</i>: somebody of the article whose surname is a place, unless
   * the words say that the place is meant. {@code null} if nobody is.
   */
  Found calledLikeAPlace(Reading reading) {
    Use use = reading.name.use();
    boolean place = use == Use.PLACE || use == Use.CAPITAL || use == Use.STATE;
    boolean bare = reading.to - reading.from == 1 && reading.owner == null && !reading.definite;
    if (!place || !bare || isGoverned(reading.from)) {
      return null;
    }
    List<String> name = text.nameWords(reading.from, reading.to);
    Referent bearer = cast.inArticle(name, new Hints(reading, null, "", false));
    boolean before = bearer != null && bearer.first >= 0 && bearer.first < reading.from;
    return before
            && bearer.words().size() > 1
            && bearer.words().get(bearer.words().size() - 1).equals(name.get(0))
        ? new Found(bearer, ResolutionRule.SURNAME, salience.last(reading.from, r -> r == bearer))
        : null;
  }

  private boolean isGoverned(int i) {
    return i > 0 && text.isOf(i - 1, PhraseWords.LOCATION);
  }

  /** A single unknown word that is one letter away from the name of one state only. */
  Optional<Found> misspelt(Reading reading) {
    List<String> states = directory.statesLike(text.spelling(reading.from));
    return states.size() == 1
        ? Optional.of(
            new Found(
                cast.state(
                    states.get(0),
                    "",
                    Allegiance.of(directory, states.get(0), Evidence.Basis.NAME, reading)),
                ResolutionRule.STATE,
                null))
        : Optional.empty();
  }

  Found unnamed(Reading reading, Referent owner) {
    Hints hints = whose.hints(reading, owner);
    Allegiance of = hints.whose() == null ? whose.allegiance(reading, owner) : hints.whose();
    if (reading.definite && reading.plural && !reading.titles.isEmpty()) {
      Referent first = cast.firstOfSeveral(person -> titles.isMeant(person, reading, hints));
      if (first != null) {
        return new Found(first, ResolutionRule.TITLE, null);
      }
    }
    if (!reading.plural && !reading.indefinite) {
      Found known = titles.knownPerson(reading, hints);
      if (known != null) {
        return known;
      }
    }
    if (reading.definite && of == null) {
      Seen same =
          salience.last(
              reading.from, r -> r.isPerson() && r.name == null && r.nouns.contains(reading.noun));
      if (same != null) {
        return new Found(same.referent(), ResolutionRule.UNNAMED, same);
      }
    }
    boolean official = reading.official || !reading.titles.isEmpty() || !reading.role.isEmpty();
    if (reading.definite && reading.plural && of == null && FIGHTERS.contains(reading.noun)) {
      Seen group =
          salience.last(
              reading.from,
              r -> r.type == ActorType.GROUP && !Set.of("MED", "BUS").contains(r.sector));
      if (group != null) {
        return new Found(group.referent(), ResolutionRule.DESCRIPTION, group);
      }
    }
    boolean opens = text.isHeadline(reading.from) && !reading.indefinite;
    if (opens && reading.plural && FIGHTERS.contains(reading.noun)) {
      Referent only = cast.onlyFighters();
      if (only != null) {
        return new Found(only, ResolutionRule.DESCRIPTION, null);
      }
    }
    boolean nobodys = hints.isPrivate() || reading.guessed;
    if (of == null && !nobodys && (official || reading.definite)) {
      of = whose.before(reading);
    }
    Referent nobody = Cast.unnamed(reading, of, nobodys);
    if (official) {
      cast.roles().enrich(nobody, hints.with(of));
    }
    return new Found(nobody, ResolutionRule.UNNAMED, null);
  }
}
