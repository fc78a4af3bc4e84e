package io.github.detente.text;

import org.jspecify.annotations.Nullable;

/**
 * A small cache of look-ups, keyed by the hash of a word, which works because a text uses few
 * different words and repeats them. Two entries share a place; the older one is replaced. Threads
 * may overwrite each other's entries, which costs one more look-up and nothing else, since an entry
 * is immutable and carries its own hash. Thread-safe.
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

  private final @Nullable Entry[] entries = new Entry[2 * PLACES];

  /** Returns the entry of the word with this hash; {@code null} if it was not kept. */
  @SuppressWarnings("unchecked") // Nothing else is put there.
  public @Nullable T get(long hash) {
    int place = place(hash);
    Entry entry = entries[place];
    if (entry == null || entry.hash != hash) {
      entry = entries[place + 1];
    }
    return entry == null || entry.hash != hash ? null : (T) entry;
  }

  /** Keeps an entry, and returns it. */
  public T put(T entry) {
    int place = place(entry.hash);
    entries[place + 1] = entries[place];
    entries[place] = entry;
    return entry;
  }

  private static int place(long hash) {
    return 2 * ((int) (hash >>> Integer.SIZE) & PLACES - 1);
  }
}
