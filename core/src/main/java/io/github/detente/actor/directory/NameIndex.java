package io.github.detente.actor.directory;

import io.github.detente.text.Lexeme;
import io.github.detente.text.Tokens;
import io.github.detente.text.Tokens.Case;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * All names of the directory as one tree of words, its edges in one open-addressed table. Looking
 * for the longest name at a word costs a probe a word, however many names there are. Immutable
 * after {@link Builder#build}.
 */
public final class NameIndex {
  private static final int ROOT = 0;

  /** The number of a word that is in no name. */
  private static final int UNKNOWN = -1;

  private static final int ACRONYM = 3;

  /** Numbers of an edge: node, number of the word and one, child. A free one has no word. */
  private static final int EDGE = 3;

  private final Table<Integer> ids;
  private final int[] edges;

  /** The node of each word at which a name begins; -1 if none does. */
  private final int[] roots;

  private final IntFunction<List<Name>> names;

  private static final Lexeme.Note<String> SPELLINGS = new Lexeme.Note<>();
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Tells the numbers of this index's words from those of others. */
  private final int own = COUNT.incrementAndGet();

  private NameIndex(Table<Integer> ids, int[] edges, int[] roots, IntFunction<List<Name>> names) {
    this.ids = ids;
    this.edges = edges;
    this.roots = roots;
    this.names = names;
  }

  void write(ImageWriter to) {
    to.table(ids, ImageWriter::integer);
    to.integers(edges);
    to.integers(roots);
    to.rows(edges.length / EDGE / 2, names, ImageWriter::record);
  }

  static NameIndex read(ImageReader from) {
    return new NameIndex(
        from.table(ImageReader::integer),
        from.integers(),
        from.integers(),
        from.rows(DirectoryImage::name));
  }

  /**
   * Returns the number of each word of a text: that among the words of names if a name begins with
   * it; less than {@link #UNKNOWN} if it is in names and begins none; {@link #UNKNOWN} if it is in
   * none. So most words cost no look at the tree.
   */
  int[] words(Tokens tokens) {
    int[] words = new int[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(tokens, i);
    }
    return words;
  }

  private int word(Tokens tokens, int i) {
    Lexeme lexeme = tokens.lexeme(i);
    int known = lexeme.number(own);
    return known == Lexeme.UNNUMBERED ? lexeme.number(own, number(spelling(tokens, i))) : known;
  }

  private int number(String spelling) {
    Integer id = ids.get(spelling);
    return id == null ? UNKNOWN : roots[id] < 0 ? UNKNOWN - 1 - id : id;
  }

  /** The node behind another and a word, -1 if there is none. */
  private int next(int node, int word) {
    if (node == ROOT) {
      return word < 0 ? -1 : roots[word];
    }
    return word == UNKNOWN ? -1 : child(node, word < 0 ? UNKNOWN - 1 - word : word);
  }

  /** Returns a word as {@link Spelling} has it. */
  static String spelling(Tokens tokens, int i) {
    Lexeme lexeme = tokens.lexeme(i);
    String known = SPELLINGS.of(lexeme);
    return known == null ? SPELLINGS.put(lexeme, Spelling.of(tokens, i)) : known;
  }

  /** What the longest match at a word is: names of one form, and where it ends. */
  public record Match(int end, List<Name> names) {}

  /**
   * Returns the longest match that begins at word {@code from} and ends before {@code limit}, or
   * {@code null}.
   *
   * @param words what {@link #words} gives for the tokens
   */
  Match longest(Tokens tokens, int[] words, int from, int limit) {
    Match best = null;
    int node = ROOT;
    for (int i = from; i < limit; i++) {
      node = next(node, words[i]);
      if (node < 0) {
        return best;
      }
      List<Name> here = names.apply(node);
      if (here != null) {
        List<Name> fitting = fitting(tokens, from, i, here, name -> true);
        best = fitting.isEmpty() ? best : new Match(i + 1, fitting);
      }
    }
    return best;
  }

  /** Returns the longest match of names that fit, or {@code null}; for a look at one place only. */
  public Match longest(Tokens tokens, int from, int limit, Predicate<Name> fits) {
    Match best = null;
    int node = ROOT;
    for (int i = from; i < limit; i++) {
      node = next(node, word(tokens, i));
      if (node < 0) {
        return best;
      }
      List<Name> here = names.apply(node);
      if (here != null) {
        List<Name> fitting = fitting(tokens, from, i, here, fits);
        best = fitting.isEmpty() ? best : new Match(i + 1, fitting);
      }
    }
    return best;
  }

  /** The names that fit, in their order; mostly all or none do, and no list is made. */
  private static List<Name> fitting(
      Tokens tokens, int first, int last, List<Name> here, Predicate<Name> fits) {
    int n = 0;
    while (n < here.size() && fits(tokens, first, last, here.get(n), fits)) {
      n++;
    }
    if (n == here.size()) {
      return here;
    }
    List<Name> fitting = n == 0 ? List.of() : new ArrayList<>(here.subList(0, n));
    for (int i = n + 1; i < here.size(); i++) {
      if (fits(tokens, first, last, here.get(i), fits)) {
        fitting = fitting.isEmpty() ? new ArrayList<>(2) : fitting;
        fitting.add(here.get(i));
      }
    }
    return fitting;
  }

  private static boolean fits(Tokens tokens, int first, int last, Name name, Predicate<Name> fits) {
    return fits.test(name) && isWrittenAlike(tokens, first, last, name);
  }

  /** Capitals must stand where the name has them: <i>WHO</i> is not <i>who</i>. */
  private static boolean isWrittenAlike(Tokens tokens, int first, int last, Name name) {
    String form = name.form();
    if (name.isCommon()) {
      // Folding forgives misspelt names; Notte is no note.
      return last > first || tokens.folded(first).length() == form.length();
    }
    if (first == last && form.length() <= ACRONYM + 1 && isMixed(form)) {
      return tokens.written(first).equals(form);
    }
    boolean acronym = first == last && tokens.folded(first).length() <= ACRONYM && isUpper(form);
    if (acronym && tokens.caseOf(first) != Case.UPPER) {
      return false;
    }
    return !Character.isUpperCase(form.codePointAt(0)) || tokens.caseOf(first) != Case.LOWER;
  }

  /** <i>LeT</i>, <i>MoD</i>: a capital within the word. */
  private static boolean isMixed(String form) {
    return !isUpper(form) && hasUpper(form, 1);
  }

  private static boolean hasUpper(String form, int from) {
    for (int i = from; i < form.length(); i++) {
      if (Character.isUpperCase(form.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUpper(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Character.isLowerCase(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private int child(int node, int id) {
    return child(edges, node, id);
  }

  private static int child(int[] edges, int node, int id) {
    int at = slot(edges, node, id);
    return edges[at + 1] == 0 ? -1 : edges[at + 2];
  }

  /** Returns where the edge is, or where it would be. */
  private static int slot(int[] edges, int node, int id) {
    int slots = edges.length / EDGE;
    int hash = (node * 0x9E3779B9 ^ id) * 0x85EBCA6B;
    int slot = hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(slots));
    while (edges[EDGE * slot + 1] != 0
        && (edges[EDGE * slot] != node || edges[EDGE * slot + 1] != id + 1)) {
      slot = slot + 1 & slots - 1;
    }
    return EDGE * slot;
  }

  /** Collects names. Not thread-safe. */
  static final class Builder {
    private final Map<String, Integer> ids = new HashMap<>();
    private int[] edges = new int[EDGE << 12];
    private final List<List<Name>> names = new ArrayList<>();

    Builder() {
      names.add(null);
    }

    /** Adds a name under its form. */
    void add(Name name) {
      int node = ROOT;
      for (String word : spellings(name.form())) {
        node = childOrNew(node, ids.computeIfAbsent(word, w -> ids.size()));
      }
      List<Name> here = names.get(node);
      if (here == null) {
        here = new ArrayList<>(1);
        names.set(node, here);
      }
      if (!contains(here, name)) {
        here.add(name);
      }
    }

    /** The tokens of a form, as those of a text are spelt. */
    private static List<String> spellings(String form) {
      Tokens tokens = Tokens.of(form);
      List<String> spellings = new ArrayList<>(tokens.size());
      for (int i = 0; i < tokens.size(); i++) {
        spellings.add(Spelling.of(tokens, i));
      }
      return spellings;
    }

    private static boolean contains(List<Name> here, Name name) {
      return here.stream()
          .anyMatch(
              other ->
                  other.use() == name.use()
                      && other.key().equals(name.key())
                      && other.form().equals(name.form()));
    }

    private int childOrNew(int node, int id) {
      int known = child(edges, node, id);
      if (known >= 0) {
        return known;
      }
      if (names.size() * 2 >= edges.length / EDGE) {
        grow();
      }
      put(edges, node, id, names.size());
      names.add(null);
      return names.size() - 1;
    }

    private static void put(int[] edges, int node, int id, int child) {
      int at = slot(edges, node, id);
      edges[at] = node;
      edges[at + 1] = id + 1;
      edges[at + 2] = child;
    }

    private void grow() {
      int[] old = edges;
      edges = new int[old.length * 2];
      for (int i = 0; i < old.length; i += EDGE) {
        if (old[i + 1] != 0) {
          put(edges, old[i], old[i + 1] - 1, old[i + 2]);
        }
      }
    }

    NameIndex build() {
      int[] roots = new int[ids.size()];
      for (int id = 0; id < roots.length; id++) {
        roots[id] = child(edges, ROOT, id);
      }
      return new NameIndex(
          Table.of(ids), edges, roots, node -> node < names.size() ? names.get(node) : null);
    }
  }
}
