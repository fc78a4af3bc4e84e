package io.github.detente.actor;

import io.github.detente.actor.Words.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All names of the directory as one tree of words, its edges in one open-addressed table. Looking
 * for the longest name at a word costs a probe a word, however many names there are. Immutable
 * after {@link Builder#build}.
 */
final class NameIndex {
  private static final int ROOT = 0;
  private static final int ACRONYM = 3;

  private final Map<String, Integer> ids;
  private final long[] edges;
  private final int[] children;
  private final Name[][] names;

  /** The node of each word at which a name begins; -1 if none does. */
  private final int[] roots;

  private NameIndex(Map<String, Integer> ids, long[] edges, int[] children, Name[][] names) {
    this.ids = ids;
    this.edges = edges;
    this.children = children;
    this.names = names;
    this.roots = new int[ids.size()];
    for (int id = 0; id < roots.length; id++) {
      roots[id] = child(ROOT, id);
    }
  }

  /** Returns the number of each word in the names of the directory; -1 if it is in none. */
  int[] ids(Words words) {
    int[] found = new int[words.size];
    for (int i = 0; i < found.length; i++) {
      found[i] = ids.getOrDefault(words.folded[i], -1);
    }
    return found;
  }

  /** What the longest match at a word is: names of one form, and where it ends. */
  record Match(int end, List<Name> names) {}

  /**
   * Returns the longest match that begins at word {@code from} and ends before {@code limit}, or
   * {@code null}.
   *
   * @param ids what {@link #ids} gives for the words
   */
  Match longest(Words words, int[] ids, int from, int limit) {
    Match best = null;
    int node = ROOT;
    for (int i = from; i < limit; i++) {
      node = ids[i] < 0 ? -1 : node == ROOT ? roots[ids[i]] : child(node, ids[i]);
      if (node < 0) {
        return best;
      }
      Name[] here = names[node];
      if (here != null) {
        List<Name> fitting = fitting(words, from, i, here);
        best = fitting.isEmpty() ? best : new Match(i + 1, fitting);
      }
    }
    return best;
  }

  private static List<Name> fitting(Words words, int first, int last, Name[] here) {
    List<Name> fitting = new ArrayList<>(here.length);
    for (Name name : here) {
      if (isWrittenAlike(words, first, last, name)) {
        fitting.add(name);
      }
    }
    return fitting;
  }

  /** Capitals must stand where the name has them: <i>WHO</i> is not <i>who</i>. */
  private static boolean isWrittenAlike(Words words, int first, int last, Name name) {
    if (name.isCommon()) {
      return true;
    }
    String form = name.form();
    if (first == last && form.length() <= ACRONYM + 1 && isMixed(form)) {
      return words.text(first, last + 1).equals(form);
    }
    boolean acronym = first == last && words.folded[first].length() <= ACRONYM && isUpper(form);
    if (acronym && words.cases[first] != Case.UPPER) {
      return false;
    }
    return !Character.isUpperCase(form.codePointAt(0)) || words.cases[first] != Case.LOWER;
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
    long edge = edge(node, id);
    int slot = slot(edges, edge);
    return edges[slot] == edge ? children[slot] : -1;
  }

  private static long edge(int node, int id) {
    return (long) node << 32 | (id + 1);
  }

  private static int slot(long[] edges, long edge) {
    int mask = edges.length - 1;
    int slot = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (edges[slot] != 0 && edges[slot] != edge) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Collects names. Not thread-safe. */
  static final class Builder {
    private final Map<String, Integer> ids = new HashMap<>();
    private long[] edges = new long[1 << 12];
    private int[] children = new int[1 << 12];
    private Name[][] names = new Name[1 << 10][];
    private int nodes = 1;

    /** Adds a name under its form. */
    void add(Name name) {
      int node = ROOT;
      for (String word : Words.folded(name.form())) {
        Integer id = ids.get(word);
        if (id == null) {
          id = ids.size();
          ids.put(word, id);
        }
        node = childOrNew(node, id);
      }
      Name[] here = names[node];
      if (here == null) {
        names[node] = new Name[] {name};
      } else if (!contains(here, name)) {
        names[node] = Arrays.copyOf(here, here.length + 1);
        names[node][here.length] = name;
      }
    }

    private static boolean contains(Name[] here, Name name) {
      for (Name other : here) {
        if (other.use() == name.use() && other.key().equals(name.key())) {
          return true;
        }
      }
      return false;
    }

    private int childOrNew(int node, int id) {
      long edge = edge(node, id);
      int slot = slot(edges, edge);
      if (edges[slot] == edge) {
        return children[slot];
      }
      if (nodes * 2 >= edges.length) {
        grow();
        slot = slot(edges, edge);
      }
      if (nodes == names.length) {
        names = Arrays.copyOf(names, nodes * 2);
      }
      edges[slot] = edge;
      children[slot] = nodes;
      return nodes++;
    }

    private void grow() {
      long[] old = edges;
      int[] oldChildren = children;
      edges = new long[old.length * 2];
      children = new int[old.length * 2];
      for (int i = 0; i < old.length; i++) {
        if (old[i] != 0) {
          int slot = slot(edges, old[i]);
          edges[slot] = old[i];
          children[slot] = oldChildren[i];
        }
      }
    }

    NameIndex build() {
      return new NameIndex(ids, edges, children, Arrays.copyOf(names, nodes));
    }
  }
}
