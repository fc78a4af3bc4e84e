package io.github.detente.text;

import org.jspecify.annotations.Nullable;

/**
 * A small cache of look-ups, keyed by the hash of a word, which works because a text uses few
 * different words and repeats them. A few entries share a place; the oldest of them is replaced.
 * Threads may overwrite each other's entries, which costs one more look-up and nothing else, since
 * an entry is immutable and carries its own hash. Thread-safe.
 *
 * @param <T> what is kept of a word
 */
public final class Recent<T extends Recent.Entry> {
  /** What is kept of a word. Immutable. */
  public abstract static class Entry {
    final long hash;

    /** Makes an entry for the word with this hash. */
    protected Entry(long hash) {
      this.hash = hash;
    }
  }

  private static final int PLACES = 1 << 14;

  /** Entries of one place: one line of memory. Of two, a tenth of all words push each other out. */
  private static final int WAYS = 4;

  private final @Nullable Entry[] entries = new Entry[WAYS * PLACES];

  /** Returns the entry of the word with this hash; {@code null} if it was not kept. */
  @SuppressWarnings("unchecked") // Nothing else is put there.
  public @Nullable T get(long hash) {
    int place = place(hash);
    for (int k = place; k < place + WAYS; k++) {
      Entry entry = entries[k];
      if (entry == null || entry.hash == hash) {
        return (T) entry;
      }
    }
    return null;
  }

  /** Keeps an entry, and returns it. */
  public T put(T entry) {
    int place = place(entry.hash);
    for (int k = place + WAYS - 1; k > place; k--) {
      entries[k] = entries[k - 1];
    }
    entries[place] = entry;
    return entry;
  }

  private static int place(long hash) {
    return WAYS * ((int) (hash >>> Integer.SIZE) & PLACES - 1);
  }
}
