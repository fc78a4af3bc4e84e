package io.github.detente.actor.directory;

import io.github.detente.actor.directory.Entries.Group;
import io.github.detente.actor.directory.Entries.Noun;
import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Entries.Organisation;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Entries.State;
import io.github.detente.actor.directory.Entries.Term;
import io.github.detente.actor.directory.Entries.Title;
import io.github.detente.actor.directory.Name.Use;
import io.github.detente.text.Letters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects the rows of the directory's files, checks them, and takes later rows for earlier ones of
 * the same key. Not thread-safe.
 */
public final class DirectoryBuilder implements DirectoryReader.Sink {
  private static final Set<String> STATE_KINDS =
      Set.of("member", "observer", "de facto", "territory", "former");
  private static final Set<String> SEXES = Set.of("", "m", "f");
  private static final Set<String> PRECISIONS = Set.of("day", "month", "year");

  final Map<String, State> states = new LinkedHashMap<>();
  final Map<String, Organisation> organisations = new LinkedHashMap<>();
  final Map<String, Group> groups = new LinkedHashMap<>();
  final Map<String, Title> titles = new LinkedHashMap<>();
  final Map<String, List<Noun>> nouns = new LinkedHashMap<>();
  final Map<String, Sex> firstNames = new HashMap<>();
  final List<Term> terms = new ArrayList<>();
  LocalDate currentTo = LocalDate.MIN;

  /** The names of each entry, by kind and key, so that a later row takes them with it. */
  final Map<String, List<Name>> names = new LinkedHashMap<>();

  /** Codes of states and organisations by name, which office holders may have as well. */
  private final Map<String, String> codes = new HashMap<>();

  private int layer;

  /** Returns a builder with the rows of the shipped files. */
  static DirectoryBuilder shipped() {
    DirectoryBuilder builder = new DirectoryBuilder();
    for (DirectoryFile file : DirectoryFile.values()) {
      DirectoryReader.shipped(file, builder.rows(file));
    }
    return builder;
  }

  /** Returns the terms by {@link DirectoryTables#officeKey}. */
  Map<String, List<Term>> offices() {
    Map<String, List<Term>> offices = new LinkedHashMap<>();
    for (Term term : terms) {
      offices
          .computeIfAbsent(
              DirectoryTables.officeKey(term.office(), term.of()), o -> new ArrayList<>(4))
          .add(term);
    }
    return offices;
  }

  /** Rows from now on come from another user's file. */
  void nextLayer() {
    layer++;
  }

  @Override
  public Consumer<DirectoryRow> rows(DirectoryFile file) {
    return switch (file) {
      case STATES -> this::state;
      case ORGANISATIONS -> this::organisation;
      case GROUPS -> this::group;
      case HOLDERS -> this::holder;
      case TITLES -> this::title;
      case NOUNS -> this::noun;
      case FIRST_NAMES -> this::firstName;
      case CURRENT -> this::current;
    };
  }

  private void state(DirectoryRow row) {
    String code = row.filled("code");
    if (!code.matches("[A-Z]{3}(-[A-Z]{3})?")) {
      throw row.wrong("code", "three capitals, or three and a part such as GEO-ABK");
    }
    List<String> others = row.list("names");
    State state =
        new State(
            code,
            row.filled("name"),
            String.join(" ", others).toLowerCase(Locale.ROOT),
            row.cell("cow"),
            row.cell("cameo").isEmpty() ? code : row.cell("cameo"),
            row.oneOf("kind", STATE_KINDS),
            row.year("from", 0),
            row.year("to", LocalDate.MAX.getYear()));
    states.put(code, state);
    codes.put(state.name(), code);
    others.forEach(other -> codes.putIfAbsent(other, code));
    List<Name> forms = fresh("state " + code);
    forms.add(new Name(Use.STATE, code, "", state.name()));
    addAll(forms, Use.STATE, code, others);
    addAll(forms, Use.DEMONYM, code, row.list("demonyms"));
    addAll(forms, Use.CAPITAL, code, row.list("capital"));
    addAll(forms, Use.PLACE, code, row.list("places"));
    addRoles(forms, Use.SEAT, code, row, "seats");
    addRoles(forms, Use.STATE_ORGAN, code, row, "organs");
  }

  private void organisation(DirectoryRow row) {
    String code = row.filled("code");
    String name = row.filled("name");
    codes.put(name, code);
    organisations.put(
        code,
        new Organisation(
            code,
            name,
            row.cell("cameo"),
            row.cell("parent"),
            folded(row.list("descriptions")),
            row.list("organs").stream()
                .map(organ -> ActorWords.headWord(organ.substring(organ.lastIndexOf('=') + 1)))
                .distinct()
                .toList()));
    row.list("names").forEach(other -> codes.putIfAbsent(other, code));
    row.list("members");
    row.year("from", 0);
    row.year("to", 0);
    List<Name> forms = fresh("organisation " + code);
    forms.add(new Name(Use.ORGANISATION, code, "", code));
    forms.add(new Name(Use.ORGANISATION, code, "", name));
    addAll(forms, Use.ORGANISATION, code, row.list("names"));
    addRoles(forms, Use.ORGANISATION_ORGAN, code, row, "organs");
  }

  private void group(DirectoryRow row) {
    String name = row.filled("name");
    String country = row.cell("country");
    if (!country.isEmpty() && !states.containsKey(country)) {
      throw row.wrong("country", "a code of states.csv, or nothing");
    }
    groups.put(name, new Group(name, row.filled("kind"), country, row.list("descriptions")));
    row.year("from", 0);
    row.year("to", 0);
    List<Name> forms = fresh("group " + name);
    forms.add(new Name(Use.GROUP, name, "", name));
    addAll(forms, Use.GROUP, name, row.list("names"));
  }

  private void holder(DirectoryRow row) {
    String of = row.filled("of");
    if (!isKnown(of)) {
      of = codes.getOrDefault(of, of);
    }
    if (!isKnown(of)) {
      throw row.wrong("of", "a code of states.csv or organisations.csv, or a name of groups.csv");
    }
    boolean open = row.cell("to").isEmpty();
    Term term =
        new Term(
            row.filled("name"),
            row.list("variants"),
            row.filled("office"),
            of,
            row.firstDay("from"),
            row.lastDay("from"),
            open ? LocalDate.MAX : row.lastDay("to"),
            open ? LocalDate.MAX : row.firstDay("to"),
            Sex.of(row.oneOf("sex", SEXES)),
            layer);
    if (term.from().isAfter(term.to())) {
      throw row.wrong("to", "a date not before \"from\"");
    }
    row.oneOf("precision", PRECISIONS);
    row.filled("source");
    if (layer > 0) {
      terms.removeIf(old -> old.layer() < layer && isReplaced(old, term));
      LocalDate last = open ? term.from() : term.to();
      currentTo = last.isAfter(currentTo) ? last : currentTo;
    }
    terms.add(term);
  }

  private boolean isKnown(String of) {
    return states.containsKey(of) || organisations.containsKey(of) || groups.containsKey(of);
  }

  /** A user's row corrects the row of the same person in the same office at the same time. */
  private static boolean isReplaced(Term old, Term term) {
    return old.person().equals(term.person())
        && old.office().equals(term.office())
        && old.of().equals(term.of())
        && old.overlaps(term);
  }

  private void title(DirectoryRow row) {
    String title = row.filled("title");
    String of = row.cell("of");
    if (!of.isEmpty() && !isKnown(of)) {
      throw row.wrong("of", "a code of states.csv or organisations.csv, or nothing");
    }
    Sex sex = Sex.of(row.oneOf("sex", SEXES));
    titles.put(
        title,
        new Title(
            title, row.filled("office"), of, sex, ActorWords.headWord(title), foldPhrase(title)));
    List<Name> forms = fresh("title " + title);
    forms.add(new Name(Use.TITLE, title, "", title));
    forms.add(new Name(Use.TITLES, title, "", plural(title)));
  }

  private void noun(DirectoryRow row) {
    String noun = row.filled("noun");
    List<Noun> kinds = new ArrayList<>();
    for (String kind : row.list("kind")) {
      try {
        NounKind known = NounKind.valueOf(kind.toUpperCase(Locale.ROOT));
        kinds.add(new Noun(noun, known, row.cell("role").isEmpty() ? noun : row.cell("role")));
      } catch (IllegalArgumentException e) {
        throw row.wrong("kind", "organ, person, private, document, body, state or organisation");
      }
    }
    nouns.put(noun, kinds);
    List<Name> forms = fresh("noun " + noun);
    forms.add(new Name(Use.NOUN, noun, "", noun));
    forms.add(new Name(Use.NOUNS, noun, "", plural(noun)));
  }

  private void firstName(DirectoryRow row) {
    firstNames.put(Spelling.word(row.filled("name")), Sex.of(row.oneOf("sex", SEXES)));
  }

  private void current(DirectoryRow row) {
    LocalDate date = row.firstDay("date");
    if (row.filled("file").equals(DirectoryFile.HOLDERS.fileName())) {
      currentTo = date.isAfter(currentTo) ? date : currentTo;
    }
  }

  private List<Name> fresh(String key) {
    List<Name> forms = new ArrayList<>();
    names.put(key, forms);
    return forms;
  }

  private static void addAll(List<Name> forms, Use use, String key, List<String> all) {
    for (String form : all) {
      String bare = form.startsWith("the ") ? form.substring(4) : form;
      forms.add(new Name(use, key, "", bare));
    }
  }

  private static void addRoles(
      List<Name> forms, Use use, String key, DirectoryRow row, String column) {
    for (String part : row.list(column)) {
      int equals = part.lastIndexOf('=');
      if (equals <= 0 || equals == part.length() - 1) {
        throw row.wrong(column, "parts such as Kremlin=presidency");
      }
      forms.add(new Name(use, key, part.substring(equals + 1), part.substring(0, equals)));
    }
  }

  private static List<String> folded(List<String> descriptions) {
    return descriptions.stream().map(DirectoryBuilder::foldPhrase).toList();
  }

  /** Whether a phrase is small letters with a blank between two words, as most are. */
  private static boolean isFolded(String phrase) {
    char before = ' ';
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if ((c < 'a' || c > 'z') && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  /** Folds every word of a phrase. */
  public static String foldPhrase(String phrase) {
    if (isFolded(phrase)) {
      return phrase;
    }
    StringBuilder folded = new StringBuilder(phrase.length());
    int from = 0;
    for (int i = 0; i <= phrase.length(); i++) {
      if (i == phrase.length() || phrase.charAt(i) == ' ' || phrase.charAt(i) == '-') {
        String word = Letters.fold(phrase.substring(from, i));
        folded.append(folded.isEmpty() || word.isEmpty() ? "" : " ").append(word);
        from = i + 1;
      }
    }
    return folded.toString();
  }

  private static boolean endsInConsonantY(String head) {
    int last = head.length() - 1;
    return last > 0 && head.charAt(last) == 'y' && "aeiou".indexOf(head.charAt(last - 1)) < 0;
  }

  /** The plural of a title or noun: of the word before <i>of</i>, <i>to</i>, <i>for</i>, if any. */
  static String plural(String phrase) {
    int cut = ActorWords.headEnd(phrase);
    String head = phrase.substring(0, cut);
    String many;
    if (head.endsWith("man")) {
      many = head.substring(0, head.length() - 2) + "en";
    } else if (endsInConsonantY(head)) {
      many = head.substring(0, head.length() - 1) + "ies";
    } else if (head.endsWith("s") || head.endsWith("ch") || head.endsWith("x")) {
      many = head + "es";
    } else {
      many = head + "s";
    }
    return many + phrase.substring(cut);
  }
}
