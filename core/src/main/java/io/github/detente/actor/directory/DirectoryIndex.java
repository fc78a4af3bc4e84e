package io.github.detente.actor.directory;

import io.github.detente.actor.directory.Entries.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What finds the entries of a directory in a text. Immutable.
 *
 * @param persons by canonical name
 * @param surnames canonical names by surname, or by first name where surnames come first
 * @param looseNames canonical names by {@link Person#looseKey}
 * @param names every name as a tree of words
 */
public record DirectoryIndex(
    Table<Person> persons,
    Table<List<String>> surnames,
    Table<List<String>> looseNames,
    NameIndex names) {

  static DirectoryIndex of(DirectoryBuilder builder) {
    NameIndex.Builder tree = new NameIndex.Builder();
    builder.names.values().forEach(forms -> forms.forEach(tree::add));
    Map<String, List<Term>> byPerson = new LinkedHashMap<>();
    for (List<Term> terms : builder.offices().values()) {
      for (Term term : terms) {
        byPerson.computeIfAbsent(term.person(), p -> new ArrayList<>(2)).add(term);
      }
    }
    Map<String, Person> persons = new LinkedHashMap<>();
    Map<String, List<String>> surnames = new HashMap<>();
    Map<String, List<String>> looseNames = new HashMap<>();
    byPerson.forEach(
        (name, terms) -> {
          Person person = Person.of(name, terms);
          persons.put(name, person);
          for (String form : person.forms()) {
            tree.add(new Name(Name.Use.PERSON, name, "", form));
            put(looseNames, Person.looseKey(Person.words(form)), name);
          }
          person.surnames().forEach(surname -> put(surnames, surname, name));
        });
    return new DirectoryIndex(
        Table.of(persons), Table.of(surnames), Table.of(looseNames), tree.build());
  }

  private static void put(Map<String, List<String>> lists, String key, String name) {
    List<String> list = lists.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!list.contains(name)) {
      list.add(name);
    }
  }
}
