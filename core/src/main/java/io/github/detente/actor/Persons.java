package io.github.detente.actor;

import io.github.detente.actor.Cast.Hints;
import io.github.detente.actor.Entries.Sex;
import io.github.detente.actor.Salience.Seen;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who persons are that have a name, and what is known of those who have none. Used within one
 * thread.
 */
final class Persons {
  private static final Set<String> FIGHTERS =
      Set.of(
          "rebel",
          "guerrilla",
          "militant",
          "insurgent",
          "fighter",
          "separatist",
          "gunman",
          "jihadist",
          "islamist",
          "terrorist",
          "militiaman");

  private final ActorDirectory directory;
  private final Words words;
  private final Cast cast;
  private final Salience salience;
  private final Whose whose;
  private final Titles titles;

  Persons(Story story, Whose whose, Titles titles) {
    this.directory = story.scene().directory;
    this.words = story.scene().words;
    this.cast = story.cast();
    this.salience = story.salience();
    this.whose = whose;
    this.titles = titles;
  }

  Found person(Reading reading, Referent owner) {
    Hints hints = whose.hints(reading, owner);
    if (reading.name != null) {
      Person person = directory.person(reading.name.key());
      return new Found(cast.person(person, hints), ResolutionRule.NAME, null);
    }
    List<String> name = words.nameWords(reading.nameFrom, reading.nameTo);
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
    Referent referent = cast.person(words.text(reading.nameFrom, reading.nameTo), name, hints);
    if (referent.country == null && referent.person == null) {
      referent.country =
          name.size() == 1 ? cast.namesakes().commonCountry(name.get(0), hints) : null;
      if (referent.country == null) {
        referent.country = whose.domestic(reading);
      }
    }
    Seen before = salience.last(reading.from, r -> r == referent);
    return new Found(referent, rule, before);
  }

  /** A single unknown word that is one letter away from the name of one state only. */
  Optional<Found> misspelt(Reading reading) {
    List<String> states = directory.statesLike(words.folded[reading.from]);
    return states.size() == 1
        ? Optional.of(new Found(cast.state(states.get(0), ""), ResolutionRule.STATE, null))
        : Optional.empty();
  }

  Found unnamed(Reading reading, Referent owner) {
    Hints hints = whose.hints(reading, owner);
    String country = hints.of() == null ? whose.country(reading, owner) : hints.of();
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
    if (reading.definite && country == null) {
      Seen same =
          salience.last(
              reading.from, r -> r.isPerson() && r.name == null && r.nouns.contains(reading.noun));
      if (same != null) {
        return new Found(same.referent(), ResolutionRule.UNNAMED, same);
      }
    }
    boolean official = !reading.titles.isEmpty() || !reading.role.isEmpty();
    if (reading.definite && reading.plural && country == null && FIGHTERS.contains(reading.noun)) {
      Seen group =
          salience.last(
              reading.from,
              r -> r.type == ActorType.GROUP && !Set.of("MED", "BUS").contains(r.sector));
      if (group != null) {
        return new Found(group.referent(), ResolutionRule.DESCRIPTION, group);
      }
    }
    boolean opens = words.paragraphs[reading.from] == 0 && !reading.indefinite;
    if (opens && reading.plural && FIGHTERS.contains(reading.noun)) {
      Referent only = cast.onlyFighters();
      if (only != null) {
        return new Found(only, ResolutionRule.DESCRIPTION, null);
      }
    }
    if (country == null) {
      country = whose.domestic(reading);
    }
    Referent nobody = Cast.unnamed(country, reading.noun, reading.plural);
    nobody.sex = reading.sex;
    if (official) {
      cast.roles()
          .enrich(
              nobody, new Hints(reading.titles, country, hints.organ(), reading.noun, reading.sex));
    }
    return new Found(nobody, ResolutionRule.UNNAMED, null);
  }
}
