package io.github.detente.actor.directory;

import java.util.Collection;
import java.util.Map;

/** Entries by key. Implementations are immutable and thread-safe. */
public interface Table<T> {
  /** Returns the entry of a key; {@code null} if there is none. */
  T get(String key);

  /** Returns all entries. */
  Collection<T> values();

  /** Returns all keys, in the order of {@link #values}. */
  Collection<String> keys();

  default T getOrDefault(String key, T fallback) {
    T found = get(key);
    return found == null ? fallback : found;
  }

  /** Returns a view of a map that nobody changes any more. */
  static <T> Table<T> of(Map<String, T> map) {
    return new Table<>() {
      @Override
      public T get(String key) {
        return key == null ? null : map.get(key);
      }

      @Override
      public Collection<T> values() {
        return map.values();
      }

      @Override
      public Collection<String> keys() {
        return map.keySet();
      }
    };
  }
}
