package io.github.detente.actor.directory;

import io.github.detente.actor.directory.Entries.Group;
import io.github.detente.actor.directory.Entries.Noun;
import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Entries.Organisation;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Entries.State;
import io.github.detente.actor.directory.Entries.Term;
import io.github.detente.actor.directory.Entries.Title;
import io.github.detente.article.InvalidRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of the directory and the index of its names, as the rooms use them; what users see of
 * it is the public class. Immutable and thread-safe.
 */
public final class Directory {
  private final DirectoryTables tables;
  private final List<Path> overrides;

  /** What {@link #index} is made from at the first use; a look-up of offices does without. */
  private final DirectoryBuilder builder;

  private volatile DirectoryIndex index;

  /** Loads when first needed. */
  private static final class Shared {
    static final Directory INSTANCE =
        DirectoryImage.shipped().map(Directory::new).orElseGet(() -> build(List.of()));
  }

  private Directory(DirectoryImage.Opened image) {
    tables = image.tables();
    index = image.index();
    builder = null;
    overrides = List.of();
  }

  private Directory(DirectoryBuilder builder, List<Path> overrides) {
    this.tables = new DirectoryTables(builder);
    this.builder = builder;
    this.overrides = overrides;
  }

  private DirectoryIndex indexed() {
    DirectoryIndex made = index;
    if (made == null) {
      synchronized (this) {
        made = index;
        if (made == null) {
          made = DirectoryIndex.of(builder);
          index = made;
        }
      }
    }
    return made;
  }

  /** Returns the shipped directory; every call gives the same one. */
  public static Directory load() {
    return Shared.INSTANCE;
  }

  /** Reads the CSV files, the shipped ones first. */
  static Directory build(List<Path> overrides) {
    DirectoryBuilder builder = DirectoryBuilder.shipped();
    for (Path path : overrides) {
      builder.nextLayer();
      DirectoryReader.user(path, builder);
    }
    return new Directory(builder, List.copyOf(overrides));
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
  public Directory withOverrides(Path... paths) {
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
    return tables.currentTo();
  }

  /** Returns the usual English name of a state, from its ISO 3166-1 alpha-3 code. */
  public Optional<String> stateName(String country) {
    return Optional.ofNullable(tables.states().get(country)).map(State::name);
  }

  /** Returns a state's Correlates of War number, from its ISO 3166-1 alpha-3 code. */
  public Optional<String> cowNumber(String country) {
    return Optional.ofNullable(tables.states().get(country))
        .map(State::cow)
        .filter(cow -> !cow.isEmpty());
  }

  /** Returns the CAMEO/PLOVER code of a state's ISO 3166-1 code or of an organisation. */
  public Optional<String> cameoCode(String country) {
    State state = tables.states().get(country);
    Organisation organisation = tables.organisations().get(country);
    String code = state != null ? state.cameo() : organisation != null ? organisation.cameo() : "";
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }

  public NameIndex index() {
    return indexed().names();
  }

  /** Returns the codes of the states whose names are one letter away from a word of six or more. */
  public List<String> statesLike(String folded) {
    List<String> like = new ArrayList<>();
    for (State state : states()) {
      String name = Spelling.word(state.name());
      if (folded.length() >= 6 && name.length() >= 6 && Spelling.isOneAway(folded, name)) {
        like.add(state.code());
      }
    }
    return like;
  }

  Collection<State> states() {
    return tables.states().values();
  }

  public State state(String code) {
    return tables.states().get(code);
  }

  public Organisation organisation(String code) {
    return tables.organisations().get(code);
  }

  public Group group(String name) {
    return tables.groups().get(name);
  }

  public Title title(String title) {
    return tables.titles().get(title);
  }

  public List<Noun> nouns(String noun) {
    return tables.nouns().getOrDefault(noun, List.of());
  }

  /** Whether a noun may stand for this. */
  public boolean isNoun(String noun, NounKind kind) {
    return isAny(nouns(noun), kind);
  }

  /** Whether any entry of a noun is of a kind. */
  public static boolean isAny(List<Noun> entries, NounKind kind) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).kind() == kind) {
        return true;
      }
    }
    return false;
  }

  public Sex firstName(String folded) {
    return tables.firstNames().getOrDefault(folded, Sex.UNKNOWN);
  }

  public boolean isFirstName(String folded) {
    return tables.firstNames().get(folded) != null;
  }

  public Person person(String name) {
    return indexed().persons().get(name);
  }

  Collection<Person> persons() {
    return indexed().persons().values();
  }

  /** Returns the persons with this surname, or first name where surnames come first. */
  public List<Person> bySurname(String folded) {
    return persons(indexed().surnames().get(folded));
  }

  /** Returns the persons whose full name sounds like this one. */
  public List<Person> byLooseName(List<String> folded) {
    return persons(indexed().looseNames().get(Person.looseKey(folded)));
  }

  private List<Person> persons(List<String> names) {
    return names == null ? List.of() : names.stream().map(this::person).toList();
  }

  /** Returns the terms of an office that may hold on a day; those of later files go first. */
  public List<Term> terms(String office, String of, LocalDate date) {
    List<Term> holding = new ArrayList<>();
    int layer = 0;
    for (Term term :
        tables.offices().getOrDefault(DirectoryTables.officeKey(office, of), List.of())) {
      if (term.mayHold(date)) {
        layer = Math.max(layer, term.layer());
        holding.add(term);
      }
    }
    int top = layer;
    holding.removeIf(term -> term.layer() < top);
    return Person.certain(holding, date);
  }
}
