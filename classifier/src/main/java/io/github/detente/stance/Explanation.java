package io.github.detente.stance;

import io.github.detente.article.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Why a model says what it says of one text: the exact share of each feature in the score of each
 * label. The shares of a label and its bias add up to its score. Immutable.
 *
 * @param text the text that was judged; all spans point into it
 * @param prediction what the model says
 * @param scores score of each label, before calibration
 * @param bias the part of each score that does not depend on the text
 * @param contributions the shares, in the order of their features
 * @param unknown words of the text that no feature of the model rests on
 */
public record Explanation(
    String text,
    StancePrediction prediction,
    Map<String, Double> scores,
    Map<String, Double> bias,
    List<Contribution> contributions,
    List<TextSpan> unknown) {

  /** Copies the lists. */
  public Explanation {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(prediction, "prediction");
    contributions = List.copyOf(contributions);
    unknown = List.copyOf(unknown);
  }

  /**
   * The share of one feature.
   *
   * @param feature name of the feature, such as {@code b call halt}
   * @param spans the words that it rests on, in text order
   * @param ofLabel what it adds to the score of each label
   */
  public record Contribution(String feature, List<TextSpan> spans, Map<String, Double> ofLabel) {
    /** Copies the list. */
    public Contribution {
      spans = List.copyOf(spans);
    }
  }

  /** Returns the few words that speak most for the predicted label, the strongest first. */
  public List<DecidingWord> decidingWords() {
    return DecidingWord.of(this);
  }

  /**
   * Returns how much each UTF-16 unit of the text speaks for {@code label}: each contribution
   * shared out evenly over the units of its spans. With the bias, the units add up to the score.
   *
   * @throws IllegalArgumentException if the model has no such label
   */
  public double[] weightOfUnits(String label) {
    if (!scores.containsKey(label)) {
      throw new IllegalArgumentException("label \"" + label + "\" is not in " + scores.keySet());
    }
    double[] weights = new double[text.length()];
    for (Contribution contribution : contributions) {
      int units = contribution.spans.stream().mapToInt(TextSpan::length).sum();
      double share = contribution.ofLabel.get(label) / units;
      for (TextSpan span : contribution.spans) {
        for (int i = span.start(); i < span.end(); i++) {
          weights[i] += share;
        }
      }
    }
    return weights;
  }
}
