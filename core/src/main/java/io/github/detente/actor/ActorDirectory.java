package io.github.detente.actor;

import io.github.detente.actor.Entries.Group;
import io.github.detente.actor.Entries.Noun;
import io.github.detente.actor.Entries.Organisation;
import io.github.detente.actor.Entries.Sex;
import io.github.detente.actor.Entries.State;
import io.github.detente.actor.Entries.Term;
import io.github.detente.actor.Entries.Title;
import io.github.detente.article.InvalidRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is who: states, organisations of states, groups, and who held which office from when to when.
 * The shipped files stand in {@code data/actors}; a user adds to them or overrides them with CSV
 * files of the same columns. Immutable and thread-safe.
 */
public final class ActorDirectory {
  private final List<Path> overrides;
  private final Map<String, State> states;
  private final Map<String, Organisation> organisations;
  private final Map<String, Group> groups;
  private final Map<String, Title> titles;
  private final Map<String, List<Noun>> nouns;
  private final Map<String, Sex> firstNames;
  private final LocalDate currentTo;
  private final Map<String, List<Name>> names;
  private final Map<String, List<Term>> offices = new LinkedHashMap<>();

  /**
   * What finds entries in a text; made when first needed, so that a look-up of offices is quick.
   */
  private volatile Index index;

  /** Every name as a tree of words, and persons by surname. */
  private record Index(
      NameIndex names, Map<String, Person> persons, Map<String, List<Person>> surnames) {}

  /** Loads when first needed. */
  private static final class Shared {
    static final ActorDirectory INSTANCE = build(List.of());
  }

  /** Persons by a key that forgives transliteration; made when first needed. */
  private volatile Map<String, List<Person>> looseNames;

  private ActorDirectory(DirectoryBuilder builder, List<Path> overrides) {
    this.overrides = overrides;
    states = builder.states;
    organisations = builder.organisations;
    groups = builder.groups;
    titles = builder.titles;
    nouns = builder.nouns;
    firstNames = builder.firstNames;
    currentTo = builder.currentTo;
    names = builder.names;
    for (Term term : builder.terms) {
      offices
          .computeIfAbsent(officeKey(term.office(), term.of()), o -> new ArrayList<>())
          .add(term);
    }
  }

  private Index indexed() {
    Index made = index;
    if (made == null) {
      synchronized (this) {
        made = index;
        if (made == null) {
          made = makeIndex();
          index = made;
        }
      }
    }
    return made;
  }

  private Index makeIndex() {
    NameIndex.Builder tree = new NameIndex.Builder();
    names.values().forEach(forms -> forms.forEach(tree::add));
    Map<String, List<Term>> byPerson = new LinkedHashMap<>();
    for (List<Term> terms : offices.values()) {
      for (Term term : terms) {
        byPerson.computeIfAbsent(term.person(), p -> new ArrayList<>(2)).add(term);
      }
    }
    Map<String, Person> persons = new LinkedHashMap<>();
    byPerson.forEach((name, terms) -> persons.put(name, Person.of(name, terms)));
    Map<String, List<Person>> surnames = new HashMap<>();
    for (Person person : persons.values()) {
      for (String form : person.forms()) {
        tree.add(new Name(Name.Use.PERSON, person.name(), "", form));
      }
      for (String key : person.surnames()) {
        surnames.computeIfAbsent(key, k -> new ArrayList<>(1)).add(person);
      }
    }
    return new Index(tree.build(), persons, surnames);
  }

  /** Returns the shipped directory; every call gives the same one. */
  public static ActorDirectory load() {
    return Shared.INSTANCE;
  }

  private static ActorDirectory build(List<Path> overrides) {
    DirectoryBuilder builder = new DirectoryBuilder();
    for (DirectoryFile file : DirectoryFile.values()) {
      DirectoryReader.shipped(file, builder.rows(file));
    }
    for (Path path : overrides) {
      builder.nextLayer();
      DirectoryReader.user(path, builder);
    }
    return new ActorDirectory(builder, List.copyOf(overrides));
  }

  /**
   * Returns this directory with a user's files over it. Their columns say which file of {@code
   * data/actors} each is like. A row replaces the one of the same code, name or title; an office
   * holder's row replaces those of the same person in the same office at that time, and goes before
   * other holders of the office in that time. Later files go before earlier ones.
   *
   * @param paths CSV files, or folders of them
   * @throws InvalidRecordException if a file or row cannot be used; the message names the place
   * @throws UncheckedIOException if a file cannot be read
   */
  public ActorDirectory withOverrides(Path... paths) {
    List<Path> all = new ArrayList<>(overrides);
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.list(path)) {
          all.addAll(files.filter(file -> file.toString().endsWith(".csv")).sorted().toList());
        } catch (IOException e) {
          throw new UncheckedIOException(path.toString(), e);
        }
      } else {
        all.add(path);
      }
    }
    return build(all);
  }

  /** Returns the day to which the office holders are known: later, open terms are assumptions. */
  public LocalDate currentTo() {
    return currentTo;
  }

  /**
   * Returns who may have held an office on a day: one, none if unknown, or two where the directory
   * knows only the month or year of a change.
   *
   * @param office as in {@code office-holders.csv}, such as {@code foreign minister}
   * @param of state (ISO 3166-1 alpha-3) or organisation of states
   */
  public List<Actor> holders(String office, String of, LocalDate date) {
    return terms(office, of, date).stream()
        .map(term -> Actors.person(this, term.person(), Optional.of(term)))
        .toList();
  }

  /** Returns the usual English name of a state, from its ISO 3166-1 alpha-3 code. */
  public Optional<String> stateName(String country) {
    return Optional.ofNullable(states.get(country)).map(State::name);
  }

  /** Returns a state's Correlates of War number, from its ISO 3166-1 alpha-3 code. */
  public Optional<String> cowNumber(String country) {
    return Optional.ofNullable(states.get(country)).map(State::cow).filter(cow -> !cow.isEmpty());
  }

  /** Returns the CAMEO/PLOVER code of a state's ISO 3166-1 code or of an organisation. */
  public Optional<String> cameoCode(String country) {
    State state = states.get(country);
    Organisation organisation = organisations.get(country);
    String code = state != null ? state.cameo() : organisation != null ? organisation.cameo() : "";
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }

  NameIndex index() {
    return indexed().names();
  }

  /** Returns the codes of the states whose names are one letter away from a word of six or more. */
  List<String> statesLike(String folded) {
    List<String> like = new ArrayList<>();
    for (State state : states.values()) {
      String name = Fold.word(state.name());
      if (folded.length() >= 6 && name.length() >= 6 && Fold.isOneAway(folded, name)) {
        like.add(state.code());
      }
    }
    return like;
  }

  State state(String code) {
    return states.get(code);
  }

  Organisation organisation(String code) {
    return organisations.get(code);
  }

  Group group(String name) {
    return groups.get(name);
  }

  Title title(String title) {
    return titles.get(title);
  }

  List<Noun> nouns(String noun) {
    return nouns.getOrDefault(noun, List.of());
  }

  Sex firstName(String folded) {
    return firstNames.getOrDefault(folded, Sex.UNKNOWN);
  }

  boolean isFirstName(String folded) {
    return firstNames.containsKey(folded);
  }

  Person person(String name) {
    return persons().get(name);
  }

  Map<String, Person> persons() {
    return indexed().persons();
  }

  /** Returns the persons with this surname, or first name where surnames come first. */
  List<Person> bySurname(String folded) {
    return indexed().surnames().getOrDefault(folded, List.of());
  }

  /** Returns the persons whose full name sounds like this one. */
  List<Person> byLooseName(List<String> folded) {
    Map<String, List<Person>> loose = looseNames;
    if (loose == null) {
      loose = new HashMap<>();
      for (Person person : persons().values()) {
        for (String form : person.forms()) {
          String key = Person.looseKey(Person.words(form));
          List<Person> same = loose.computeIfAbsent(key, k -> new ArrayList<>(1));
          if (!same.contains(person)) {
            same.add(person);
          }
        }
      }
      looseNames = loose;
    }
    return loose.getOrDefault(Person.looseKey(folded), List.of());
  }

  /** Returns the terms of an office that may hold on a day; those of later files go first. */
  List<Term> terms(String office, String of, LocalDate date) {
    List<Term> holding = new ArrayList<>();
    int layer = 0;
    for (Term term : offices.getOrDefault(officeKey(office, of), List.of())) {
      if (term.mayHold(date)) {
        layer = Math.max(layer, term.layer());
        holding.add(term);
      }
    }
    int top = layer;
    holding.removeIf(term -> term.layer() < top);
    return Person.certain(holding, date);
  }

  private static String officeKey(String office, String of) {
    return office + "|" + of;
  }
}
