package io.github.detente.actor;

import io.github.detente.actor.Entries.Sex;
import io.github.detente.actor.Salience.Seen;
import io.github.detente.text.WordSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Whom pronouns go back to, by sex, number and salience. Used within one thread. */
final class Pronouns {
  private static final WordSet THING_PRONOUNS = PhraseWords.WORDS.set("it");
  private static final WordSet MANY_PRONOUNS = PhraseWords.WORDS.set("they");
  private static final WordSet RELATIVES = PhraseWords.WORDS.set("relative");
  private static final WordSet MALE_PRONOUNS = PhraseWords.WORDS.set("he");
  private static final WordSet FEMALE_PRONOUNS = PhraseWords.WORDS.set("she");

  private final Salience salience;

  Pronouns(Story story) {
    this.salience = story.salience();
  }

  Found pronoun(Reading reading) {
    return pronoun(reading, null);
  }

  /** Returns whom a pronoun means, if not this one. */
  Found another(Reading pronoun, Referent not) {
    return pronoun(pronoun, not);
  }

  private Found pronoun(Reading reading, Referent not) {
    String word = reading.noun;
    Sex sex =
        MALE_PRONOUNS.contains(word)
            ? Sex.MALE
            : FEMALE_PRONOUNS.contains(word) ? Sex.FEMALE : Sex.UNKNOWN;
    Seen best;
    if (sex != Sex.UNKNOWN) {
      best =
          antecedent(
              reading,
              r -> r != not && r.isPerson() && !r.plural && r.sex.fits(sex),
              r -> r.sex == sex ? 0.4 : 0);
    } else if (THING_PRONOUNS.contains(word)) {
      best = antecedent(reading, r -> r != not && !r.isPerson(), r -> 0);
    } else if (MANY_PRONOUNS.contains(word)) {
      best =
          antecedent(reading, r -> r != not && (r.plural || !r.isPerson()), r -> r.plural ? 1 : 0);
    } else if (RELATIVES.contains(word)) {
      best = salience.last(reading.from, r -> !word.equals("who") || r.isPerson());
    } else {
      best = null;
    }
    return best == null
        ? Found.nothing()
        : new Found(best.referent(), ResolutionRule.PRONOUN, best);
  }

  private Seen antecedent(
      Reading reading, Predicate<Referent> fits, ToDoubleFunction<Referent> bias) {
    return salience.antecedent(reading.from, fits, bias);
  }
}
