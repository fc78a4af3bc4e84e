package io.github.detente.statement.cues;

import io.github.detente.article.InvalidRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The words that report speech, from {@code data/cues.csv}. Immutable. */
public final class CueLexicon {
  private static final String RESOURCE = "cues.csv";
  private static final String ACCORDING = "according to";
  private static final Set<String> FRAMES =
      Set.of(
          "quote quote:strict that clause wh to ing obj obj:quote obj:as obj:offer deadline obj:to obj:with whom noun"
              .concat(" tell:that tell:clause tell:wh tell:to by aside aside:name saying")
              .split(" "));
  private static final Set<String> WITH_PREPOSITION = Set.of("p", "whom", "tell");

  /**
   * A verb cue in one of its forms.
   *
   * @param word the verb
   * @param form which form
   * @param particles words that must follow
   */
  public record Verb(CueWord word, VerbForm form, List<String> particles) {}

  /**
   * The verb of an inserted clause: <i>as X put it</i>.
   *
   * @param rest what must follow it; {@code *} is a noun phrase
   * @param naming whether it gives a name to something, so that only the name is content
   */
  public record Aside(List<String> rest, boolean naming) {}

  private final Map<String, List<Verb>> verbs = new HashMap<>();
  private final Map<String, CueWord> nouns = new HashMap<>();
  private final Map<String, List<Aside>> asides = new HashMap<>();
  private final Set<String> views = new HashSet<>();
  private final List<CueWord> words = new ArrayList<>();

  private CueLexicon() {}

  /** Reads the lexicon from the class path. */
  public static CueLexicon load() {
    try (InputStream in = CueLexicon.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " on the class path");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /**
   * Reads a lexicon.
   *
   * @throws InvalidRecordException if a row is not as it should be
   */
  public static CueLexicon read(Reader csv) throws IOException {
    CueLexicon lexicon = new CueLexicon();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    for (CSVRecord row : format.parse(csv)) {
      try {
        lexicon.add(row);
      } catch (IllegalArgumentException e) {
        throw new InvalidRecordException(
            RESOURCE, row.getParser().getCurrentLineNumber(), e.getMessage(), e);
      }
    }
    // "called on" before "called".
    lexicon
        .verbs
        .values()
        .forEach(list -> list.sort((a, b) -> b.particles().size() - a.particles().size()));
    return lexicon;
  }

  private void add(CSVRecord row) {
    String frames = row.get("frames");
    CueWord word =
        new CueWord(
            row.get("lemma"),
            CueWord.Pos.valueOf(row.get("pos").toUpperCase(Locale.ROOT)),
            frames.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(frames.split(" ", -1))));
    words.add(word);
    switch (word.pos()) {
      case VERB -> addVerb(word, row.get("forms"));
      case NOUN -> addNoun(word);
      case PHRASE -> addPhrase(word);
    }
  }

  private static void check(CueWord word) {
    for (String frame : word.frames()) {
      int colon = frame.indexOf(':');
      if (!FRAMES.contains(frame)
          && (colon < 0 || !WITH_PREPOSITION.contains(frame.substring(0, colon)))) {
        throw new IllegalArgumentException(
            "frame \"" + frame + "\" of " + word.lemma() + "; expected one of " + FRAMES);
      }
    }
  }

  private void addVerb(CueWord word, String irregular) {
    check(word);
    String first = word.lemma().split(" ", 2)[0];
    VerbForm.of(first, irregular)
        .forEach(
            (form, name) ->
                verbs
                    .computeIfAbsent(form, f -> new ArrayList<>())
                    .add(new Verb(word, name, word.particles())));
  }

  private void addNoun(CueWord word) {
    nouns.put(word.lemma(), word);
    nouns.putIfAbsent(VerbForm.singular(word.lemma()), word);
  }

  private void addPhrase(CueWord phrase) {
    check(phrase);
    List<String> parts = List.of(phrase.lemma().split(" ", -1));
    int last = parts.size() - 1;
    if (!phrase.has("by")) {
      if (parts.size() < 3 || !parts.get(0).equals("as") || !parts.get(1).equals("*")) {
        throw new IllegalArgumentException(phrase.lemma() + "; expected \"as * VERB …\"");
      }
      asides
          .computeIfAbsent(parts.get(2), verb -> new ArrayList<>())
          .add(new Aside(parts.subList(3, parts.size()), phrase.has("aside:name")));
    } else if (!phrase.lemma().equals(ACCORDING)) {
      views.add(parts.get(parts.get(last).equals("of") ? last - 1 : last));
    }
  }

  /** Returns the verbs that {@code word}, in lower case, may be a form of; particles first. */
  public List<Verb> verbs(String word) {
    return verbs.getOrDefault(word, List.of());
  }

  /** Returns the noun that {@code word}, in lower case, is a form of, or {@code null}. */
  public CueWord noun(String word) {
    return nouns.get(word);
  }

  /** Returns the asides that begin with the verb {@code word}, in lower case. */
  public List<Aside> asides(String word) {
    return asides.getOrDefault(word, List.of());
  }

  /** Whether {@code word}, in lower case, is one such as in <i>in X's words</i>. */
  public boolean isView(String word) {
    return views.contains(word);
  }

  /** Whether {@code word}, in lower case, may be a cue or a part of one. */
  public boolean mayBeCue(String word) {
    return verbs.containsKey(word)
        || nouns.containsKey(word)
        || asides.containsKey(word)
        || views.contains(word)
        || word.equals("according");
  }

  /** Returns a verb's past tense, particles included. */
  public String past(CueWord verb) {
    String form =
        verbs.entrySet().stream()
            .filter(
                entry ->
                    entry.getValue().stream().anyMatch(v -> v.word().equals(verb) && isPast(v)))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    return String.join(" ", Stream.concat(Stream.of(form), verb.particles().stream()).toList());
  }

  private static boolean isPast(Verb verb) {
    return verb.form() == VerbForm.PAST || verb.form() == VerbForm.PAST_OR_PARTICIPLE;
  }

  /** All entries, in the order of the file. */
  public List<CueWord> words() {
    return words;
  }
}
