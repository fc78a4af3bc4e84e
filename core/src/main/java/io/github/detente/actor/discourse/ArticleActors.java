package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.DirectoryBuilder;
import io.github.detente.actor.directory.Entries.Group;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Labels;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.Person;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.text.WordSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The actors of one article: persons as the article names them, and whom the directory knows. */
public final class ArticleActors {
  /** How many persons a title is compared with. */
  private static final int MOST_PERSONS = 200;

  /** Words of a name, particles left out; what is longer is a headline. */
  private static final int LONGEST_NAME = 4;

  private static final WordSet ARMED = ActorWords.WORDS.set("armed");

  private final Directory directory;
  private final Roles roles;
  private final Namesakes namesakes;
  private final List<Referent> persons = new ArrayList<>();
  private final ReferentNames personNames = new ReferentNames();

  /** The directory has one object for each person; to hash all that it holds takes long. */
  private final IdentityHashMap<Person, Referent> ofDirectory = new IdentityHashMap<>();

  private final ReferentNames bodyNames = new ReferentNames();
  private final Map<String, Referent> others = new LinkedHashMap<>();

  /** How often the article names each state or organisation: evidence for persons without date. */
  private final Map<String, Integer> named = new HashMap<>();

  private final HomeState home;

  ArticleActors(Directory directory, Optional<LocalDate> date, HomeState home) {
    this.directory = directory;
    this.home = home;
    this.roles = new Roles(directory, date, named::containsKey);
    this.namesakes = new Namesakes(directory, date);
  }

  /** Whose officials and bodies are meant where nothing else says so; {@code null} if unclear. */
  Allegiance home() {
    return home.state();
  }

  Roles roles() {
    return roles;
  }

  /** Returns those who were named first: enough to find whom a title means, and bounded. */
  List<Referent> persons() {
    return persons.size() > MOST_PERSONS ? persons.subList(0, MOST_PERSONS) : persons;
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
            .filter(r -> r.type == ReferentType.GROUP && r.name != null)
            .filter(r -> Set.of("REB", "UAF").contains(r.sector) || isArmed(r))
            .toList();
    return groups.size() == 1 ? groups.get(0) : null;
  }

  private static boolean isArmed(Referent body) {
    return body.nouns.stream().anyMatch(ARMED::contains);
  }

  void count(String country) {
    if (country != null) {
      named.merge(country, 1, Integer::sum);
    }
  }

  Map<String, Integer> counts() {
    return named;
  }

  /** Returns the state that a phrase names, with or without an organ. */
  Referent state(Name entry, Phrase by) {
    Referent referent =
        state(entry.key(), by.role, Allegiance.of(directory, entry.key(), Basis.NAME, by));
    if (entry.use() == Name.Use.STATE_ORGAN || entry.use() == Name.Use.SEAT) {
      addNouns(referent, entry.form());
    }
    return referent;
  }

  /** Returns the state by its code. */
  Referent state(String code, String organ, Allegiance whose) {
    Referent referent = referent("state " + code + " " + organ, ReferentType.STATE);
    if (referent.name == null) {
      referent.name = code;
      referent.actsFor(whose);
      referent.role = organ;
      referent.sector = Labels.organSector(organ);
    }
    return referent;
  }

  Referent organisation(String code, String organ, Allegiance whose) {
    Referent referent = referent("organisation " + code + " " + organ, ReferentType.ORGANISATION);
    if (referent.name == null) {
      referent.name = code;
      referent.actsFor(whose);
      referent.role = organ;
      referent.sector = "IGO";
      addNouns(referent, directory.organisation(code).name());
    }
    return referent;
  }

  Referent group(Name entry, Phrase by) {
    Referent referent = referent("group " + entry.key(), ReferentType.GROUP);
    if (referent.name == null) {
      Group group = directory.group(entry.key());
      referent.name = entry.key();
      // By itself: the name of a group may be the code of a state (PRI).
      String home = group.home().isEmpty() ? null : group.home();
      referent.actsFor(
          new Allegiance(entry.key(), group.country(), home, Basis.GROUP, by.from, by.to));
      if (group.country() == null) {
        referent.speaksForItself();
      }
      referent.sector = Labels.groupSector(group.kind());
      addNouns(referent, group.name());
      addNouns(referent, group.kind());
      addNouns(referent, entry.form());
      group.descriptions().forEach(d -> referent.nouns.add(DirectoryBuilder.foldPhrase(d)));
    }
    return referent;
  }

  /** Returns a body that only the article names. */
  Referent local(String name, List<String> words) {
    for (Referent other : bodyNames.like(words, words.size() == 1 ? words.get(0) : "")) {
      boolean abbreviated = words.size() == 1 && other.shortNames.contains(words.get(0));
      if (abbreviated || isShortFor(words, other.words())) {
        return other;
      }
    }
    Referent referent = referent("local " + String.join(" ", words), ReferentType.GROUP);
    if (referent.name == null) {
      referent.name = name;
      referent.words(words);
      addNouns(referent, name);
      bodyNames.add(referent);
      bodyNames.add(referent, initials(words));
    }
    return referent;
  }

  /** Notes the short name that the article gives to a body in brackets. */
  void abbreviate(Referent body, String word) {
    if (body.type == ReferentType.GROUP) {
      body.shortNames.add(word);
      bodyNames.add(body, word);
    }
  }

  /** Returns the body that only the article names and that has this name, or {@code null}. */
  Referent body(List<String> words) {
    return bodyNames.like(words, "").stream()
        .filter(other -> other.words().equals(words))
        .findFirst()
        .orElse(null);
  }

  private static boolean isShortFor(List<String> words, List<String> full) {
    if (words.isEmpty() || full.size() < words.size()) {
      return false;
    }
    return full.containsAll(words) || (words.size() == 1 && initials(full).equals(words.get(0)));
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    words.stream().filter(word -> word.length() > 3).forEach(w -> initials.append(w.charAt(0)));
    return initials.toString();
  }

  private void join(Referent person, Hints hints) {
    person.first = hints.phrase().from;
    persons.add(person);
    note(person);
  }

  private void note(Referent person) {
    personNames.add(person);
    personNames.add(person, person.looseKey());
  }

  private static void addNouns(Referent referent, String phrase) {
    String folded = DirectoryBuilder.foldPhrase(phrase);
    referent.nouns.add(folded);
    referent.nouns.add(folded.substring(folded.lastIndexOf(' ') + 1));
  }

  private Referent referent(String key, ReferentType type) {
    return others.computeIfAbsent(key, k -> new Referent(type));
  }

  /** Returns a new person without a name. */
  static Referent unnamed(Phrase by, Allegiance whose, boolean isPrivate) {
    Referent referent = new Referent(ReferentType.PERSON);
    if (isPrivate) {
      referent.speaksForItself();
    }
    referent.actsFor(whose);
    referent.plural = by.plural;
    referent.several = by.plural && by.kind == Phrase.Kind.UNNAMED && !by.guessed ? by.noun : "";
    referent.sex = by.sex;
    referent.nouns.add(by.noun);
    return referent;
  }

  /**
   * What a mention says of a person beside the name.
   *
   * @param whose whom it acts for or belongs to, or {@code null}
   * @param organ the body of it that is named, or empty
   * @param isPrivate whether it says that the person speaks for no state
   */
  record Hints(Phrase phrase, Allegiance whose, String organ, boolean isPrivate) {
    List<String> titles() {
      return phrase.titles;
    }

    Sex sex() {
      return phrase.sex;
    }

    /** The country that a person must be of, or {@code null}. */
    String of() {
      return whose == null ? null : whose.place();
    }

    Hints with(Allegiance other) {
      return new Hints(phrase, other, organ, isPrivate);
    }

    /** The offices that the titles mean: <i>former president</i> is another than president. */
    Set<String> offices(Directory directory) {
      Set<String> offices = new HashSet<>();
      for (String title : phrase.titles) {
        offices.add(Titles.office(phrase.rank, directory.title(title).office()));
      }
      return offices;
    }
  }

  /** Returns the person with this directory entry, who joins the actors if new. */
  Referent person(Person person, Hints hints) {
    Referent known = ofDirectory.get(person);
    if (known != null) {
      return roles.enrich(known, hints);
    }
    Referent referent = new Referent(ReferentType.PERSON);
    referent.person = person;
    referent.name = person.name();
    referent.words(Person.words(person.name()));
    referent.sex = person.sex();
    ofDirectory.put(person, referent);
    join(referent, hints);
    return roles.enrich(referent, hints);
  }

  /** Returns the person of this name, known to the directory or only to the article. */
  Referent person(String name, List<String> words, Hints hints) {
    Referent known = inArticle(words, hints);
    if (known != null && (words.size() > 1 || known.words().size() > 1)) {
      boolean fuller = words.size() > known.words().size() && words.size() <= LONGEST_NAME;
      if (known.person == null && fuller) {
        known.words(words);
        known.name = name;
        note(known);
      }
      return roles.enrich(known, hints);
    }
    Person person =
        words.size() > 1
            ? namesakes.byFullName(words, hints)
            : namesakes.bySurname(words.get(0), hints);
    if (person != null) {
      return person(person, hints);
    }
    if (known != null) {
      return roles.enrich(known, hints);
    }
    Referent referent = new Referent(ReferentType.PERSON);
    referent.name = name;
    referent.words(words);
    referent.sex = words.size() > 1 ? directory.firstName(words.get(0)) : Sex.UNKNOWN;
    join(referent, hints);
    return roles.enrich(referent, hints);
  }

  /** Whether some person of the article goes by this last name. */
  boolean isKnown(List<String> words) {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return personNames.like(List.of(last), "").stream()
        .anyMatch(person -> person.words().contains(last));
  }

  /** Whether somebody whom the article calls by more than one word has this last name. */
  boolean isSurname(String word) {
    return personNames.like(List.of(word), "").stream()
        .map(Referent::words)
        .anyMatch(words -> words.size() > 1 && words.get(words.size() - 1).equals(word));
  }

  /**
   * Returns the person of the article whom these words name: a part of a name goes back to the
   * whole.
   */
  Referent inArticle(List<String> words, Hints hints) {
    Referent best = null;
    int bestScore = 0;
    int at = hints.phrase().from;
    String loose = words.size() > 1 ? Person.looseKey(words) : "";
    Set<String> offices = hints.titles().isEmpty() ? Set.of() : hints.offices(directory);
    for (Referent other : personNames.like(words, loose)) {
      int score = likeness(words, loose, other);
      if (score == 0 || !other.sex.fits(hints.sex())) {
        continue;
      }
      String country = other.place();
      boolean placed = hints.of() != null && country != null;
      score += placed && hints.of().equals(country) ? 2 : 0;
      score -= placed && !hints.of().equals(country) ? 3 : 0;
      boolean echoed = hints.phrase().echo != Sex.UNKNOWN && other.sex == hints.phrase().echo;
      score += echoed ? 1 : 0;
      for (String office : offices) {
        score += other.offices.contains(office) ? 2 : 0;
      }
      boolean nearer =
          best == null || score > bestScore || (score == bestScore && isNearer(other, best, at));
      if (score > 0 && score >= bestScore && nearer) {
        best = other;
        bestScore = score;
      }
    }
    return best;
  }

  /**
   * A short name goes back to its last bearer before it, and only if there is none to the next one.
   */
  private static boolean isNearer(Referent one, Referent other, int at) {
    boolean before = one.first >= 0 && one.first <= at;
    boolean otherBefore = other.first >= 0 && other.first <= at;
    if (before != otherBefore) {
      return before;
    }
    return before ? one.latest >= other.latest : one.first < other.first;
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
}
