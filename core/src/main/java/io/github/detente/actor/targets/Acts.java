package io.github.detente.actor.targets;

import io.github.detente.text.Lexeme;
import io.github.detente.text.TextHash;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

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

  private static final WordSet AUXILIARY =
      WordClasses.of("statement").set("finite-auxiliary", "modal", "be", "have", "do");
  private static final Lexeme.Note<Word> WORDS = new Lexeme.Note<>();

  /** What a word is to features. */
  static final class Word {
    /** Hash of its stem. */
    final long stem;

    /** Number of its class, {@link #NONE} if it has none. */
    final int act;

    final boolean auxiliary;

    private Word(long hash, String stem) {
      this.stem = TextHash.of(stem);
      this.act = BY_STEM.getOrDefault(stem, NONE);
      this.auxiliary = AUXILIARY.contains(hash);
    }
  }

  /** Returns what a word is. */
  static Word of(Lexeme lexeme, PorterStemmer stemmer) {
    Word known = WORDS.of(lexeme);
    return known == null
        ? WORDS.put(lexeme, new Word(lexeme.hash(), stemmer.stem(lexeme.folded())))
        : known;
  }
}
