package io.github.detente.actor.targets;

import io.github.detente.actor.directory.NamedText;
import io.github.detente.text.TextHash;
import io.github.detente.text.WordClasses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;
import org.jspecify.annotations.Nullable;

/**
 * What kind of act a word tells, by its stem: the single words of {@code data/words/acts.csv}.
 * Immutable; made once.
 */
final class Acts {
  /** A word that tells no act. */
  static final int NONE = 0;

  private static final Map<String, Integer> BY_STEM = read();

  private Acts() {}

  private static Map<String, Integer> read() {
    PorterStemmer stemmer = new PorterStemmer();
    Map<String, Integer> byStem = new HashMap<>();
    Set<String> classes = new LinkedHashSet<>();
    for (WordClasses.Entry entry : WordClasses.entries("acts")) {
      classes.add(entry.wordClass());
    }
    List<String> order = new ArrayList<>(classes);
    for (WordClasses.Entry entry : WordClasses.entries("acts")) {
      if (entry.word().indexOf(' ') < 0) {
        // The first class that names a word keeps it, as the stance features have it.
        byStem.putIfAbsent(stemmer.stem(entry.word()), order.indexOf(entry.wordClass()) + 1);
      }
    }
    return Map.copyOf(byStem);
  }

  /**
   * What a word is to features.
   *
   * @param stem hash of its stem
   * @param act number of its class, {@link #NONE} if it has none
   */
  record Word(long stem, int act) {}

  /** A word that was looked up lately, by its hash. */
  private record Known(long hash, Word word) {}

  /**
   * The words looked up last, each in the slot of its hash. Threads write over each other's, which
   * costs a look-up and no more: an entry is immutable and has its own hash.
   */
  private static final @Nullable Known[] LATELY = new Known[1 << 12];

  /** Returns the stem and the class of a word of a text, whose hash is that of its folded form. */
  static Word of(NamedText text, int i, PorterStemmer stemmer) {
    long hash = text.hash(i);
    int slot = (int) (hash >>> 32) & (LATELY.length - 1);
    Known known = LATELY[slot];
    if (known == null || known.hash != hash) {
      String stem = stemmer.stem(text.plain(i));
      known = new Known(hash, new Word(TextHash.of(stem), BY_STEM.getOrDefault(stem, NONE)));
      LATELY[slot] = known;
    }
    return known.word;
  }
}
