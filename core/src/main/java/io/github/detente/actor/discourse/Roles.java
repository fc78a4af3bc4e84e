package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Entries.Term;
import io.github.detente.actor.directory.Entries.Title;
import io.github.detente.actor.directory.Labels;
import io.github.detente.actor.directory.Person;
import io.github.detente.actor.discourse.ArticleActors.Hints;
import io.github.detente.actor.phrases.Phrase.Rank;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Settles in which role a person speaks and for which country: by the office held on the day, else
 * by what the article says. Used within one thread.
 */
public final class Roles {
  private final Directory directory;
  private final Optional<LocalDate> date;

  /** Whether the article names a country: evidence where there is no date. */
  private final Predicate<String> isNamed;

  Roles(Directory directory, Optional<LocalDate> date, Predicate<String> isNamed) {
    this.directory = directory;
    this.date = date;
    this.isNamed = isNamed;
  }

  /** Adds what a mention says, and settles country and role anew. */
  Referent enrich(Referent referent, Hints hints) {
    note(referent, hints);
    Optional<Term> term = term(referent, hints);
    if (term.isPresent()) {
      Term held = term.get();
      if (!held.equals(referent.term)) {
        referent.holds(held, Allegiance.of(directory, held.of(), Basis.OFFICE, hints.phrase()));
        referent.role = Labels.role(directory, held.office(), held.of());
        referent.sector = Labels.officeSector(directory, held.office(), held.of());
      }
      return referent;
    }
    if (hints.isPrivate()) {
      referent.speaksForItself();
    }
    Rank rank = hints.phrase().rank;
    boolean wasPast = referent.isPast();
    if (isRetired(hints, directory)) {
      referent.comesFrom(hints.whose());
    } else if (rank == Rank.FORMER || rank == Rank.FUTURE) {
      referent.actedFor(hints.whose());
    } else {
      referent.actsFor(hints.whose());
    }
    if (referent.person != null) {
      homeland(referent.person)
          .map(of -> Allegiance.of(directory, of, Basis.OFFICE, hints.phrase()))
          .ifPresent(referent::actedFor);
    }
    if (referent.role.isEmpty() || (wasPast && !referent.isPast())) {
      referent.role = describe(hints);
      referent.sector = sector(hints, hints.whose() == null ? null : hints.whose().key());
    }
    return referent;
  }

  /** <i>A former Norwegian diplomat</i>: for nobody now, where former presidents still count. */
  static boolean isRetired(Hints hints, Directory directory) {
    return hints.phrase().rank == Rank.FORMER
        && hints.titles().stream()
            .map(title -> directory.title(title).office())
            .noneMatch(Titles.LEADERS::contains);
  }

  private void note(Referent referent, Hints hints) {
    if (!hints.titles().isEmpty()) {
      referent.offices.addAll(hints.offices(directory));
    }
    Rank rank = hints.phrase().rank;
    referent.described |= !hints.titles().isEmpty() || !hints.phrase().noun.isEmpty();
    for (String title : hints.titles()) {
      referent.nouns.add(rank.prefix() + directory.title(title).folded());
    }
    if (rank != Rank.FORMER && rank != Rank.FUTURE) {
      hints.titles().forEach(title -> noteNoun(referent, directory.title(title).head()));
      noteNoun(referent, hints.phrase().noun);
    }
    referent.sex = referent.sex == Sex.UNKNOWN ? hints.sex() : referent.sex;
  }

  /** <i>The minister</i> is not the prime minister. */
  private static void noteNoun(Referent referent, String noun) {
    boolean head = noun.equals("minister") && referent.offices.contains("prime minister");
    if (!noun.isEmpty() && !head) {
      referent.nouns.add(noun);
    }
  }

  private String describe(Hints hints) {
    String of = hints.whose() == null ? null : hints.whose().key();
    if (hints.titles().isEmpty()) {
      return "";
    }
    Title title = directory.title(hints.titles().get(hints.titles().size() - 1));
    String words = title.of().isEmpty() ? title.title() : title.office();
    String organ = hints.organ().isEmpty() ? "" : " of the " + Labels.titleCase(hints.organ());
    boolean known = directory.state(of) != null || directory.organisation(of) != null;
    return Labels.titleCase(hints.phrase().rank.prefix() + words)
        + organ
        + (known ? Labels.role(directory, "", of) : "");
  }

  private String sector(Hints hints, String of) {
    String office = hints.titles().isEmpty() ? "" : hints.offices(directory).iterator().next();
    return office.isEmpty() || of == null ? "" : Labels.officeSector(directory, office, of);
  }

  /**
   * The term of office that a person of the directory is in, by date or by what the article says.
   */
  private Optional<Term> term(Referent referent, Hints hints) {
    if (referent.person == null) {
      return Optional.empty();
    }
    List<Term> terms = date.map(referent.person::at).orElse(referent.person.terms());
    Set<String> offices = referent.offices;
    Term best = null;
    int bestScore = Integer.MIN_VALUE;
    for (Term term : terms) {
      String country = Labels.home(directory, term.of());
      boolean same = country != null && country.equals(hints.of());
      boolean office = offices.contains(term.office());
      int score =
          (same ? 4 : 0)
              + (office ? 4 : 0)
              + (date.isEmpty() && isNamed.test(country) ? 2 : 0)
              + (date.isEmpty() && term.isOpen() ? 1 : 0);
      if (score > bestScore || (score == bestScore && date.isEmpty())) {
        best = term;
        bestScore = score;
      }
    }
    boolean settled = date.isPresent() || terms.size() == 1 || isOneCountry(terms);
    return settled || bestScore > 1 ? Optional.ofNullable(best) : Optional.empty();
  }

  private boolean isOneCountry(List<Term> terms) {
    return terms.stream().map(term -> Labels.home(directory, term.of())).distinct().count() == 1;
  }

  /** The one state that a person has served, if there is but one. */
  private Optional<String> homeland(Person person) {
    List<String> states =
        person.terms().stream()
            .filter(term -> directory.state(term.of()) != null)
            .map(Term::of)
            .distinct()
            .toList();
    long homes = states.stream().map(of -> Labels.home(directory, of)).distinct().count();
    return homes == 1 ? Optional.of(states.get(states.size() - 1)) : Optional.empty();
  }
}
