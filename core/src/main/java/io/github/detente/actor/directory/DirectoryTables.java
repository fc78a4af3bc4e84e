package io.github.detente.actor.directory;

import io.github.detente.actor.directory.Entries.Group;
import io.github.detente.actor.directory.Entries.Noun;
import io.github.detente.actor.directory.Entries.Organisation;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Entries.State;
import io.github.detente.actor.directory.Entries.Term;
import io.github.detente.actor.directory.Entries.Title;
import java.time.LocalDate;
import java.util.List;

/**
 * The entries of a directory, by code, name, title, noun, or office and what it is of. Immutable.
 */
public record DirectoryTables(
    Table<State> states,
    Table<Organisation> organisations,
    Table<Group> groups,
    Table<Title> titles,
    Table<List<Noun>> nouns,
    Table<Sex> firstNames,
    Table<List<Term>> offices,
    LocalDate currentTo) {

  DirectoryTables(DirectoryBuilder builder) {
    this(
        Table.of(builder.states),
        Table.of(builder.organisations),
        Table.of(builder.groups),
        Table.of(builder.titles),
        Table.of(builder.nouns),
        Table.of(builder.firstNames),
        Table.of(builder.offices()),
        builder.currentTo);
  }

  static String officeKey(String office, String of) {
    return office + "|" + of;
  }
}
