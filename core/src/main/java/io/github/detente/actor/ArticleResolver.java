package io.github.detente.actor;

import io.github.detente.actor.Cast.Hints;
import io.github.detente.actor.Entries.Sex;
import io.github.detente.actor.Entries.State;
import io.github.detente.actor.Entries.Term;
import io.github.detente.actor.Entries.Title;
import io.github.detente.actor.Name.Use;
import io.github.detente.actor.Reading.Kind;
import io.github.detente.actor.Salience.Seen;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Resolves the mentions of one article, in text order. Used within one thread. */
final class ArticleResolver {
  private static final Set<String> LEADERS =
      Set.of(
          "president",
          "prime minister",
          "chancellor",
          "monarch",
          "emir",
          "sultan",
          "supreme leader",
          "head of state",
          "party leader",
          "secretary general");
  private static final Set<String> FIGHTERS =
      Set.of(
          "rebel",
          "guerrilla",
          "militant",
          "insurgent",
          "fighter",
          "separatist",
          "gunman",
          "jihadist",
          "islamist",
          "terrorist",
          "militiaman");
  private static final Set<String> THING_PRONOUNS = Set.of("it", "its", "itself");
  private static final Set<String> MANY_PRONOUNS =
      Set.of("they", "them", "their", "theirs", "themselves", "both");
  private static final Set<String> FIRST_PRONOUNS = Set.of("i", "we", "me", "us", "my", "our");
  private static final Set<String> MALE_PRONOUNS = Set.of("he", "him", "his", "himself");
  private static final Set<String> FEMALE_PRONOUNS = Set.of("she", "her", "hers", "herself");

  private final ActorDirectory directory;
  private final Scene scene;
  private final Words words;
  private final PhraseReader reader;
  private final Cast cast;
  private final Salience salience;
  private final HomeState home;
  private final Descriptions descriptions;
  private final Counterparts others;
  private final List<Reading> chunks;

  /** Which units of the text are what somebody says. */
  private final BitSet contents = new BitSet();

  private List<TextSpan> ownContent = List.of();

  /** A mention's referent and how it was found; {@code referent} is {@code null} if it was not. */
  record Found(Referent referent, ResolutionRule rule, Seen antecedent) {
    static Found nothing() {
      return new Found(null, ResolutionRule.NONE, null);
    }
  }

  ArticleResolver(Scene scene) {
    this.scene = scene;
    this.directory = scene.directory;
    this.words = scene.words;
    this.reader = new PhraseReader(scene);
    this.cast = new Cast(directory, scene.date);
    this.salience = new Salience(words);
    this.home = new HomeState(scene, salience);
    this.descriptions = new Descriptions(directory);
    this.others = new Counterparts(directory, salience);
    this.chunks = new Chunker(scene, reader).chunks();
    countNames();
    collectBodies();
    collectPersons();
  }

  private void countNames() {
    for (Scene.Hit hit : scene.hits()) {
      Name name = hit.name();
      if (name.isOfState() || name.isOfOrganisation()) {
        cast.count(Actors.country(directory, name.key()));
      }
    }
  }

  /**
   * Bodies that have an article somewhere: <i>the Mountain Guard</i> is nobody elsewhere either.
   */
  private void collectBodies() {
    for (Reading chunk : chunks) {
      boolean body = chunk.nameTo - chunk.nameFrom > 1 || chunk.definite;
      if (chunk.kind == Kind.LOCAL && body && !isShouted(chunk)) {
        local(chunk);
      }
    }
  }

  /** Words in capitals throughout, which may be anything: a headline, a speaker, a heading. */
  private boolean isShouted(Reading chunk) {
    for (int i = chunk.nameFrom; i < chunk.nameTo; i++) {
      if (words.isWord(i) && words.cases[i] != Words.Case.UPPER) {
        return false;
      }
    }
    return !chunk.definite;
  }

  /** Names with two words or more first, and the text before the headline: both fix who is who. */
  private void collectPersons() {
    for (Reading chunk : chunks) {
      if (chunk.kind == Kind.PERSON && isFullName(chunk) && words.paragraphs[chunk.from] > 0) {
        person(chunk);
      }
    }
    for (Reading chunk : chunks) {
      boolean headline = words.paragraphs[chunk.from] == 0;
      if (chunk.kind == Kind.PERSON && isFullName(chunk) && headline && chunk.name != null) {
        person(chunk);
      }
    }
  }

  private static boolean isFullName(Reading chunk) {
    return chunk.nameTo - chunk.nameFrom > 1 || chunk.name != null;
  }

  Scene scene() {
    return scene;
  }

  List<Reading> chunks() {
    return chunks;
  }

  Cast cast() {
    return cast;
  }

  void contents(List<TextSpan> all) {
    all.forEach(span -> contents.set(span.start(), span.end()));
  }

  /**
   * Words that a pronoun of the coming mention should not go back to: what its own speaker says.
   */
  void ownContent(List<TextSpan> own) {
    ownContent = own;
  }

  /** Resolves a phrase of the text that is nobody's statement, for what comes later. */
  void pass(Reading chunk) {
    if (chunk.kind == Kind.LOCAL && isShouted(chunk) && words.folded[chunk.nameFrom].length() > 5) {
      return;
    }
    Found found = resolve(chunk);
    if (found.referent != null && isDistinct(chunk)) {
      see(found.referent, chunk, false);
    }
  }

  private static boolean isDistinct(Reading chunk) {
    return chunk.kind != Kind.NONE;
  }

  /** Resolves a mention, and keeps it for what comes later. */
  Found mention(Reading reading, boolean speaker) {
    Found found = resolve(reading);
    if (found.referent != null) {
      see(found.referent, reading, speaker);
    }
    return found;
  }

  private void see(Referent referent, Reading reading, boolean speaker) {
    int from = reading.from;
    boolean content = contents.get(words.starts[from]);
    salience.add(referent, from, reading.to, content && !speaker, speaker);
  }

  Reading read(TextSpan span) {
    int from = words.at(span.start());
    int to = Math.max(from, words.at(span.end() - 1) + 1);
    return reader.read(from, Math.min(to, words.size));
  }

  /** Returns the mention at which an antecedent stands. */
  Optional<Mention> mentionOf(Seen seen) {
    return Optional.ofNullable(seen).map(s -> Mention.of(words.span(s.from(), s.to()), words.text));
  }

  private Found resolve(Reading reading) {
    if (reading.owner != null && Counterparts.isCalledSo(reading)) {
      Found other = others.other(reading, owner(reading));
      if (other != null) {
        return other;
      }
    }
    return switch (reading.kind) {
      case PERSON -> person(reading);
      case TITLE -> title(reading);
      case UNNAMED -> unnamed(reading);
      case STATE -> state(reading);
      case ORGAN -> organ(reading);
      case ORGANISATION ->
          new Found(
              cast.organisation(reading.name.key(), reading.role),
              ResolutionRule.ORGANISATION,
              null);
      case GROUP -> new Found(cast.group(reading.name), ResolutionRule.GROUP, null);
      case LOCAL -> local(reading);
      case DOCUMENT -> document(reading);
      case DESCRIPTION -> description(reading);
      case PRONOUN -> pronoun(reading);
      case NONE -> Found.nothing();
    };
  }

  // Whose

  private Referent owner(Reading reading) {
    if (reading.owner == null) {
      return null;
    }
    return resolve(reading.owner).referent;
  }

  private String country(Reading reading) {
    Referent owner = owner(reading);
    if (owner != null && owner.country != null) {
      return owner.country;
    }
    return reading.place == null ? null : Actors.country(directory, reading.place.key());
  }

  private Hints hints(Reading reading) {
    Referent owner = owner(reading);
    String of = owner == null ? null : owner.country;
    String organ = reading.role;
    if (owner != null && organ.isEmpty() && owner.type == ActorType.STATE) {
      organ = owner.role;
    }
    if (of == null) {
      for (String title : reading.titles) {
        Title entry = directory.title(title);
        of = entry.of().isEmpty() ? of : Actors.country(directory, entry.of());
      }
    }
    if (of == null && reading.place != null && !reading.titles.isEmpty()) {
      of = Actors.country(directory, reading.place.key());
    }
    return new Hints(reading.titles, of, organ, reading.noun, reading.sex);
  }

  // Persons

  private Found person(Reading reading) {
    Hints hints = hints(reading);
    if (reading.name != null) {
      Person person = directory.person(reading.name.key());
      return new Found(cast.person(person, hints), ResolutionRule.NAME, null);
    }
    List<String> name = nameWords(reading.nameFrom, reading.nameTo);
    if (name.isEmpty()) {
      return Found.nothing();
    }
    if (reading.titles.isEmpty() && reading.sex == Sex.UNKNOWN) {
      Referent body = cast.body(name);
      if (body != null) {
        return new Found(body, ResolutionRule.GROUP, null);
      }
    }
    ResolutionRule rule = name.size() > 1 ? ResolutionRule.NAME : ResolutionRule.SURNAME;
    Referent referent = cast.person(words.text(reading.nameFrom, reading.nameTo), name, hints);
    if (referent.country == null && referent.person == null) {
      referent.country = name.size() == 1 ? cast.commonCountry(name.get(0), hints) : null;
      if (referent.country == null) {
        referent.country = domestic(reading);
      }
    }
    Seen before = salience.last(reading.from, r -> r == referent);
    return new Found(referent, rule, before);
  }

  /** A single unknown word that is one letter away from the name of one state only. */
  Optional<Found> misspelt(Reading reading) {
    List<String> states = directory.statesLike(words.folded[reading.from]);
    return states.size() == 1
        ? Optional.of(new Found(cast.state(states.get(0), ""), ResolutionRule.STATE, null))
        : Optional.empty();
  }

  private List<String> nameWords(int from, int to) {
    List<String> name = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (words.isWord(i) && !words.folded[i].isEmpty()) {
        name.add(words.folded[i]);
      }
    }
    return name;
  }

  private Found title(Reading reading) {
    Hints hints = hints(reading);
    Set<String> offices = hints.offices(directory);
    Seen before =
        salience.last(
            reading.from, r -> r.isPerson() && r.name != null && isMeant(r, reading, hints));
    if (before != null) {
      return new Found(before.referent(), ResolutionRule.TITLE, before);
    }
    for (Referent person : cast.persons()) {
      boolean said = hints.of() == null || hints.of().equals(person.country);
      if (said && isMeant(person, reading, hints)) {
        return new Found(person, ResolutionRule.TITLE, null);
      }
    }
    String of = hints.of() == null ? domestic(reading) : hints.of();
    Optional<Term> term = holder(offices, titleOf(reading, of), hints);
    if (term.isPresent()) {
      Referent referent = cast.person(directory.person(term.get().person()), hints);
      return new Found(referent, ResolutionRule.TITLE, null);
    }
    Seen unnamed = salience.last(reading.from, r -> isSameUnnamed(r, reading, hints));
    if (unnamed != null && reading.definite) {
      return new Found(unnamed.referent(), ResolutionRule.UNNAMED, unnamed);
    }
    Referent nobody = Cast.unnamed(of, reading.noun, false);
    nobody.sex = reading.sex;
    cast.enrich(nobody, new Hints(reading.titles, of, hints.organ(), reading.noun, reading.sex));
    return new Found(nobody, ResolutionRule.UNNAMED, null);
  }

  private static boolean isSameUnnamed(Referent r, Reading reading, Hints hints) {
    boolean country = hints.of() == null || hints.of().equals(r.country);
    return r.isPerson() && r.name == null && r.nouns.contains(reading.noun) && country;
  }

  /** The code that terms of office have: of a title's own body, if it names one. */
  private String titleOf(Reading reading, String country) {
    for (String title : reading.titles) {
      String of = directory.title(title).of();
      if (!of.isEmpty() && (country == null || country.equals(Actors.country(directory, of)))) {
        return of;
      }
    }
    return country;
  }

  private Optional<Term> holder(Set<String> offices, String of, Hints hints) {
    if (of == null || scene.date.isEmpty()) {
      return Optional.empty();
    }
    Set<String> persons = new HashSet<>();
    Term found = null;
    for (String office : offices) {
      String full = hints.organ().isEmpty() ? office : office + " of the " + hints.organ();
      for (String name : office.equals(full) ? List.of(office) : List.of(office, full)) {
        for (Term term : directory.terms(name, of, scene.date.get())) {
          persons.add(term.person());
          found = term;
        }
      }
    }
    return persons.size() == 1 ? Optional.of(found) : Optional.empty();
  }

  private boolean isMeant(Referent person, Reading reading, Hints hints) {
    if ((hints.of() != null && !hints.of().equals(person.country))
        || !person.sex.fits(hints.sex())) {
      return false;
    }
    for (String title : reading.titles) {
      if (person.nouns.contains(directory.title(title).folded())
          || holds(person, directory.title(title).office())) {
        return true;
      }
    }
    if (reading.titles.isEmpty() && reading.noun.equals("leader")) {
      return person.offices.stream().anyMatch(LEADERS::contains)
          || LEADERS.stream().anyMatch(office -> holds(person, office));
    }
    return person.nouns.contains(reading.noun) && (reading.titles.isEmpty() || isPlain(reading));
  }

  /** One word, which may stand for any title that ends in it: <i>the secretary</i>. */
  private boolean isPlain(Reading reading) {
    return reading.titles.stream().allMatch(title -> title.indexOf(' ') < 0);
  }

  private static boolean isMinister(String office) {
    return office.endsWith("minister")
        && !office.equals("prime minister")
        && !office.equals("deputy minister");
  }

  private List<Term> terms(Referent person) {
    if (person.person == null) {
      return List.of();
    }
    return scene.date.map(person.person::at).orElse(person.person.terms());
  }

  private boolean holds(Referent person, String office) {
    if (office.equals("minister")) {
      return person.offices.stream().anyMatch(ArticleResolver::isMinister)
          || terms(person).stream().anyMatch(term -> isMinister(term.office()));
    }
    if (person.offices.contains(office)) {
      return !office.equals("official");
    }
    List<Term> terms = terms(person);
    return terms.stream()
        .anyMatch(term -> term.office().equals(office) || term.office().startsWith(office + " of"));
  }

  /**
   * The state that a title or body without an owner belongs to: that of the article, if one leads.
   */
  private String domestic(Reading reading) {
    Seen organ =
        reading.role.isEmpty()
            ? null
            : salience.last(reading.from, r -> r.type == ActorType.STATE && hasOrgan(r, reading));
    if (organ != null) {
      return organ.referent().country;
    }
    return home.at(reading.from);
  }

  private static boolean hasOrgan(Referent state, Reading reading) {
    return !state.role.isEmpty() && (state.role + " ").contains(reading.role + " ");
  }

  private Found unnamed(Reading reading) {
    Hints hints = hints(reading);
    String country = hints.of() == null ? country(reading) : hints.of();
    if (reading.definite && reading.plural && !reading.titles.isEmpty()) {
      Referent first = cast.firstOfSeveral(person -> isMeant(person, reading, hints));
      if (first != null) {
        return new Found(first, ResolutionRule.TITLE, null);
      }
    }
    if (!reading.plural && !reading.indefinite) {
      Found known = knownPerson(reading, hints);
      if (known != null) {
        return known;
      }
    }
    if (reading.definite && country == null) {
      Seen same =
          salience.last(
              reading.from, r -> r.isPerson() && r.name == null && r.nouns.contains(reading.noun));
      if (same != null) {
        return new Found(same.referent(), ResolutionRule.UNNAMED, same);
      }
    }
    boolean official = !reading.titles.isEmpty() || !reading.role.isEmpty();
    if (reading.definite && reading.plural && country == null && FIGHTERS.contains(reading.noun)) {
      Seen group =
          salience.last(
              reading.from,
              r -> r.type == ActorType.GROUP && !Set.of("MED", "BUS").contains(r.sector));
      if (group != null) {
        return new Found(group.referent(), ResolutionRule.DESCRIPTION, group);
      }
    }
    boolean opens = words.paragraphs[reading.from] == 0 && !reading.indefinite;
    if (opens && reading.plural && FIGHTERS.contains(reading.noun)) {
      Referent only = cast.onlyFighters();
      if (only != null) {
        return new Found(only, ResolutionRule.DESCRIPTION, null);
      }
    }
    if (country == null) {
      country = domestic(reading);
    }
    Referent nobody = Cast.unnamed(country, reading.noun, reading.plural);
    nobody.sex = reading.sex;
    if (official) {
      cast.enrich(
          nobody, new Hints(reading.titles, country, hints.organ(), reading.noun, reading.sex));
    }
    return new Found(nobody, ResolutionRule.UNNAMED, null);
  }

  /** <i>The Russian leader</i>, <i>the senator</i>: somebody whom the article has named. */
  private Found knownPerson(Reading reading, Hints hints) {
    if (!reading.definite) {
      return null;
    }
    Seen before =
        salience.last(
            reading.from, r -> r.isPerson() && r.name != null && isMeant(r, reading, hints));
    if (before != null) {
      return new Found(before.referent(), ResolutionRule.TITLE, before);
    }
    for (Referent person : cast.persons()) {
      if (person.name != null && isMeant(person, reading, hints)) {
        return new Found(person, ResolutionRule.TITLE, null);
      }
    }
    if (reading.noun.equals("leader") && hints.of() != null) {
      Optional<Term> term = holder(LEADERS, hints.of(), hints);
      if (term.isPresent()) {
        Referent referent = cast.person(directory.person(term.get().person()), hints);
        return new Found(referent, ResolutionRule.TITLE, null);
      }
    }
    return null;
  }

  // States, organisations, bodies

  private Found state(Reading reading) {
    Name name = reading.name;
    boolean person = name.use() == Use.DEMONYM && reading.plural && !reading.definite;
    if (person) {
      Referent people = Cast.unnamed(Actors.country(directory, name.key()), reading.noun, true);
      return new Found(people, ResolutionRule.UNNAMED, null);
    }
    boolean metonym =
        name.use() == Use.CAPITAL || name.use() == Use.PLACE || name.use() == Use.SEAT;
    ResolutionRule rule = metonym ? ResolutionRule.METONYM : ResolutionRule.STATE;
    return new Found(cast.state(name, reading.role), rule, null);
  }

  private Found organ(Reading reading) {
    Referent owner = owner(reading);
    Seen antecedent = null;
    if (owner == null && reading.place == null) {
      antecedent = organBefore(reading);
      owner = antecedent == null ? null : antecedent.referent();
      if (owner != null && hasNoun(owner, reading)) {
        return new Found(owner, ResolutionRule.DESCRIPTION, antecedent);
      }
    }
    String state = null;
    if (owner == null) {
      state =
          reading.place != null
              ? Actors.country(directory, reading.place.key())
              : domestic(reading);
    } else if (owner.type == ActorType.ORGANISATION) {
      return new Found(
          cast.organisation(owner.name, reading.role), ResolutionRule.ORGANISATION, antecedent);
    } else if (owner.type == ActorType.GROUP) {
      return new Found(owner, ResolutionRule.GROUP, antecedent);
    } else {
      state = owner.country;
    }
    if (state == null) {
      return Found.nothing();
    }
    if (directory.state(state) == null) {
      return directory.organisation(state) == null
          ? Found.nothing()
          : new Found(
              cast.organisation(state, reading.role), ResolutionRule.ORGANISATION, antecedent);
    }
    ResolutionRule rule = antecedent == null ? ResolutionRule.STATE : ResolutionRule.DESCRIPTION;
    Referent referent = cast.state(state, reading.role);
    referent.nouns.add(reading.noun);
    return new Found(referent, rule, antecedent);
  }

  /**
   * The last state that was mentioned with this organ, or the last body that is called so; of
   * <i>the Commission</i> the organisation that has one.
   */
  private Seen organBefore(Reading reading) {
    Seen same = salience.last(reading.from, r -> !r.isPerson() && hasNoun(r, reading));
    if (same == null && words.isCapital(reading.to - 1)) {
      same =
          salience.last(
              reading.from,
              r ->
                  r.type == ActorType.ORGANISATION
                      && directory.organisation(r.name).organs().contains(reading.noun));
    }
    return same;
  }

  private static boolean hasNoun(Referent r, Reading reading) {
    boolean noun = r.nouns.contains(reading.noun) || r.nouns.contains(reading.role);
    boolean organ =
        r.type == ActorType.STATE
            && (r.role.equals(reading.role) || r.role.endsWith(" " + reading.role));
    return noun || organ;
  }

  private Found local(Reading reading) {
    List<String> name = nameWords(reading.nameFrom, reading.nameTo);
    Referent half = half(name);
    if (half != null) {
      return new Found(half, ResolutionRule.STATE, null);
    }
    Referent person = reading.definite ? null : cast.inArticle(name, hints(reading), reading.from);
    if (person != null) {
      return new Found(person, ResolutionRule.SURNAME, null);
    }
    Referent referent =
        cast.local(words.text(reading.nameFrom, reading.nameTo), name, country(reading));
    if (referent.country == null) {
      referent.country = domestic(reading);
    }
    return new Found(
        referent, ResolutionRule.GROUP, salience.last(reading.from, r -> r == referent));
  }

  /** <i>The North</i>: a state of the article whose name begins so. */
  private Referent half(List<String> name) {
    if (name.size() == 1 && Set.of("north", "south", "east", "west").contains(name.get(0))) {
      for (String country : cast.counts().keySet()) {
        State state = directory.state(country);
        if (state != null && state.name().toLowerCase(Locale.ROOT).startsWith(name.get(0) + " ")) {
          return cast.state(country, "");
        }
      }
    }
    return null;
  }

  private Found document(Reading reading) {
    Referent owner = owner(reading);
    if (owner != null || !reading.role.isEmpty()) {
      Reading organ = new Reading(reading.from, reading.to);
      organ.kind = Kind.ORGAN;
      organ.role = reading.role;
      organ.noun = reading.role.substring(reading.role.lastIndexOf(' ') + 1);
      organ.owner = reading.owner;
      Found issuer =
          reading.role.isEmpty()
              ? new Found(owner, ResolutionRule.DESCRIPTION, null)
              : ownedByTitle(organ);
      if (issuer.referent != null) {
        issuer.referent.nouns.add(reading.noun);
      }
      return issuer;
    }
    Seen same = salience.last(reading.from, r -> r.nouns.contains(reading.noun) && !r.isPerson());
    if (same == null) {
      same = salience.antecedent(reading.from, r -> !r.isPerson(), r -> 0);
    }
    return same == null
        ? Found.nothing()
        : new Found(same.referent(), ResolutionRule.DESCRIPTION, same);
  }

  /** A department that only one state has under this spelling goes to that state. */
  private Found ownedByTitle(Reading organ) {
    Found found = resolve(organ);
    return found;
  }

  private Found description(Reading reading) {
    String owner = reading.owner == null ? null : country(reading);
    Seen best = salience.last(reading.from, r -> descriptions.fits(r, reading, owner));
    if (best == null && reading.definite && !reading.plural) {
      best = salience.last(reading.from, r -> descriptions.fitsLoosely(r, reading, owner));
    }
    if (best != null) {
      return new Found(best.referent(), ResolutionRule.DESCRIPTION, best);
    }
    String country = country(reading);
    if (country == null && reading.noun.equals("opposition")) {
      country = domestic(reading);
    }
    if (country == null) {
      return Found.nothing();
    }
    Referent body = new Referent(ActorType.GROUP);
    body.country = country;
    body.plural = reading.plural;
    body.nouns.add(reading.noun);
    return new Found(body, ResolutionRule.UNNAMED, null);
  }

  // Pronouns

  private Found pronoun(Reading reading) {
    return pronoun(reading, null);
  }

  /** Returns whom a pronoun means, if not this one. */
  Found another(Reading pronoun, Referent not) {
    return pronoun(pronoun, not);
  }

  private Found pronoun(Reading reading, Referent not) {
    String word = reading.noun;
    Sex sex =
        MALE_PRONOUNS.contains(word)
            ? Sex.MALE
            : FEMALE_PRONOUNS.contains(word) ? Sex.FEMALE : Sex.UNKNOWN;
    Seen best;
    if (sex != Sex.UNKNOWN) {
      best =
          antecedent(
              reading,
              r -> r != not && r.isPerson() && !r.plural && r.sex.fits(sex),
              r -> r.sex == sex ? 0.4 : 0);
    } else if (THING_PRONOUNS.contains(word)) {
      best = antecedent(reading, r -> r != not && !r.isPerson(), r -> 0);
    } else if (MANY_PRONOUNS.contains(word)) {
      best =
          antecedent(
              reading, r -> r != not && (r.plural || !r.isPerson()), r -> r.plural ? 1 : 0);
    } else if (word.equals("who") || word.equals("which") || word.equals("that")) {
      best = salience.last(reading.from, r -> !word.equals("who") || r.isPerson());
    } else {
      best = null;
    }
    return best == null
        ? Found.nothing()
        : new Found(best.referent(), ResolutionRule.PRONOUN, best);
  }

  private Seen antecedent(
      Reading reading,
      java.util.function.Predicate<Referent> fits,
      java.util.function.ToDoubleFunction<Referent> bias) {
    return salience.antecedent(reading.from, fits, bias);
  }

  static boolean isFirstPerson(Reading reading) {
    return reading.kind == Kind.PRONOUN && FIRST_PRONOUNS.contains(reading.noun);
  }

  List<TextSpan> ownContent() {
    return ownContent;
  }
}
