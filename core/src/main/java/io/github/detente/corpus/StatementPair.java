package io.github.detente.corpus;

import io.github.detente.article.TextSpan;
import io.github.detente.statement.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Two readings of one statement.
 *
 * @param overlap how much their contents share, letters and digits by Jaccard, 0 to 1
 * @param one of the first reading
 * @param other of the second
 */
record StatementPair(double overlap, Statement one, Statement other) {
  /** From this overlap on two readings are of one statement. */
  private static final double PAIRED = 0.5;

  /** Pairs statements of a text one to one, the most alike first. */
  static List<StatementPair> best(String text, List<Statement> ones, List<Statement> others) {
    List<StatementPair> pairs = new ArrayList<>();
    for (Statement one : ones) {
      for (Statement other : others) {
        double overlap = shared(text, one.content(), other.content());
        if (overlap >= PAIRED) {
          pairs.add(new StatementPair(overlap, one, other));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(StatementPair::overlap).reversed());
    Set<Statement> takenOnes = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Statement> takenOthers = Collections.newSetFromMap(new IdentityHashMap<>());
    List<StatementPair> best = new ArrayList<>();
    for (StatementPair pair : pairs) {
      if (!takenOnes.contains(pair.one) && !takenOthers.contains(pair.other)) {
        takenOnes.add(pair.one);
        takenOthers.add(pair.other);
        best.add(pair);
      }
    }
    return best;
  }

  /** Returns how much two contents share: the Jaccard index of their letters and digits, 0 to 1. */
  static double shared(String text, List<TextSpan> one, List<TextSpan> other) {
    BitSet a = letters(text, one);
    BitSet b = letters(text, other);
    BitSet both = (BitSet) a.clone();
    both.and(b);
    a.or(b);
    return a.isEmpty() ? 0 : (double) both.cardinality() / a.cardinality();
  }

  private static BitSet letters(String text, List<TextSpan> spans) {
    BitSet letters = new BitSet();
    for (TextSpan span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        letters.set(i, Character.isLetterOrDigit(text.charAt(i)));
      }
    }
    return letters;
  }
}
