package io.github.detente.actor;

import io.github.detente.actor.Cast.Hints;
import io.github.detente.actor.Entries.Term;
import io.github.detente.actor.Reading.Rank;
import io.github.detente.actor.Salience.Seen;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who a title without a name is: whom the article calls so, else who holds the office on the day.
 * Used within one thread.
 */
final class Titles {
  private static final Set<String> LEADERS =
      Set.of(
          "president",
          "prime minister",
          "chancellor",
          "monarch",
          "emir",
          "sultan",
          "supreme leader",
          "head of state",
          "party leader",
          "secretary general");

  private final ActorDirectory directory;
  private final NamedText text;
  private final Cast cast;
  private final Salience salience;
  private final Whose whose;

  Titles(Story story, Whose whose) {
    this.directory = story.text().directory();
    this.text = story.text();
    this.cast = story.cast();
    this.salience = story.salience();
    this.whose = whose;
  }

  Found title(Reading reading, Referent owner) {
    Hints hints = whose.hints(reading, owner);
    Set<String> offices = hints.offices(directory);
    Found before = lastNamed(reading, hints);
    if (before != null) {
      return before;
    }
    for (Referent person : cast.persons()) {
      if (isMeant(person, reading, hints)) {
        return new Found(person, ResolutionRule.TITLE, null);
      }
    }
    Allegiance of = hints.whose() == null ? whose.before(reading) : hints.whose();
    Optional<Term> term = holder(offices, titleOf(reading, of), hints);
    if (term.isPresent()) {
      return found(term.get(), hints);
    }
    Seen unnamed = salience.last(reading.from, r -> isSameUnnamed(r, reading, hints));
    if (unnamed != null && reading.definite) {
      return new Found(unnamed.referent(), ResolutionRule.UNNAMED, unnamed);
    }
    Referent nobody = Cast.unnamed(reading, of, hints.isPrivate());
    cast.roles().enrich(nobody, hints.with(of));
    return new Found(nobody, ResolutionRule.UNNAMED, null);
  }

  /** Whom an office without an owner is in, by what went before; ranks are no offices. */
  Allegiance before(Reading reading) {
    boolean rank =
        reading.titles.stream()
            .map(title -> directory.title(title).office())
            .allMatch(office -> office.equals("general") || office.equals("lawmaker"));
    return rank ? null : whose.before(reading);
  }

  /** The person of that title whom the article has named last, {@code null} if there is none. */
  private Found lastNamed(Reading reading, Hints hints) {
    Seen before =
        salience.last(
            reading.from, r -> r.isPerson() && r.name != null && isMeant(r, reading, hints));
    return before == null ? null : new Found(before.referent(), ResolutionRule.TITLE, before);
  }

  private Found found(Term term, Hints hints) {
    Referent referent = cast.person(directory.person(term.person()), hints);
    return new Found(referent, ResolutionRule.TITLE, null);
  }

  private static boolean isSameUnnamed(Referent r, Reading reading, Hints hints) {
    boolean country = hints.of() == null || hints.of().equals(r.country());
    return r.isPerson() && r.name == null && r.nouns.contains(reading.noun) && country;
  }

  /** <i>The Russian leader</i>, <i>the senator</i>: somebody whom the article has named. */
  Found knownPerson(Reading reading, Hints hints) {
    if (!reading.definite) {
      return null;
    }
    Found before = lastNamed(reading, hints);
    if (before != null) {
      return before;
    }
    for (Referent person : cast.persons()) {
      if (person.name != null && isMeant(person, reading, hints)) {
        return new Found(person, ResolutionRule.TITLE, null);
      }
    }
    if (reading.noun.equals("leader") && hints.whose() != null) {
      Optional<Term> term = holder(LEADERS, hints.whose().key(), hints);
      if (term.isPresent()) {
        return found(term.get(), hints);
      }
    }
    return null;
  }

  /** The code that terms of office have: of a title's own body, if it names one. */
  private String titleOf(Reading reading, Allegiance whose) {
    for (String title : reading.titles) {
      String of = directory.title(title).of();
      if (!of.isEmpty() && (whose == null || Actors.home(directory, of).equals(whose.place()))) {
        return of;
      }
    }
    return whose == null ? null : whose.key();
  }

  /** Returns the country that a person speaks for, or at least belongs to; or {@code null}. */
  private static String place(Referent person) {
    return person.country() == null ? person.home() : person.country();
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
          persons.add(term.person());
          found = term;
        }
      }
    }
    return persons.size() == 1 ? Optional.of(found) : Optional.empty();
  }

  boolean isMeant(Referent person, Reading reading, Hints hints) {
    if ((hints.of() != null && !hints.of().equals(place(person)))
        || !person.sex.fits(hints.sex())) {
      return false;
    }
    for (String title : reading.titles) {
      if (person.nouns.contains(reading.rank.prefix() + directory.title(title).folded())
          || holds(person, office(reading.rank, directory.title(title).office()))) {
        return true;
      }
    }
    if (reading.titles.isEmpty() && reading.noun.equals("leader")) {
      return person.offices.stream().anyMatch(LEADERS::contains)
          || LEADERS.stream().anyMatch(office -> holds(person, office));
    }
    return person.nouns.contains(reading.noun)
        && reading.rank == Rank.FULL
        && (reading.titles.isEmpty() || isPlain(reading));
  }

  /** One word, which may stand for any title that ends in it: <i>the secretary</i>. */
  private boolean isPlain(Reading reading) {
    return reading.titles.stream().allMatch(title -> title.indexOf(' ') < 0);
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
