package io.github.detente.stance;

import io.github.detente.article.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that counts towards the label that a model gives to a text. Immutable.
 *
 * @param text the word, as it stands there
 * @param span where it stands in {@link Explanation#text()}
 * @param share how much it adds to the label's score, beyond what it adds to the other labels' on
 *     average
 */
public record DecidingWord(String text, TextSpan span, double share) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");
  private static final int MOST = 5;

  /** Words of a smaller part of the largest share decide nothing. */
  private static final double FAINTEST = 0.2;

  /** Checks that nothing is {@code null}. */
  public DecidingWord {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(span, "span");
  }

  static List<DecidingWord> of(Explanation explanation) {
    double[] shares = shares(explanation);
    List<DecidingWord> words = new ArrayList<>();
    Matcher word = WORD.matcher(explanation.text());
    while (word.find()) {
      double share = 0;
      for (int i = word.start(); i < word.end(); i++) {
        share += shares[i];
      }
      words.add(new DecidingWord(word.group(), new TextSpan(word.start(), word.end()), share));
    }
    words.sort(Comparator.comparingDouble(DecidingWord::share).reversed());
    double least = words.isEmpty() ? 0 : FAINTEST * words.get(0).share;
    return words.stream().filter(w -> w.share > 0 && w.share >= least).limit(MOST).toList();
  }

  private static double[] shares(Explanation explanation) {
    String label = explanation.prediction().label();
    double[] shares = explanation.weightOfUnits(label);
    int others = explanation.scores().size() - 1;
    for (String other : explanation.scores().keySet()) {
      if (!other.equals(label)) {
        double[] weights = explanation.weightOfUnits(other);
        for (int i = 0; i < shares.length; i++) {
          shares[i] -= weights[i] / others;
        }
      }
    }
    return shares;
  }
}
