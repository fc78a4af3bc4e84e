package io.github.detente.actor.directory;

import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Entries.Term;
import io.github.detente.text.Recent;
import io.github.detente.text.TextHash;
import io.github.detente.text.WordSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody in the directory.
 *
 * @param name canonical name
 * @param forms canonical name and variants
 * @param surnames the folded words that news may call somebody by
 * @param terms terms of office, as the files list them
 */
public record Person(
    String name, List<String> forms, List<String> surnames, Sex sex, List<Term> terms) {
  private static final Set<String> FAMILY_NAME_FIRST =
      Set.of("CHN", "PRK", "KOR", "TWN", "HKG", "SGP", "VNM", "KHM", "MAC");
  private static final WordSet PARTICLES = ActorWords.WORDS.set("name-particle");

  static Person of(String name, List<Term> terms) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(name);
    terms.forEach(term -> forms.addAll(term.variants()));
    boolean first = FAMILY_NAME_FIRST.contains(terms.get(0).of());
    Set<String> surnames = new TreeSet<>();
    for (String form : forms) {
      List<String> words = words(form);
      surnames.add(words.get(words.size() - 1));
      if (first && form.equals(name)) { // a variant may begin with a title: King Sihamoni
        surnames.add(words.get(0));
      }
    }
    return new Person(
        name, List.copyOf(forms), List.copyOf(surnames), terms.get(0).sex(), List.copyOf(terms));
  }

  /** Returns the folded words of a name. */
  public static List<String> words(String form) {
    return Spelling.words(form);
  }

  /** A name as {@link #looseKey} has it: names come again in article after article. */
  private static final class Loose extends Recent.Entry {
    final String key;

    Loose(long hash, String key) {
      super(hash);
      this.key = key;
    }
  }

  private static final Recent<Loose> LATELY = new Recent<>();

  /** Returns the words of a name, particles left out, as {@link Spelling#loose} has them. */
  public static String looseKey(List<String> words) {
    long hash = TextHash.START;
    for (int i = 0; i < words.size(); i++) {
      hash = TextHash.join(hash, TextHash.of(words.get(i)));
    }
    Loose known = LATELY.get(hash);
    return (known == null ? LATELY.put(new Loose(hash, loosen(words))) : known).key;
  }

  private static String loosen(List<String> words) {
    StringBuilder key = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < words.size(); i++) {
      if (!PARTICLES.contains(words.get(i))) {
        key.append(first ? "" : " ").append(Spelling.loose(words.get(i)));
        first = false;
      }
    }
    return key.toString();
  }

  public static boolean isParticle(String folded) {
    return PARTICLES.contains(folded);
  }

  /** Returns the terms that may hold on a day; those that certainly do, if there are any. */
  public List<Term> at(LocalDate date) {
    List<Term> holding = new ArrayList<>();
    for (Term term : terms) {
      if (term.mayHold(date)) {
        holding.add(term);
      }
    }
    return certain(holding, date);
  }

  /** Keeps the terms that certainly hold on a day, if there are any. */
  static List<Term> certain(List<Term> holding, LocalDate date) {
    List<Term> certain =
        holding.stream()
            .filter(t -> !date.isBefore(t.certainFrom()) && !date.isAfter(t.certainTo()))
            .toList();
    return certain.isEmpty() ? holding : certain;
  }
}
