package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.Term;
import io.github.detente.actor.directory.Labels;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.directory.Person;
import io.github.detente.actor.discourse.ArticleActors.Hints;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.actor.phrases.Phrase.Rank;
import io.github.detente.text.WordSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who a title without a name is: whom the article calls so, else who holds the office on the day.
 * Used within one thread.
 */
public final class Titles {
  /** Offices whose holders are called leaders of their states. */
  static final Set<String> LEADERS = Set.copyOf(ActorWords.WORDS.set("leading-office").words());

  private static final WordSet SENT = ActorWords.PHRASES.set("sent-office");
  private static final WordSet OF_ORGANISATIONS = ActorWords.PHRASES.set("organisation-office");

  /** How many sentences back those are whom a title in the plural means. */
  private static final int NEAR = 2;

  private final Directory directory;
  private final NamedText text;
  private final ArticleActors actors;
  private final Salience salience;
  private final Possessors possessors;

  Titles(Discourse discourse, Possessors possessors) {
    this.directory = discourse.text().directory();
    this.text = discourse.text();
    this.actors = discourse.actors();
    this.salience = discourse.salience();
    this.possessors = possessors;
  }

  Reference title(Phrase phrase, Referent owner) {
    Hints hints = possessors.hints(phrase, owner);
    Set<String> offices = hints.offices(directory);
    Reference before = lastNamed(phrase, hints);
    if (before != null) {
      return before;
    }
    for (Referent person : actors.persons()) {
      if (isMeant(person, phrase, hints)) {
        return new Reference(person, Rule.TITLE, null);
      }
    }
    Allegiance of = hints.whose() == null ? possessors.before(phrase) : hints.whose();
    of = of == null ? organisation(phrase, offices) : of;
    Optional<Term> term =
        isOneOfMany(phrase, offices)
            ? Optional.empty()
            : holder(offices, titleOf(phrase, of), hints);
    if (term.isPresent()) {
      return found(term.get(), hints);
    }
    Seen unnamed = salience.last(phrase.from, r -> isSameUnnamed(r, phrase, hints));
    if (unnamed != null && phrase.definite) {
      return new Reference(unnamed.referent(), Rule.UNNAMED, unnamed);
    }
    Referent nobody = ArticleActors.unnamed(phrase, of, hints.isPrivate());
    actors.roles().enrich(nobody, hints.with(of));
    return new Reference(nobody, Rule.UNNAMED, null);
  }

  /** <i>The special envoy for Norway</i>: an organisation has one for each place. */
  private static boolean isOneOfMany(Phrase phrase, Set<String> offices) {
    return phrase.place != null
        && phrase.place.name().isOfState()
        && offices.stream().allMatch(SENT::contains);
  }

  /** Whom an office without an owner is in, by what went before; ranks are no offices. */
  Allegiance before(Phrase phrase) {
    boolean rank =
        phrase.titles.stream()
            .map(title -> directory.title(title).office())
            .allMatch(office -> office.equals("lawmaker"));
    return rank ? possessors.domestic(phrase) : possessors.before(phrase);
  }

  /** The person of that title whom the article has named last, {@code null} if there is none. */
  private Reference lastNamed(Phrase phrase, Hints hints) {
    Seen before =
        salience.last(
            phrase.from, r -> r.isPerson() && r.name != null && isMeant(r, phrase, hints));
    return before == null ? null : new Reference(before.referent(), Rule.TITLE, before);
  }

  /**
   * The first person of that title in the last sentence but one or two that names one: <i>Moe met
   * Lund. The ministers said</i>; {@code null} if none does.
   */
  Referent firstOfLast(Phrase phrase, Hints hints) {
    Reference last = lastNamed(phrase, hints);
    Seen seen = last == null ? null : last.antecedent();
    if (seen == null || text.sentence(phrase.from) - text.sentence(seen.from()) > NEAR) {
      return null;
    }
    Seen first =
        salience.firstOfSentence(
            seen, r -> r.isPerson() && r.name != null && isMeant(r, phrase, hints));
    return first.referent();
  }

  /**
   * <i>The Secretary-General</i>: of the organisation that the article names most, if only
   * organisations have such an office; {@code null} if it names none.
   */
  private Allegiance organisation(Phrase phrase, Set<String> offices) {
    String most = null;
    for (Map.Entry<String, Integer> named : actors.counts().entrySet()) {
      boolean organisation = directory.organisation(named.getKey()) != null;
      boolean more = most == null || named.getValue() > actors.counts().get(most);
      most = organisation && more ? named.getKey() : most;
    }
    return most != null
            && phrase.rank == Rank.FULL
            && offices.stream().allMatch(OF_ORGANISATIONS::contains)
        ? Allegiance.of(directory, most, Basis.OFFICE, phrase)
        : null;
  }

  private Reference found(Term term, Hints hints) {
    Referent referent = actors.person(directory.person(term.person()), hints);
    return new Reference(referent, Rule.TITLE, null);
  }

  private static boolean isSameUnnamed(Referent r, Phrase phrase, Hints hints) {
    boolean country = hints.of() == null || hints.of().equals(r.country());
    return r.isUnnamed(phrase.noun) && country;
  }

  /** <i>The Russian leader</i>, <i>the senator</i>: somebody whom the article has named. */
  Reference knownPerson(Phrase phrase, Hints hints) {
    if (!phrase.definite) {
      return null;
    }
    Reference before = lastNamed(phrase, hints);
    if (before != null) {
      return before;
    }
    for (Referent person : actors.persons()) {
      if (person.name != null && isMeant(person, phrase, hints)) {
        return new Reference(person, Rule.TITLE, null);
      }
    }
    if (phrase.noun.equals("leader") && hints.whose() != null) {
      Optional<Term> term = holder(LEADERS, hints.whose().key(), hints);
      if (term.isPresent()) {
        return found(term.get(), hints);
      }
    }
    return null;
  }

  /** The code that terms of office have: of a title's own body, if it names one. */
  private String titleOf(Phrase phrase, Allegiance whose) {
    for (String title : phrase.titles) {
      String of = directory.title(title).of();
      if (!of.isEmpty() && (whose == null || Labels.home(directory, of).equals(whose.place()))) {
        return of;
      }
    }
    return whose == null ? null : whose.key();
  }

  /** The office that a title means by its rank: <i>deputy minister</i>, <i>former president</i>. */
  static String office(Rank rank, String office) {
    boolean said = office.startsWith("deputy ") || office.startsWith("vice-");
    return rank == Rank.DEPUTY && said ? office : rank.prefix() + office;
  }

  private Optional<Term> holder(Set<String> offices, String of, Hints hints) {
    if (of == null || text.date().isEmpty()) {
      return Optional.empty();
    }
    Set<String> persons = new HashSet<>();
    Term found = null;
    for (String office : offices) {
      String full = hints.organ().isEmpty() ? office : office + " of the " + hints.organ();
      for (String name : office.equals(full) ? List.of(office) : List.of(office, full)) {
        for (Term term : directory.terms(name, of, text.date().get())) {
          if (!directory.person(term.person()).sex().fits(hints.sex())) {
            continue; // "the spokeswoman" is not the spokesman whom the directory knows
          }
          persons.add(term.person());
          found = term;
        }
      }
    }
    return persons.size() == 1 ? Optional.of(found) : Optional.empty();
  }

  /**
   * <i>Prime Minister Lund</i>, guessed to be of a state of which the directory knows that somebody
   * of another name holds that office on the day.
   */
  boolean isHeldByAnother(Phrase phrase, Allegiance guess) {
    if (text.date().isEmpty() || text.date().get().isAfter(directory.currentTo())) {
      return false;
    }
    List<String> name = text.nameWords(phrase.nameFrom, phrase.nameTo);
    for (String title : phrase.titles) {
      String office = office(phrase.rank, directory.title(title).office());
      List<Term> terms =
          LEADERS.contains(office)
              ? directory.terms(office, guess.key(), text.date().get())
              : List.of();
      if (!terms.isEmpty() && terms.stream().noneMatch(term -> isCalled(term.person(), name))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCalled(String person, List<String> name) {
    return directory.person(person).forms().stream()
        .map(Person::words)
        .anyMatch(form -> form.contains(name.get(name.size() - 1)));
  }

  /** <i>The president of Cyprus</i>, and no president of a part of it that is not recognised. */
  private static boolean isOfOther(Referent person, Hints hints) {
    return person.term != null
        && person.country() == null
        && hints.whose() != null
        && hints.whose().country() != null
        && !person.term.of().equals(hints.whose().key());
  }

  boolean isMeant(Referent person, Phrase phrase, Hints hints) {
    if ((hints.of() != null && !hints.of().equals(person.place()))
        || isOfOther(person, hints)
        || !person.sex.fits(hints.sex())) {
      return false;
    }
    for (String title : phrase.titles) {
      if (person.nouns.contains(phrase.rank.prefix() + directory.title(title).folded())
          || holds(person, office(phrase.rank, directory.title(title).office()))) {
        return true;
      }
    }
    if (phrase.titles.isEmpty() && phrase.noun.equals("leader")) {
      return person.offices.stream().anyMatch(LEADERS::contains)
          || LEADERS.stream().anyMatch(office -> holds(person, office));
    }
    return person.nouns.contains(phrase.noun)
        && phrase.rank == Rank.FULL
        && phrase.titles.isEmpty();
  }

  private static boolean isMinister(String office) {
    return office.endsWith("minister")
        && !office.equals("prime minister")
        && !office.equals("deputy minister");
  }

  private List<Term> terms(Referent person) {
    if (person.person == null) {
      return List.of();
    }
    return text.date().map(person.person::at).orElse(person.person.terms());
  }

  private boolean holds(Referent person, String office) {
    if (office.equals("minister")) {
      return person.offices.stream().anyMatch(Titles::isMinister)
          || terms(person).stream().anyMatch(term -> isMinister(term.office()));
    }
    if (person.offices.contains(office)) {
      return !office.equals("official");
    }
    if (office.startsWith(Rank.FORMER.prefix())) {
      return held(person, office.substring(Rank.FORMER.prefix().length()));
    }
    List<Term> terms = terms(person);
    return terms.stream()
        .anyMatch(term -> term.office().equals(office) || term.office().startsWith(office + " of"));
  }

  /** Whether a person of the directory has left an office by the day. */
  private boolean held(Referent person, String office) {
    return person.person != null
        && text.date().isPresent()
        && person.person.terms().stream()
            .anyMatch(t -> t.office().equals(office) && t.to().isBefore(text.date().get()));
  }
}
