package io.github.detente.actor;

import io.github.detente.actor.directory.Directory;
import io.github.detente.article.InvalidRecordException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is who: states, organisations of states, groups, and who held which office from when to when.
 * The shipped files stand in {@code data/actors}; a user adds to them or overrides them with CSV
 * files of the same columns. Immutable and thread-safe.
 */
public final class ActorDirectory {
  private final Directory directory;

  private ActorDirectory(Directory directory) {
    this.directory = directory;
  }

  /** Loads when first needed. */
  private static final class Shared {
    static final ActorDirectory INSTANCE = new ActorDirectory(Directory.load());
  }

  /** Returns the shipped directory; every call gives the same one. */
  public static ActorDirectory load() {
    return Shared.INSTANCE;
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
    return new ActorDirectory(directory.withOverrides(paths));
  }

  /** Returns the day to which the office holders are known: later, open terms are assumptions. */
  public LocalDate currentTo() {
    return directory.currentTo();
  }

  /**
   * Returns who may have held an office on a day: one, none if unknown, or two where the directory
   * knows only the month or year of a change.
   *
   * @param office as in {@code office-holders.csv}, such as {@code foreign minister}
   * @param of state (ISO 3166-1 alpha-3) or organisation of states
   */
  public List<Actor> holders(String office, String of, LocalDate date) {
    return directory.terms(office, of, date).stream()
        .map(term -> Actors.holder(directory, term))
        .toList();
  }

  /** Returns the usual English name of a state, from its ISO 3166-1 alpha-3 code. */
  public Optional<String> stateName(String country) {
    return directory.stateName(country);
  }

  /** Returns a state's Correlates of War number, from its ISO 3166-1 alpha-3 code. */
  public Optional<String> cowNumber(String country) {
    return directory.cowNumber(country);
  }

  /** Returns the CAMEO/PLOVER code of a state's ISO 3166-1 code or of an organisation. */
  public Optional<String> cameoCode(String country) {
    return directory.cameoCode(country);
  }

  /** Returns what the rooms use. */
  Directory tables() {
    return directory;
  }
}
