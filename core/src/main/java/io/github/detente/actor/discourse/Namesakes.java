package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.Term;
import io.github.detente.actor.directory.Labels;
import io.github.detente.actor.directory.Person;
import io.github.detente.actor.discourse.ArticleActors.Hints;
import io.github.detente.actor.phrases.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the directory's persons of one name is meant, if it can be told. Immutable. */
public final class Namesakes {
  private static final String RANK = "general";

  private final Directory directory;
  private final Optional<LocalDate> date;

  Namesakes(Directory directory, Optional<LocalDate> date) {
    this.directory = directory;
    this.date = date;
  }

  /** By the full name, or by a surname of several words: <i>Boutros-Ghali</i>. */
  Person byFullName(List<String> words, Hints hints) {
    List<Person> known = directory.byLooseName(words);
    if (!known.isEmpty()) {
      return one(known, hints, false);
    }
    List<Person> surname =
        directory.bySurname(words.get(words.size() - 1)).stream()
            .filter(person -> person.forms().stream().anyMatch(form -> endsWith(form, words)))
            .toList();
    return one(surname, hints, true);
  }

  private static boolean endsWith(String form, List<String> words) {
    List<String> whole = Person.words(form);
    int from = whole.size() - words.size();
    return from > 0 && whole.subList(from, whole.size()).equals(words);
  }

  /**
   * Returns the office holder that a bare surname means: with a date, the one who is in office;
   * without one, the only one whom the directory has.
   */
  Person bySurname(String word, Hints hints) {
    return one(directory.bySurname(word), hints, true);
  }

  private Person one(List<Person> candidates, Hints hints, boolean surnameOnly) {
    if (candidates.isEmpty()) {
      return null;
    }
    Set<String> offices = offices(hints);
    List<Person> fitting = new ArrayList<>();
    for (Person person : candidates) {
      List<Term> terms = date.isPresent() && surnameOnly ? person.at(date.get()) : person.terms();
      boolean fits = terms.stream().anyMatch(term -> isMeant(term, hints.of(), offices));
      if (fits && person.sex().fits(hints.sex())) {
        fitting.add(person);
      }
    }
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  /**
   * The offices that the titles mean; a rank, as of <i>Colonel Gaddafi</i>, says nothing of one.
   */
  private Set<String> offices(Hints hints) {
    Set<String> offices = hints.offices(directory);
    offices.remove(RANK);
    offices.removeIf(office -> office.startsWith(Phrase.Rank.FORMER.prefix()));
    return offices;
  }

  private boolean isMeant(Term term, String of, Set<String> offices) {
    String country = Labels.home(directory, term.of());
    boolean place = of == null || of.equals(country);
    return place && (offices.isEmpty() || offices.stream().anyMatch(o -> isOffice(term, o)));
  }

  /** <i>Spokesperson of the foreign ministry</i> is a spokesperson; ministers of all sorts, too. */
  private static boolean isOffice(Term term, String office) {
    return term.office().equals(office)
        || term.office().startsWith(office + " of ")
        || (office.equals("minister") && term.office().endsWith("minister"));
  }
}
