package io.github.detente.actor;

import io.github.detente.actor.Entries.Group;
import io.github.detente.actor.Entries.Sex;
import io.github.detente.actor.Entries.Term;
import io.github.detente.actor.Entries.Title;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The actors of one article: persons as the article names them, and whom the directory knows. */
final class Cast {
  private static final Set<String> ARMED =
      Set.of("front", "army", "brigade", "brigades", "militia", "guard", "resistance", "fighters");

  private final ActorDirectory directory;
  private final Optional<LocalDate> date;
  private final List<Referent> persons = new ArrayList<>();
  private final Map<String, Referent> others = new LinkedHashMap<>();

  /** How often the article names each state or organisation: evidence for persons without date. */
  private final Map<String, Integer> named = new HashMap<>();

  /** Keys of the names in the article, which come again and again. */
  private final Map<List<String>, String> looseKeys = new HashMap<>();

  Cast(ActorDirectory directory, Optional<LocalDate> date) {
    this.directory = directory;
    this.date = date;
  }

  List<Referent> persons() {
    return persons;
  }

  /** Returns the first of the persons who fit, if there are at least two: he speaks for all. */
  Referent firstOfSeveral(Predicate<Referent> fits) {
    List<Referent> all = persons.stream().filter(r -> r.name != null).filter(fits).toList();
    return all.size() > 1 ? all.get(0) : null;
  }

  /** Returns the one armed group that the article names, or the one body if it may be armed. */
  Referent onlyFighters() {
    List<Referent> groups =
        others.values().stream()
            .filter(r -> r.type == ActorType.GROUP && r.name != null)
            .filter(r -> Set.of("REB", "UAF").contains(r.sector) || isArmed(r))
            .toList();
    return groups.size() == 1 ? groups.get(0) : null;
  }

  private static boolean isArmed(Referent body) {
    return body.nouns.stream().anyMatch(ARMED::contains);
  }

  void count(String country) {
    named.merge(country, 1, Integer::sum);
  }

  int count(Referent referent) {
    return named.getOrDefault(referent.country, 0);
  }

  Map<String, Integer> counts() {
    return named;
  }

  /** Returns the state, with or without an organ. */
  Referent state(Name entry, String organ) {
    Referent referent = referent("state " + entry.key() + " " + organ, ActorType.STATE);
    if (referent.name == null) {
      referent.entry = entry;
      referent.name = entry.key();
      referent.country = Actors.country(directory, entry.key());
      referent.role = organ;
      referent.sector = Actors.organSector(organ);
    }
    if (entry.use() == Name.Use.STATE_ORGAN || entry.use() == Name.Use.SEAT) {
      addNouns(referent, entry.form());
    }
    return referent;
  }

  /** Returns the state by its code. */
  Referent state(String code, String organ) {
    return state(new Name(Name.Use.STATE, code, "", directory.state(code).name()), organ);
  }

  Referent organisation(String code, String organ) {
    Referent referent = referent("organisation " + code + " " + organ, ActorType.ORGANISATION);
    if (referent.name == null) {
      referent.entry = new Name(Name.Use.ORGANISATION, code, "", code);
      referent.name = code;
      referent.country = code;
      referent.role = organ;
      referent.sector = "IGO";
      addNouns(referent, directory.organisation(code).name());
    }
    return referent;
  }

  Referent group(Name entry) {
    Referent referent = referent("group " + entry.key(), ActorType.GROUP);
    if (referent.name == null) {
      Group group = directory.group(entry.key());
      referent.entry = entry;
      referent.name = entry.key();
      referent.country = group.country().isEmpty() ? null : group.country();
      referent.sector = Actors.groupSector(group.kind());
      addNouns(referent, group.name());
      addNouns(referent, group.kind());
      addNouns(referent, entry.form());
      group.descriptions().forEach(d -> referent.nouns.add(DirectoryBuilder.foldPhrase(d)));
    }
    return referent;
  }

  /** Returns a body that only the article names. */
  Referent local(String name, List<String> words, String country) {
    for (Referent other : others.values()) {
      if (other.type == ActorType.GROUP && isShortFor(words, other.words())) {
        return other;
      }
    }
    Referent referent = referent("local " + String.join(" ", words), ActorType.GROUP);
    if (referent.name == null) {
      referent.name = name;
      referent.words(words);
      addNouns(referent, name);
    }
    referent.country = referent.country == null ? country : referent.country;
    return referent;
  }

  /** Returns the body that only the article names and that has this name, or {@code null}. */
  Referent body(List<String> words) {
    for (Referent other : others.values()) {
      if (other.type == ActorType.GROUP && other.words().equals(words)) {
        return other;
      }
    }
    return null;
  }

  private static boolean isShortFor(List<String> words, List<String> full) {
    if (words.isEmpty() || full.size() < words.size()) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    full.stream().filter(word -> word.length() > 3).forEach(w -> initials.append(w.charAt(0)));
    return full.containsAll(words)
        || (words.size() == 1 && initials.toString().equals(words.get(0)));
  }

  private static void addNouns(Referent referent, String phrase) {
    String folded = DirectoryBuilder.foldPhrase(phrase);
    referent.nouns.add(folded);
    referent.nouns.add(folded.substring(folded.lastIndexOf(' ') + 1));
  }

  private Referent referent(String key, ActorType type) {
    return others.computeIfAbsent(key, k -> new Referent(type));
  }

  /** Returns a new person without a name. */
  static Referent unnamed(String country, String noun, boolean plural) {
    Referent referent = new Referent(ActorType.PERSON);
    referent.country = country;
    referent.plural = plural;
    referent.nouns.add(noun);
    return referent;
  }

  /** What a mention says of a person beside the name. */
  record Hints(List<String> titles, String of, String organ, String noun, Sex sex) {
    Set<String> offices(ActorDirectory directory) {
      Set<String> offices = new HashSet<>();
      titles.forEach(title -> offices.add(directory.title(title).office()));
      return offices;
    }
  }

  /** Returns the person with this directory entry, who joins the cast if new. */
  Referent person(Person person, Hints hints) {
    for (Referent other : persons) {
      if (person.equals(other.person)) {
        return enrich(other, hints);
      }
    }
    Referent referent = new Referent(ActorType.PERSON);
    referent.person = person;
    referent.name = person.name();
    referent.words(Person.words(person.name()));
    referent.sex = person.sex();
    persons.add(referent);
    return enrich(referent, hints);
  }

  /** Returns the person of this name, known to the directory or only to the article. */
  Referent person(String name, List<String> words, Hints hints) {
    Referent known = inArticle(words, hints, Integer.MAX_VALUE);
    if (known != null && (words.size() > 1 || known.words().size() > 1)) {
      if (words.size() > known.words().size() && known.person == null) {
        known.words(words);
        known.name = name;
      }
      return enrich(known, hints);
    }
    Person person = words.size() > 1 ? byFullName(words, hints) : bySurname(words.get(0), hints);
    if (person != null) {
      return person(person, hints);
    }
    if (known != null) {
      return enrich(known, hints);
    }
    Referent referent = new Referent(ActorType.PERSON);
    referent.name = name;
    referent.words(words);
    referent.sex = words.size() > 1 ? directory.firstName(words.get(0)) : Sex.UNKNOWN;
    persons.add(referent);
    return enrich(referent, hints);
  }

  /** Adds what a mention says, and settles country and role anew. */
  Referent enrich(Referent referent, Hints hints) {
    referent.offices.addAll(hints.offices(directory));
    for (String title : hints.titles()) {
      boolean ofCabinet = directory.title(title).office().equals("prime minister");
      referent.nouns.add(ofCabinet ? title : directory.title(title).head());
      referent.nouns.add(directory.title(title).folded());
    }
    if (!hints.noun().isEmpty()) {
      referent.nouns.add(hints.noun());
    }
    referent.sex = referent.sex == Sex.UNKNOWN ? hints.sex() : referent.sex;
    String of = hints.of();
    Optional<Term> term = term(referent, hints);
    if (term.isPresent()) {
      Term held = term.get();
      if (held.equals(referent.term)) {
        return referent;
      }
      referent.term = held;
      referent.country = Actors.country(directory, held.of());
      referent.role = Actors.role(directory, held.office(), held.of());
      referent.sector = Actors.officeSector(directory, held.office(), held.of());
      return referent;
    }
    if (referent.country == null) {
      referent.country = of;
    }
    if (referent.country == null && referent.person != null) {
      referent.country = homeland(referent.person);
    }
    if (referent.role.isEmpty()) {
      referent.role = describe(hints, of);
      referent.sector = sector(hints, of);
    }
    return referent;
  }

  private String describe(Hints hints, String of) {
    if (hints.titles().isEmpty()) {
      return "";
    }
    Title title = directory.title(hints.titles().get(hints.titles().size() - 1));
    String words = title.of().isEmpty() ? title.title() : title.office();
    String organ = hints.organ().isEmpty() ? "" : " of the " + Actors.titleCase(hints.organ());
    boolean known = directory.state(of) != null || directory.organisation(of) != null;
    return Actors.titleCase(words) + organ + (known ? Actors.role(directory, "", of) : "");
  }

  private String sector(Hints hints, String of) {
    String office = hints.titles().isEmpty() ? "" : hints.offices(directory).iterator().next();
    return office.isEmpty() || of == null ? "" : Actors.officeSector(directory, office, of);
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
      String country = Actors.country(directory, term.of());
      boolean same = country != null && country.equals(hints.of());
      boolean office = offices.contains(term.office());
      int score =
          (same ? 4 : 0)
              + (office ? 4 : 0)
              + (date.isEmpty() && named.containsKey(country) ? 2 : 0)
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
    return terms.stream().map(term -> Actors.country(directory, term.of())).distinct().count() == 1;
  }

  /** The one state that a person has served, if there is but one. */
  private String homeland(Person person) {
    List<String> states =
        person.terms().stream()
            .filter(term -> directory.state(term.of()) != null)
            .map(term -> Actors.country(directory, term.of()))
            .distinct()
            .toList();
    return states.size() == 1 ? states.get(0) : null;
  }

  /**
   * Returns the person of the article whom these words name: a part of a name goes back to the
   * whole.
   */
  Referent inArticle(List<String> words, Hints hints, int unused) {
    Referent best = null;
    int bestScore = 0;
    String loose =
        words.size() > 1 ? looseKeys.computeIfAbsent(words, Person::looseKey) : "";
    for (Referent other : persons) {
      int score = likeness(words, loose, other);
      if (score == 0 || !other.sex.fits(hints.sex())) {
        continue;
      }
      boolean country = hints.of() != null && other.country != null;
      score += country && hints.of().equals(other.country) ? 2 : 0;
      score -= country && !hints.of().equals(other.country) ? 3 : 0;
      for (String office : hints.offices(directory)) {
        score += other.offices.contains(office) ? 2 : 0;
      }
      if (score >= bestScore && score > 0) {
        best = other;
        bestScore = score;
      }
    }
    return best;
  }

  private static int likeness(List<String> words, String loose, Referent other) {
    List<String> full = other.words();
    if (words.size() == 1) {
      String word = words.get(0);
      int at = full.indexOf(word);
      boolean last = at >= 0 && at == full.size() - 1;
      boolean known = other.person != null && other.person.surnames().contains(word);
      return last || known ? 5 : at >= 0 && !Person.isParticle(word) ? 3 : 0;
    }
    if (full.size() == 1) {
      return words.get(words.size() - 1).equals(full.get(0)) ? 4 : 0;
    }
    if (full.containsAll(words) || words.containsAll(full)) {
      return 6;
    }
    boolean last = full.get(full.size() - 1).equals(words.get(words.size() - 1));
    boolean initial = full.get(0).charAt(0) == words.get(0).charAt(0);
    boolean abbreviated = full.get(0).length() == 1 || words.get(0).length() == 1;
    return (last && initial && abbreviated) || other.looseKey().equals(loose) ? 5 : 0;
  }

  private Person byFullName(List<String> words, Hints hints) {
    return one(directory.byLooseName(words), hints, false);
  }

  /**
   * Returns the office holder that a bare surname means: with a date, the one who is in office;
   * without one, the only one whom the directory has.
   */
  private Person bySurname(String word, Hints hints) {
    List<Person> all = directory.bySurname(word);
    return one(all, hints, true);
  }

  private Person one(List<Person> candidates, Hints hints, boolean surnameOnly) {
    Set<String> offices = hints.offices(directory);
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

  private boolean isMeant(Term term, String of, Set<String> offices) {
    String country = Actors.country(directory, term.of());
    boolean place = of == null || of.equals(country);
    return place && (offices.isEmpty() || offices.stream().anyMatch(o -> isOffice(term, o)));
  }

  /** <i>Spokesperson of the foreign ministry</i> is a spokesperson; ministers of all sorts, too. */
  private static boolean isOffice(Term term, String office) {
    return term.office().equals(office)
        || term.office().startsWith(office + " of ")
        || (office.equals("minister") && term.office().endsWith("minister"))
        || office.equals("leader");
  }

  /**
   * Returns the country that everybody has who might be meant by a surname; {@code null} if none.
   */
  String commonCountry(String word, Hints hints) {
    Set<String> offices = hints.offices(directory);
    Set<String> countries = new HashSet<>();
    for (Person person : directory.bySurname(word)) {
      List<Term> terms = date.map(person::at).orElse(person.terms());
      terms.stream()
          .filter(term -> isMeant(term, hints.of(), offices))
          .forEach(term -> countries.add(Actors.country(directory, term.of())));
    }
    return countries.size() == 1 ? countries.iterator().next() : null;
  }
}
