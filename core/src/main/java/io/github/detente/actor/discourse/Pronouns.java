package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.text.WordSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Whom pronouns go back to, by sex, number and salience. Used within one thread. */
public final class Pronouns {
  private static final WordSet THING_PRONOUNS = ActorWords.WORDS.set("it");
  private static final WordSet MANY_PRONOUNS = ActorWords.WORDS.set("they");
  private static final WordSet RELATIVES = ActorWords.WORDS.set("relative");
  private static final WordSet MALE_PRONOUNS = ActorWords.WORDS.set("he");
  private static final WordSet FEMALE_PRONOUNS = ActorWords.WORDS.set("she");

  /** Less for an unknown word with a capital, which may be a place. */
  private static final double UNSURE = 1.5;

  private static final String BOTH = "both";

  private final NamedText text;
  private final Salience salience;

  Pronouns(Discourse discourse) {
    this.text = discourse.text();
    this.salience = discourse.salience();
  }

  Reference pronoun(Phrase phrase) {
    return pronoun(phrase, r -> true);
  }

  /** Returns whom a pronoun means, if not this one; others of his country if there is no other. */
  Reference another(Phrase pronoun, Referent not) {
    String own = not.country();
    Reference foreign =
        pronoun(pronoun, r -> r != not && (own == null || !own.equals(r.country())));
    return foreign.referent() == null ? pronoun(pronoun, r -> r != not) : foreign;
  }

  private Reference pronoun(Phrase phrase, Predicate<Referent> may) {
    String word = phrase.noun;
    Sex sex =
        MALE_PRONOUNS.contains(word)
            ? Sex.MALE
            : FEMALE_PRONOUNS.contains(word) ? Sex.FEMALE : Sex.UNKNOWN;
    Seen best;
    if (sex != Sex.UNKNOWN) {
      Predicate<Referent> fits = r -> may.test(r) && r.isPerson() && !r.plural && r.sex.fits(sex);
      best =
          antecedent(
              phrase, fits, r -> (r.sex == sex ? 0.4 : 0) - (r.isSurelyPerson() ? 0 : UNSURE));
    } else if (THING_PRONOUNS.contains(word)) {
      best = antecedent(phrase, r -> may.test(r) && !r.isPerson(), r -> 0);
    } else if (MANY_PRONOUNS.contains(word)) {
      best = several(phrase, may);
    } else if (RELATIVES.contains(word)) {
      best = salience.last(phrase.from, r -> !word.equals("who") || r.isPerson());
      best = best != null && salience.isSameSentence(best, phrase.from) ? best : null;
    } else {
      best = null;
    }
    return best == null ? Reference.nothing() : new Reference(best.referent(), Rule.PRONOUN, best);
  }

  /**
   * Whom <i>they</i> means: several persons, or a body. Two persons who were named one by one have
   * no mention of their own, so that nobody is better than the body behind them.
   */
  private Seen several(Phrase phrase, Predicate<Referent> may) {
    boolean both = phrase.noun.equals(BOTH);
    Seen best =
        antecedent(
            phrase,
            r -> may.test(r) && (r.plural || (!both && !r.isPerson())),
            r -> r.plural ? 1 : 0);
    return best != null && salience.personsAfter(best, phrase.from) > 1 ? null : best;
  }

  private Seen antecedent(
      Phrase phrase, Predicate<Referent> fits, ToDoubleFunction<Referent> bias) {
    boolean owner = text.isOf(phrase.from, ActorWords.POSSESSIVE);
    return salience.antecedent(phrase.from, fits, bias, owner);
  }
}
