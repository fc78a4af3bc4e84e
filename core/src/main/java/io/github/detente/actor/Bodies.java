package io.github.detente.actor;

import io.github.detente.actor.Entries.State;
import io.github.detente.actor.Evidence.Basis;
import io.github.detente.actor.Name.Use;
import io.github.detente.actor.Salience.Seen;
import io.github.detente.text.WordSet;
import java.util.List;
import java.util.Locale;

/**
 * Which state a name, metonym or organ stands for, and which body a name. Used within one thread.
 */
final class Bodies {
  private static final WordSet HALVES = PhraseWords.WORDS.set("half");

  private final ActorDirectory directory;
  private final NamedText text;
  private final Cast cast;
  private final Salience salience;
  private final Whose whose;

  Bodies(Story story, Whose whose) {
    this.directory = story.text().directory();
    this.text = story.text();
    this.cast = story.cast();
    this.salience = story.salience();
    this.whose = whose;
  }

  Found state(Reading reading) {
    Name name = reading.name;
    boolean person = name.use() == Use.DEMONYM && reading.plural && !reading.definite;
    if (person) {
      Referent people =
          Cast.unnamed(reading, Allegiance.of(directory, name.key(), Basis.NAME, reading), true);
      return new Found(people, ResolutionRule.UNNAMED, null);
    }
    boolean metonym =
        name.use() == Use.CAPITAL || name.use() == Use.PLACE || name.use() == Use.SEAT;
    ResolutionRule rule = metonym ? ResolutionRule.METONYM : ResolutionRule.STATE;
    return new Found(cast.state(name, reading), rule, null);
  }

  Found organ(Reading reading, Referent possessor) {
    Referent owner = possessor;
    Seen antecedent = null;
    if (owner == null && reading.place == null) {
      antecedent = organBefore(reading);
      owner = antecedent == null ? null : antecedent.referent();
      if (owner != null && hasNoun(owner, reading)) {
        return new Found(owner, ResolutionRule.DESCRIPTION, antecedent);
      }
    }
    if (owner != null && owner.type == ActorType.ORGANISATION) {
      return new Found(
          cast.organisation(owner.name, reading.role, owner.allegiance()),
          ResolutionRule.ORGANISATION,
          antecedent);
    }
    if (owner != null && owner.type == ActorType.GROUP) {
      return new Found(owner, ResolutionRule.GROUP, antecedent);
    }
    Allegiance of = antecedent == null ? whose.allegiance(reading, owner) : owner.allegiance();
    if (of == null && owner == null) {
      of = whose.before(reading);
    }
    if (of == null) {
      return Found.nothing();
    }
    if (directory.organisation(of.key()) != null) {
      return new Found(
          cast.organisation(of.key(), reading.role, of), ResolutionRule.ORGANISATION, antecedent);
    }
    String state = directory.state(of.key()) == null ? of.country() : of.key();
    if (state == null || directory.state(state) == null) {
      return Found.nothing();
    }
    ResolutionRule rule = antecedent == null ? ResolutionRule.STATE : ResolutionRule.DESCRIPTION;
    Referent referent = cast.state(state, reading.role, of);
    referent.nouns.add(reading.noun);
    return new Found(referent, rule, antecedent);
  }

  /**
   * The last state that was mentioned with this organ, or the last body that is called so; of
   * <i>the Commission</i> the organisation that has one.
   */
  private Seen organBefore(Reading reading) {
    Seen same = salience.last(reading.from, r -> !r.isPerson() && hasNoun(r, reading));
    if (same == null && text.isCapital(reading.to - 1)) {
      same =
          salience.last(
              reading.from,
              r ->
                  r.type == ActorType.ORGANISATION
                      && directory.organisation(r.name).organs().contains(reading.noun));
    }
    return same;
  }

  private static boolean hasNoun(Referent r, Reading reading) {
    boolean noun = r.nouns.contains(reading.noun) || r.nouns.contains(reading.role);
    boolean organ =
        r.type == ActorType.STATE
            && (r.role.equals(reading.role) || r.role.endsWith(" " + reading.role));
    return noun || organ;
  }

  Found local(Reading reading, Referent owner) {
    List<String> name = text.nameWords(reading.nameFrom, reading.nameTo);
    Referent half = half(name, reading);
    if (half != null) {
      return new Found(half, ResolutionRule.STATE, null);
    }
    Referent person = reading.definite ? null : cast.inArticle(name, whose.hints(reading, owner));
    if (person != null) {
      return new Found(person, ResolutionRule.SURNAME, null);
    }
    Referent referent = cast.local(text.written(reading.nameFrom, reading.nameTo), name);
    if (whose.isPrivate(reading, owner)) {
      referent.speaksForItself();
    }
    referent.actsFor(whose.allegiance(reading, owner));
    return new Found(
        referent, ResolutionRule.GROUP, salience.last(reading.from, r -> r == referent));
  }

  /** <i>The North</i>: a state of the article whose name begins so. */
  private Referent half(List<String> name, Reading reading) {
    if (name.size() == 1 && HALVES.contains(name.get(0))) {
      for (String country : cast.counts().keySet()) {
        State state = directory.state(country);
        if (state != null && state.name().toLowerCase(Locale.ROOT).startsWith(name.get(0) + " ")) {
          return cast.state(country, "", Allegiance.of(directory, country, Basis.NAME, reading));
        }
      }
    }
    return null;
  }
}
