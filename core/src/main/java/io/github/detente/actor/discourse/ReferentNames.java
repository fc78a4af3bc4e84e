package io.github.detente.actor.discourse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds those of an article's actors whose names share a word with a mention, or sound like it, so
 * that a long article does not compare all mentions with all actors. Used within one thread.
 */
final class ReferentNames {
  private final Map<String, List<Referent>> byWord = new HashMap<>();
  private final Map<String, List<Referent>> byKey = new HashMap<>();

  /** Notes a referent's words; again when it gets others. */
  void add(Referent referent) {
    referent.words().forEach(word -> add(byWord, word, referent));
    if (referent.person != null) {
      referent.person.surnames().forEach(word -> add(byWord, word, referent));
    }
  }

  /** Notes a referent under a key of its whole name: how it sounds, or its initials. */
  void add(Referent referent, String key) {
    add(byKey, key, referent);
  }

  private static void add(Map<String, List<Referent>> map, String key, Referent referent) {
    List<Referent> known = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!known.contains(referent)) {
      known.add(referent);
    }
  }

  /** Returns who shares a word with a name, or its key. */
  Collection<Referent> like(List<String> words, String key) {
    if (words.size() == 1 && key.isEmpty()) {
      return byWord.getOrDefault(words.get(0), List.of());
    }
    // Most names are like nobody's, or like one actor's by one word.
    Collection<Referent> found = byKey.getOrDefault(key, List.of());
    boolean own = false;
    for (int i = 0; i < words.size(); i++) {
      List<Referent> sharing = byWord.getOrDefault(words.get(i), List.of());
      if (found.isEmpty()) {
        found = sharing;
      } else if (!sharing.isEmpty()) {
        found = own ? found : new LinkedHashSet<>(found);
        own = true;
        found.addAll(sharing);
      }
    }
    return found;
  }
}
