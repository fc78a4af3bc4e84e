package io.github.detente.statement.cues;

import io.github.detente.article.InvalidRecordException;
import io.github.detente.text.Lexeme;
import io.github.detente.text.Sentence;
import io.github.detente.text.TextHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The words that report speech, from {@code data/cues.csv}. Immutable. */
public final class CueLexicon {
  private static final String RESOURCE = "cues.csv";
  private static final String ACCORDING = "according to";
  private static final Set<String> FRAMES =
      Set.of(
          "quote quote:strict that clause wh to ing obj obj:quote obj:thing obj:as obj:double obj:offer obj:number deadline figure figure:as obj:to obj:with whom noun"
              .concat(" tell:that tell:clause tell:wh tell:to by aside aside:name saying")
              .split(" "));
  private static final Lexeme.Note<Use> USES = new Lexeme.Note<>();
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

  /** {@link TextHash}es of all words, open-addressed, and what each may report; null if free. */
  private long[] hashes = {};

  private Use[] uses = {};

  private final Use nothing = new Use(this, List.of(), null, List.of(), false);

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
    lexicon.index();
    return lexicon;
  }

  private void add(CSVRecord row) {
    String frames = row.get("frames");
    CueWord word =
        new CueWord(
            row.get("lemma"),
            CueWord.Pos.valueOf(row.get("pos").toUpperCase(Locale.ROOT)),
            FrameSet.of(frames));
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
    String first = word.first();
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

  /** What a word may report; {@link #nothing} for nearly all words. */
  private record Use(
      CueLexicon lexicon, List<Verb> verbs, CueWord noun, List<Aside> asides, boolean view) {}

  /** Lays out all words by their hashes. */
  private void index() {
    Set<String> all = new HashSet<>(verbs.keySet());
    all.addAll(nouns.keySet());
    all.addAll(asides.keySet());
    all.addAll(views);
    all.add(ACCORDING.substring(0, ACCORDING.indexOf(' ')));
    hashes = new long[Integer.highestOneBit(Math.max(1, all.size())) * 4];
    uses = new Use[hashes.length];
    for (String word : all) {
      int slot = slot(TextHash.of(word));
      hashes[slot] = TextHash.of(word);
      uses[slot] =
          new Use(
              this,
              List.copyOf(verbs.getOrDefault(word, List.of())),
              nouns.get(word),
              List.copyOf(asides.getOrDefault(word, List.of())),
              views.contains(word));
    }
  }

  private int slot(long hash) {
    int slot = (int) hash & (hashes.length - 1);
    while (uses[slot] != null && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  @SuppressWarnings("ReferenceEquality") // A lexicon is itself and no other.
  private Use use(Sentence s, int i) {
    if (i < 0 || i >= s.size()) {
      return nothing;
    }
    Lexeme lexeme = s.lexeme(i);
    Use known = USES.of(lexeme);
    if (known == null || known.lexicon != this) {
      Use found = uses[slot(lexeme.hash())];
      known = USES.put(lexeme, found == null ? nothing : found);
    }
    return known;
  }

  /** Returns the verbs that a word may be a form of; particles first. */
  public List<Verb> verbs(Sentence s, int i) {
    return use(s, i).verbs;
  }

  /** Returns whether any of the verbs that a word may be a form of passes a test. */
  public boolean isVerb(Sentence s, int i, Predicate<Verb> test) {
    List<Verb> all = use(s, i).verbs;
    for (int k = 0; k < all.size(); k++) {
      if (test.test(all.get(k))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the noun that a word is a form of, or {@code null}. */
  public CueWord noun(Sentence s, int i) {
    return use(s, i).noun;
  }

  /** Returns the asides that begin with a verb. */
  public List<Aside> asides(Sentence s, int i) {
    return use(s, i).asides;
  }

  /** Whether a word is one such as in <i>in X's words</i>. */
  public boolean isView(Sentence s, int i) {
    return use(s, i).view;
  }

  /** Whether a word may be a cue or a part of one. */
  @SuppressWarnings("ReferenceEquality") // There is one nothing.
  public boolean mayBeCue(Sentence s, int i) {
    return use(s, i) != nothing;
  }

  /** All entries, in the order of the file. */
  public List<CueWord> words() {
    return words;
  }
}
